import { addDays, partsOf } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import { areaClassOn } from './area-class.ts';
import type { AreaClass } from './area-class.ts';
import { addFigures, percentOf } from './decimal.ts';
import type { Organisation } from './organisation.ts';
import type { YearFigure } from './threshold.ts';

/** A count of one unit and year, and the number it is a share of. */
export interface UnitCount {
  readonly organisationId: string;
  readonly year: number;
  /** E.g. poor and near-poor households. Null: not known; never zero. */
  readonly count: number | null;
  /** E.g. all households; needed for a rate. */
  readonly total: number | null;
  readonly source: string;
  /** Successor this part of a split unit went to, entered by hand; null: the whole unit. */
  readonly partFor: string | null;
}

export interface MergedPart {
  readonly organisationId: string;
  readonly name: string;
  readonly count: number | null;
  readonly total: number | null;
  readonly source: string;
  readonly isPart: boolean;
}

/** A figure for the territory a unit has today. */
export interface MergedFigure {
  readonly year: number;
  /** Sum of the counts; null when a part is missing. */
  readonly count: number | null;
  readonly total: number | null;
  /** Percent, recomputed from the sums, never a mean of rates; null when a part or its total is missing. */
  readonly rate: number | null;
  readonly parts: readonly MergedPart[];
  /** Units whose figure is missing. */
  readonly missing: readonly string[];
  /** «Thiếu số liệu năm 2021 của xã Tân An (phần tách về)», empty when complete. */
  readonly reason: string;
}

/**
 * Figure of a unit in a year: its own from the year it was formed in, before that the sum of its predecessors, and of
 * theirs (R34). A part of a split unit counts only as entered by hand with a source for this successor. What was entered
 * for the unit itself, for a year before it was formed, was recomputed by hand and takes the place of the sum.
 */
export function figureOfTerritory(organisations: readonly Organisation[], organisationId: string, counts: readonly UnitCount[], year: number): MergedFigure {
  const parts = partsIn(organisations, organisationId, counts, year, new Set());
  const missing = parts.filter(({ count }) => count === null).map(({ name }) => name);
  const count = sum(parts.map((part) => part.count));
  const total = sum(parts.map((part) => part.total));
  const lacking = parts.filter((part) => part.count === null).map((part) => (part.isPart ? `${part.name} (phần tách về)` : part.name));
  return {
    year, count, total, rate: count === null || total === null ? null : percentOf(count, total), parts, missing,
    reason: lacking.length === 0 ? '' : `thiếu số liệu năm ${year} của ${lacking.join(', ')}`,
  };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.length === 0 || values.includes(null) ? null : addFigures(...values.filter((value) => value !== null));
}

function partsIn(organisations: readonly Organisation[], id: string, counts: readonly UnitCount[], year: number, seen: ReadonlySet<string>): MergedPart[] {
  const unit = organisations.find((organisation) => organisation.id === id);
  const own = counts.find((entry) => entry.organisationId === id && entry.year === year && entry.partFor === null);
  const name = unit?.name ?? '';
  const whole: MergedPart = { organisationId: id, name, count: own?.count ?? null, total: own?.total ?? null, source: own?.source ?? '', isPart: false };
  const joined = unit === undefined || seen.has(id) ? [] : unit.predecessors.filter((predecessor) => partsOf(predecessor.on).year > year);
  if (unit === undefined || joined.length === 0) return [whole];
  const existed = unit.validFrom !== null && partsOf(unit.validFrom).year <= year;
  if (!existed && own !== undefined) return [whole];
  const visited = new Set([...seen, id]);
  return [
    ...(existed ? [whole] : []),
    ...joined.flatMap((predecessor): MergedPart[] => {
      if (predecessor.share === 'whole') return partsIn(organisations, predecessor.organisationId, counts, year, visited);
      const entered = counts.find((entry) => entry.organisationId === predecessor.organisationId && entry.year === year && entry.partFor === id && entry.source !== '');
      const from = organisations.find((organisation) => organisation.id === predecessor.organisationId)?.name ?? '';
      return [{ organisationId: predecessor.organisationId, name: from, count: entered?.count ?? null, total: entered?.total ?? null, source: entered?.source ?? '', isPart: true }];
    }),
  ];
}

/** Year figures of a territory for a threshold: counts («quy mô hộ nghèo») or rates in percent («tỷ lệ»). */
export function levelsOfTerritory(organisations: readonly Organisation[], organisationId: string, counts: readonly UnitCount[], years: readonly number[], of: 'count' | 'rate'): YearFigure[] {
  return years.map((year) => {
    const figure = figureOfTerritory(organisations, organisationId, counts, year);
    const value = figure[of];
    return value !== null ? { year, kind: 'level', value } : { year, kind: 'level', value, reason: figure.reason === '' ? `thiếu tổng số để tính tỷ lệ năm ${year}` : figure.reason };
  });
}

/**
 * Adds counts of several kinds year by year: poor and near-poor households (R34). A year in which one of them is missing
 * has no sum.
 */
export function addCounts(...series: readonly (readonly YearFigure[])[]): YearFigure[] {
  const years = [...new Set(series.flatMap((each) => each.filter(({ kind }) => kind === 'level').map(({ year }) => year)))].sort((one, other) => one - other);
  return years.map((year) => {
    const parts = series.map((each) => each.find((figure) => figure.kind === 'level' && figure.year === year));
    const value = sum(parts.map((part) => part?.value ?? null));
    const reason = parts.flatMap((part) => part?.reason ?? []).join('; ');
    return value === null ? { year, kind: 'level', value, reason: reason === '' ? `thiếu một phần số liệu năm ${year}` : reason } : { year, kind: 'level', value };
  });
}

export interface MergedAreaClass {
  /** The unit's own class on the day; a successor's is asked for, never inherited. */
  readonly own: AreaClass | null;
  readonly ask: boolean;
  /** Classes its predecessors had on the last day before they joined; they stay visible. */
  readonly predecessors: readonly { readonly name: string; readonly areaClass: AreaClass | null; readonly until: IsoDate }[];
}

/** The area class of a unit on a day beside those of its predecessors (R34, R35). */
export function areaClassOfMerged(organisations: readonly Organisation[], organisationId: string, date: IsoDate): MergedAreaClass {
  const unit = organisations.find((organisation) => organisation.id === organisationId);
  const own = unit === undefined ? null : areaClassOn(unit.areaClasses, date);
  const predecessors = (unit?.predecessors ?? []).flatMap((predecessor) => {
    const from = organisations.find((organisation) => organisation.id === predecessor.organisationId);
    const until = addDays(predecessor.on, -1);
    return from === undefined ? [] : [{ name: from.name, areaClass: areaClassOn(from.areaClasses, until), until }];
  });
  return { own, ask: own === null && predecessors.length > 0, predecessors };
}
