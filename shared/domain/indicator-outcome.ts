import type { IsoDate } from '../text/dates.ts';
import { isoOf, partsOf } from '../text/dates.ts';
import { testBounds } from './bounds.ts';
import type { Bounds, BoundTest } from './bounds.ts';
import { lastDayOf, occurrencesOf } from './deadline.ts';
import type { DeadlineSettings } from './deadline.ts';
import type { Baseline } from './indicator-baseline.ts';
import { averageChange, meanLevel, readYear, totalTo, yearsBetween } from './indicator-reading.ts';
import type { Reading, Series } from './indicator-reading.ts';
import { isChange, judgingMode, mustNeverHappen, onlyYear } from './indicator-target.ts';
import type { IndicatorTarget, JudgingMode } from './indicator-target.ts';
import type { IndicatorState } from './indicator-words.ts';

/** One numeric target ready to be judged. Years are calendar years, both ends of the period included. */
export interface JudgingCase {
  readonly target: IndicatorTarget;
  readonly series: Series;
  readonly baseline: Baseline | null;
  /** Local day of judging. */
  readonly on: IsoDate;
  /** Year looked at. */
  readonly year: number;
  readonly from: number;
  readonly to: number | null;
  /** Last day on time, inclusive; null: no deadline known, or one tied to an event without a date. */
  readonly due: IsoDate | null;
}

/** A verdict with what it rests on; words are made of it elsewhere. */
export interface Outcome {
  readonly state: IndicatorState;
  readonly reading: Reading | null;
  readonly bounds: Bounds | null;
  readonly test: BoundTest | null;
  readonly due: IsoDate | null;
  /** Years below the target, for targets that want every year. */
  readonly failing: readonly number[];
  readonly missing: readonly number[];
  /** The latest earlier figure, where the one wanted is missing. */
  readonly latest: Reading | null;
}

const yearOf = (iso: IsoDate): number => partsOf(iso).year;
const endOf = (year: number): IsoDate => isoOf(year, 12, 31);

/**
 * Last day on time of a target: of its own deadline, else the end of its own period, else the end of the period of
 * targets (plan schema, section 5). Null while no day is known.
 */
export function dueDayOf(target: Pick<IndicatorTarget, 'deadline' | 'period'>, periodTo: number | null, settings: DeadlineSettings = {}): IsoDate | null {
  const { deadline } = target;
  if (deadline !== null && deadline.event !== null) return occurrencesOf({ due: deadline, recurring: null }, { fromYear: null, toYear: periodTo }, settings)[0]?.lastDay ?? null;
  if (deadline !== null && deadline.year !== null) return lastDayOf(deadline, settings);
  const last = target.period?.to ?? periodTo;
  return last === null ? null : endOf(last);
}

/** First year in which a figure counts. */
export function firstYearOf(target: Pick<IndicatorTarget, 'deadline' | 'period'>, periodFrom: number | null, series: Series, year: number): number {
  return onlyYear(target.deadline) ?? target.period?.from ?? periodFrom ?? series.years?.first ?? year;
}

/** Judges a target with a number, a yes-or-no of every year, or a bound that lies outside the plan. */
export function judgeNumbers(subject: JudgingCase): Outcome {
  const mode = judgingMode(subject.target);
  if (lacksAssignedPlan(subject)) return bare('khong-cham', subject.due);
  switch (mode) {
    case 'every-year':
      return everyYear(subject);
    case 'each-year':
      return eachYear(subject);
    case 'average':
    case 'total':
      return overPeriod(subject, mode);
    case 'at-deadline':
    case 'event':
    case 'qualitative':
      return atDeadline(subject);
  }
}

/** «Vượt kế hoạch được giao» with no assigned plan entered: there is nothing to compare with (R20). */
function lacksAssignedPlan({ target, series }: JudgingCase): boolean {
  return target.measure === 'ratio-to-plan' && series.assigned.size === 0 && series.years === null;
}

/** The bound of a year: the country's figure of that year where the plan refers to it (R19). */
function boundsAt({ target, series }: JudgingCase, year: number): Bounds | null {
  if (target.min !== null || target.max !== null) return target;
  const national = target.relativeTo?.kind === 'national-average' ? series.nationals.get(year) : undefined;
  if (national === undefined) return null;
  const inclusive = target.comparator === 'gte' || target.comparator === 'lte';
  return target.comparator === 'gt' || target.comparator === 'gte'
    ? { ...target, min: national, minInclusive: inclusive }
    : { ...target, max: national, maxInclusive: inclusive };
}

const bare = (state: IndicatorState, due: IsoDate | null, rest: Partial<Outcome> = {}): Outcome => ({ state, reading: null, bounds: null, test: null, due, failing: [], missing: [], latest: null, ...rest });

/** The verdict on one figure. `ended`: the time it was given is over, so that what is not reached is «chưa đạt». */
export function judgeReading(subject: JudgingCase, reading: Reading, due: IsoDate | null, ended: boolean): Outcome {
  const bounds = boundsAt(subject, reading.year);
  const test = bounds === null ? null : testBounds(bounds, reading.value);
  const outcome = (state: IndicatorState): Outcome => bare(state, due, { reading, bounds, test, missing: reading.missing });
  if (bounds === null || test === null) return outcome('khong-cham');
  if (reading.missing.length > 0) {
    const settled = isTotal(subject) ? settledByPart(bounds, test) : null;
    if (settled !== null) return outcome(settled);
    return outcome(isTotal(subject) && !ended ? 'chua-den-han' : 'chua-co-so-lieu');
  }
  if (test.reached) return outcome(test.exceeded || (subject.target.measure === 'ratio-to-plan' && test.gap > 0) ? 'vuot' : 'dat');
  if (!ended) return outcome('chua-den-han');
  return outcome(test.off ? 'lech' : 'chua-dat');
}

