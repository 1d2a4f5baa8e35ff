import { withUnit } from './indicator-words.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import type { IndicatorValue } from './indicator-value.ts';

/** The first figure a change is counted from (R18). */
export interface Baseline {
  /** Null: not known. */
  readonly value: number | null;
  readonly year: number | null;
  readonly origin: 'in-trong-ke-hoach' | 'tinh-ra' | 'don-vi-nhap' | 'chua-biet';
  /** «29,93% (năm 2020)», marked when computed, «đầu kỳ: chưa xác định» when unknown. */
  readonly words: string;
}

/**
 * The baseline of a target: the one the unit entered, else the level of the year set for «đầu kỳ», else the plan's own.
 * @param baselineYear year the campaign is set to count from, where the plan prints none; null while not set
 * @returns null where the target has no baseline and none was entered
 */
export function baselineOf(target: Pick<IndicatorTarget, 'baseline' | 'unit' | 'measure'>, values: readonly IndicatorValue[], baselineYear: number | null = null): Baseline | null {
  const printed = target.baseline;
  const wanted = printed?.year ?? baselineYear;
  const entered = values.filter((value) => value.kind === 'baseline' && value.value !== null).at(-1);
  const level = wanted === null ? undefined : values.find((value) => value.kind === 'level' && value.year === wanted && value.value !== null);
  const unit = printed?.unit ?? levelUnit(target);
  const own = entered ?? (printed?.value === null || printed === null ? level : undefined);
  if (own !== undefined && own.value !== null) return { value: own.value, year: own.year, origin: 'don-vi-nhap', words: `${withUnit(own.value, unit)} (năm ${own.year}, đơn vị nhập)` };
  if (printed === null) return baselineYear === null ? null : unknown(baselineYear);
  if (printed.value === null) return unknown(wanted);
  const when = printed.year === null ? 'đầu kỳ' : `năm ${printed.year}`;
  return {
    value: printed.value,
    year: printed.year ?? baselineYear,
    origin: printed.derived ? 'tinh-ra' : 'in-trong-ke-hoach',
    words: `${withUnit(printed.value, unit)} (${when}${printed.derived ? ', tính ra, không in trong kế hoạch' : ''})`,
  };
}

/** The unit of the level behind a change: percentage points are the change of a percentage. */
export function levelUnit(target: Pick<IndicatorTarget, 'unit' | 'measure'>): string {
  if (target.measure === 'change-points') return '%';
  return target.measure === 'change-rate' ? '' : target.unit;
}

const unknown = (year: number | null): Baseline => ({ value: null, year, origin: 'chua-biet', words: year === null ? 'đầu kỳ: chưa xác định' : `đầu kỳ (năm ${year}): chưa có số liệu` });
