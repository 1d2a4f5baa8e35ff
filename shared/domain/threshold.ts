import type { PlanCriterion } from '../catalogue/plan-schema.ts';
import { partsOf } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import type { AssignedPlan } from './assigned-plan.ts';
import { testBounds } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { lastDayOf } from './deadline.ts';
import { percentChange, subtractFigures } from './decimal.ts';
import { isChange, isFall } from './indicator-target.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { computedNumber, quantityWords, withUnit } from './indicator-words.ts';
import { yearsBetween } from './indicator-reading.ts';

export type PlanThreshold = PlanCriterion['thresholds'][number];
export type ThresholdRule = NonNullable<PlanCriterion['rule']>;

/** Three-valued: what is not known is neither reached nor missed (plan schema, section 6). */
export const THRESHOLD_STATES = ['dat', 'chua-dat', 'thieu-so-lieu'] as const;
export type ThresholdState = (typeof THRESHOLD_STATES)[number];
export const THRESHOLD_STATE_WORDS: Readonly<Record<ThresholdState, string>> = { dat: 'Đạt', 'chua-dat': 'Chưa đạt', 'thieu-so-lieu': 'Thiếu số liệu' };

/** A figure of one year. `change` for a fall is its size. Null: known to be missing, with the reason. */
export interface YearFigure {
  readonly year: number;
  readonly kind: 'level' | 'change';
  readonly value: number | null;
  /** Why there is none: «thiếu số liệu của xã Tân An». */
  readonly reason?: string;
}

export interface ThresholdOptions {
  readonly on: IsoDate;
  /** Year in which the dossier is submitted; «3 năm liên tục trước khi trình» are the years before it. Null: that of `on`. */
  readonly submissionYear: number | null;
  /** Year set for «đầu kỳ» of the campaign; null: not set yet (R34). */
  readonly baselineYear: number | null;
  /** Result of the plan assigned to the unit, for a threshold that asks to exceed it. */
  readonly assigned?: Pick<AssignedPlan, 'assigned' | 'exceeded' | 'reached' | 'lagging' | 'noData' | 'items'>;
}

export interface ThresholdResult {
  readonly thresholdId: string;
  readonly state: ThresholdState;
  /** Wording of the plan, verbatim. */
  readonly printed: string;
  readonly figure: string;
  readonly sentence: string;
  /** Year by year, for a rule over consecutive years. */
  readonly years: readonly { readonly year: number; readonly value: number | null; readonly figure: string; readonly state: ThresholdState }[];
}

/** Stored figures of a threshold, or of the indicator it shares them with, as year figures; a baseline is the level of its year. */
export function figuresOf(values: readonly IndicatorValue[], ids: readonly string[], unitName = ''): YearFigure[] {
  return values
    .filter((value) => ids.includes(value.indicatorId) && value.unitName === unitName && (value.kind === 'level' || value.kind === 'change' || value.kind === 'baseline'))
    .map((value) => ({ year: value.year, kind: value.kind === 'change' ? 'change' : 'level', value: value.value }));
}

/** Judges one threshold of a criterion (R31–R34). */
export function judgeThreshold(threshold: PlanThreshold, figures: readonly YearFigure[], options: ThresholdOptions): ThresholdResult {
  if (threshold.measure === 'ratio-to-plan' && options.assigned !== undefined) return judgeAssigned(threshold, options.assigned);
  if (threshold.window !== null) return judgeWindow(threshold, threshold.window.length, figures, options);
  if (threshold.baseline !== null && isChange(threshold)) return judgeSinceBase(threshold, figures, options);
  return judgeLatest(threshold, figures, options);
}

const asBounds = (threshold: PlanThreshold): Bounds => ({ ...threshold, polarity: threshold.comparator === 'eq' && threshold.max === 0 ? 'down' : 'up' });

interface Found {
  readonly value: number | null;
  readonly computed: boolean;
  readonly reason: string;
}

function stateOf(threshold: PlanThreshold, value: number | null): ThresholdState {
  const test = value === null ? null : testBounds(asBounds(threshold), value);
  if (test === null) return 'thieu-so-lieu';
  return test.reached ? 'dat' : 'chua-dat';
}

function words(threshold: PlanThreshold, found: Found): string {
  if (found.value === null) return '';
  const number = found.computed ? computedNumber(found.value, asBounds(threshold)) : formatNumber(found.value);
  return quantityWords(threshold, found.value, number);
}