const isTotal = ({ target }: JudgingCase): boolean => target.measure === 'cumulative';

/** A sum that lacks years is at least what is there: enough to reach a floor, or to have passed a ceiling. */
function settledByPart(bounds: Bounds, test: BoundTest): IndicatorState | null {
  const ceiling = bounds.comparator === 'lt' || bounds.comparator === 'lte' || bounds.polarity === 'down';
  if (ceiling) return test.reached ? null : 'chua-dat';
  if (bounds.polarity === 'band' || !test.reached) return null;
  return test.exceeded ? 'vuot' : 'dat';
}

/** Whether the last day has passed, seen from the year looked at: a look back at 2023 does not know the end of 2025. */
const isOver = ({ on, year }: JudgingCase, due: IsoDate | null): boolean => due !== null && on > due && year >= yearOf(due);
const lastYear = ({ on, year, to, due }: JudgingCase): number => Math.min(year, yearOf(on), to ?? year, due === null ? year : yearOf(due));

function latestIn(subject: JudgingCase, first: number, last: number): Reading | null {
  for (let year = last; year >= first; year--) {
    const reading = readYear(subject.target, subject.series, year, subject.baseline);
    if (reading !== null) return reading;
  }
  return null;
}

/** The figure in the year of the deadline; before that year is over, the latest so far. */
function atDeadline(subject: JudgingCase): Outcome {
  const { due, from } = subject;
  const over = isOver(subject, due);
  const wanted = over && due !== null ? yearOf(due) : lastYear(subject);
  const reading = latestIn(subject, over ? wanted : from, wanted);
  if (reading !== null) return judgeReading(subject, reading, due, over);
  return bare('chua-co-so-lieu', due, { missing: [wanted], latest: latestIn(subject, from, wanted) });
}

/** Each year has its own verdict; the year looked at counts, before it is over the one before it. */
function eachYear(subject: JudgingCase): Outcome {
  const { due, from, on, to, year } = subject;
  const wanted = Math.min(year, to ?? year, due === null ? year : yearOf(due));
  const own = wanted < from ? null : latestIn(subject, wanted, wanted);
  const reading = own ?? (on > endOf(wanted) ? null : latestIn(subject, from, wanted - 1));
  if (reading === null) return bare('chua-co-so-lieu', due, { missing: [wanted], latest: latestIn(subject, from, wanted - 1) });
  const last = due !== null && yearOf(due) === reading.year ? due : endOf(reading.year);
  return judgeReading(subject, reading, last, on > last);
}

/** «Duy trì»: one year below is enough (R14); a year that is over and has no figure leaves it open. */
function everyYear(subject: JudgingCase): Outcome {
  const { target, series, from, on, due } = subject;
  const never = mustNeverHappen(target);
  const years = yearsBetween(from, Math.min(subject.year, yearOf(on), subject.to ?? subject.year));
  const judged = years.map((year) => {
    const reading = readYear(target, series, year, subject.baseline);
    return { year, outcome: reading === null ? null : judgeReading(subject, reading, endOf(year), never || on > endOf(year)) };
  });
  // The first year of a period may be the base that the next is compared with.
  const isBase = (year: number): boolean => isChange(target) && year === from && series.levels.has(year);
  const missing = judged.filter(({ year, outcome }) => outcome === null && on > endOf(year) && !isBase(year)).map(({ year }) => year);
  const outcomes = judged.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const last = outcomes.at(-1);
  if (last === undefined) return bare('chua-co-so-lieu', due, { missing: missing.length > 0 ? missing : years.slice(-1) });
  const failing = outcomes.filter(({ state }) => state === 'chua-dat' || state === 'lech');
  const worst = failing.at(-1);
  if (worst !== undefined) return { ...worst, failing: failing.flatMap(({ reading }) => reading?.year ?? []), missing };
  const open = outcomes.find(({ state }) => state === 'khong-cham');
  if (open !== undefined) return { ...open, missing };
  if (missing.length > 0) return { ...last, state: 'chua-co-so-lieu', missing };
  if (last.state === 'chua-den-han') return last;
  return { ...last, state: outcomes.every(({ state }) => state === 'vuot' || state === 'chua-den-han') ? 'vuot' : 'dat' };
}

/** A mean or a sum over the period, so far or whole. */
function overPeriod(subject: JudgingCase, mode: JudgingMode): Outcome {
  const { target, series, from, due } = subject;
  const over = isOver(subject, due);
  const wanted = over && due !== null ? yearOf(due) : lastYear(subject);
  const read = (year: number): Reading | null => {
    if (!series.levels.has(year) && !series.changes.has(year) && !series.runningTotals.has(year)) return null;
    if (mode === 'total') return totalTo(series, from, year);
    return isChange(target) ? averageChange(target, series, from, year) : meanLevel(series, from, year);
  };
  for (let year = wanted; year >= from; year--) {
    const reading = read(year);
    if (reading !== null) return judgeReading(subject, { ...reading, missing: [...reading.missing, ...(over ? yearsBetween(year + 1, wanted) : [])] }, due, over);
  }
  return bare('chua-co-so-lieu', due, { missing: over ? yearsBetween(from, wanted) : [wanted] });
}
