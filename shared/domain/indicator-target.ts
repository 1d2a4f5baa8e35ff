import type { Due, PlanIndicator } from '../catalogue/plan-schema.ts';
import { fold } from '../text/fold.ts';

/** What judging needs of an indicator; own and assigned targets are brought to the same shape. */
export type IndicatorTarget = Pick<
  PlanIndicator,
  | 'id' | 'sector' | 'text' | 'type' | 'measure' | 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'unit' | 'per' | 'average' | 'cumulative'
  | 'polarity' | 'approx' | 'maintain' | 'strive' | 'baseline' | 'relativeTo' | 'period' | 'deadline' | 'figure' | 'parentId' | 'relation' | 'relatedIds'
> & { readonly appliesTo: Pick<PlanIndicator['appliesTo'], 'unitNames' | 'population'>; readonly equivalents: readonly Pick<PlanIndicator['equivalents'][number], 'figure'>[] };

/**
 * How the years of a target come together.
 * `every-year`: each year must reach it («duy trì», «không để xảy ra»). `each-year`: each year has its own verdict («…/năm»).
 * `average`: the mean of the period. `total`: the sum over the period. `at-deadline`: the figure in the year of the deadline.
 */
export type JudgingMode = 'every-year' | 'each-year' | 'average' | 'total' | 'at-deadline' | 'event' | 'qualitative';

export function judgingMode(target: IndicatorTarget): JudgingMode {
  if (target.type === 'qualitative') return 'qualitative';
  if (target.maintain || mustNeverHappen(target)) return 'every-year';
  if (target.measure === 'status') return 'event';
  if (target.measure === 'cumulative') return 'total';
  if (target.per === 'năm') {
    // A yearly average that has a deadline of its own is a level to be at by then («đến năm 2025 đạt 260 triệu đồng/ha/năm»).
    if (target.average && (isChange(target) || target.deadline === null)) return 'average';
    if (!target.average) return 'each-year';
  }
  return isChange(target) && !isSinceBase(target) ? 'each-year' : 'at-deadline';
}

export function isChange(target: Pick<IndicatorTarget, 'measure'>): boolean {
  return target.measure === 'change-rate' || target.measure === 'change-points' || target.measure === 'change-absolute';
}

/** A fall is counted as a size: the quantity tested is minus the change. */
export function isFall(target: Pick<IndicatorTarget, 'comparator'>): boolean {
  return target.comparator === 'decrease';
}

/** Whether a change is counted from the first figure («so với đầu kỳ», «so với năm 2020», a total of the period) and not from the year before. */
export function isSinceBase(target: Pick<IndicatorTarget, 'measure' | 'per' | 'baseline'>): boolean {
  return isChange(target) && target.per !== 'năm' && (target.per !== null || target.baseline !== null);
}

/**
 * «Không để xảy ra», «không bỏ lọt»: what has happened once cannot be mended by a deadline, unlike «không còn hộ nghèo».
 * Read from the printed words, for zero targets without a deadline.
 */
export function mustNeverHappen(target: Pick<IndicatorTarget, 'comparator' | 'min' | 'max' | 'polarity' | 'deadline' | 'figure' | 'text'>): boolean {
  const zero = target.comparator === 'eq' && target.min === 0 && target.max === 0 && target.polarity === 'down';
  return zero && target.deadline === null && /^khong (?:de|bo lot)\b/u.test(fold(target.figure === '' ? target.text : target.figure));
}

/** Whether a figure entered without saying is the running total («lũy kế»): yes for a total that names no period of its own. */
export function countsRunningTotal(target: Pick<IndicatorTarget, 'measure' | 'period'>): boolean {
  return target.measure === 'cumulative' && target.period === null;
}

/** What a clerk is asked to enter for an indicator, the usual way first. */
export function entryKinds(target: IndicatorTarget): readonly ('level' | 'change' | 'event')[] {
  if (target.type === 'qualitative' || target.measure === 'status') return ['event'];
  return isChange(target) ? ['level', 'change'] : ['level'];
}

/** The year a deadline «trong năm …» wants, in which alone a figure counts (R16: 95 triệu USD năm 2025); null otherwise. */
export function onlyYear(deadline: Due | null): number | null {
  return deadline !== null && deadline.bound === 'in' && deadline.event === null ? deadline.year : null;
}
