import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newMoon, sunLongitude } from '../../../../shared/domain/calendar/astronomy.ts';
import { leapMonthOf, lunarOf, solarOf, tetOf } from '../../../../shared/domain/calendar/lunar.ts';
import { addDays, daysBetween } from '../../../../shared/text/dates.ts';

const TET: Readonly<Record<number, string>> = {
  1946: '1946-02-02', 1954: '1954-02-03', 1968: '1968-01-29', 1975: '1975-02-11', 1985: '1985-01-21', 1995: '1995-01-31', 2000: '2000-02-05', 2007: '2007-02-17',
  2010: '2010-02-14', 2015: '2015-02-19', 2018: '2018-02-16', 2019: '2019-02-05', 2020: '2020-01-25', 2021: '2021-02-12', 2022: '2022-02-01', 2023: '2023-01-22',
  2024: '2024-02-10', 2025: '2025-01-29', 2026: '2026-02-17', 2027: '2027-02-06', 2028: '2028-01-26', 2029: '2029-02-13', 2030: '2030-02-02', 2031: '2031-01-23',
  2032: '2032-02-11', 2033: '2033-01-31', 2034: '2034-02-19', 2035: '2035-02-08', 2044: '2044-01-30', 2050: '2050-01-23',
};

describe('tetOf', () => {
  it.each(Object.entries(TET))('%s: %s', (year, day) => {
    expect(tetOf(Number(year))).toBe(day);
    expect(lunarOf(day)).toEqual({ year: Number(year), month: 1, day: 1, leap: false });
  });

  it('differs from the Chinese new year by a day in 2007 and 2030 and by a month in 1985', () => {
    expect(['2007-02-18', '2030-02-03', '1985-02-20'].map((chinese) => lunarOf(chinese))).toEqual([
      { year: 2007, month: 1, day: 2, leap: false },
      { year: 2030, month: 1, day: 2, leap: false },
      { year: 1985, month: 2, day: 1, leap: false },
    ]);
  });
});

it('leap months of 1985–2058, with the Vietnamese leap month of 1987 one later than the Chinese', () => {
  const found = Array.from({ length: 74 }, (_, index) => 1985 + index).flatMap((year) => (leapMonthOf(year) === null ? [] : [`${year}:${leapMonthOf(year)}`]));
  expect(found.join(' ')).toBe(
    '1985:2 1987:7 1990:5 1993:3 1995:8 1998:5 2001:4 2004:2 2006:7 2009:5 2012:4 2014:9 2017:6 2020:4 2023:2 2025:6 2028:5 2031:3 2033:11 2036:6 2039:5 2042:2 2044:7 2047:5 2050:3 2052:8 2055:6 2058:4',
  );
});

it.each([
  [2022, '2022-04-10'], [2023, '2023-04-29'], [2024, '2024-04-18'], [2025, '2025-04-07'], [2026, '2026-04-26'], [2027, '2027-04-16'], [2030, '2030-04-12'],
])('Giỗ Tổ 10/3 năm %i: %s', (year, day) => {
  expect(solarOf({ year, month: 3, day: 10, leap: false })).toBe(day);
});

it.each(['1925-01-24', '1955-06-20', '1968-09-22', '1995-10-24', '1999-08-11', '2009-07-22', '2016-03-09', '2019-12-26', '2026-08-13', '2035-09-02'])('an eclipse of the sun stands on the first of a month: %s', (day) => {
  expect(lunarOf(day).day).toBe(1);
});

it('new moons, equinox and solstice at published moments, within minutes', () => {
  const at = (iso: string, hours: number): number => 2451545 + daysBetween('2000-01-01', iso) - 0.5 + hours / 24;
  expect(Math.abs(newMoon(0) - at('2000-01-06', 18 + 14 / 60)) * 1440).toBeLessThan(2);
  expect(Math.abs(newMoon(222) - at('2017-12-18', 6 + 30 / 60)) * 1440).toBeLessThan(2);
  const fromEquinox = (moment: number): number => Math.abs(((sunLongitude(moment) + 180) % 360) - 180);
  // The sun moves a degree a day: 0.003 degrees are four minutes.
  expect(fromEquinox(at('2020-03-20', 3 + 50 / 60))).toBeLessThan(0.003);
  expect(Math.abs(sunLongitude(at('2024-12-21', 9 + 20 / 60)) - 270)).toBeLessThan(0.003);
});

describe('the calendar as a whole, 1900–2199', () => {
  const years = Array.from({ length: 299 }, (_, index) => 1900 + index);

  it('years have 353–355 or 383–385 days and begin between 20/1 and 21/2', () => {
    for (const year of years) {
      const length = daysBetween(tetOf(year), tetOf(year + 1));
      expect(leapMonthOf(year) === null ? [353, 354, 355] : [383, 384, 385], String(year)).toContain(length);
      expect(tetOf(year) >= `${year}-01-20` && tetOf(year) <= `${year}-02-21`, String(year)).toBe(true);
    }
  });

  it('there and back gives the same day, and days follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109200 }), (offset) => {
        const iso = addDays('1900-02-01', offset);
        const lunar = lunarOf(iso);
        expect(solarOf(lunar)).toBe(iso);
        const next = lunarOf(addDays(iso, 1));
        expect(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('has no day where there is none', () => {
    expect(solarOf({ year: 2024, month: 2, day: 1, leap: true })).toBeNull();
    expect(solarOf({ year: 2025, month: 12, day: 30, leap: false })).toBeNull();
    expect(solarOf({ year: 2025, month: 1, day: 0, leap: false })).toBeNull();
    expect(solarOf({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25');
  });
});
