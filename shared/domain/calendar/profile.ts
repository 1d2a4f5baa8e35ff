import { z } from 'zod';
import { IsoDate, Line, RequiredLine, Year } from '../common.ts';

/** A working day taken off and the day of rest worked instead, by an announcement. */
export const SwapDay = z.object({ off: IsoDate, work: IsoDate, source: Line.default('') }).refine((swap) => swap.off !== swap.work, { message: 'Ngày nghỉ và ngày làm bù phải khác nhau.', path: ['work'] });
export type SwapDay = z.infer<typeof SwapDay>;

/**
 * What a unit, or the profile of its province, adds to the holidays of the law and of the national announcements. What
 * stands here goes before what the program knows.
 */
export const CalendarProfile = z.object({
  extraHolidays: z.array(z.object({ date: IsoDate, name: RequiredLine, source: Line.default('') })).default([]),
  swapDays: z.array(SwapDay).default([]),
  /** Which days of Tết are off: how many of the law's days stand before mùng 1. */
  tet: z.array(z.object({ year: Year, daysBefore: z.number().int().min(0).max(5), source: Line.default('') })).default([]),
  /** On which side of 2/9 the second day of Quốc khánh stands. */
  nationalDay: z.array(z.object({ year: Year, side: z.enum(['before', 'after']), source: Line.default('') })).default([]),
  /** Holidays of low confidence that the unit has found to be law: identifiers of rules. */
  confirmedRules: z.array(RequiredLine).default([]),
});
export type CalendarProfile = z.infer<typeof CalendarProfile>;

/** Nothing typed in: the law and the announcements known to the program. */
export const NO_PROFILE: CalendarProfile = { extraHolidays: [], swapDays: [], tet: [], nationalDay: [], confirmedRules: [] };

/** The province's profile with the unit's own on top: the unit's word for one year or one day wins. */
export function mergeProfiles(province: CalendarProfile, unit: CalendarProfile): CalendarProfile {
  const over = <T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string | number): T[] => {
    const taken = new Set(second.map(keyOf));
    return [...first.filter((item) => !taken.has(keyOf(item))), ...second];
  };
  return {
    extraHolidays: over(province.extraHolidays, unit.extraHolidays, (holiday) => holiday.date),
    swapDays: over(province.swapDays, unit.swapDays, (swap) => swap.off),
    tet: over(province.tet, unit.tet, (entry) => entry.year),
    nationalDay: over(province.nationalDay, unit.nationalDay, (entry) => entry.year),
    confirmedRules: [...new Set([...province.confirmedRules, ...unit.confirmedRules])],
  };
}
