import type { Campaign } from '../../shared/domain/campaign.ts';
import type { RegisterLine } from '../../shared/domain/registers/registers.ts';
import type { ReportPeriod } from '../../shared/domain/report/facts.ts';
import { fold } from '../../shared/text/fold.ts';
import { planOf } from './campaign-plan.ts';
import type { OpenUnit } from './open-unit.ts';

/**
 * Households that registered to escape poverty in the period and stand under no campaign, while this one is about such
 * households. A report counts only what stands under its campaign, so they are told of and never counted by themselves.
 * @param day whose plan of the campaign is read
 */
export function unattachedRegistrations(open: OpenUnit, campaign: Campaign, { from, to }: Pick<ReportPeriod, 'from' | 'to'>, day: string): RegisterLine<'escape_registration'>[] {
  const { read } = open.db;
  if (!isAboutThePoor(open, campaign, day)) return [];
  const within = (date: string | null): boolean => date !== null && date >= from && date <= to;
  return read.all('escape_registration', { campaign: null }).filter(({ registeredOn, outcomeOn }) => within(registeredOn) || within(outcomeOn));
}

function isAboutThePoor(open: OpenUnit, campaign: Campaign, day: string): boolean {
  const plan = planOf(open.db.read, campaign, day);
  const told = [campaign.name, plan?.identity.title ?? '', JSON.stringify(plan?.subjectGroups ?? [])];
  return told.some((words) => fold(words).includes('ngheo')) || open.db.read.count('escape_registration', { campaign: campaign.id }) > 0;
}
