import type { FoundKind } from '../../../shared/domain/search/groups.ts';
import type { OpenUnit } from '../open-unit.ts';

/** Lines of the journal that are looked through, and how many things of them are named. */
const LINES = 400;
const MOST = 12;

const KINDS: Readonly<Record<string, FoundKind>> = { subject: 'subject', campaign: 'campaign', round: 'round', dossier: 'dossier', session: 'session', decision: 'decision', exemplar: 'exemplar' };

/** What an actor wrote last, each thing once, the latest first; a nomination counts as its subject. */
export function recentlyWritten({ db }: OpenUnit, actor: string): { readonly kind: FoundKind; readonly id: string }[] {
  const found = new Map<string, { kind: FoundKind; id: string }>();
  for (const { actor: by, op, entity, entity_id: id } of db.store.journal(null, LINES)) {
    if (by !== actor || op !== 'put' || entity === null || id === null || found.size >= MOST) continue;
    const subject = entity === 'nomination' ? db.read.get('nomination', id)?.subjectId : undefined;
    const kind = subject === undefined ? KINDS[entity] : 'subject';
    if (kind !== undefined) found.set(`${kind} ${subject ?? id}`, { kind, id: subject ?? id });
  }
  return [...found.values()];
}
