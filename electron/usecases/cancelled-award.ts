import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Reading } from './db.ts';

/** Whether all that a nomination was awarded was cancelled since; its own state stays what the decision made it. */
export function awardCancelled(read: Reading, { id, state }: Pick<Nomination, 'id' | 'state'>): boolean {
  if (state !== 'awarded') return false;
  const entries = read.all('decision_line', { nomination: id }).flatMap((line) => read.all('award_entry', { line: line.id }));
  return entries.length > 0 && entries.every(({ cancelledOn }) => cancelledOn !== null);
}
