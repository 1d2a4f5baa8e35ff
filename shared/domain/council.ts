import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

export const COUNCIL_DUTIES = ['chu-tich', 'pho-chu-tich', 'uy-vien', 'uy-vien-thu-ky'] as const;
export const CouncilDuty = z.enum(COUNCIL_DUTIES);
export type CouncilDuty = z.infer<typeof CouncilDuty>;
export const COUNCIL_DUTY_WORDS: Readonly<Record<CouncilDuty, string>> = {
  'chu-tich': 'Chủ tịch Hội đồng',
  'pho-chu-tich': 'Phó Chủ tịch',
  'uy-vien': 'Ủy viên',
  'uy-vien-thu-ky': 'Ủy viên, Thư ký',
};

/** A member as one session has it. */
export const CouncilMember = z.object({ id: Id, name: RequiredLine, duty: CouncilDuty, position: Line.default('') });
export type CouncilMember = z.infer<typeof CouncilMember>;

/** A seat on the council: a member, what the member is charged with, and from when to when. */
export const CouncilSeat = CouncilMember.extend({
  /** Duties in words, as the founding decision prints them. */
  duties: z.string().trim().max(1000).default(''),
  /** First and last day of membership, both inclusive; null: with the council itself. */
  from: IsoDate.nullable().default(null),
  to: IsoDate.nullable().default(null),
});
export type CouncilSeat = z.infer<typeof CouncilSeat>;

/** First and last day of the council's term, both inclusive. */
const Term = z.object({ from: IsoDate.nullable(), to: IsoDate.nullable() });
/** The working rules the council goes by. */
const Regulation = z.object({ number: Line, date: IsoDate.nullable(), title: Line });

/** The unit's Hội đồng Thi đua - Khen thưởng. */
export const CouncilFields = z.object({
  /** The decision that set it up. */
  decisionNumber: Line.default(''),
  decisionDate: IsoDate.nullable().default(null),
  /** Whose proposal that decision rests on, and the decision it replaces; printed on it. */
  proposer: Line.default(''),
  replaces: Line.default(''),
  term: Term.default({ from: null, to: null }),
  regulation: Regulation.default({ number: '', date: null, title: '' }),
  /** Least share of members that must attend, as the regulation has it, in percent; null: it says nothing. */
  quorumPct: z.number().min(0).max(100).nullable().default(null),
  members: z.array(CouncilSeat).max(60),
});
export const Council = CouncilFields.extend(Stored);
export type CouncilFields = z.infer<typeof CouncilFields>;
export type Council = z.infer<typeof Council>;

/** Who sits on the council on a day, in the council's order. */
export function membersOn(council: Pick<Council, 'members'>, date: string): CouncilMember[] {
  return council.members
    .filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to))
    .map(({ id, name, duty, position }) => ({ id, name, duty, position }));
}

const Attendance = z.object({
  memberId: Id,
  present: z.boolean(),
  absentReason: Line.default(''),
  /** An absent member's written opinion counts as a vote where the rule says so. */
  writtenOpinion: z.boolean().default(false),
});
export type Attendance = z.infer<typeof Attendance>;

const Votes = z.number().int().nonnegative().nullable();
/** Votes for one nomination; 0 is a count, null is not entered. `recused`: members who did not take part because they are concerned. */
export const SessionResult = z.object({ nominationId: Id, yes: Votes, no: Votes, recused: z.array(Id).default([]), note: Line.default('') });
export type SessionResult = z.infer<typeof SessionResult>;

/** Paper ballots of a secret vote; null: not entered. */
export const Ballots = z.object({ issued: Votes, collected: Votes, valid: Votes, invalid: Votes });
export type Ballots = z.infer<typeof Ballots>;
export const NO_BALLOTS: Ballots = { issued: null, collected: null, valid: null, invalid: null };

/** A remark on the list made public, and what was done about it (R61). */
const Remark = z.object({ id: Id, date: IsoDate.nullable(), from: Line, content: Prose, handling: Prose });
/** When and how the list was made public, and what came of it; `from` null: it was not (R61). */
export const Publicity = z.object({ from: IsoDate.nullable(), to: IsoDate.nullable(), manner: Line, remarks: z.array(Remark).max(200) });
export type Publicity = z.infer<typeof Publicity>;
export const NO_PUBLICITY: Publicity = { from: null, to: null, manner: '', remarks: [] };

/** Whose the decision is: this unit's own, or one to be proposed to. */
export const AuthoritySide = z.enum(['own', 'up']);
export type AuthoritySide = z.infer<typeof AuthoritySide>;

export const SessionFields = z.object({
  roundId: Id,
  /** Number of the minutes, entered after signing. */
  number: Line.default(''),
  date: IsoDate,
  startTime: Line.default(''),
  endTime: Line.default(''),
  place: Line.default(''),
  ballot: z.enum(['gio-tay', 'phieu-kin']),
  chairId: Id.nullable().default(null),
  secretaryId: Id.nullable().default(null),
  /** Those who count the ballots, the head first. */
  tellerIds: z.array(Id).max(20).default([]),
  members: z.array(CouncilMember),
  attendance: z.array(Attendance),
  results: z.array(SessionResult),
  ballots: Ballots.default(NO_BALLOTS),
  discussion: Prose.default(''),
  publicity: Publicity.default(NO_PUBLICITY),
  /** Why the session stands although a finding asks for a reason; printed in the minutes. */
  reason: Prose.default(''),
  /** By nomination, the clerk's answer where the award's own rule does not tell who decides. */
  sides: z.record(Id, AuthoritySide).default({}),
});
export type SessionFields = z.infer<typeof SessionFields>;
export const Session = SessionFields.extend({ ...Stored, concluded: z.boolean().default(false) });
export type Session = z.infer<typeof Session>;

/** What sessions and councils written by earlier versions did not have yet. */
export const SESSION_SINCE = { tellerIds: [], ballots: NO_BALLOTS, publicity: NO_PUBLICITY, reason: '', sides: {} } satisfies Partial<Session>;
export const COUNCIL_SINCE = { proposer: '', replaces: '', term: { from: null, to: null }, regulation: { number: '', date: null, title: '' }, quorumPct: null } satisfies Partial<Council>;
