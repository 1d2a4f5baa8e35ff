import { readQuotas } from '../../shared/domain/quota.ts';
import type { QuotaLine, QuotaNomination } from '../../shared/domain/quota.ts';
import type { ReadingUnit } from '../../shared/domain/addressee.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { subjectOf } from './subject-of.ts';
import { planOf } from './campaign-plan.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** The unit as the plan's rules read it. */
export function readingUnit(open: OpenUnit): ReadingUnit {
  const { kind, name, province, formerDistrict } = unitOf(open);
  return { kind, name, province, formerDistrict };
}

/** Nominations that stand in, or would stand in, the list sent up, those already sent first. */
function counted(open: OpenUnit, round: Round): Nomination[] {
  const rank = (n: Nomination): number => (n.state === 'sent' || n.state === 'received' || n.state === 'awarded' ? 0 : 1);
  return open.db.read
    .all('nomination', { round: round.id })
    .filter((n) => n.state !== 'not-passed' && n.state !== 'not-awarded' && n.state !== 'withdrawn')
    .sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}

function asQuota(open: OpenUnit, nomination: Nomination): QuotaNomination {
  return { subjectKind: subjectOf(open, nomination).kind, awardFormId: nomination.award?.source === 'campaign' ? nomination.award.formId : null };
}

function linesFor(open: OpenUnit, campaign: Campaign, milestoneId: string | null, round: Pick<Round, 'planRevision'> | null, nominations: readonly Nomination[]): { lines: readonly QuotaLine[]; note: string } {
  return readQuotas({
    plan: planOf(open.db.read, campaign, round?.planRevision ?? open.clock.today()),
    milestoneId,
    unit: readingUnit(open),
    date: open.clock.today(),
    allotments: campaign.allotments,
    nominations: nominations.map((n) => asQuota(open, n)),
  });
}

/** Quota lines of a round against its nominations; none for a round that stands alone. */
export function quotaLinesOf(open: OpenUnit, round: Round): { lines: QuotaLine[]; note: string } {
  const campaign = round.campaignId === null ? null : open.db.read.getEver('campaign', round.campaignId);
  if (campaign === null) return { lines: [], note: '' };
  const view = linesFor(open, campaign, round.milestoneId, round, counted(open, round));
  return { lines: [...view.lines], note: view.note };
}

/** Lines of a milestone before any round was opened for it. */
export function quotaLinesOfMilestone(open: OpenUnit, campaign: Campaign, milestoneId: string | null, round: Round | null): QuotaLine[] {
  return [...linesFor(open, campaign, milestoneId, round, round === null ? [] : counted(open, round)).lines];
}

/** True for a nomination that stands behind the last place of a line's maximum. */
export function overQuotaOf(open: OpenUnit, nomination: Nomination, round: Round): boolean {
  const campaign = round.campaignId === null ? null : open.db.read.getEver('campaign', round.campaignId);
  if (campaign === null) return false;
  const all = counted(open, round);
  const at = all.findIndex((n) => n.id === nomination.id);
  if (at < 0) return false;
  const before = linesFor(open, campaign, round.milestoneId, round, all.slice(0, at)).lines;
  const after = linesFor(open, campaign, round.milestoneId, round, all.slice(0, at + 1)).lines;
  return after.some((line, i) => line.verdict === 'over-max' && line.used !== before[i]?.used);
}
