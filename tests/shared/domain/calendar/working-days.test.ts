import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../../../shared/domain/calendar/profile.ts';
import { addWorkingDays, isWorkingDay, workCalendar, workingDayFrom, workingDaysBetween, workingDayUpTo } from '../../../../shared/domain/calendar/working-days.ts';
import { addDays } from '../../../../shared/text/dates.ts';

const calendar = workCalendar();

it.each([
  ['2026-08-03', true, 'thứ Hai'],
  ['2026-08-08', false, 'thứ Bảy'],
  ['2026-08-22', true, 'thứ Bảy làm bù'],
  ['2026-08-31', false, 'thứ Hai hoán đổi'],
  ['2026-09-01', false, 'liền trước Quốc khánh'],
  ['2026-09-03', true, 'sau Quốc khánh'],
  ['2026-02-16', false, '29 tháng Chạp'],
  ['2026-02-23', true, 'mùng 7'],
  ['2026-04-27', false, 'nghỉ bù Giỗ Tổ'],
  ['2026-11-24', true, 'Ngày Văn hóa chưa xác nhận'],
])('%s worked: %s (%s)', (day, worked) => {
  expect(isWorkingDay(calendar, day)).toBe(worked);
});

describe('terms of working days', () => {
  it.each([
    ['2025-08-04', 10, '2025-08-18'],
    ['2025-08-25', 10, '2025-09-10'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-23', -1, '2026-02-13'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-04-25', 0, '2026-04-25'],
    ['2025-12-31', 1, '2026-01-05'],
  ])('%s + %i = %s', (from, days, end) => {
    expect(addWorkingDays(calendar, from, days)).toBe(end);
  });

  it('counts the last day and not the first', () => {
    expect(workingDaysBetween(calendar, '2025-08-04', '2025-08-18')).toBe(10);
    expect(workingDaysBetween(calendar, '2025-08-04', '2025-08-04')).toBe(0);
    expect(workingDaysBetween(calendar, '2025-08-08', '2025-08-10')).toBe(0);
    expect(workingDaysBetween(calendar, '2025-08-18', '2025-08-04')).toBe(-10);
  });

  it('a last day that is off goes on to the next working day; what is due on it is sent on the one before', () => {
    expect(workingDayFrom(calendar, '2025-08-30')).toBe('2025-09-03');
    expect(workingDayUpTo(calendar, '2025-09-02')).toBe('2025-08-29');
    expect([workingDayFrom(calendar, '2025-08-29'), workingDayUpTo(calendar, '2025-08-29')]).toEqual(['2025-08-29', '2025-08-29']);
  });

  it('a profile of the unit changes the count', () => {
    const own = workCalendar({ ...NO_PROFILE, extraHolidays: [{ date: '2025-08-05', name: 'Ngày riêng', source: '' }], swapDays: [{ off: '2025-08-06', work: '2025-08-09', source: '' }] });
    expect(addWorkingDays(own, '2025-08-04', 3)).toBe('2025-08-09');
  });

  it('adding and counting undo one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: -60, max: 60 }), (offset, days) => {
        const from = addDays('2014-01-01', offset);
        const to = addWorkingDays(calendar, from, days);
        expect(workingDaysBetween(calendar, from, to)).toBe(days);
        expect(days === 0 || isWorkingDay(calendar, to)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
