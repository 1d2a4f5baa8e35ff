import type { Nomination } from '../../../shared/domain/nomination.ts';
import { isAtHome } from '../../../shared/domain/nomination-steps.ts';

/** True while the receiver holds it or has answered, and once it was withdrawn: nothing of it can be changed here. */
export function isFrozen(nomination: Pick<Nomination, 'state'>): boolean {
  return !isAtHome(nomination);
}
