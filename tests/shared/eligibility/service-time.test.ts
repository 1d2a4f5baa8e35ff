import { describe, expect, it } from 'vitest';
import { lengthOf, monthsOf, monthsText, united, within } from '../../../shared/eligibility/service-time.ts';

describe('time in a service', () => {
  it.each([
    ['2020-01-01', '2020-12-31', 12, 0], ['2010-06-01', '2025-05-31', 180, 0], ['2010-06-01', '2025-05-30', 179, 30], ['2024-02-29', '2025-02-28', 12, 1], ['2023-01-31', '2023-02-28', 1, 1],
    ['2023-01-15', '2023-01-15', 0, 1], ['2023-12-20', '2024-01-05', 0, 17],
  ])('%s to %s is %i months and %i days', (from, to, months, days) => expect(lengthOf({ from, to })).toEqual({ months, days }));

  it('joins what overlaps or follows, and leaves gaps', () => {
    expect(united([{ from: '2021-01-01', to: '2021-06-30' }, { from: '2020-01-01', to: '2020-12-31' }, { from: '2021-03-01', to: '2021-05-01' }, { from: '2021-08-01', to: '2021-09-01' }])).toEqual([{ from: '2020-01-01', to: '2021-06-30' }, { from: '2021-08-01', to: '2021-09-01' }]);
  });

  it('makes a month of thirty days left over, but not within one stretch', () => {
    expect(monthsOf([{ from: '2010-06-01', to: '2025-05-30' }])).toBe(179);
    expect(monthsOf([{ from: '2020-01-01', to: '2020-01-15' }, { from: '2021-01-01', to: '2021-01-15' }])).toBe(1);
    expect(monthsOf([])).toBe(0);
  });

  it('cuts a stretch to a year', () => {
    expect(within({ from: '2024-05-01', to: '2026-02-01' }, 2025)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(within({ from: '2024-05-01', to: '2024-12-31' }, 2025)).toBeNull();
  });

  it('says it in words', () => expect([0, 8, 24, 27].map(monthsText)).toEqual(['0 tháng', '8 tháng', '2 năm', '2 năm 3 tháng']));
});
