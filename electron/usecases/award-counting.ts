import { AWARD_TYPE_OF_ROUND } from '../../shared/domain/award.ts';
import { announcedLevel, announcementOrder } from '../../shared/domain/announcement.ts';
import { isMemberOn } from '../../shared/domain/membership.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { SubjectFlags } from '../../shared/domain/subject.ts';
import { groupsOf, personClassOf } from '../../shared/domain/statistics/award-groups.ts';
import type { CountedAward } from '../../shared/domain/statistics/award-groups.ts';
import { countedIn, yearBefore } from '../../shared/domain/statistics/award-statistics.ts';
import type { StatisticsFilter } from '../../shared/domain/statistics/award-statistics.ts';
import { bonusView } from './award-views.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOn } from './subject-of.ts';

/** A counted award with the entry it is of. */
export interface CountedEntry extends CountedAward {
  readonly entry: AwardEntry;
}

interface CountedPeriod {
  readonly awards: readonly CountedEntry[];
  /** Null: the register holds nothing of the year before. */
  readonly before: readonly CountedEntry[] | null;
  readonly cancelled: number;
}

const NO_FLAGS: SubjectFlags = { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false };

/** The awards of a period and of the same time one year before, in the order in which awards are announced. */
export function countedPeriod(open: OpenUnit, filter: StatisticsFilter, { bonuses }: { readonly bonuses: boolean }): CountedPeriod {
  const then = yearBefore(filter);
  const all = open.db.read.all('award_entry').filter(({ year, decisionDate }) => isNear(filter, year, decisionDate) || isNear(then, year, decisionDate));
  const ordered = announcementOrder(all).flatMap(({ entries }) => entries);
  const counted = ordered.map((entry) => countedAward(open, entry));
  const before = countedIn(counted, { ...then, campaign: null, level: null });
  const now = countedIn(counted, filter);
  return {
    awards: bonuses ? withBonuses(open, now) : now,
    before: before.length === 0 ? null : countedIn(before, then),
    cancelled: countedIn(counted.map((award) => ({ ...award, cancelled: !award.cancelled })), filter).length,
  };
}

const isNear = ({ from, to }: StatisticsFilter, year: number, decided: string): boolean => (decided >= from && decided <= to) || (String(year) >= from.slice(0, 4) && String(year) <= to.slice(0, 4));

function countedAward(open: OpenUnit, entry: AwardEntry): CountedEntry {
  const { read } = open.db;
  const line = entry.decisionLineId === null ? null : read.getEver('decision_line', entry.decisionLineId);
  const nomination = line === null ? null : read.getEver('nomination', line.nominationId);
  const version = line?.nominationVersionId == null ? null : read.getEver('nomination_version', line.nominationVersionId);
  const round = nomination === null ? null : read.getEver('round', nomination.roundId);
  const subject = version?.subject ?? (entry.subjectId === null || read.getEver('subject', entry.subjectId) === null ? null : subjectOn(read, entry.subjectId, entry.decisionDate));
  // What was recorded since the sending speaks too: nobody is asked twice for the same.
  const kept = entry.subjectId === null ? null : read.getEver('subject', entry.subjectId);
  const of = subject === null || kept === null || kept.kind !== subject.kind ? subject : completed(subject, kept);
  const flags = merged([version?.flags, nomination?.flags, of?.flags]);
  const heads = nomination?.headOfUnit?.head === true || (entry.subjectId !== null && entry.subjectKind === 'person' && read.all('membership', { person: entry.subjectId }).some((membership) => membership.head && isMemberOn(membership, entry.decisionDate) && isCollective(open, membership.collectiveId)));
  const groups = groupsOf(of, flags, heads);
  const campaign = round?.campaignId == null ? null : (read.getEver('campaign', round.campaignId)?.name ?? null);
  return {
    entry,
    id: entry.id,
    kind: entry.subjectKind,
    form: entry.awardName,
    awardCode: entry.awardCode,
    level: announcedLevel(entry),
    type: entry.type ?? (round === null ? null : AWARD_TYPE_OF_ROUND[round.kind]),
    year: entry.year,
    decidedOn: entry.decisionDate,
    campaign: campaign ?? entry.campaignName ?? (entry.origin === 'decision' ? '' : null),
    groups,
    personClass: personClassOf(of, groups),
    cancelled: entry.cancelledOn !== null,
  };
}

type Held = Parameters<typeof groupsOf>[0] & object;

/** The record as sent, with what it left open taken from the registry. */
function completed<S extends Held>(sent: S, kept: Held): S {
  const person = sent.kind === 'person' && kept.kind === 'person' ? { gender: sent.gender ?? kept.gender, ethnicity: sent.ethnicity || kept.ethnicity } : {};
  return { ...sent, ...person, tags: sent.tags ?? kept.tags, category: sent.category || kept.category };
}

function merged(all: readonly (SubjectFlags | undefined)[]): SubjectFlags {
  const yes = (flag: keyof SubjectFlags): boolean => all.some((flags) => flags?.[flag] === true);
  return { ...NO_FLAGS, smallCollective: yes('smallCollective'), directWorker: yes('directWorker'), worker: yes('worker'), farmer: yes('farmer'), difficultArea: yes('difficultArea') };
}

/** Head of a household leads no unit. */
const isCollective = (open: OpenUnit, id: string): boolean => open.db.read.getEver('subject', id)?.kind === 'collective';

/** Bonus of those this unit decided, for whoever decides pays (Luật 06/2022/QH15 Điều 11). */
function withBonuses(open: OpenUnit, awards: readonly CountedEntry[]): CountedEntry[] {
  const own = unitOf(open).code;
  const decided = new Set(open.db.read.all('decision').filter(({ owner, channel }) => owner === own && channel === 'own').map(({ id }) => id));
  return awards.map((award) => (award.entry.decisionId !== null && decided.has(award.entry.decisionId) ? { ...award, bonusVnd: bonusView(open, open.db.read, award.entry).amountVnd } : award));
}
