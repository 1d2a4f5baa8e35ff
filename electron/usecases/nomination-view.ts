import { NOMINATION_STATE_WORDS } from '../../shared/domain/nomination.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { openPoints } from '../../shared/domain/readiness.ts';
import type { OpenPoint } from '../../shared/domain/readiness.ts';
import type { Round } from '../../shared/domain/round.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { z } from 'zod';
import type { NominationRow } from '../../shared/api/round.ts';
import { awardNameOf, isStateForm } from './award-names.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { overQuotaOf } from './quotas.ts';
import { voteOf } from './votes.ts';

/** Everything a list shows of a nomination, with what keeps it from being ready. */
export function nominationRow(open: OpenUnit, nomination: Nomination, round: Round): z.infer<typeof NominationRow> {
  const subject = subjectOf(open, nomination);
  const vote = voteOf(open, nomination, round);
  const points = openPointsOf(open, nomination, round);
  return {
    id: nomination.id,
    version: nomination.version,
    subjectId: nomination.subjectId,
    subjectName: displayName(subject),
    subjectKind: subject.kind,
    place: placeOf(subject),
    awardName: awardNameOf(open, nomination, round),
    state: nomination.state,
    stateWord: stateWord(nomination, points),
    ready: points.length === 0,
    openPoints: points,
    vote: vote.sentence,
    sentVersions: nomination.sentVersions,
    dossierId: nomination.dossierId,
    overrideReason: nomination.overrideReason,
  };
}

/** What keeps a nomination from being «Đủ điều kiện». */
export function openPointsOf(open: OpenUnit, nomination: Nomination, round: Round): OpenPoint[] {
  if (nomination.state === 'awarded' || nomination.state === 'not-awarded') return [];
  return openPoints({
    nomination,
    vote: voteOf(open, nomination, round).state,
    overQuota: overQuotaOf(open, nomination, round),
    stateFormClosed: isStateForm(open, nomination, round) && !hasGuidance(open, round),
  });
}

/** Central guidance for State forms is recorded with number and date per campaign (R66). */
function hasGuidance(open: OpenUnit, round: Round): boolean {
  const guidance = open.db.setting<{ campaignId: string | null }[]>('state-guidance') ?? [];
  return guidance.some((g) => g.campaignId === round.campaignId);
}

function stateWord(nomination: Nomination, points: readonly OpenPoint[]): string {
  if (nomination.state !== 'draft') return NOMINATION_STATE_WORDS[nomination.state];
  return points.length === 0 ? 'Đủ điều kiện' : 'Chưa đủ điều kiện';
}
