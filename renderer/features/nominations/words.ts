import type { Nomination } from '../../../shared/domain/nomination.ts';

/** True while the receiver holds it or has answered: nothing of it can be changed here. */
export function isFrozen({ state }: Pick<Nomination, 'state'>): boolean {
  return state === 'sent' || state === 'received' || state === 'awarded' || state === 'not-awarded';
}

