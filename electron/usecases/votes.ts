import type { z } from 'zod';
import { judgeVote } from '../../shared/domain/vote.ts';
import type { VoteOutcome, VoteThreshold } from '../../shared/domain/vote.ts';
import type { Session } from '../../shared/domain/council.ts';
import type { AwardChoice } from '../../shared/domain/award.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { awardByCode, voteThresholdsOf } from '../../shared/catalogue/awards.ts';
import { citationText } from '../../shared/catalogue/citation.ts';
import type { VoteRule } from '../../shared/api/council.ts';
import { catalogueCodeOf } from './award-names.ts';
import type { OpenUnit } from './open-unit.ts';

/** The rule in force on a day for an award: the unit's own dated rule first, else the catalogue's, else not known. */
export function thresholdFor(open: OpenUnit, award: AwardChoice | null, date: string): VoteThreshold {
  const code = award === null ? null : catalogueCodeOf(open, award);
  const rules = (open.db.setting<z.infer<typeof VoteRule>[]>('vote-rules') ?? []).filter((r) => r.validFrom <= date).sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  const own = rules.find((r) => r.awardCode !== null && r.awardCode === code) ?? rules.find((r) => r.awardCode === null);
  if (own !== undefined) return { rule: own.rule, percent: own.percent, base: own.base, citation: own.source, confidence: 'high' };
  const definition = code === null ? undefined : awardByCode(code);
  const national = definition === undefined ? undefined : voteThresholdsOf(definition, date)[0];
  if (national === undefined) return { rule: 'unknown', percent: null, base: 'all-members', citation: '', confidence: 'low' };
  return {
    rule: national.comparator === 'majority' ? 'majority' : national.minPct === null ? 'unknown' : 'at-least',
    percent: national.minPct,
    base: national.base === 'all_members' ? 'all-members' : 'present',
    citation: citationText(national.citation),
    confidence: national.confidence,
  };
}

/** How the newest concluded session judged a nomination; `none` while none did. */
export function voteOf(open: OpenUnit, nomination: Nomination, round: Round): { state: 'passed' | 'not-passed' | 'open' | 'none'; sentence: string; session: Session | null; yes: number; base: number } {
  const sessions = open.db.read
    .all('session', { round: round.id })
    .filter((s) => s.concluded && s.results.some((r) => r.nominationId === nomination.id))
    .sort((a, b) => b.date.localeCompare(a.date));
  const session = sessions[0];
  const result = session?.results.find((r) => r.nominationId === nomination.id);
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
