import type { Bounds } from './bounds.ts';
import { compareFigures, percentOf } from './decimal.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import type { IndicatorValue } from './indicator-value.ts';
import type { IndicatorState } from './indicator-words.ts';
import { formatCount } from '../text/numbers.ts';
import { judgeIndicator } from './judge-indicator.ts';
import type { IndicatorJudgement, JudgeOptions } from './judge-indicator.ts';
import { toIndicatorTarget } from './own-target.ts';
import type { OwnTarget } from './own-target.ts';

/** One target assigned to the unit, judged, with its result as a ratio to the plan where a ratio means something. */
export interface AssignedResult {
  readonly target: OwnTarget;
  readonly judgement: IndicatorJudgement;
  /** Result in percent of the assigned amount; null without figure, for targets to stay under, and for events. */
  readonly ratio: number | null;
  readonly exceeded: boolean;
}

export interface AssignedPlan {
  readonly state: IndicatorState;
  readonly assigned: number;
  readonly exceeded: number;
  /** Reached, those exceeded included. */
  readonly reached: number;
  readonly lagging: number;
  readonly noData: number;
  readonly items: readonly AssignedResult[];
  /** «Vượt 3/5, đạt 1/5» … */
  readonly sentence: string;
}

/**
 * Judges «vượt mức kế hoạch được giao» by the targets the unit was assigned (R20, DLK II.3): their ratios and how many of
 * them are exceeded, reached, lagging. With `level` as measure (LD23 III.2.c: «toàn bộ 18 chỉ tiêu») the count of those
 * reached is judged against the printed number.
 * @param indicator target of the plan that refers to an assigned plan
 * @param targets own targets of kind `assigned` under it; without one nothing is judged
 */
export function judgeAssignedPlan(indicator: IndicatorTarget, targets: readonly OwnTarget[], values: readonly IndicatorValue[], options: JudgeOptions): AssignedPlan {
  const items = targets.filter((target) => target.kind === 'assigned' && target.parentId === indicator.id).map((target) => judgeAssigned(target, values, options));
  const inState = (...states: readonly IndicatorState[]): number => items.filter(({ judgement }) => states.includes(judgement.state)).length;
  const counts = { assigned: items.length, exceeded: items.filter((item) => item.exceeded).length, reached: inState('dat', 'vuot'), lagging: inState('chua-dat', 'lech'), noData: inState('chua-co-so-lieu', 'khong-cham') };
  const open = { waiting: inState('chua-den-han'), unconfirmed: inState('cho-xac-nhan') };
  const state = indicator.measure === 'ratio-to-plan' ? allReached(indicator, counts, open) : countReached(indicator, counts, open);
  return { ...counts, state, items, sentence: sentenceOf(indicator, counts, state) };
}

function judgeAssigned(target: OwnTarget, values: readonly IndicatorValue[], options: JudgeOptions): AssignedResult {
  const shape = withYearlyAmount(toIndicatorTarget(target), values, options.year);
  const judgement = judgeIndicator(shape, values, options);
  const { value, gap, state } = judgement;
  const floor = plannedAmount(shape);
  const reached = state === 'dat' || state === 'vuot';
  return {
    target, judgement,
    ratio: value === null || floor === null ? null : percentOf(value, floor),
    exceeded: state === 'vuot' || (reached && gap !== null && compareFigures(gap, 0) > 0 && (target.comparator === 'gte' || target.comparator === 'lte')),
  };
}

/** A plan assigned anew each year: the amount entered for the year takes the place of the target's own. */
function withYearlyAmount(shape: IndicatorTarget, values: readonly IndicatorValue[], year: number): IndicatorTarget {
  const amount = values.filter((value) => value.indicatorId === shape.id && value.kind === 'assigned' && value.year === year).at(-1)?.value ?? null;
  if (amount === null) return shape;
  return { ...shape, min: shape.min === null ? null : amount, max: shape.max === null ? null : amount };
}

