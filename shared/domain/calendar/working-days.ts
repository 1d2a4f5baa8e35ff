import { addDays } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { holidaysOf, isWeeklyRest, swapDaysOf } from './holidays.ts';
import type { Holiday } from './holidays.ts';
import { NO_PROFILE } from './profile.ts';
import type { CalendarProfile } from './profile.ts';

/** Days off of one unit; each year is reckoned once, when first asked for. */
export interface WorkCalendar {
  readonly holidayOn: (iso: IsoDate) => Holiday | undefined;
  /** A day of rest that is worked because of a swap. */
  readonly isSwappedIn: (iso: IsoDate) => boolean;
}

export function workCalendar(profile: CalendarProfile = NO_PROFILE): WorkCalendar {
  const years = new Map<number, { off: Map<IsoDate, Holiday>; work: Set<IsoDate> }>();
  const yearOf = (iso: IsoDate) => {
    const year = Number(iso.slice(0, 4));
    const known = years.get(year);
    if (known !== undefined) return known;
    const off = new Map<IsoDate, Holiday>();
    for (const holiday of holidaysOf(year, profile)) if (!off.has(holiday.date)) off.set(holiday.date, holiday);
    const fresh = { off, work: new Set(swapDaysOf(year, profile).map((swap) => swap.work)) };
    years.set(year, fresh);
    return fresh;
  };
  return { holidayOn: (iso) => yearOf(iso).off.get(iso), isSwappedIn: (iso) => yearOf(iso).work.has(iso) };
}

/** Worked: no day off and no day of weekly rest, or a day worked by swap whatever it is. */
export function isWorkingDay(calendar: WorkCalendar, iso: IsoDate): boolean {
  if (calendar.isSwappedIn(iso)) return true;
  return !isWeeklyRest(iso) && calendar.holidayOn(iso) === undefined;
}

/**
 * The day on which a term of working days ends. The day it is counted from is not counted (Bộ luật Dân sự 2015 Điều 147
 * khoản 2); the last is. 0 gives `from` itself, a negative number counts back. A term of 10 from Monday 4/8/2025 ends on
 * Monday 18/8/2025.
 * @param days whole number
 */
export function addWorkingDays(calendar: WorkCalendar, from: IsoDate, days: number): IsoDate {
  const step = days < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * Working days after `from` up to and including `to`; 0 on the same day. With `to` earlier: negative, the working days from
 * `to` included up to `from` excluded. So `workingDaysBetween(c, d, addWorkingDays(c, d, n))` is n.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) count += step;
  }
  return count;
}

/** The first working day on or after a day: where a term ends whose last day is off (Bộ luật Dân sự 2015 Điều 148 khoản 5). */
export function workingDayFrom(calendar: WorkCalendar, iso: IsoDate): IsoDate {
  return isWorkingDay(calendar, iso) ? iso : addWorkingDays(calendar, iso, 1);
}

/** The last working day on or before a day: by when to send what is due «trước ngày» of a day off. */
export function workingDayUpTo(calendar: WorkCalendar, iso: IsoDate): IsoDate {
  return isWorkingDay(calendar, iso) ? iso : addWorkingDays(calendar, iso, -1);
}
