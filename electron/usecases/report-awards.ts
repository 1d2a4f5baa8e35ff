import type { Campaign } from '../../shared/domain/campaign.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { kindCounts } from '../../shared/domain/report/awards.ts';
import type { AwardFacts, ReportAward, ReportPeriod, ReportQuota } from '../../shared/domain/report/facts.ts';
import { yearsIn } from '../../shared/domain/report/words.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { OpenUnit } from './open-unit.ts';
import { quotaLinesOf } from './quotas.ts';
import { subjectOf } from './subject-of.ts';

/** Nominations of the rounds of a campaign, and the decisions on them, in a period (R77, R78). */
export function awardFacts(open: OpenUnit, campaign: Campaign, period: ReportPeriod): AwardFacts {
  const { read } = open.db;
  const years = yearsIn(period);
  const rounds = read.all('round', { campaign: campaign.id }).filter(({ year }) => years.includes(year));
  const nominations = rounds.flatMap((round) => read.all('nomination', { round: round.id }));
  const counts = (some: readonly Nomination[]) => kindCounts(some.map((nomination) => ({ kind: subjectOf(open, nomination).kind })));
  const voted = votedIn(open, rounds);
  const entries = read.all('award_entry', { cancelled: null }).filter((entry) => isOfCampaign(open, campaign, entry));
  const awardedIn = (from: string, to: string): ReportAward[] => entries.filter(({ decisionDate }) => decisionDate >= from && decisionDate <= to).map((entry) => awardOf(open, entry));
  const { year } = period;
  return {
    rounds: rounds.map(({ name }) => name),
    nominated: counts(nominations),
    chosen: voted === null ? null : counts(nominations.filter(({ id, state }) => voted.has(id) && state !== 'draft' && state !== 'not-passed' && state !== 'withdrawn')),
    sent: counts(nominations.filter(({ sentVersions }) => sentVersions > 0)),
    awarded: awardedIn(period.from, period.to),
    refused: nominations.filter(({ state }) => state === 'not-awarded').length,
    before: year === null ? null : awardedIn(`${year - 1}-01-01`, `${year - 1}-12-31`),
    quotas: rounds.flatMap((round) => quotasOf(open, round, rounds.length > 1)),
  };
}

/** Nominations that a concluded session voted on; null while none is concluded. */
function votedIn(open: OpenUnit, rounds: readonly Round[]): ReadonlySet<string> | null {
  const concluded = rounds.flatMap((round) => open.db.read.all('session', { round: round.id })).filter(({ concluded: done }) => done);
  return concluded.length === 0 ? null : new Set(concluded.flatMap(({ results }) => results.map(({ nominationId }) => nominationId)));
}

/** An award of a campaign: by the round of its nomination; by name where another unit nominated. */
function isOfCampaign(open: OpenUnit, campaign: Campaign, entry: AwardEntry): boolean {
  const round = roundOf(open, entry);
  return round === null ? entry.campaignName === campaign.name : round.campaignId === campaign.id;
}

const lineOf = (open: OpenUnit, { decisionLineId }: AwardEntry) => (decisionLineId === null ? null : open.db.read.getEver('decision_line', decisionLineId));

function nominationOf(open: OpenUnit, entry: AwardEntry): Nomination | null {
  const line = lineOf(open, entry);
  return line === null ? null : open.db.read.getEver('nomination', line.nominationId);
}

function roundOf(open: OpenUnit, entry: AwardEntry): Round | null {
  const nomination = nominationOf(open, entry);
  return nomination === null ? null : open.db.read.getEver('round', nomination.roundId);
}

/** The flags as they were sent, else as they stand now. */
function awardOf(open: OpenUnit, entry: AwardEntry): ReportAward {
  const versionId = lineOf(open, entry)?.nominationVersionId ?? null;
  const version = versionId === null ? null : open.db.read.getEver('nomination_version', versionId);
  return { awardName: entry.awardName, kind: entry.subjectKind, flags: version?.flags ?? nominationOf(open, entry)?.flags ?? null };
}

function quotasOf(open: OpenUnit, round: Round, several: boolean): ReportQuota[] {
  return quotaLinesOf(open, round).lines.map(({ printed, status, share, min, max, used, left }) => ({ printed: several ? `${round.name}: ${printed}` : printed, status, own: share === 'rieng', given: share === 'don-vi-giao', min, max, used, left }));
}
