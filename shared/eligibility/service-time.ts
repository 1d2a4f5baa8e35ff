import { addDays, daysInMonth, partsOf } from '../text/dates.ts';

/** A stretch of days, both inclusive. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Stretches put together where they overlap or follow on each other, oldest first. */
export function united(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.filter(({ from, to }) => from <= to).sort((one, other) => one.from.localeCompare(other.from));
  const joined: Stretch[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= addDays(last.to, 1)) joined[joined.length - 1] = { from: last.from, to: to > last.to ? to : last.to };
    else joined.push({ from, to });
  }
  return joined;
}

/** Whole months and days left over from a day up to and including another. */
export function lengthOf({ from, to }: Stretch): { readonly months: number; readonly days: number } {
  const [start, end] = [partsOf(from), partsOf(addDays(to, 1))];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  if (end.day >= start.day) return { months, days: end.day - start.day };
  const before = end.month === 1 ? daysInMonth(end.year - 1, 12) : daysInMonth(end.year, end.month - 1);
  return { months: months - 1, days: Math.max(0, before - start.day) + end.day };
}

/** Whole months of stretches together. Thirty days left over of several make one more; those of a single one are no month yet. */
export function monthsOf(stretches: readonly Stretch[]): number {
  const lengths = stretches.map(lengthOf);
  const days = lengths.length < 2 ? 0 : lengths.reduce((sum, length) => sum + length.days, 0);
  return lengths.reduce((sum, length) => sum + length.months, 0) + Math.floor(days / 30);
}

/** The part of a stretch inside a year; null where there is none. */
export function within({ from, to }: Stretch, year: number): Stretch | null {
  const first = from > `${year}-01-01` ? from : `${year}-01-01`;
  const last = to < `${year}-12-31` ? to : `${year}-12-31`;
  return first <= last ? { from: first, to: last } : null;
}

/** «2 năm 3 tháng». */
export function monthsText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return `${rest} tháng`;
  return rest === 0 ? `${years} năm` : `${years} năm ${rest} tháng`;
}
