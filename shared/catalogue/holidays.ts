import { z } from 'zod';
import { Confidence } from './award-schema.ts';
import data from './holidays.json' with { type: 'json' };

const Text = z.string().min(1);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const Month = z.number().int().min(1).max(12);
const Sourced = { citation: Text, confidence: Confidence };
const Dated = { validFrom: Day.nullable(), validTo: Day.nullable() };

/** Which days of a year a holiday of the law takes. */
const HolidayOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('solar'), month: Month, day: z.number().int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('lunar'), month: Month, day: z.number().int().min(1).max(30) }),
  /** Days around mùng 1 tháng Giêng. The law counts them; which ones is decided each year, `assumedBefore` of them last year's until then. */
  z.strictObject({ kind: z.literal('tet'), days: z.number().int().positive(), assumedBefore: z.number().int().nonnegative() }),
  /** A day and one beside it, chosen each year. */
  z.strictObject({ kind: z.literal('solar-and-next'), month: Month, day: z.number().int().min(1).max(31), assumed: z.enum(['before', 'after']) }),
]);

/**
 * Public holidays as dated law, and what was announced for single years. A rule of low confidence makes no day off until the
 * unit confirms it.
 */
export const HolidayCatalogue = z.strictObject({
  rules: z.array(z.strictObject({ id: Text, name: Text, on: HolidayOn, ...Dated, reviewBy: Day.nullable(), ...Sourced, note: z.string() })),
  /** A weekly day of rest on which a holiday falls is given on the next working day. */
  compensation: z.array(z.strictObject({ ...Dated, ...Sourced })),
  /** ISO weekdays, Monday 1. */
  weeklyRest: z.strictObject({ days: z.array(z.number().int().min(1).max(7)), ...Sourced }),
  announced: z.array(
    z.strictObject({
      year: z.number().int(),
      /** Days of Tết before mùng 1. */
      tetDaysBefore: z.number().int().nonnegative(),
      /** On which side of 2/9 the second day stands. */
      nationalDay: z.enum(['before', 'after']),
      swapDays: z.array(z.strictObject({ off: Day, work: Day })),
      source: Text,
      confidence: Confidence,
    }),
  ),
});
export type HolidayCatalogue = z.infer<typeof HolidayCatalogue>;
export type HolidayRule = HolidayCatalogue['rules'][number];
export type AnnouncedYear = HolidayCatalogue['announced'][number];

/** JSON carries no literal types; that the data fits the schema is a test, not a cost at every start. */
export const holidayCatalogue = data as HolidayCatalogue;

/** What was announced for a year; undefined where nothing is known. */
export function announcedFor(year: number): AnnouncedYear | undefined {
  return holidayCatalogue.announced.find((entry) => entry.year === year);
}
