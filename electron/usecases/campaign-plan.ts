import { planByCode } from '../../shared/catalogue/plans.ts';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { revisionOn } from '../../shared/domain/plan-revision.ts';
import type { PlanRevision } from '../../shared/domain/plan-revision.ts';
import type { Reading } from './db.ts';

/** Revisions of a campaign's plan in order; none for the unit's own campaign and for one opened before plans were kept with it. */
export function revisionsOf(read: Reading, campaignId: string): PlanRevision[] {
  return read.all('plan_revision', { campaign: campaignId }).sort((a, b) => a.n - b.n);
}

/**
 * The plan of a campaign.
 * @param which a revision's number, or a day: the revision that applied on it
 * @returns null for the unit's own campaign without a plan
 */
export function planOf(read: Reading, campaign: Pick<Campaign, 'id' | 'planCode'>, which: number | string): Plan | null {
  const revisions = revisionsOf(read, campaign.id);
  const chosen = typeof which === 'number' ? revisions.find((r) => r.n === which) : revisionOn(revisions, which);
  if (chosen !== undefined && chosen !== null) return chosen.plan;
  return campaign.planCode === null ? null : (planByCode(campaign.planCode) ?? null);
}

/** Number of the revision that applies on a day; null where no revision is kept. */
export function revisionNumberOn(read: Reading, campaignId: string, day: string): number | null {
  return revisionOn(revisionsOf(read, campaignId), day)?.n ?? null;
}
