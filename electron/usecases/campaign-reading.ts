import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { readPlan } from '../../shared/domain/addressee.ts';
import type { PlanReading } from '../../shared/domain/addressee.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { DeadlineSettings } from '../../shared/domain/deadline.ts';
import type { OpenUnit } from './open-unit.ts';
import { readingUnit } from './quotas.ts';

/** How this campaign reads its deadlines. */
export function deadlineSettings(campaign: Campaign): DeadlineSettings {
  return { eventDates: campaign.eventDates, beforeIncludesDay: campaign.settings.beforeIncludesDay };
}

/** The plan as this unit reads it today. */
export function readingOf(open: OpenUnit, campaign: Campaign, plan: Plan): PlanReading {
  return readPlan(plan, readingUnit(open), open.clock.today(), campaign.districtAnswer);
}
