import { PLANS } from '../../../shared/catalogue/plans.ts';
import type { PlanIndicator } from '../../../shared/catalogue/plan-schema.ts';
import type { IndicatorNote, IndicatorValue, IndicatorValueKind } from '../../../shared/domain/indicator-value.ts';
import { judgeIndicator } from '../../../shared/domain/judge-indicator.ts';
import type { IndicatorJudgement, JudgeOptions } from '../../../shared/domain/judge-indicator.ts';
import type { IndicatorTarget } from '../../../shared/domain/indicator-target.ts';

/** An indicator of one of the built-in plans. */
export function indicator(id: string): PlanIndicator {
  const found = PLANS.flatMap(({ plan }) => plan.indicators).find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

let serial = 0;

/** An invented figure. */
export function value(indicatorId: string, year: number, amount: number | null, rest: Partial<IndicatorValue> & { kind?: IndicatorValueKind } = {}): IndicatorValue {
  serial += 1;
  return {
    id: `gt-${serial}`, version: 0, campaignId: 'pt', indicatorId, year, kind: 'level', value: amount, eventDate: null, unitName: '', source: `Báo cáo năm ${year}`, author: 'Trần Thử Nghiệm',
    note: '', cumulative: null, enteredOn: `${year + 1}-01-15`, ...rest,
  };
}

export function note(indicatorId: string, rest: Partial<IndicatorNote>): IndicatorNote {
  serial += 1;
  return { id: `gc-${serial}`, version: 0, campaignId: 'pt', indicatorId, year: null, remedy: '', verdict: null, by: 'Lê Thị Mẫu', on: '2026-01-20', ...rest };
}

/** After the end of every period, looking at 2025: what is not reached is «chưa đạt». */
export const AFTER: JudgeOptions = { on: '2026-01-20', year: 2025, periodFrom: 2021, periodTo: 2025 };

/** Judges with levels [year, amount]; further kinds through `more`. */
export function judge(target: string | IndicatorTarget, levels: readonly (readonly [number, number])[], options: Partial<JudgeOptions> = {}, more: readonly IndicatorValue[] = []): IndicatorJudgement {
  const shape = typeof target === 'string' ? indicator(target) : target;
  return judgeIndicator(shape, [...levels.map(([year, amount]) => value(shape.id, year, amount)), ...more], { ...AFTER, ...options });
}
