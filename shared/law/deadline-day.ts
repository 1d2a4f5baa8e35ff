import type { AwardDeadline } from '../catalogue/award-schema.ts';
import { addWorkingDays } from '../domain/calendar/working-days.ts';
import type { WorkCalendar } from '../domain/calendar/working-days.ts';
import { addDays, daysInMonth, isoOf } from '../text/dates.ts';

interface DeadlineQuestion {
  /** Year of achievement the deadline is for. */
  readonly year: number;
  /** Day of each event that terms are counted by; a missing one makes the day unknown. */
  readonly events: Readonly<Record<string, string | undefined>>;
  readonly calendar: WorkCalendar;
}

/**
 * Last day on which a step is in time; null while it cannot be told (an event without a day, a term with no length).
 * «trước ngày 10/12» ends on 9/12, «chậm nhất 31/12» on 31/12; a term of N days does not count the day it runs from.
 */
export function deadlineDay(deadline: AwardDeadline, { year, events, calendar }: DeadlineQuestion): string | null {
  if (deadline.kind === 'by_guidance') return null;
  if (deadline.kind === 'date') {
    if (deadline.month === undefined || deadline.day === undefined || deadline.yearOf !== undefined) return null;
    const inYear = year + (deadline.yearOffset ?? 0);
    const day = isoOf(inYear, deadline.month, Math.min(deadline.day, daysInMonth(inYear, deadline.month)));
    return deadline.bound === 'before' ? addDays(day, -1) : day;
  }
  const length = deadline.before === undefined ? deadline.maxDays : (deadline.minDays ?? deadline.maxDays);
  const event = events[deadline.before ?? deadline.from ?? ''];
  if (length === null || length === undefined || event === undefined) return null;
  const days = deadline.before === undefined ? length : -length;
  return deadline.dayKind === 'working' ? addWorkingDays(calendar, event, days) : addDays(event, days);
}
