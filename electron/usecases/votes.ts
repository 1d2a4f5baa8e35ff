import type { z } from 'zod';
import { judgeVote } from '../../shared/domain/vote.ts';
import type { VoteOutcome, VoteThreshold } from '../../shared/domain/vote.ts';
import type { Session } from '../../shared/domain/council.ts';
import type { AwardChoice } from '../../shared/domain/award.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { voteThresholdsOf } from '../../shared/catalogue/awards.ts';
import { citationText } from '../../shared/catalogue/citation.ts';
import type { VoteRule } from '../../shared/api/council.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { ownVoteRule } from '../../shared/law/vote-order.ts';
import { catalogueCodeOf } from './award-names.ts';
import { lawOf } from './law.ts';
import type { OpenUnit } from './open-unit.ts';

/**
 * The rule in force on a day for an award: the unit's own dated rule for that award, else the province's, else the unit's rule for
 * all that have none of their own, else the catalogue's, else not known. A share fixed for the whole country stays where the
 * unit's own rule asks for less.
 */
export function thresholdFor(open: OpenUnit, award: AwardChoice | null, date: string): VoteThreshold {
  const code = award === null ? null : catalogueCodeOf(open, award);
  const definition = code === null ? undefined : awardIn(lawOf(open, date), code);
  const own = ownVoteRule(open.db.setting<z.infer<typeof VoteRule>[]>('vote-rules') ?? [], code, definition, date);
  if (own !== undefined) return { rule: own.rule, percent: own.percent, base: own.base, citation: own.source, confidence: 'high' };
  const ofLaw = definition === undefined ? undefined : voteThresholdsOf(definition, date)[0];
  if (ofLaw === undefined) return { rule: 'unknown', percent: null, base: 'all-members', citation: '', confidence: 'low' };
  return {
    // What is of low confidence never decides by itself.
    rule: ofLaw.confidence === 'low' ? 'unknown' : ofLaw.comparator === 'majority' ? 'majority' : ofLaw.minPct === null ? 'unknown' : 'at-least',
    percent: ofLaw.minPct,
    base: ofLaw.base === 'all_members' ? 'all-members' : 'present',
    citation: citationText(ofLaw.citation),
    confidence: ofLaw.confidence,
  };
}

/** The sessions of a round, and of each nomination the newest concluded one that judged it. Read once for a whole list. */
export interface RoundSessions {
  readonly all: readonly Session[];
  readonly judged: ReadonlyMap<string, { readonly session: Session; readonly result: Session['results'][number] }>;
}

export function sessionsOf(open: OpenUnit, roundId: string): RoundSessions {
  const all = open.db.read.all('session', { round: roundId });
  const judged = new Map<string, { session: Session; result: Session['results'][number] }>();
  for (const session of all.filter(({ concluded }) => concluded).sort((a, b) => b.date.localeCompare(a.date))) {
    for (const result of session.results) if (!judged.has(result.nominationId)) judged.set(result.nominationId, { session, result });
  }
  return { all, judged };
}

/** How the newest concluded session judged a nomination; `none` while none did. `sessions`: of the round, where many are asked for. */
export function voteOf(open: OpenUnit, nomination: Nomination, round: Round, sessions: RoundSessions = sessionsOf(open, round.id)): { state: 'passed' | 'not-passed' | 'open' | 'none'; sentence: string; session: Session | null; yes: number; base: number } {
  const { session, result } = sessions.judged.get(nomination.id) ?? {};
  if (session === undefined || result === undefined) return { state: 'none', sentence: '', session: null, yes: 0, base: 0 };
  const outcome: VoteOutcome = judgeVote(session, result, thresholdFor(open, nomination.award, session.date));
  const decided = outcome.state === 'passed' || outcome.state === 'not-passed';
  return {
    state: decided ? outcome.state : 'open',
    sentence: outcome.sentence,
    session,
    yes: decided ? outcome.yes : 0,
    base: decided ? outcome.base : 0,
  };
}
