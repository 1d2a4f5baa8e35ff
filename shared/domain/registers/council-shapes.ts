import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine } from '../common.ts';

/** Registers about how the work itself is staffed and learnt (R58). */
const base = { campaignId: Id.nullable().default(null), attachmentIds: z.array(Id).max(50).default([]), note: Prose.default('') };

export const TRAINING_ROLES = { 'to-chuc': 'Đơn vị tổ chức', 'tham-gia': 'Cử người tham gia' } as const;
/** Training in emulation and commendation that the unit gave or sent people to. */
export const Training = z.object({
  ...base,
  on: IsoDate,
  /** Last day, inclusive; null: one day. */
  until: IsoDate.nullable().default(null),
  role: z.enum(['to-chuc', 'tham-gia']),
  content: RequiredLine,
  organiser: Line.default(''),
  place: Line.default(''),
  /** How many attended; null: not recorded, which is not none. */
  participants: z.number().int().nonnegative().nullable().default(null),
  people: Prose.default(''),
  source: Line.default(''),
});

export const STAFF_POSTS = { 'chuyen-trach': 'Chuyên trách', 'kiem-nhiem': 'Kiêm nhiệm' } as const;
/** A person who does the work of emulation and commendation, from when to when. */
export const TdktStaff = z.object({
  ...base,
  subjectId: Id.nullable().default(null),
  name: RequiredLine,
  position: Line.default(''),
  unit: Line.default(''),
  post: z.enum(['chuyen-trach', 'kiem-nhiem']),
  from: IsoDate,
  to: IsoDate.nullable().default(null),
  qualification: Line.default(''),
  phone: Line.default(''),
  source: Line.default(''),
});
