import type { AwardChoice } from '../../shared/domain/award.ts';
import { Nomination } from '../../shared/domain/nomination.ts';
import type { DossierItem } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { checklistOf } from './award-names.ts';
import type { Writing } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** What subjects are put forward for. */
export interface PutForward {
  readonly award: AwardChoice | null;
  readonly merit: string;
}

const Fresh = Nomination.omit({ id: true, version: true });

/**
 * Adds nominations at the end of a round, one for each subject in the order given. One function for the page, the lists
 * from below, many at once and the short road, so that nothing later can tell them apart. The checklist is made once for
 * each kind of subject and its tags: hundreds are added in the time of their rows.
 */
export function addNominations(open: OpenUnit, tx: Writing, round: Round, subjectIds: readonly string[], { award, merit }: PutForward): Nomination[] {
  const checklists = new Map<string, DossierItem[]>();
  let position = tx.count('nomination', { round: round.id });
  return subjectIds.map((subjectId) => {
    const subject = tx.need('subject', subjectId);
    const alike = `${subject.kind} ${subject.tags?.join() ?? '?'}`;
    const items = checklists.get(alike) ?? checklistOf(open, award, round, subject);
    checklists.set(alike, items);
    const { flags } = subject;
    return tx.add('nomination', Fresh.parse({ roundId: round.id, subjectId, award, merit, flags, items, position: position++ }));
  });
}