const result = (threshold: PlanThreshold, state: ThresholdState, figure: string, why: string, years: ThresholdResult['years'] = []): ThresholdResult => ({
  thresholdId: threshold.id, state, printed: threshold.figure, figure, years,
  sentence: `Tiêu chí ghi «${threshold.figure}»: ${why}${why.endsWith('.') ? '' : '.'} ${THRESHOLD_STATE_WORDS[state]}.`,
});

const levelAt = (figures: readonly YearFigure[], year: number): YearFigure | undefined => figures.find((figure) => figure.kind === 'level' && figure.year === year);

/** The change of one year: entered, or from the levels of that year and the one before. */
function changeOf(threshold: PlanThreshold, figures: readonly YearFigure[], year: number): Found {
  const entered = figures.find((figure) => figure.kind === 'change' && figure.year === year);
  if (entered !== undefined && entered.value !== null) return { value: entered.value, computed: false, reason: '' };
  if (!isChange(threshold)) {
    const level = levelAt(figures, year);
    return { value: level?.value ?? null, computed: false, reason: level?.reason ?? `năm ${year}` };
  }
  const [before, after] = [levelAt(figures, year - 1), levelAt(figures, year)];
  return { value: between(threshold, before?.value, after?.value), computed: true, reason: [before, after].flatMap((figure) => figure?.reason ?? []).join('; ') || `năm ${year}` };
}

function between(threshold: PlanThreshold, first: number | null | undefined, last: number | null | undefined): number | null {
  if (first === null || first === undefined || last === null || last === undefined) return null;
  const change = threshold.measure === 'change-rate' ? percentChange(first, last) : subtractFigures(last, first);
  return change === null ? null : isFall(threshold) && change !== 0 ? -change : change;
}

/** «≥ 1,5%/năm trong 3 năm liên tục trước khi trình»: every year, with no gap (R33). One that fails settles it. */
function judgeWindow(threshold: PlanThreshold, length: number, figures: readonly YearFigure[], options: ThresholdOptions): ThresholdResult {
  const submitted = options.submissionYear ?? partsOf(options.on).year;
  const years = yearsBetween(submitted - length, submitted - 1).map((year) => {
    const found = changeOf(threshold, figures, year);
    return { year, value: found.value, figure: words(threshold, found), state: stateOf(threshold, found.value), reason: found.reason };
  });
  const failing = years.filter(({ state }) => state === 'chua-dat');
  const missing = years.filter(({ state }) => state === 'thieu-so-lieu');
  const facts = years.map(({ year, figure }) => `${year}: ${figure === '' ? 'chưa có số liệu' : figure}`).join('; ');
  const state = failing.length > 0 ? 'chua-dat' : missing.length > 0 ? 'thieu-so-lieu' : 'dat';
  const why = failing.length > 0 ? `năm ${failing.map(({ year }) => year).join(', ')} không đạt` : missing.length > 0 ? `thiếu ${missing.map(({ reason }) => reason).join('; ')}` : `cả ${length} năm đều đạt`;
  return result(threshold, state, facts, `phải đạt ở từng năm trong ${length} năm ${submitted - length} - ${submitted - 1} (${facts}); ${why}`, years.map(({ reason: _reason, ...year }) => year));
}

/** «Giảm trên 50% so với đầu kỳ»: a relative change from the base year to the latest year within the deadline (R34). */
function judgeSinceBase(threshold: PlanThreshold, figures: readonly YearFigure[], options: ThresholdOptions): ThresholdResult {
  const year = threshold.baseline?.year ?? options.baselineYear;
  if (year === null) return result(threshold, 'thieu-so-lieu', '', 'chưa chọn năm «đầu kỳ» cho phong trào');
  const recorded = levelAt(figures, year);
  const base = threshold.baseline?.value ?? recorded?.value ?? null;
  if (base === null) return result(threshold, 'thieu-so-lieu', '', recorded?.reason ?? `chưa có số liệu đầu kỳ (năm ${year})`);
  const last = latestLevel(threshold, figures, options, year + 1);
  if (last.figure?.value === null || last.figure === undefined) return result(threshold, 'thieu-so-lieu', '', last.figure?.reason ?? `chưa có số liệu năm ${last.wanted}`);
  const found: Found = { value: between(threshold, base, last.figure.value), computed: true, reason: '' };
  if (found.value === null) return result(threshold, 'thieu-so-lieu', '', `số đầu kỳ (năm ${year}) bằng 0, không tính được tỷ lệ`);
  const state = stateOf(threshold, found.value);
  const onPoint = state === 'chua-dat' && testBounds(asBounds(threshold), found.value)?.gap === 0 ? ', vừa đúng mức, phải hơn mức đó' : '';
  const figure = words(threshold, found);
  return result(threshold, state, figure, `năm ${year} là ${formatNumber(base)}, năm ${last.figure.year} là ${formatNumber(last.figure.value)}, ${figure} so với đầu kỳ${onPoint}`);
}

