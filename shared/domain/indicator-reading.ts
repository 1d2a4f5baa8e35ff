import { addFigures, compoundRate, divideFigures, percentChange, percentOf, subtractFigures } from './decimal.ts';
import type { Baseline } from './indicator-baseline.ts';
import { countsRunningTotal, isChange, isFall, isSinceBase } from './indicator-target.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import type { IndicatorValue } from './indicator-value.ts';
import type { JudgingMethod } from './indicator-words.ts';

/** A quantity ready to be tested against a bound, with where it comes from. */
export interface Reading {
  readonly value: number;
  /** Year it stands for; the last one of a mean or a sum. */
  readonly year: number;
  /** First year of a mean, a sum or a change since; null for one year. */
  readonly from: number | null;
  readonly method: JudgingMethod;
  /** False: as it was typed. */
  readonly computed: boolean;
  /** Years it should rest on and does not. */
  readonly missing: readonly number[];
}

/** Figures of one indicator and one unit, by year. */
export interface Series {
  readonly levels: ReadonlyMap<number, number>;
  readonly runningTotals: ReadonlyMap<number, number>;
  readonly changes: ReadonlyMap<number, number>;
  readonly nationals: ReadonlyMap<number, number>;
  readonly assigned: ReadonlyMap<number, number>;
  /** Earliest and latest year with any figure of its own; null without one. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** Sorts figures by what they say. Of two for the same year the later entered counts. */
export function seriesOf(target: IndicatorTarget, values: readonly IndicatorValue[], baseline: Baseline | null): Series {
  const levels = new Map<number, number>();
  const runningTotals = new Map<number, number>();
  const changes = new Map<number, number>();
  const nationals = new Map<number, number>();
  const assigned = new Map<number, number>();
  for (const entry of [...values].sort((one, other) => (one.enteredOn < other.enteredOn ? -1 : one.enteredOn > other.enteredOn ? 1 : 0))) {
    if (entry.kind === 'event' && (entry.value !== null || entry.eventDate !== null)) levels.set(entry.year, entry.value ?? 1);
    if (entry.value === null) continue;
    if (entry.kind === 'level' && target.measure === 'cumulative' && (entry.cumulative ?? countsRunningTotal(target))) runningTotals.set(entry.year, entry.value);
    else if (entry.kind === 'level') levels.set(entry.year, entry.value);
    else if (entry.kind === 'change') changes.set(entry.year, entry.value);
    else if (entry.kind === 'national') nationals.set(entry.year, entry.value);
    else if (entry.kind === 'assigned') assigned.set(entry.year, entry.value);
  }
  const own = [...levels.keys(), ...runningTotals.keys(), ...changes.keys()];
  if (isChange(target) && baseline?.value !== null && baseline?.value !== undefined && baseline.year !== null && !levels.has(baseline.year)) levels.set(baseline.year, baseline.value);
  return { levels, runningTotals, changes, nationals, assigned, years: own.length === 0 ? null : { first: Math.min(...own), last: Math.max(...own) } };
}

/** The quantity of one year: the level, the change of that year or since the base, the ratio to the plan. Null: no figure. */
export function readYear(target: IndicatorTarget, series: Series, year: number, baseline: Baseline | null): Reading | null {
  if (target.measure === 'ratio-to-plan') return ratioOf(series, year);
  if (!isChange(target)) return plain(series.levels.get(year), year);
  return isSinceBase(target) ? changeSince(target, series, year, baseline) : changeOver(target, series, year);
}

const plain = (value: number | undefined, year: number): Reading | null => (value === undefined ? null : { value, year, from: null, method: 'nhap-truc-tiep', computed: false, missing: [] });

function ratioOf(series: Series, year: number): Reading | null {
  const [level, plan] = [series.levels.get(year), series.assigned.get(year)];
  if (level === undefined) return null;
  if (plan === undefined) return series.assigned.size === 0 ? plain(level, year) : null;
  const value = percentOf(level, plan);
  return value === null ? null : { value, year, from: null, method: 'ty-le-ke-hoach', computed: true, missing: [] };
}

/** Change against the year before; what was entered directly comes first. */
export function changeOver(target: IndicatorTarget, series: Series, year: number): Reading | null {
  const entered = series.changes.get(year);
  if (entered !== undefined) return plain(entered, year);
  return computedChange(target, series.levels.get(year - 1), series.levels.get(year), year, null);
}

/** Change against the first figure. */
function changeSince(target: IndicatorTarget, series: Series, year: number, baseline: Baseline | null): Reading | null {
  const entered = series.changes.get(year);
  if (entered !== undefined) return { value: entered, year, from: baseline?.year ?? null, method: 'nhap-truc-tiep', computed: false, missing: [] };
  if (baseline === null || baseline.value === null || (baseline.year !== null && year <= baseline.year)) return null;
  return computedChange(target, baseline.value, series.levels.get(year), year, baseline.year);
}

function computedChange(target: IndicatorTarget, first: number | undefined, last: number | undefined, year: number, from: number | null): Reading | null {
  if (first === undefined || last === undefined) return null;
  const change = target.measure === 'change-rate' ? percentChange(first, last) : subtractFigures(last, first);
  return change === null ? null : { value: quantity(target, change), year, from, method: 'tinh-tu-muc', computed: true, missing: [] };
}

const quantity = (target: IndicatorTarget, change: number): number => (isFall(target) && change !== 0 ? -change : change);

/**
 * Mean yearly change of the period up to `year`: from levels (last − first) ÷ years, for rates the compound rate; where
 * changes were entered directly, their mean or their compound. The first year of a period may be the base itself.
 */
export function averageChange(target: IndicatorTarget, series: Series, from: number, year: number): Reading | null {
  const entered = [...series.changes.keys()].some((known) => known >= from && known <= year);
  return entered ? meanOfChanges(target, series, from, year) : changeOfLevels(target, series, from, year);
}

function changeOfLevels(target: IndicatorTarget, series: Series, from: number, year: number): Reading | null {
  const base = [...series.levels.keys()].filter((known) => known >= from - 1 && known < year).sort((one, other) => one - other)[0];
  const last = series.levels.get(year);
  if (base === undefined || last === undefined) return null;
  const first = series.levels.get(base) ?? 0;
  const change = target.measure === 'change-rate' ? compoundRate(first, last, year - base) : divideFigures(subtractFigures(last, first), year - base);
  if (change === null) return null;
  return { value: quantity(target, change), year, from: base, method: 'tinh-tu-muc', computed: true, missing: yearsBetween(from + 1, base) };
}

function meanOfChanges(target: IndicatorTarget, series: Series, from: number, year: number): Reading | null {
  const years = yearsBetween(changeOver(target, series, from) === null ? from + 1 : from, year);
  const readings = years.map((each) => ({ each, reading: changeOver(target, series, each) }));
  const known = readings.flatMap(({ reading }) => (reading === null ? [] : [reading.value]));
  if (known.length === 0) return null;
  const sign = isFall(target) ? -1 : 1;
  const growth = known.reduce((product, value) => product * (1 + (sign * value) / 100), 1);
  const rate = target.measure === 'change-rate' ? compoundRate(1, growth, known.length) : null;
  const value = target.measure === 'change-rate' ? (rate === null ? null : sign * rate) : divideFigures(addFigures(...known), known.length);
  if (value === null) return null;
  const [only] = known;
  const missing = readings.filter(({ reading }) => reading === null).map(({ each }) => each);
  return { value: known.length === 1 && only !== undefined ? only : value, year, from: years[0] ?? from, method: 'binh-quan', computed: known.length > 1, missing };
}

/** Mean of the levels of the years of the period up to `year`. */
export function meanLevel(series: Series, from: number, year: number): Reading | null {
  const years = yearsBetween(from, year);
  const known = years.flatMap((each) => series.levels.get(each) ?? []);
  const value = known.length === 0 ? null : divideFigures(addFigures(...known), known.length);
  if (value === null) return null;
  return { value, year, from, method: 'binh-quan', computed: known.length > 1, missing: years.filter((each) => !series.levels.has(each)) };
}

/** Total up to the end of `year`: the last running total and the amounts of the years after it (R16). */
export function totalTo(series: Series, from: number, year: number): Reading | null {
  const base = Math.max(...[...series.runningTotals.keys()].filter((known) => known <= year));
  const running = Number.isFinite(base) ? series.runningTotals.get(base) : undefined;
  const years = yearsBetween(running === undefined ? from : base + 1, year);
  const amounts = years.flatMap((each) => series.levels.get(each) ?? []);
  if (running === undefined && amounts.length === 0) return null;
  const summed = amounts.length > 0;
  return {
    value: addFigures(running ?? 0, ...amounts), year, from: summed ? from : null, method: summed ? 'cong-cac-nam' : 'so-luy-ke',
    computed: summed, missing: years.filter((each) => !series.levels.has(each)),
  };
}

/** Both ends included; empty when the first lies behind the last. */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}
