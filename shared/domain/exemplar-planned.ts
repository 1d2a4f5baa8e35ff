import { EXEMPLAR_STAGES } from './exemplar.ts';
import type { Exemplar, ExemplarPlan, ExemplarStage } from './exemplar.ts';

/** Planned against achieved for one stage of one plan, or of a year that has none (R41). */
export interface PlannedStage {
  /** Null: reached in a year without a plan. */
  readonly plan: ExemplarPlan | null;
  /** Null: the whole period. */
  readonly year: number | null;
  readonly stage: ExemplarStage;
  /** Null: nothing was planned, which is not a plan of zero. */
  readonly planned: number | null;
  /** How many exemplars reached the stage in that time; a stage jumped over was not reached. */
  readonly achieved: number;
  readonly exemplarIds: readonly string[];
}

interface Reached {
  readonly id: string;
  readonly campaignId: string | null;
  readonly stage: ExemplarStage;
  readonly year: number;
}

const covers = (plan: ExemplarPlan, reached: Pick<Reached, 'campaignId'>): boolean => plan.campaignId === null || plan.campaignId === reached.campaignId;

/**
 * Four rows for each plan, by year and the whole period last, and four for each year in which something was reached that no
 * plan of that year covers. A plan of one campaign counts the exemplars of that campaign, a plan without one all of them.
 * An exemplar that was stopped later has reached what it reached.
 */
export function plannedAgainstAchieved(plans: readonly ExemplarPlan[], exemplars: readonly Pick<Exemplar, 'id' | 'campaignId' | 'steps'>[]): PlannedStage[] {
  const all: Reached[] = exemplars.flatMap(({ id, campaignId, steps }) => steps.map(({ stage, on }) => ({ id, campaignId, stage, year: Number(on.slice(0, 4)) })));
  const planned = plans.map((plan) => ({ plan, year: plan.year, reached: all.filter((one) => covers(plan, one) && (plan.year === null || plan.year === one.year)) }));
  const uncovered = all.filter((one) => !plans.some((plan) => plan.year === one.year && covers(plan, one)));
  const years = [...new Set(uncovered.map(({ year }) => year))];
  const unplanned = years.map((year) => ({ plan: null, year, reached: uncovered.filter((one) => one.year === year) }));
  return [...planned, ...unplanned]
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || Number(a.plan === null) - Number(b.plan === null) || (a.plan?.level ?? '').localeCompare(b.plan?.level ?? '', 'vi'))
    .flatMap(({ plan, year, reached }) =>
      EXEMPLAR_STAGES.map((stage) => {
        const ids = [...new Set(reached.filter((one) => one.stage === stage).map(({ id }) => id))];
        return { plan, year, stage, planned: plan?.planned[stage] ?? null, achieved: ids.length, exemplarIds: ids };
      }),
    );
}

/** «còn thiếu 2», «đạt», «vượt 1»; without a plan «không có kế hoạch». */
export function plannedWord({ planned, achieved }: Pick<PlannedStage, 'planned' | 'achieved'>): string {
  if (planned === null) return 'không có kế hoạch';
  if (achieved < planned) return `còn thiếu ${planned - achieved}`;
  return achieved === planned ? 'đạt' : `vượt ${achieved - planned}`;
}
