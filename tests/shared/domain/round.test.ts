import { describe, expect, it } from 'vitest';
import { RoundFields, achievementPeriod } from '../../../shared/domain/round.ts';

describe('time of the achievement that a round judges', () => {
  const period = { from: '2026-03-01', to: '2026-06-30' };
  it.each([
    ['yearly', null, { from: '2026-01-01', to: '2026-12-31' }],
    ['sudden', null, null],
    ['sudden', period, period],
    ['campaign', period, period],
    ['long-service', null, null],
  ] as const)('%s, recorded %o', (kind, held, expected) => expect(achievementPeriod({ kind, year: 2026, period: held })).toEqual(expected));

  it('is not recorded where nobody said', () => expect(RoundFields.parse({ kind: 'sudden', name: 'Đột xuất', year: 2026 }).period).toBeNull());
});
