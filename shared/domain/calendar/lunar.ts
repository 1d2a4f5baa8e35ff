import { addDays, daysBetween, partsOf } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { newMoon, sunLongitude } from './astronomy.ts';

/** A day of the Vietnamese lunar calendar. Month 1–12, day 1–30; `leap`: the second month of that number (tháng nhuận). */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

interface LunarMonth {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  /** First day and first day after, as Julian day numbers. */
  readonly first: number;
  readonly next: number;
}

const EPOCH: IsoDate = '2000-01-01';
const EPOCH_DAY = 2451545;
const dayOf = (iso: IsoDate): number => EPOCH_DAY + daysBetween(EPOCH, iso);
const isoOfDay = (day: number): IsoDate => addDays(EPOCH, day - EPOCH_DAY);

/** Vietnamese time, UTC+7, since decision 121-CP of 8/8/1967; until then the calendars printed in Viet Nam followed the Chinese one, UTC+8. */
const OWN_TIME_SINCE = dayOf('1968-01-01');
const LUNATION = 29.530588861;
const FIRST_NEW_MOON = 2451550.09766;

/** The local zone on a day, as a part of a day. */
const zoneOn = (day: number): number => (day < OWN_TIME_SINCE ? 8 : 7) / 24;

/**
 * First days of months that the calendars have and the reckoning cannot settle: until 1928 they went by Beijing's own time,
 * a quarter of an hour behind UTC+8; the new moon of 2054 is nearer to midnight than the earth's rotation can be forecast.
 */
const SETTLED: ReadonlyMap<number, IsoDate> = new Map([[-1159, '1906-04-23'], [-1053, '1914-11-17'], [-1038, '1916-02-03'], [-979, '1920-11-10'], [672, '2054-05-07']]);

/** Local calendar day on which the new moon of this number falls: first day of a lunar month. */
function newMoonDay(lunation: number): number {
  const settled = SETTLED.get(lunation);
  if (settled !== undefined) return dayOf(settled);
  const noon = newMoon(lunation) + 0.5;
  return Math.floor(noon + zoneOn(Math.floor(noon)));
}

/** Twelfth of the sun's path (0 from the spring equinox, 9 from the winter solstice) at the beginning of a local day. */
const sunSector = (day: number): number => Math.floor(sunLongitude(day - 0.5 - zoneOn(day)) / 30);

/** Number of the last new moon whose day is not after this one. */
function lunationOn(day: number): number {
  const guess = Math.floor((day - FIRST_NEW_MOON) / LUNATION) + 1;
  return newMoonDay(guess) <= day ? guess : newMoonDay(guess - 1) <= day ? guess - 1 : guess - 2;
}

/** Number of the new moon that begins the month of the winter solstice (month 11) of a solar year. */
function eleventhMonth(solarYear: number): number {
  const lunation = lunationOn(dayOf(`${String(solarYear).padStart(4, '0')}-12-31`));
  return sunSector(newMoonDay(lunation)) >= 9 ? lunation - 1 : lunation;
}

/** The months from the 11th of one year up to the 11th of the next, the latter excluded: twelve, or thirteen with a leap month. */
function monthsFrom(solarYear: number): LunarMonth[] {
  const begin = eleventhMonth(solarYear);
  const count = eleventhMonth(solarYear + 1) - begin;
  const firsts = Array.from({ length: count + 1 }, (_, index) => newMoonDay(begin + index));
  const sectors = firsts.map(sunSector);
  // The leap month is the first of thirteen in which the sun enters no new twelfth.
  const leapAt = count === 13 ? sectors.findIndex((sector, index) => index > 0 && sector === sectors[index + 1]) : -1;
  return Array.from({ length: count }, (_, index) => {
    const ordinal = leapAt >= 0 && index >= leapAt ? index - 1 : index;
    const month = ((ordinal + 10) % 12) + 1;
    return { year: month >= 11 ? solarYear : solarYear + 1, month, leap: index === leapAt, first: firsts[index] ?? 0, next: firsts[index + 1] ?? 0 };
  });
}

/** Months of a lunar year in order: twelve or thirteen. */
function monthsOf(lunarYear: number): LunarMonth[] {
  return [...monthsFrom(lunarYear - 1), ...monthsFrom(lunarYear)].filter((month) => month.year === lunarYear);
}

/**
 * The lunar day of a solar one, by the rules of the Vietnamese calendar: new moons and the sun's place in local time,
 * month 11 holds the winter solstice, and of thirteen months the first in which the sun enters no new twelfth is the leap
 * one. Agrees with the published tables of Vietnamese calendars for every month of 1900–2199.
 */
export function lunarOf(iso: IsoDate): LunarDate {
  const day = dayOf(iso);
  const { year } = partsOf(iso);
  const found = [...monthsFrom(year - 1), ...monthsFrom(year)].find((month) => day >= month.first && day < month.next);
  if (found === undefined) throw new Error('a day outside every lunar month');
  return { year: found.year, month: found.month, day: day - found.first + 1, leap: found.leap };
}

/** The solar day of a lunar one; null where the year has no such leap month or the month no such day. */
export function solarOf(lunar: LunarDate): IsoDate | null {
  const month = monthsOf(lunar.year).find((entry) => entry.month === lunar.month && entry.leap === lunar.leap);
  if (month === undefined || lunar.day < 1 || lunar.day > month.next - month.first) return null;
  return isoOfDay(month.first + lunar.day - 1);
}

/** Mùng 1 tháng Giêng of a lunar year; it falls in the solar year of the same number. */
export function tetOf(year: number): IsoDate {
  const month = monthsOf(year).find((entry) => entry.month === 1);
  if (month === undefined) throw new Error('a lunar year without its first month');
  return isoOfDay(month.first);
}

/** Number of the month that is doubled in a lunar year; null in a year of twelve months. */
export function leapMonthOf(year: number): number | null {
  return monthsOf(year).find((month) => month.leap)?.month ?? null;
}
