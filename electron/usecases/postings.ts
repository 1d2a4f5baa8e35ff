import { citationText } from '../../shared/catalogue/citation.ts';
import type { Publicity } from '../../shared/domain/council.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { postingRuleOf } from '../../shared/domain/posting.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { catalogueCodeOf } from './award-names.ts';
import { lawOf } from './law.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { sessionsOf } from './votes.ts';
import type { RoundSessions } from './votes.ts';

type Nominated = Pick<Nomination, 'id' | 'roundId' | 'subjectId' | 'award'>;

/** How the list a nomination stands in was made public, from the newest session that says so; null: none does (R61). */
export function postingOf(open: OpenUnit, { id, roundId }: Pick<Nominated, 'id' | 'roundId'>, sessions: Pick<RoundSessions, 'all'> = sessionsOf(open, roundId)): Publicity | null {
  const posted = sessions.all
    .filter(({ publicity, results }) => publicity.from !== null && results.some(({ nominationId }) => nominationId === id))
    .sort((a, b) => b.date.localeCompare(a.date));
  return posted[0]?.publicity ?? null;
}

/** Where a rule of today asks that the list be made public and no session of the round says it was; null: nothing is open. */
export function postingAskedOf(open: OpenUnit, nomination: Nominated, sessions?: RoundSessions): { citation: string } | null {
  const code = nomination.award === null ? null : catalogueCodeOf(open, nomination.award);
  const today = open.clock.today();
  const award = code === null ? undefined : awardIn(lawOf(open, today), code);
  const rule = award === undefined ? null : postingRuleOf(award, subjectOf(open, nomination), today);
  return rule === null || postingOf(open, nomination, sessions) !== null ? null : { citation: citationText(rule.citation) };
}
