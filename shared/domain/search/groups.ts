/** Kinds of things that the one search finds, in the order they stand in when equally well met. */
export const FOUND_KINDS = ['subject', 'award', 'campaign', 'round', 'dossier', 'received-dossier', 'session', 'decision', 'exemplar', 'initiative', 'item'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export const FOUND_KIND_WORDS: Readonly<Record<FoundKind, string>> = {
  subject: 'Đối tượng',
  award: 'Sổ khen thưởng',
  campaign: 'Phong trào',
  round: 'Đợt xét',
  dossier: 'Hồ sơ đề nghị',
  'received-dossier': 'Hồ sơ nhận được',
  session: 'Họp xét',
  decision: 'Quyết định',
  exemplar: 'Điển hình tiên tiến',
  initiative: 'Sáng kiến, đề tài',
  item: 'Nhận từ đơn vị',
};

/** Points within one step count as equally good, so that groups do not change places with every letter. */
const STEP = 15;

/** Groups with something in them, the one with the best answer first. */
export function orderedGroups<G extends { readonly kind: FoundKind; readonly best: number }>(groups: readonly G[]): G[] {
  const step = ({ best }: G): number => Math.floor(best / STEP);
  return [...groups].sort((a, b) => step(b) - step(a) || FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind));
}
