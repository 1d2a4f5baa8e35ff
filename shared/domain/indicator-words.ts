import type { IndicatorRelation, Measure } from '../catalogue/plan-vocabulary.ts';
import { fold } from '../text/fold.ts';
import { formatNumber } from '../text/numbers.ts';
import { roundTo, subtractFigures } from './decimal.ts';
import { testBounds } from './bounds.ts';
import type { Bounds, BoundTest } from './bounds.ts';
import { isChange, isFall } from './indicator-target.ts';
import type { IndicatorTarget } from './indicator-target.ts';

/** States of a judged indicator (plan schema, section 5), and the one an approximate target waits in (R17). */
export const INDICATOR_STATES = ['vuot', 'dat', 'cho-xac-nhan', 'chua-den-han', 'chua-dat', 'lech', 'chua-co-so-lieu', 'khong-cham'] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];
export const INDICATOR_STATE_WORDS: Readonly<Record<IndicatorState, string>> = {
  vuot: 'Vượt', dat: 'Đạt', 'cho-xac-nhan': 'Chờ xác nhận', 'chua-den-han': 'Chưa đến hạn', 'chua-dat': 'Chưa đạt', lech: 'Lệch',
  'chua-co-so-lieu': 'Chưa có số liệu', 'khong-cham': 'Không chấm',
};

/** How the judged figure came about (R13). */
export const JUDGING_METHODS = ['nhap-truc-tiep', 'tinh-tu-muc', 'cong-cac-nam', 'so-luy-ke', 'binh-quan', 'ty-le-ke-hoach', 'dem-chi-tieu'] as const;
export type JudgingMethod = (typeof JUDGING_METHODS)[number];
export const JUDGING_METHOD_WORDS: Readonly<Record<JudgingMethod, string>> = {
  'nhap-truc-tiep': 'nhập trực tiếp', 'tinh-tu-muc': 'tính từ số liệu các năm', 'cong-cac-nam': 'cộng các năm', 'so-luy-ke': 'số lũy kế',
  'binh-quan': 'bình quân các năm', 'ty-le-ke-hoach': 'tỷ lệ so với kế hoạch được giao', 'dem-chi-tieu': 'đếm chỉ tiêu được giao',
};

/** What is measured; points and relative percent are never called by one name (R13). */
export const MEASURE_WORDS: Readonly<Record<(typeof Measure.options)[number], string>> = {
  level: 'mức', 'change-rate': 'tăng, giảm tương đối (%)', 'change-points': 'tăng, giảm theo điểm %', 'change-absolute': 'tăng, giảm theo số lượng',
  cumulative: 'lũy kế, tổng cả giai đoạn', status: 'có hoặc không', 'ratio-to-plan': 'tỷ lệ so với kế hoạch được giao',
};

export const RELATION_WORDS: Readonly<Record<(typeof IndicatorRelation.options)[number], string>> = {
  'trong-do': 'trong đó', rieng: 'riêng', 'bien-dong': 'mức thay đổi', 'tuong-duong': 'tương đương', 'mot-nam-trong-giai-doan': 'một năm trong giai đoạn',
};

/** A number with its unit: «29,93%», «2,97 điểm %», «43 xã», «35% GRDP». */
export function withUnit(value: number | string, unit: string): string {
  const number = typeof value === 'string' ? value : formatNumber(value);
  return unit === '' || unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}

/** A distance between two figures: between percentages it is in percentage points. */
export function gapWords(gap: number, unit: string): string {
  return withUnit(shortNumber(Math.abs(gap)), unit.startsWith('%') ? 'điểm %' : unit);
}

/** At most two decimals, more where two would show nothing at all. */
function shortNumber(value: number): string {
  for (let decimals = 2; decimals < 9; decimals++) {
    const rounded = roundTo(value, decimals);
    if (rounded !== 0 || value === 0) return formatNumber(rounded);
  }
  return formatNumber(value);
}

/**
 * A computed figure for the screen: two decimals, and as many more as it takes for the printed figure to be judged as
 * the exact one is, so that «dưới 50%» never stands beside a figure rounded up to 50.
 */
export function computedNumber(value: number, bounds: Bounds): string {
  const sign = (test: BoundTest | null): string => (test === null ? '' : `${test.reached} ${test.exceeded} ${test.off}`);
  const exact = sign(testBounds(bounds, value));
  for (let decimals = 2; decimals < 12; decimals++) {
    const rounded = roundTo(value, decimals);
    if (sign(testBounds(bounds, rounded)) === exact) return formatNumber(rounded);
  }
  return formatNumber(value);
}

