import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

export const BLOCK_KINDS = ['cum', 'khoi'] as const;
export const BLOCK_KIND_WORDS: Readonly<Record<(typeof BLOCK_KINDS)[number], string>> = { cum: 'Cụm thi đua', khoi: 'Khối thi đua' };

/** A member unit of a block in one year. */
export const BlockMember = z.object({ id: Id, name: RequiredLine, own: z.boolean().default(false) });
export type BlockMember = z.infer<typeof BlockMember>;

export const BLOCK_ACTIVITY_KINDS = ['sinh-hoat-chuyen-de', 'giao-luu', 'van-nghe-the-thao', 'hop-khoi', 'khac'] as const;
export const BLOCK_ACTIVITY_WORDS: Readonly<Record<(typeof BLOCK_ACTIVITY_KINDS)[number], string>> = {
  'sinh-hoat-chuyen-de': 'Sinh hoạt chuyên đề',
  'giao-luu': 'Giao lưu',
  'van-nghe-the-thao': 'Văn nghệ, thể thao',
  'hop-khoi': 'Họp khối, họp cụm',
  khac: 'Hoạt động khác',
};
/** Planned and held activities; `heldOn` null while it is only planned. */
export const BlockActivity = z.object({ id: Id, kind: z.enum(BLOCK_ACTIVITY_KINDS), name: RequiredLine, plannedFor: Line.default(''), heldOn: IsoDate.nullable().default(null), note: Prose.default('') });
export type BlockActivity = z.infer<typeof BlockActivity>;

/** An item of the scoring table; `penalty` items take points away. */
export const ScoringItem = z.object({ id: Id, group: Line.default(''), text: z.string().trim().min(1).max(1000), max: z.number().positive().max(10_000), penalty: z.boolean().default(false) });
export type ScoringItem = z.infer<typeof ScoringItem>;

/** Scores of one member: a missing score is not known, never zero. */
export const ScoreSheet = z.object({
  memberId: Id,
  self: z.record(Id, z.number().min(0).nullable()).default({}),
  block: z.record(Id, z.number().min(0).nullable()).default({}),
  note: Prose.default(''),
});
export type ScoreSheet = z.infer<typeof ScoreSheet>;

/** «Bình xét, suy tôn» of the leading unit: votes for each, and who leads (DBI IV.2.1). */
export const Acclaim = z.object({ on: IsoDate, voters: z.number().int().positive(), votes: z.record(Id, z.number().int().nonnegative()), leaderId: Id, note: Prose.default('') });
export type Acclaim = z.infer<typeof Acclaim>;

export const BlockFields = z.object({
  kind: z.enum(BLOCK_KINDS),
  name: RequiredLine,
  year: Year,
  members: z.array(BlockMember).max(200),
  /** Member that leads the block this year (Trưởng khối, Cụm trưởng). */
  headId: Id.nullable().default(null),
  deputyId: Id.nullable().default(null),
  /** Member of the provincial council in charge. */
  councilMember: Line.default(''),
  plan: Prose.default(''),
  activities: z.array(BlockActivity).max(300).default([]),
  /** Criteria by which the block's own activity is judged. */
  ownCriteria: Prose.default(''),
  table: z.array(ScoringItem).max(300).default([]),
  tableSource: Line.default(''),
  sheets: z.array(ScoreSheet).max(200).default([]),
  acclaim: Acclaim.nullable().default(null),
});
export type BlockFields = z.infer<typeof BlockFields>;
/** A cụm or khối in one year, with its scoring table and scores (R37, R38). */
export const Block = BlockFields.extend(Stored);
export type Block = z.infer<typeof Block>;
