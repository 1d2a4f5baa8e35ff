import type { Nomination } from '../../shared/domain/nomination.ts';
import { isDecided, nominationWord } from '../../shared/domain/nomination-steps.ts';
import type { ReadinessWord } from '../../shared/domain/nomination-steps.ts';
import { openPoints } from '../../shared/domain/readiness.ts';
import type { OpenPoint } from '../../shared/domain/readiness.ts';
import type { Round } from '../../shared/domain/round.ts';
import { placeOf } from '../../shared/domain/subject.ts';
import type { z } from 'zod';
import type { NominationRow } from '../../shared/api/round.ts';
import { windowWords } from '../../shared/domain/merit-window.ts';
import { awardNameOf, isStateForm } from './award-names.ts';
import { awardCancelled } from './cancelled-award.ts';
import { nominationFacts } from './nomination-facts.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { overQuotaOf } from './quotas.ts';
import { postingAskedOf } from './postings.ts';
import { sessionsOf, voteOf } from './votes.ts';
import type { RoundSessions } from './votes.ts';

/** Everything a list shows of a nomination, with what keeps it from being ready. `sessions`: of the round, where many are asked for. */
export function nominationRow(open: OpenUnit, nomination: Nomination, round: Round, sessions: RoundSessions = sessionsOf(open, round.id)): z.infer<typeof NominationRow> {
  const subject = subjectOf(open, nomination);
  const vote = voteOf(open, nomination, round, sessions);
  const points = openPointsOf(open, nomination, round, sessions);
  return {
    id: nomination.id,
    version: nomination.version,
    subjectId: nomination.subjectId,
    subjectName: subject.name,
    subjectKind: subject.kind,
    place: placeOf(subject),
    awardName: awardNameOf(open, nomination, round),
    state: nomination.state,
    stateWord: nominationWord(nomination.state, readinessOf(points), awardCancelled(open.db.read, nomination)),
    ready: points.length === 0,
    openPoints: points,
    vote: vote.sentence,
    sentVersions: nomination.sentVersions,
    dossierId: nomination.dossierId,
    overrideReason: nomination.overrideReason,
  };
}

/** What keeps a nomination from being «Đủ điều kiện». */
export function openPointsOf(open: OpenUnit, nomination: Nomination, round: Round, sessions: RoundSessions = sessionsOf(open, round.id)): OpenPoint[] {
  if (isDecided(nomination) || nomination.state === 'withdrawn') return [];
  const { items, head, headItem, outside, windows } = nominationFacts(open, nomination, round);
  const lacking = head.state === 'missing';
  return openPoints({
    nomination: { ...nomination, items: lacking ? items.filter(({ code }) => code !== headItem) : [...items] },
    ...(lacking ? { head: head.sentence } : {}),
    outside: outside.map(({ window, words }) => ({ words, window: windowWords(window), citation: window.citation, sure: window.doubt === null || outside.length === windows.length })),
    vote: voteOf(open, nomination, round, sessions).state,
    postingAsked: postingAskedOf(open, nomination, sessions),
    overQuota: overQuotaOf(open, nomination, round),
    stateFormClosed: isStateForm(open, nomination, round) && !hasGuidance(open, round),
  });
}

/** Central guidance for State forms is recorded with number and date at the campaign (R66). */
function hasGuidance(open: OpenUnit, { campaignId }: Round): boolean {
  return campaignId !== null && (open.db.read.getEver('campaign', campaignId)?.settings.centralGuidance ?? null) !== null;
}

/** What the open points come to: only things nobody could tell yet are no lack. */
function readinessOf(points: readonly OpenPoint[]): ReadinessWord {
  if (points.length === 0) return 'ready';
  return points.every(({ code }) => code === 'chua-ro' || code === 'chua-ro-thoi-gian') ? 'unknown' : 'missing';
}
