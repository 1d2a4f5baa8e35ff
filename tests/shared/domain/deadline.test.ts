import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { Due } from '../../../shared/catalogue/plan-schema.ts';
import { daysLeft, deadlineWords, isOnTime, lastDayOf, occurrencesOf } from '../../../shared/domain/deadline.ts';
import { campaignPeriod } from '../../../shared/domain/plan.ts';

const due = (day: number | null, month: number | null, year: number | null, bound: Due['bound'], event: string | null = null): Due => ({ day, month, year, bound, event, text: 'như in' });

describe('lastDayOf', () => {
  it.each([
    ['trước 30/3/2021', due(30, 3, 2021, 'before'), '2021-03-29'],
    ['đến 30/3/2021', due(30, 3, 2021, 'by'), '2021-03-30'],
    ['trước năm 2025', due(null, null, 2025, 'before'), '2024-12-31'],
    ['đến năm 2025', due(null, null, 2025, 'by'), '2025-12-31'],
    ['năm 2025', due(null, null, 2025, 'in'), '2025-12-31'],
    ['đến cuối năm 2025', due(31, 12, 2025, 'by'), '2025-12-31'],
    ['trước tháng 3/2024', due(null, 3, 2024, 'before'), '2024-02-29'],
    ['trong tháng 2/2024', due(null, 2, 2024, 'in'), '2024-02-29'],
    ['trước ngày 01/01/2025', due(1, 1, 2025, 'before'), '2024-12-31'],
    ['không nêu năm', due(15, 11, null, 'before'), null],
  ])('%s', (_text, printed, day) => {
    expect(lastDayOf(printed)).toBe(day);
  });

  it('accepts the day itself where the campaign is set to', () => {
    expect(lastDayOf(due(15, 11, 2024, 'before'), { beforeIncludesDay: true })).toBe('2024-11-15');
  });
});

describe('occurrencesOf', () => {
  const poor = planByCode('LDNN');
  const report = poor?.reporting.find((entry) => entry.id === 'LDNN-R1');
  if (poor === undefined || report === undefined) throw new Error('LDNN-R1');

  it('15/11 hằng năm (LDNN VI.6): one for each year 2022–2025, on time until 14/11', () => {
    const all = occurrencesOf(report, campaignPeriod(poor));
    expect(all.map((one) => [one.year, one.lastDay, one.waitsFor])).toEqual([2022, 2023, 2024, 2025].map((year) => [year, `${year}-11-14`, 'nothing']));
    expect(isOnTime(all[0]?.lastDay ?? null, '2022-11-14')).toBe(true);
    expect(isOnTime(all[0]?.lastDay ?? null, '2022-11-15')).toBe(false);
  });

  it('DBI V.2: sent 29/3/2021 is on time, 30/3/2021 is late (R28)', () => {
    const plan = planByCode('DBI');
    const sending = plan?.reporting.find((entry) => entry.id === 'DBI-R1');
    if (plan === undefined || sending === undefined) throw new Error('DBI-R1');
    const [only, ...more] = occurrencesOf(sending, campaignPeriod(plan));
    expect(more).toEqual([]);
    expect(only).toEqual({ year: null, lastDay: '2021-03-29', waitsFor: 'nothing' });
    expect([isOnTime('2021-03-29', '2021-03-29'), isOnTime('2021-03-29', '2021-03-30'), isOnTime(null, '2021-03-30')]).toEqual([true, false, null]);
  });

  it('«hằng năm» without a day: an occurrence a year that waits for a local date (R73)', () => {
    const all = occurrencesOf({ due: due(null, null, null, 'in'), recurring: 'hằng năm' }, { fromYear: 2023, toYear: 2025 });
    expect(all).toEqual([2023, 2024, 2025].map((year) => ({ year, lastDay: null, waitsFor: 'local-date' })));
  });

  it('a campaign that ends with an event recurs in the years known', () => {
    expect(occurrencesOf({ due: due(1, 12, null, 'by'), recurring: null }, { fromYear: 2025, toYear: null }).map((one) => one.lastDay)).toEqual(['2025-12-01']);
    expect(occurrencesOf({ due: due(1, 12, null, 'by'), recurring: null }, { fromYear: null, toYear: null })).toEqual([{ year: null, lastDay: null, waitsFor: 'local-date' }]);
  });

  it('«định kỳ» and «theo quy định» have no last day', () => {
    expect(occurrencesOf({ due: due(null, null, null, 'in'), recurring: 'định kỳ' }, { fromYear: 2022, toYear: 2025 })).toEqual([{ year: null, lastDay: null, waitsFor: 'local-date' }]);
  });

  it('tied to an event: chưa có hạn until the date is entered, then recomputed (R3)', () => {
    const plan = planByCode('DLK');
    const closing = plan?.reporting.find((entry) => entry.id === 'DLK-R1');
    if (plan === undefined || closing === undefined) throw new Error('DLK-R1');
    const years = campaignPeriod(plan);
    expect(occurrencesOf(closing, years)).toEqual([{ year: null, lastDay: null, waitsFor: 'event' }]);
    const eventDates = [{ event: 'Khi tổng kết đợt thi đua', date: '2026-02-10' }];
    expect(occurrencesOf(closing, years, { eventDates })).toEqual([{ year: null, lastDay: '2026-02-10', waitsFor: 'nothing' }]);
    expect(occurrencesOf({ ...closing, due: { ...closing.due, bound: 'before' } }, years, { eventDates })[0]?.lastDay).toBe('2026-02-09');
  });
});

it.each([
  ['2025-11-14', '2025-11-09', 5, 'Còn 5 ngày'],
  ['2025-11-14', '2025-11-14', 0, 'Hôm nay'],
  ['2025-11-14', '2025-11-17', -3, 'Quá hạn 3 ngày'],
  ['2022-11-14', '2025-10-20', -1071, 'Quá hạn 1.071 ngày'],
  [null, '2025-11-17', null, 'Chưa có hạn'],
])('%s seen on %s', (lastDay, today, days, words) => {
  expect(daysLeft(lastDay, today)).toBe(days);
  expect(deadlineWords(lastDay, today)).toBe(words);
});