/** The assigned amount a result is a share of: what is to be reached from below. */
function plannedAmount(bounds: Bounds & Pick<IndicatorTarget, 'type'>): number | null {
  if (bounds.type !== 'numeric' || bounds.polarity !== 'up' || bounds.comparator === 'lt' || bounds.comparator === 'lte') return null;
  return bounds.min;
}

type Counts = Pick<AssignedPlan, 'assigned' | 'exceeded' | 'reached' | 'lagging' | 'noData'>;
interface Open {
  readonly waiting: number;
  readonly unconfirmed: number;
}

function allReached(indicator: IndicatorTarget, counts: Counts, open: Open): IndicatorState {
  if (counts.assigned === 0) return 'khong-cham';
  // «Vượt mức» in the strict sense wants every one exceeded.
  const enough = indicator.comparator === 'gt' ? counts.exceeded : counts.reached;
  if (counts.lagging > 0) return 'chua-dat';
  if (counts.noData > 0) return 'chua-co-so-lieu';
  if (open.waiting > 0) return 'chua-den-han';
  if (open.unconfirmed > 0) return 'cho-xac-nhan';
  if (enough < counts.assigned) return 'chua-dat';
  return counts.exceeded === counts.assigned ? 'vuot' : 'dat';
}

function countReached(indicator: IndicatorTarget, counts: Counts, open: Open): IndicatorState {
  const wanted = indicator.min;
  if (counts.assigned === 0 || wanted === null) return 'khong-cham';
  if (counts.reached >= wanted) return 'dat';
  if (counts.reached + open.waiting >= wanted) return 'chua-den-han';
  if (counts.reached + open.waiting + open.unconfirmed >= wanted) return 'cho-xac-nhan';
  return counts.reached + open.waiting + open.unconfirmed + counts.noData >= wanted ? 'chua-co-so-lieu' : 'chua-dat';
}

/**
 * «đạt 02/03 chỉ tiêu được giao (vượt 01, chưa có số liệu 01)»; empty while nothing is known of any of them, which is not «đạt 0».
 */
export function assignedFigure({ assigned, exceeded, reached, lagging, noData }: Counts): string {
  if (noData === assigned) return '';
  const apart = ([['vượt', exceeded], ['chưa đạt', lagging], ['chưa có số liệu', noData]] as const).flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${formatCount(count)}`]));
  return `đạt ${formatCount(reached)}/${formatCount(assigned)} chỉ tiêu được giao${apart.length === 0 ? '' : ` (${apart.join(', ')})`}`;
}

function sentenceOf(indicator: IndicatorTarget, counts: Counts, state: IndicatorState): string {
  if (counts.assigned === 0) return `Chưa nhập chỉ tiêu được giao cho đơn vị nên không chấm; chỉ tiêu ghi «${indicator.figure}».`;
  if (counts.noData === counts.assigned) return `Chưa có số liệu của ${formatCount(counts.assigned)} chỉ tiêu được giao nên chưa chấm; chỉ tiêu ghi «${indicator.figure}».`;
  const share = (count: number): string => `${formatCount(count)}/${formatCount(counts.assigned)}`;
  const parts = [`vượt ${share(counts.exceeded)} chỉ tiêu được giao`, `đạt trở lên ${share(counts.reached)}`];
  if (counts.lagging > 0) parts.push(`chưa đạt ${share(counts.lagging)}`);
  if (counts.noData > 0) parts.push(`chưa có số liệu ${share(counts.noData)}`);
  const wanted = indicator.measure === 'ratio-to-plan' || indicator.min === null ? '' : ` (phải đạt ${formatCount(indicator.min)})`;
  const verdict: Readonly<Record<IndicatorState, string>> = {
    vuot: 'vượt', dat: 'đạt', 'cho-xac-nhan': 'chờ xác nhận', 'chua-den-han': 'chưa đến hạn', 'chua-dat': 'chưa đạt', lech: 'lệch', 'chua-co-so-lieu': 'chưa đủ số liệu để chấm', 'khong-cham': 'không chấm',
  };
  return `Đơn vị ${parts.join(', ')}; chỉ tiêu ghi «${indicator.figure}»${wanted}: ${verdict[state]}.`;
}
