import { z } from 'zod';
import type { Plan } from '../../catalogue/plan-schema.ts';
import { daysInMonth, isoOf } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { Id, IsoDate as Day, Line, RequiredLine, Stored, Year } from '../common.ts';
import { campaignPeriod } from '../plan.ts';
import { solarOf } from './lunar.ts';

const DayOfYear = z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) });

export const PEAK_KINDS = ['cao-diem', 'ky-niem'] as const;
export const PEAK_KIND_WORDS: Readonly<Record<(typeof PEAK_KINDS)[number], string>> = { 'cao-diem': 'Cao điểm', 'ky-niem': 'Ngày kỷ niệm' };

/** When it is each year. A plan may name a peak month without saying which. */
export const PeakWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('month'), month: z.number().int().min(1).max(12) }),
  /** Both days included; an end before its beginning lies in the next year. */
  z.object({ kind: z.literal('days'), from: DayOfYear, to: DayOfYear }),
  z.object({ kind: z.literal('lunar-day'), month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(30) }),
  /** Once, both days included. */
  z.object({ kind: z.literal('dates'), from: Day, to: Day }),
]);
export type PeakWhen = z.infer<typeof PeakWhen>;

/** A peak period or a commemoration with what is done in it (R81). */
export const PeakPeriod = z
  .object({
    ...Stored,
    name: RequiredLine,
    kind: z.enum(PEAK_KINDS).default('cao-diem'),
    when: PeakWhen,
    /** Years in which it recurs, both included; null: without end. Nothing to `dates`. */
    recurring: z.object({ fromYear: Year, toYear: Year.nullable() }).nullable().default(null),
    campaignId: Id.nullable().default(null),
    /** Milestone of the plan to which it gives its days; null for one of its own. */
    planMilestoneId: Id.nullable().default(null),
    source: Line.default(''),
    activities: z.array(z.object({ text: RequiredLine, on: Day.nullable().default(null), done: z.boolean().default(false) })).default([]),
  })
  .refine(({ when }) => when.kind !== 'dates' || when.from <= when.to, { message: 'Ngày kết thúc trước ngày bắt đầu.', path: ['when', 'to'] })
  .refine(({ recurring }) => recurring === null || recurring.toYear === null || recurring.fromYear <= recurring.toYear, { message: 'Năm kết thúc trước năm bắt đầu.', path: ['recurring', 'toYear'] });
export type PeakPeriod = z.infer<typeof PeakPeriod>;

/** One time of a peak period, both days included; null where the plan names no day. */
export interface PeakOccurrence {
  readonly year: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Times of a peak period that begin in these years, both included. */
export function peakOccurrences(peak: Pick<PeakPeriod, 'when' | 'recurring'>, fromYear: number, toYear: number): PeakOccurrence[] {
  const { when, recurring } = peak;
  if (when.kind === 'dates') {
    const year = Number(when.from.slice(0, 4));
    return year >= fromYear && year <= toYear ? [{ year, from: when.from, to: when.to }] : [];
  }
  const first = Math.max(fromYear, recurring?.fromYear ?? fromYear);
  const last = Math.min(toYear, recurring?.toYear ?? toYear);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => inYear(when, first + index));
}

function inYear(when: Exclude<PeakWhen, { kind: 'dates' }>, year: number): PeakOccurrence {
  switch (when.kind) {
    case 'unknown':
      return { year, from: null, to: null };
    case 'month':
      return { year, from: isoOf(year, when.month, 1), to: isoOf(year, when.month, daysInMonth(year, when.month)) };
    case 'lunar-day': {
      const day = solarOf({ year, month: when.month, day: when.day, leap: false });
      return { year, from: day, to: day };
    }
    case 'days': {
      const over = when.to.month * 100 + when.to.day < when.from.month * 100 + when.from.day ? 1 : 0;
      return { year, from: dayIn(year, when.from), to: dayIn(year + over, when.to) };
    }
  }
}

const dayIn = (year: number, { month, day }: { month: number; day: number }): IsoDate => isoOf(year, month, Math.min(day, daysInMonth(year, month)));

/** A peak period a plan speaks of, before it is stored: its milestones of kind `cao-diem` and its commemorations. */
export type PlannedPeak = Omit<PeakPeriod, 'id' | 'version' | 'campaignId'>;

export function peaksOfPlan(plan: Plan): PlannedPeak[] {
  const { fromYear, toYear } = campaignPeriod(plan);
  const years = fromYear === null ? null : { fromYear, toYear: toYear ?? fromYear };
  const months = plan.milestones.filter((milestone) => milestone.kind === 'cao-diem').map((milestone): PlannedPeak => ({
    name: milestone.name, kind: 'cao-diem', when: whenOf(milestone.due.day, milestone.due.month, milestone.due.year), recurring: years,
    planMilestoneId: milestone.id, source: milestone.section, activities: [],
  }));
  const commemorations = plan.periods.filter((period) => period.role === 'ky-niem').map((period): PlannedPeak => ({
    name: period.text, kind: 'ky-niem', when: spanOf(period.from, period.to), recurring: null, planMilestoneId: period.id, source: period.section, activities: [],
  }));
  return [...months, ...commemorations];
}

function whenOf(day: number | null, month: number | null, year: number | null): PeakWhen {
  if (month === null) return { kind: 'unknown' };
  if (year === null) return day === null ? { kind: 'month', month } : { kind: 'days', from: { month, day }, to: { month, day } };
  return { kind: 'dates', from: isoOf(year, month, day ?? 1), to: isoOf(year, month, day ?? daysInMonth(year, month)) };
}

type Part = Plan['periods'][number]['from'];
function spanOf(from: Part, to: Part): PeakWhen {
  if (from === null || to === null || from.year === null || to.year === null) return { kind: 'unknown' };
  const last = to.month ?? 12;
  return { kind: 'dates', from: isoOf(from.year, from.month ?? 1, from.day ?? 1), to: isoOf(to.year, last, to.day ?? daysInMonth(to.year, last)) };
}
