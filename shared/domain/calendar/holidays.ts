import type { Confidence } from '../../catalogue/award-schema.ts';
import { holdsOn } from '../../catalogue/dated.ts';
import { announcedFor, holidayCatalogue } from '../../catalogue/holidays.ts';
import type { HolidayRule } from '../../catalogue/holidays.ts';
import { addDays, daysBetween, isoOf } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { solarOf, tetOf } from './lunar.ts';
import { NO_PROFILE } from './profile.ts';
import type { CalendarProfile } from './profile.ts';

/** A day off that is no ordinary day of weekly rest. */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: string;
  /** `le`: of the law. `nghi-bu`: given for a day of rest on which one fell. `hoan-doi`: swapped with a day of rest. `rieng`: typed in. */
  readonly kind: 'le' | 'nghi-bu' | 'hoan-doi' | 'rieng';
  readonly source: string;
  readonly confidence: Confidence;
  /** Which day it is was assumed, not announced: «cần kiểm tra». */
  readonly needsCheck: boolean;
}

/** ISO weekday of a day: Monday 1 … Sunday 7. */
export function weekdayOf(iso: IsoDate): number {
  return ((((daysBetween('2024-01-01', iso) % 7) + 7) % 7) + 1);
}

/** Whether a day is one of weekly rest, swaps aside. */
export const isWeeklyRest = (iso: IsoDate): boolean => holidayCatalogue.weeklyRest.days.includes(weekdayOf(iso));

/** Swaps of a year: the announced ones and those of the profile, which win for the same day off. */
export function swapDaysOf(year: number, profile: CalendarProfile = NO_PROFILE): { readonly off: IsoDate; readonly work: IsoDate; readonly source: string }[] {
  const announced = announcedFor(year);
  const own = profile.swapDays.filter((swap) => swap.off.startsWith(`${year}-`) || swap.work.startsWith(`${year}-`));
  const known = (announced?.swapDays ?? []).filter((swap) => !own.some((mine) => mine.off === swap.off));
  return [...known.map((swap) => ({ ...swap, source: announced?.source ?? '' })), ...own];
}

/**
 * Days off in a solar year, in order: holidays of the law, days given for days of rest on which they fall (next working day:
 * Bộ luật Lao động Điều 111 khoản 3), swapped days, days typed in. Rules of low confidence stay out until confirmed in the
 * profile. Years before the first dated rule have only what is typed in.
 */
export function holidaysOf(year: number, profile: CalendarProfile = NO_PROFILE): Holiday[] {
  const lawful = holidayCatalogue.rules
    .filter((rule) => rule.confidence !== 'low' || profile.confirmedRules.includes(rule.id))
    .flatMap((rule) => daysOfRule(rule, year, profile));
  const swaps = swapDaysOf(year, profile).filter((swap) => swap.off.startsWith(`${year}-`));
  const extra = profile.extraHolidays.filter((holiday) => holiday.date.startsWith(`${year}-`));
  const others: Holiday[] = [
    ...swaps.map((swap): Holiday => ({ date: swap.off, name: `Nghỉ hoán đổi (làm bù ${dayMonth(swap.work)})`, kind: 'hoan-doi', source: swap.source, confidence: 'medium', needsCheck: false })),
    ...extra.map((holiday): Holiday => ({ date: holiday.date, name: holiday.name, kind: 'rieng', source: holiday.source, confidence: 'high', needsCheck: false })),
  ];
  return [...lawful, ...compensations(lawful, others.map((holiday) => holiday.date)), ...others].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Holidays the program has heard of but does not count: shown with the question whether they are law by now. */
export function unconfirmedHolidays(year: number, profile: CalendarProfile = NO_PROFILE): { readonly ruleId: string; readonly holiday: Holiday; readonly note: string }[] {
  return holidayCatalogue.rules
    .filter((rule) => rule.confidence === 'low' && !profile.confirmedRules.includes(rule.id))
    .flatMap((rule) => daysOfRule(rule, year, profile).map((holiday) => ({ ruleId: rule.id, holiday: { ...holiday, needsCheck: true }, note: rule.note })));
}

function daysOfRule(rule: HolidayRule, year: number, profile: CalendarProfile): Holiday[] {
  const { dates, source, assumed } = datesOf(rule, year, profile);
  return dates
    .filter((date) => holdsOn(rule, date))
    .map((date) => ({ date, name: rule.name, kind: 'le', source, confidence: rule.confidence, needsCheck: assumed }));
}

interface RuleDates {
  readonly dates: readonly IsoDate[];
  readonly source: string;
  readonly assumed: boolean;
}

function datesOf({ on, citation }: HolidayRule, year: number, profile: CalendarProfile): RuleDates {
  const settled = (dates: readonly IsoDate[]): RuleDates => ({ dates, source: citation, assumed: false });
  switch (on.kind) {
    case 'solar':
      return settled([isoOf(year, on.month, on.day)]);
    case 'lunar': {
      const date = solarOf({ year, month: on.month, day: on.day, leap: false });
      return settled(date === null ? [] : [date]);
    }
    case 'tet': {
      const { value, source, assumed } = chosen(profile.tet, year, (entry) => entry.daysBefore, announcedFor(year)?.tetDaysBefore, on.assumedBefore);
      const first = addDays(tetOf(year), -value);
      return { dates: Array.from({ length: on.days }, (_, index) => addDays(first, index)), source: joined(citation, source), assumed };
    }
    case 'solar-and-next': {
      const { value, source, assumed } = chosen(profile.nationalDay, year, (entry) => entry.side, announcedFor(year)?.nationalDay, on.assumed);
      const day = isoOf(year, on.month, on.day);
      return { dates: value === 'before' ? [addDays(day, -1), day] : [day, addDays(day, 1)], source: joined(citation, source), assumed };
    }
  }
}

/** The unit's word for a year, else the announcement (of low confidence: to be checked like an assumption), else what is assumed. */
function chosen<E extends { readonly year: number; readonly source: string }, T>(own: readonly E[], year: number, valueOf: (entry: E) => T, announced: T | undefined, assumption: T): { value: T; source: string; assumed: boolean } {
  const typed = own.findLast((entry) => entry.year === year);
  if (typed !== undefined) return { value: valueOf(typed), source: typed.source, assumed: false };
  if (announced !== undefined) return { value: announced, source: announcedFor(year)?.source ?? '', assumed: announcedFor(year)?.confidence === 'low' };
  return { value: assumption, source: '', assumed: true };
}

/** One day for each day of weekly rest on which a holiday falls: the next that is neither rest nor off already. */
function compensations(lawful: readonly Holiday[], others: readonly IsoDate[]): Holiday[] {
  const taken = new Set([...lawful.map((holiday) => holiday.date), ...others]);
  const lost = lawful.filter((holiday) => isWeeklyRest(holiday.date)).sort((one, other) => (one.date < other.date ? -1 : 1));
  return lost.flatMap((holiday): Holiday[] => {
    const rule = holidayCatalogue.compensation.find((entry) => holdsOn(entry, holiday.date));
    if (rule === undefined) return [];
    let date = addDays(holiday.date, 1);
    while (isWeeklyRest(date) || taken.has(date)) date = addDays(date, 1);
    taken.add(date);
    return [{ date, name: `Nghỉ bù ${holiday.name}`, kind: 'nghi-bu', source: rule.citation, confidence: rule.confidence, needsCheck: holiday.needsCheck }];
  });
}

const dayMonth = (iso: IsoDate): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join('; ');