/** «tăng 9%», «giảm 2,97 điểm %», «95%»: a quantity as it is spoken of. A negative fall is a rise. */
export function quantityWords(target: Pick<IndicatorTarget, 'measure' | 'comparator' | 'unit'>, value: number, number = formatNumber(value)): string {
  if (!isChange(target)) return withUnit(number, target.unit);
  const falls = isFall(target) ? value > 0 : value < 0;
  const size = number.replace(/^-/u, '');
  if (value === 0) return 'không tăng, không giảm';
  return `${falls ? 'giảm' : 'tăng'} ${withUnit(size, target.unit)}`;
}

const PER_YEAR = '/năm';

/** A bound in plain words: «trên 95%», «ít nhất 82%», «từ 7 đến 8%», «giảm trên 3 điểm %/năm», «bằng 0 vụ». */
export function boundWords(target: Pick<IndicatorTarget, 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'polarity' | 'unit' | 'measure' | 'per'>): string {
  const { comparator, min, max, unit } = target;
  if (unit.startsWith('đạt (')) return 'đạt';
  const per = target.per === 'năm' && isChange(target) ? PER_YEAR : '';
  const figure = (value: number): string => `${withUnit(value, unit)}${per}`;
  const verb = comparator === 'increase' ? 'tăng ' : comparator === 'decrease' ? 'giảm ' : '';
  if (min === null && max === null) return '';
  if (comparator === 'eq') return min === 0 && target.polarity === 'down' ? `bằng ${figure(0)}` : figure(min ?? max ?? 0);
  if (min !== null && max !== null) return min === max ? `${verb}${figure(min)}` : `${verb}từ ${formatNumber(min)} đến ${figure(max)}`;
  if (min !== null) {
    const strict = comparator === 'gt' || target.minInclusive === false;
    if (verb !== '' && min === 0 && strict) return verb.trim();
    return `${verb}${strict ? 'trên' : 'ít nhất'} ${figure(min)}`;
  }
  return `${verb}${comparator === 'lt' || target.maxInclusive === false ? 'dưới' : 'không quá'} ${figure(max ?? 0)}`;
}

/** How the printed wording is judged, in brackets behind it; empty where the wording says it already. */
export function judgedAsWords(target: IndicatorTarget): string {
  const { comparator, min, max, polarity, unit } = target;
  // What is approximate is left to a person (R17).
  if (target.approx || target.type === 'event' || target.type === 'qualitative') return '';
  if (polarity === 'band' && min !== null && max !== null) {
    return min === max ? `phải đúng ${withUnit(min, unit)}` : `phải nằm trong khoảng ${formatNumber(min)} - ${withUnit(max, unit)}`;
  }
  if (comparator === 'eq' && min === 0 && polarity === 'down') return 'phải bằng 0';
  if (min !== null && max !== null && polarity !== 'down') {
    const verb = comparator === 'decrease' ? 'giảm ' : comparator === 'increase' ? 'tăng ' : '';
    return `${verb}từ ${withUnit(min, unit)} là đạt, ${min === max ? 'hơn nữa' : `${verb}hơn ${withUnit(max, unit)}`} là vượt`;
  }
  const words = boundWords(target);
  return words === '' ? '' : `phải ${words}`;
}

/** «khoảng», «phấn đấu», «duy trì» where the plan says them and the quoted figure does not (R17). */
export function qualifierWords(target: Pick<IndicatorTarget, 'approx' | 'strive' | 'maintain' | 'figure' | 'text'>): string[] {
  const said = fold(`${target.figure} ${target.text}`);
  const flags: readonly (readonly [boolean, string, RegExp])[] = [
    [target.approx, 'khoảng', /\bkhoang\b/u],
    [target.strive, 'phấn đấu', /\bphan dau\b/u],
    [target.maintain, 'duy trì', /\b(?:duy tri|giu vung|bao ve)\b/u],
  ];
  return flags.filter(([is, , pattern]) => is && !pattern.test(said)).map(([, word]) => word);
}

/** The same target in another unit, for display only: «5.148 đến 5.363 USD», «111/111 xã» (R17). */
export function equivalentWords(target: Pick<IndicatorTarget, 'equivalents'>): string {
  return target.equivalents.map((entry) => entry.figure).join('; ');
}

/** By how much a figure passes the point to exceed. */
export function excessWords(bounds: Bounds, value: number, unit: string): string {
  const point = bounds.polarity === 'down' ? bounds.min : bounds.max;
  return point === null ? '' : gapWords(subtractFigures(value, point), unit);
}
