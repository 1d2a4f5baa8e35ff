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

export const CouncilMember = z.object({ id: Id, name: RequiredLine, duty: CouncilDuty, position: Line.default('') });
export type CouncilMember = z.infer<typeof CouncilMember>;

/** The unit's Hội đồng Thi đua - Khen thưởng. */
export const CouncilFields = z.object({
  decisionNumber: Line.default(''),
  decisionDate: IsoDate.nullable().default(null),
  members: z.array(CouncilMember).max(60),
});
export const Council = CouncilFields.extend(Stored);
export type CouncilFields = z.infer<typeof CouncilFields>;
export type Council = z.infer<typeof Council>;

const Attendance = z.object({
  memberId: Id,
  present: z.boolean(),
  absentReason: Line.default(''),
  /** An absent member's written opinion counts as a vote where the rule says so. */
  writtenOpinion: z.boolean().default(false),
});

/** Votes for one nomination. `recused`: members who did not take part because they are concerned. */
export const SessionResult = z.object({
  nominationId: Id,
  yes: z.number().int().nonnegative().nullable(),
  no: z.number().int().nonnegative().nullable(),
  recused: z.array(Id).default([]),
  note: Line.default(''),
});
export type SessionResult = z.infer<typeof SessionResult>;

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
  members: z.array(CouncilMember),
  attendance: z.array(Attendance),
  results: z.array(SessionResult),
  discussion: Prose.default(''),
});
export type SessionFields = z.infer<typeof SessionFields>;
export const Session = SessionFields.extend({ ...Stored, concluded: z.boolean().default(false) });
export type Session = z.infer<typeof Session>;
