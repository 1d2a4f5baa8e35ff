import type { Plan, PlanIndicator } from '../../shared/catalogue/plan-schema.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { asksTheSame } from '../../shared/domain/indicator-alike.ts';
import type { IndicatorTarget } from '../../shared/domain/indicator-target.ts';
import { entryKinds, isSinceBase } from '../../shared/domain/indicator-target.ts';
import type { IndicatorValueKind } from '../../shared/domain/indicator-value.ts';
import { toIndicatorTarget } from '../../shared/domain/own-target.ts';
import type { OwnTarget } from '../../shared/domain/own-target.ts';
import { campaignPeriod } from '../../shared/domain/plan.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { planOf, revisionNumberOn, revisionsOf } from './campaign-plan.ts';
import type { Reading } from './db.ts';

/** A target of the province's plan or of the unit, in the shape that is judged and placed. */
export type CampaignTarget = IndicatorTarget & { readonly heading: string | null; readonly plan: PlanIndicator | null; readonly own: OwnTarget | null };

/** Everything a campaign sets targets by on one day. */
export interface CampaignTargets {
  readonly campaign: Campaign;
  readonly plan: Plan | null;
  /** Revision read (R8); null where none is kept. */
  readonly revision: number | null;
  /** The province's in the order of the plan, then the unit's own. */
  readonly targets: readonly CampaignTarget[];
  readonly owns: readonly OwnTarget[];
  /** Years of targets, both included; null where not known or bounded by an event. */
  readonly from: number | null;
  readonly to: number | null;
}

const OWN_HEADING = 'Chỉ tiêu của đơn vị';

/**
 * Targets of a campaign by the revision that applied on a day, or by a numbered one, which is what was judged then.
 * @throws Refusal `khong-tim-thay` for a revision that is not there
 */
export function campaignTargets(read: Reading, campaign: Campaign, on: string, revision: number | null = null): CampaignTargets {
  if (revision !== null && !revisionsOf(read, campaign.id).some(({ n }) => n === revision)) {
    throw new Refusal(fault('khong-tim-thay', `Không có bản thứ ${revision} của kế hoạch.`, { next: 'Chọn lại trong danh sách các bản.' }));
  }
  const plan = planOf(read, campaign, revision ?? on);
  const owns = read.all('own_target', { campaign: campaign.id });
  const period = plan?.periods.find(({ role }) => role === 'chi-tieu');
  const years = plan === null ? { fromYear: campaign.fromYear, toYear: campaign.toYear } : campaignPeriod(plan);
  return {
    campaign,
    plan,
    revision: revision ?? revisionNumberOn(read, campaign.id, on),
    targets: [
      ...(plan?.indicators ?? []).map((indicator): CampaignTarget => ({ ...indicator, plan: indicator, own: null })),
      ...owns.map((own): CampaignTarget => ({ ...toIndicatorTarget(own), heading: OWN_HEADING, plan: null, own })),
    ],
    owns,
    from: period?.from?.year ?? years.fromYear,
    to: period === undefined ? years.toYear : (period.to?.year ?? null),
  };
}

/** What may be entered beside the figure itself. */
export function sideKinds(target: CampaignTarget): ('national' | 'assigned' | 'baseline')[] {
  return [
    ...(target.relativeTo?.kind === 'national-average' ? (['national'] as const) : []),
    ...(target.measure === 'ratio-to-plan' || target.own?.kind === 'assigned' ? (['assigned'] as const) : []),
    ...(target.baseline !== null || isSinceBase(target) || target.relation === 'bien-dong' ? (['baseline'] as const) : []),
  ];
}

/** Whether a figure of this kind says anything of the target. */
export function takesKind(target: CampaignTarget, kind: IndicatorValueKind): boolean {
  return [...entryKinds(target), ...sideKinds(target)].some((known) => known === kind);
}

/** A target elsewhere that asks for the same figure (R23). */
export interface Alike {
  readonly campaign: Campaign;
  readonly target: CampaignTarget;
  /** Whose plan it is of, so that what two provinces ask for in the same words stays apart; empty for own targets alone. */
  readonly province: string;
}

/** Targets of every campaign of the unit, this one included, that a figure may be shared with. Own ones are shared with own ones only. */
export function alikeFinder(read: Reading, here: CampaignTargets, on: string): (target: CampaignTarget) => Alike[] {
  const others = read.all('campaign').filter(({ id }) => id !== here.campaign.id).map((campaign) => campaignTargets(read, campaign, on));
  const provinceOf = (plan: Plan | null): string => fold(plan?.identity.province ?? '');
  const all = [here, ...others].flatMap(({ campaign, targets, plan }) => targets.map((target): Alike => ({ campaign, target, province: provinceOf(plan) })));
  return (target) =>
    all.filter((other) => {
      const same = other.campaign.id === here.campaign.id;
      if (target.own === null && other.province !== provinceOf(here.plan)) return false;
      // One identifier in two campaigns cannot be told apart among the figures.
      if (!same && other.target.id === target.id) return false;
      return (other.target.own === null) === (target.own === null) && asksTheSame(target, other.target, same);
    });
}
