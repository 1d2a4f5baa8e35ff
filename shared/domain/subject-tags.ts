import type { RecipientToken } from '../catalogue/award-schema.ts';
import type { SubjectKind } from './subject.ts';

type Tag = Exclude<RecipientToken, 'individual' | 'collective' | 'household'>;

/** Tags of the award law as a clerk reads them (Luật 06/2022/QH15, the groups its articles name). */
export const SUBJECT_TAG_WORDS: Readonly<Record<Tag, string>> = {
  official: 'Cán bộ, công chức, viên chức',
  employee: 'Người lao động trong cơ quan, doanh nghiệp',
  worker: 'Công nhân',
  farmer: 'Nông dân',
  other_labourer: 'Người lao động khác',
  entrepreneur: 'Doanh nhân',
  intellectual: 'Trí thức, văn nghệ sĩ',
  standing_militia: 'Dân quân thường trực',
  mobile_militia: 'Dân quân cơ động',
  armed_forces: 'Quân đội, công an',
  enterprise: 'Doanh nghiệp, hợp tác xã',
  commune: 'Xã, phường, đặc khu',
  village: 'Thôn, tổ dân phố',
  foreigner: 'Người nước ngoài, tổ chức nước ngoài',
  overseas_vietnamese: 'Người Việt Nam ở nước ngoài',
};

const EITHER: readonly Tag[] = ['foreigner', 'overseas_vietnamese'];
/** Tags that a subject of a kind can have; a household has none. */
export const TAGS_OF: Readonly<Record<SubjectKind, readonly Tag[]>> = {
  person: ['official', 'employee', 'worker', 'farmer', 'other_labourer', 'entrepreneur', 'intellectual', 'standing_militia', 'mobile_militia', 'armed_forces', ...EITHER],
  collective: ['enterprise', 'commune', 'village', ...EITHER],
  household: [],
};

/** The tags put on or taken off one; with the last one off nothing is known again, until «none» is said. */
export function withTag(tags: readonly RecipientToken[] | null, tag: RecipientToken, on: boolean): RecipientToken[] | null {
  const rest = (tags ?? []).filter((held) => held !== tag);
  if (on) return [...rest, tag];
  return rest.length === 0 ? null : rest;
}

/** Tags in words, «Không thuộc nhóm nào» for none, empty while nobody said. */
export function tagsText(tags: readonly RecipientToken[] | null): string {
  if (tags === null) return '';
  if (tags.length === 0) return 'Không thuộc nhóm nào';
  return tags.map((tag) => (SUBJECT_TAG_WORDS as Readonly<Record<string, string>>)[tag] ?? '').filter(Boolean).join(', ');
}
