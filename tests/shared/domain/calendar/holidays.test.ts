import { describe, expect, it } from 'vitest';
import data from '../../../../shared/catalogue/holidays.json' with { type: 'json' };
import { HolidayCatalogue } from '../../../../shared/catalogue/holidays.ts';
import { holidaysOf, unconfirmedHolidays, weekdayOf } from '../../../../shared/domain/calendar/holidays.ts';
import { CalendarProfile, mergeProfiles, NO_PROFILE, SwapDay } from '../../../../shared/domain/calendar/profile.ts';

const days = (year: number, profile?: CalendarProfile): string[] => holidaysOf(year, profile).map((holiday) => holiday.date.slice(5));
const profile = (part: Partial<CalendarProfile>): CalendarProfile => ({ ...NO_PROFILE, ...part });

it('the data fits its schema, each rule and announcement with a source', () => {
  expect(HolidayCatalogue.parse(data)).toEqual(data);
  expect(CalendarProfile.parse({})).toEqual(NO_PROFILE);
});

it.each([['2024-01-01', 1], ['2026-02-17', 2], ['2025-08-31', 7], ['1900-01-01', 1], ['2000-02-29', 2]])('%s is weekday %i', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

describe('holidaysOf', () => {
  it('2023: Tết from 29 tháng Chạp, two holidays on days of rest given on 2/5 and 3/5, Quốc khánh from 1/9', () => {
    expect(days(2023)).toEqual(['01-01', '01-02', '01-20', '01-21', '01-22', '01-23', '01-24', '01-25', '01-26', '04-29', '04-30', '05-01', '05-02', '05-03', '09-01', '09-02', '09-04']);
    expect(holidaysOf(2023).filter((holiday) => holiday.kind === 'nghi-bu').map((holiday) => holiday.date)).toEqual(['2023-01-02', '2023-01-25', '2023-01-26', '2023-05-02', '2023-05-03', '2023-09-04']);
  });

  it('a year whose announcement is of low confidence is marked, one of medium confidence is not', () => {
    expect(holidaysOf(2022).filter((holiday) => holiday.needsCheck).map((holiday) => holiday.date)).toContain('2022-09-01');
    expect(holidaysOf(2025).filter((holiday) => holiday.needsCheck)).toEqual([]);
  });

  it('2024: Quốc khánh 2/9 and 3/9, 29/4 swapped for 4/5, Tết 8/2–14/2', () => {
    expect(days(2024)).toEqual(['01-01', '02-08', '02-09', '02-10', '02-11', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03']);
  });

  it('2026: Giỗ Tổ falls on a Sunday and is given on 27/4', () => {
    expect(days(2026)).toEqual(['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-26', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02']);
    expect(holidaysOf(2026).find((holiday) => holiday.date === '2026-04-27')).toMatchObject({ kind: 'nghi-bu', name: 'Nghỉ bù Giỗ Tổ Hùng Vương', needsCheck: false, confidence: 'high' });
  });

  it('a year without announcement: Tết and the day beside 2/9 are assumed and marked, the others are not', () => {
    const marked = holidaysOf(2027).filter((holiday) => holiday.needsCheck).map((holiday) => holiday.date.slice(5));
    expect(marked).toEqual(['02-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '09-01', '09-02']);
    expect(holidaysOf(2027).filter((holiday) => !holiday.needsCheck).map((holiday) => holiday.date.slice(5))).toEqual(['01-01', '04-16', '04-30', '05-01', '05-03']);
  });

  it('the unit says which days of Tết and which side of 2/9', () => {
    const own = profile({ tet: [{ year: 2027, daysBefore: 1, source: 'TB 1/2026' }], nationalDay: [{ year: 2027, side: 'after', source: 'TB 1/2026' }] });
    expect(days(2027, own)).toEqual(['01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '04-16', '04-30', '05-01', '05-03', '09-02', '09-03']);
    expect(holidaysOf(2027, own).some((holiday) => holiday.needsCheck)).toBe(false);
    expect(holidaysOf(2027, own).find((holiday) => holiday.date === '2027-09-03')?.source).toContain('TB 1/2026');
  });

  it('before 2021 Quốc khánh was one day (Bộ luật Lao động 2012)', () => {
    expect(days(2020).filter((day) => day.startsWith('09'))).toEqual(['09-02']);
    expect(days(2021).filter((day) => day.startsWith('09'))).toEqual(['09-02', '09-03']);
  });

  it('24/11 makes no day off until the unit confirms that it is law', () => {
    expect(days(2026)).not.toContain('11-24');
    expect(unconfirmedHolidays(2026).map(({ ruleId, holiday }) => [ruleId, holiday.date, holiday.needsCheck])).toEqual([['ngay-van-hoa', '2026-11-24', true]]);
    const own = profile({ confirmedRules: ['ngay-van-hoa'] });
    expect(days(2026, own)).toContain('11-24');
    expect(unconfirmedHolidays(2026, own)).toEqual([]);
    expect(unconfirmedHolidays(2025)).toEqual([]);
  });

  it('extra days are off and given back for nothing; a day swapped off is passed over when a rest day is given back', () => {
    const own = profile({ extraHolidays: [{ date: '2026-11-28', name: 'Ngày riêng của tỉnh', source: 'QĐ 1' }], swapDays: [{ off: '2026-04-27', work: '2026-05-09', source: 'TB 2' }] });
    expect(days(2026, own)).toContain('11-28');
    expect(days(2026, own).filter((day) => day.startsWith('11'))).toEqual(['11-28']);
    expect(days(2026, own).filter((day) => day.startsWith('04'))).toEqual(['04-26', '04-27', '04-28', '04-30']);
  });
});

it('a swap needs two days; the unit goes before the province', () => {
  expect(SwapDay.safeParse({ off: '2026-01-02', work: '2026-01-02' }).success).toBe(false);
  const merged = mergeProfiles(
    profile({ tet: [{ year: 2027, daysBefore: 2, source: 'tỉnh' }], swapDays: [{ off: '2027-01-04', work: '2027-01-09', source: 'tỉnh' }], confirmedRules: ['ngay-van-hoa'] }),
    profile({ tet: [{ year: 2027, daysBefore: 1, source: 'xã' }], swapDays: [{ off: '2027-01-04', work: '2027-01-16', source: 'xã' }] }),
  );
  expect(merged.tet).toEqual([{ year: 2027, daysBefore: 1, source: 'xã' }]);
  expect(merged.swapDays).toEqual([{ off: '2027-01-04', work: '2027-01-16', source: 'xã' }]);
  expect(merged.confirmedRules).toEqual(['ngay-van-hoa']);
});
