import { z } from 'zod';
import { addDays } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { workingDayUpTo } from './working-days.ts';
import type { WorkCalendar } from './working-days.ts';

/** When the unit wants to be reminded. */
export const ReminderSettings = z.object({
  /** Days before the last day, each from 1. */
  daysBefore: z.array(z.number().int().min(1).max(365)).min(1).max(10).default([14, 3]),
  /** The unit must first collect reports from those below it (R72). */
  collectsFromBelow: z.boolean().default(false),
  /** How many days more that takes. */
  collectingDays: z.number().int().min(1).max(180).default(15),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const DEFAULT_REMINDERS: ReminderSettings = { daysBefore: [14, 3], collectsFromBelow: false, collectingDays: 15 };

/** Days before the last day on which a deadline begins to be «Sắp đến hạn»: the earliest reminder, earlier still for a unit that collects. */
export function leadDays(settings: ReminderSettings = DEFAULT_REMINDERS): number {
  return Math.max(...settings.daysBefore) + (settings.collectsFromBelow ? settings.collectingDays : 0);
}

/** Days before the last day at which to remind, the earliest (largest) first, each once. */
export function reminderOffsets(settings: ReminderSettings = DEFAULT_REMINDERS): number[] {
  const offsets = settings.collectsFromBelow ? [leadDays(settings), ...settings.daysBefore] : settings.daysBefore;
  return [...new Set(offsets)].sort((one, other) => other - one);
}

/**
 * Days on which to remind of a last day, all before it, in order. With a calendar a reminder on a day off moves to the
 * working day before it.
 */
export function reminderDays(lastDay: IsoDate | null, settings: ReminderSettings = DEFAULT_REMINDERS, calendar?: WorkCalendar): IsoDate[] {
  if (lastDay === null) return [];
  const days = reminderOffsets(settings).map((offset) => addDays(lastDay, -offset));
  return [...new Set(calendar === undefined ? days : days.map((day) => workingDayUpTo(calendar, day)))];
}

/** The day on which to ask those below for their reports; null where nothing is collected or no day is known. */
export function collectFrom(lastDay: IsoDate | null, settings: ReminderSettings = DEFAULT_REMINDERS): IsoDate | null {
  return lastDay === null || !settings.collectsFromBelow ? null : addDays(lastDay, -leadDays(settings));
}
