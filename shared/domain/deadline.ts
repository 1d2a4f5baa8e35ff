import type { Due } from '../catalogue/plan-schema.ts';
import { addDays, daysBetween, daysInMonth, isoOf } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { formatNumber } from '../text/numbers.ts';

/** Years a campaign runs, both included; null where an event, not a date, bounds it. */
export interface CampaignYears {
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

export interface DeadlineSettings {
  /** Dates entered later for events that deadlines hang on (R3): wording of the event → day. */
  readonly eventDates?: readonly { readonly event: string; readonly date: IsoDate }[];
  /** A campaign may be set to accept the day itself where the plan prints "trước ngày". Default: strict. */
  readonly beforeIncludesDay?: boolean;
}

/** One time at which something is due. */
export interface DueOccurrence {
  /** Year of a yearly obligation; null for one that is due once. */
  readonly year: number | null;
  /** Last day on time, inclusive; null reads «chưa có hạn». */
  readonly lastDay: IsoDate | null;
  /** What would give it a day: the date of an event, a date set by the unit, or nothing. */
  readonly waitsFor: 'nothing' | 'event' | 'local-date';
}

/**
 * Occurrences of a deadline of a plan. Day and month without a year, or «hằng năm» without a day, recur in every year of
 * the campaign (15/11 of 2022–2025 in LDNN VI.6). Without a day printed there is an occurrence with no last day (R73).
 */
export function occurrencesOf(item: { readonly due: Due; readonly recurring: string | null }, years: CampaignYears, settings: DeadlineSettings = {}): DueOccurrence[] {
  const { due } = item;
  const yearly = due.year === null && due.event === null && (item.recurring === 'hằng năm' || (due.day !== null && due.month !== null));
  if (yearly && years.fromYear !== null) {
    const last = years.toYear ?? years.fromYear;
    return Array.from({ length: Math.max(last - years.fromYear + 1, 0) }, (_, index) => occurrence({ ...due, year: (years.fromYear ?? 0) + index }, due, settings));
  }
  return [{ ...occurrence(due, due, settings), year: null }];
}

function occurrence(dated: Due, printed: Due, settings: DeadlineSettings): DueOccurrence {
  if (printed.event !== null) {
    const event = fold(printed.event);
    const date = settings.eventDates?.find((entry) => fold(entry.event) === event)?.date;
    if (date === undefined) return { year: dated.year, lastDay: null, waitsFor: 'event' };
    return { year: dated.year, lastDay: printed.bound === 'before' && settings.beforeIncludesDay !== true ? addDays(date, -1) : date, waitsFor: 'nothing' };
  }
  const silent = printed.day === null && printed.month === null && printed.year === null;
  const lastDay = silent ? null : lastDayOf(dated, settings);
  return { year: dated.year, lastDay, waitsFor: lastDay === null ? 'local-date' : 'nothing' };
}

/**
 * Last day on time of a printed date: `before` is strict ("trước ngày 15 tháng 11": 14/11; "trước năm 2025": 31/12/2024),
 * `by` and `in` include the whole of what is named ("đến năm 2025": 31/12/2025). Null without a year.
 */
export function lastDayOf(due: Due, settings: DeadlineSettings = {}): IsoDate | null {
  if (due.year === null) return null;
  const { year } = due;
  const month = due.month ?? 12;
  const last = isoOf(year, month, Math.min(due.day ?? 31, daysInMonth(year, month)));
  if (due.bound !== 'before' || settings.beforeIncludesDay === true) return last;
  return addDays(isoOf(year, due.month ?? 1, due.month === null ? 1 : Math.min(due.day ?? 1, daysInMonth(year, month))), -1);
}

/** Days from today to the last day: 0 today, negative when overdue, null without a last day. */
export function daysLeft(lastDay: IsoDate | null, today: IsoDate): number | null {
  return lastDay === null ? null : daysBetween(today, lastDay);
}

/** «Còn 5 ngày», «Hôm nay», «Quá hạn 3 ngày», «Chưa có hạn» (ui-vocabulary.md 8). */
export function deadlineWords(lastDay: IsoDate | null, today: IsoDate): string {
  const days = daysLeft(lastDay, today);
  if (days === null) return 'Chưa có hạn';
  if (days === 0) return 'Hôm nay';
  return days > 0 ? `Còn ${formatNumber(days)} ngày` : `Quá hạn ${formatNumber(-days)} ngày`;
}

/** Whether what was sent on `sentOn` was on time; null without a last day. */
export function isOnTime(lastDay: IsoDate | null, sentOn: IsoDate): boolean | null {
  return lastDay === null ? null : sentOn <= lastDay;
}