/** The level to compare with: of the deadline's year once that is over, before that the latest there is. */
function latestLevel(threshold: PlanThreshold, figures: readonly YearFigure[], options: ThresholdOptions, first: number): { readonly figure: YearFigure | undefined; readonly wanted: number } {
  const due = threshold.deadline === null ? null : lastDayOf(threshold.deadline);
  const today = partsOf(options.on).year;
  const wanted = due === null ? today : Math.min(today, partsOf(due).year);
  if (due !== null && options.on > due) return { figure: levelAt(figures, wanted), wanted };
  const known = figures.filter((figure) => figure.kind === 'level' && figure.year >= first && figure.year <= wanted);
  return { figure: known.reduce<YearFigure | undefined>((latest, figure) => (latest === undefined || figure.year > latest.year ? figure : latest), undefined), wanted };
}

function judgeLatest(threshold: PlanThreshold, figures: readonly YearFigure[], options: ThresholdOptions): ThresholdResult {
  const { figure, wanted } = latestLevel(threshold, figures, options, Number.NEGATIVE_INFINITY);
  const year = isChange(threshold) ? wanted : (figure?.year ?? wanted);
  const found = changeOf(threshold, figures, year);
  if (found.value === null) return result(threshold, 'thieu-so-lieu', '', `chưa có số liệu năm ${year}`);
  return result(threshold, stateOf(threshold, found.value), words(threshold, found), `năm ${year} ${isChange(threshold) ? '' : 'là '}${words(threshold, found)}`);
}

/** «Vượt mức chỉ tiêu được giao»: every assigned target exceeded; with «từ 100%» every one reached. */
function judgeAssigned(threshold: PlanThreshold, plan: NonNullable<ThresholdOptions['assigned']>): ThresholdResult {
  if (plan.assigned === 0) return result(threshold, 'thieu-so-lieu', '', 'chưa nhập chỉ tiêu được giao cho đơn vị');
  if (plan.noData === plan.assigned) return result(threshold, 'thieu-so-lieu', '', `chưa có số liệu của ${plan.assigned} chỉ tiêu được giao`);
  const enough = threshold.comparator === 'gt' ? plan.exceeded : plan.reached;
  const settled = plan.reached + plan.lagging;
  const figure = `${enough}/${plan.assigned}`;
  const verb = threshold.comparator === 'gt' ? 'vượt' : 'đạt';
  const state: ThresholdState = enough === plan.assigned ? 'dat' : settled > enough ? 'chua-dat' : 'thieu-so-lieu';
  return result(threshold, state, withUnit(figure, 'chỉ tiêu'), `${verb} ${figure} chỉ tiêu được giao`);
}

/**
 * Joins thresholds by the rule of the criterion. «Hoặc»: one reached is enough; none reached and one lacking data is
 * «thiếu số liệu» (R32). «Và»: one missed settles it. A threshold the rule names and nobody judged lacks data.
 */
export function judgeRule(rule: ThresholdRule, results: readonly Pick<ThresholdResult, 'thresholdId' | 'state'>[]): ThresholdState {
  const any = 'any' in rule;
  const states = (any ? rule.any : rule.all).map((id): ThresholdState => results.find(({ thresholdId }) => thresholdId === id)?.state ?? 'thieu-so-lieu');
  const deciding: ThresholdState = any ? 'dat' : 'chua-dat';
  if (states.includes(deciding)) return deciding;
  if (states.includes('thieu-so-lieu')) return 'thieu-so-lieu';
  return any ? 'chua-dat' : 'dat';
}
