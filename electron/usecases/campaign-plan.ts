import { planByCode } from '../../shared/catalogue/plans.ts';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';

/** The built-in plan a campaign was opened from; null for the unit's own campaign. */
export function planOf(campaign: Pick<Campaign, 'planCode'>): Plan | null {
  return campaign.planCode === null ? null : (planByCode(campaign.planCode) ?? null);
}
