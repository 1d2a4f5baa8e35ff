import { NOMINATION_STATE_WORDS } from '../../shared/domain/nomination.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { nominationWord } from '../../shared/domain/nomination-steps.ts';
import type { Reading } from './db.ts';

/** Whether all that a nomination was awarded was cancelled since; its own state stays what the decision made it. */
export function awardCancelled(read: Reading, { id, state }: Pick<Nomination, 'id' | 'state'>): boolean {
  if (state !== 'awarded') return false;
  return allCancelled(read, read.all('decision_line', { nomination: id }));
}

/** Whether all that these lines of decisions awarded was cancelled since. */
export function allCancelled(read: Reading, lines: readonly { readonly id: string }[]): boolean {
  const entries = lines.flatMap((line) => read.all('award_entry', { line: line.id }));
  return entries.length > 0 && entries.every(({ cancelledOn }) => cancelledOn !== null);
}

/** What a nomination is on a screen that does not look at its readiness: its state, a cancellation since said with it. */
export function stateWordNow(read: Reading, nomination: Pick<Nomination, 'id' | 'state'>): string {
  return awardCancelled(read, nomination) ? nominationWord('awarded', 'unknown', true) : NOMINATION_STATE_WORDS[nomination.state];
}
