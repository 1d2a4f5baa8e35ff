import { z } from 'zod';
import { AuthoritySide, Council, CouncilFields, Publicity, Session, SessionFields } from '../domain/council.ts';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { call } from './define.ts';
import { Done, Nothing } from './common.ts';

const Outcome = z.object({
  nominationId: Id,
  subjectName: Line,
  awardName: Line,
  state: z.enum(['passed', 'not-passed', 'open', 'wrong']),
  sentence: z.string(),
  /** The rule it is judged by, so that the window can judge while votes are typed. */
  rule: z.object({ rule: z.enum(['majority', 'at-least', 'unknown']), percent: z.number().nullable(), base: z.enum(['all-members', 'present']) }),
  /** Whose the decision is; null: neither the rules nor the clerk said. */
  side: AuthoritySide.nullable(),
  /** True where the clerk is to say it, or has said it. */
  sideAsked: z.boolean(),
  /** Why it cannot be judged in this session any more; empty: it can. */
  left: z.string(),
  threshold: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});
/** Something about a session to be known, mended or accounted for. */
const Finding = z.object({ code: z.string(), sentence: z.string(), item: z.string(), weight: z.enum(['wrong', 'reason', 'note']) });
const SessionView = z.object({
  session: Session,
  outcomes: z.array(Outcome),
  quorum: z.object({ present: z.number().int(), all: z.number().int(), met: z.boolean().nullable(), sentence: z.string() }),
  findings: z.array(Finding),
});

/** The unit's own rules where national law leaves the figure open; dated settings with the paper they stand in. */
export const VoteRule = z.object({
  awardCode: Line.nullable(),
  rule: z.enum(['majority', 'at-least']),
  percent: z.number().min(0).max(100).nullable(),
  base: z.enum(['all-members', 'present']),
  validFrom: Line,
  source: Line,
});

export const councilContract = {
  'council.get': call({ role: 'viewer', about: 'The unit’s council', input: Nothing, output: Council.nullable() }),
  'council.save': call({ role: 'secretary', about: 'Sets founding decision, term, regulation and members', input: z.object({ version: z.number().int().optional(), fields: CouncilFields }), output: Council }),
  'council.rules': call({ role: 'viewer', about: 'Vote rules set by the unit', input: Nothing, output: z.array(VoteRule) }),
  'council.saveRules': call({ role: 'secretary', about: 'Sets vote rules', input: z.object({ rules: z.array(VoteRule).max(100) }), output: z.array(VoteRule) }),
  'session.prepare': call({ role: 'viewer', about: 'A new session of a round filled in from the council and the nominations', input: z.object({ roundId: Id, date: IsoDate.optional(), nominationIds: z.array(Id).optional() }), output: SessionFields }),
  'session.get': call({ role: 'viewer', about: 'A session with its outcomes', input: z.object({ id: Id }), output: SessionView }),
  'session.judge': call({ role: 'viewer', about: 'Outcomes of a session as typed, before saving', input: SessionFields, output: SessionView.omit({ session: true }) }),
  'session.save': call({
    role: 'secretary', focal: 'standing',
    about: 'Saves a session that is not concluded',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: SessionFields }),
    output: Session,
  }),
  'session.conclude': call({ role: 'secretary', focal: 'standing', about: 'Ends a session: its results go to the nominations', input: z.object({ id: Id, version: z.number().int() }), output: SessionView }),
  'session.afterwards': call({
    role: 'secretary', focal: 'standing',
    about: 'What comes after a session was concluded: the number of its signed minutes, and how the list was made public; the results stay',
    input: z.object({ id: Id, version: z.number().int(), number: Line, publicity: Publicity }),
    output: SessionView,
  }),
  'session.reopen': call({ role: 'secretary', focal: 'standing', about: 'Opens a concluded session again', input: z.object({ id: Id, version: z.number().int() }), output: SessionView }),
  'session.remove': call({ role: 'secretary', focal: 'standing', about: 'Puts a session that is not concluded in the bin', input: z.object({ id: Id }), output: Done }),
  'session.restore': call({ role: 'secretary', focal: 'standing', about: 'Takes a session out of the bin', input: z.object({ id: Id }), output: Done }),
};
