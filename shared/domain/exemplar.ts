import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

/** The four stages of an exemplar, in order (DNO IV.2); `dung` ends it at any of them. */
export const EXEMPLAR_STAGES = ['phat-hien', 'boi-duong', 'tong-ket', 'nhan-rong'] as const;
export const ExemplarStage = z.enum(EXEMPLAR_STAGES);
export type ExemplarStage = z.infer<typeof ExemplarStage>;
export const EXEMPLAR_STAGE_WORDS: Readonly<Record<ExemplarStage, string>> = { 'phat-hien': 'Phát hiện', 'boi-duong': 'Bồi dưỡng', 'tong-ket': 'Tổng kết', 'nhan-rong': 'Nhân rộng' };

/** One stage reached: day, person, evidence; a skipped stage says why (R40). */
export const ExemplarStep = z.object({
  stage: ExemplarStage,
  on: IsoDate,
  person: RequiredLine,
  evidence: Prose.default(''),
  attachmentIds: z.array(Id).max(50).default([]),
  /** Stages jumped over to come here, with the reason; empty when none was. */
  skipReason: Line.default(''),
});
export type ExemplarStep = z.infer<typeof ExemplarStep>;

export const ExemplarFields = z.object({
  name: RequiredLine,
  subjectId: Id.nullable().default(null),
  campaignId: Id.nullable().default(null),
  field: Line.default(''),
  /** What is exemplary, in a few sentences. */
  summary: Prose.default(''),
  /** Criteria it was judged by. */
  criteria: Prose.default(''),
});
export type ExemplarFields = z.infer<typeof ExemplarFields>;

export const Exemplar = ExemplarFields.extend({
  ...Stored,
  steps: z.array(ExemplarStep).max(20),
  /** Where it was taken over, and since when; «được nhân rộng» is itself a criterion. */
  replications: z.array(z.object({ id: Id, where: RequiredLine, since: IsoDate, note: Line.default('') })).max(500).default([]),
  stopped: z.object({ on: IsoDate, reason: RequiredLine }).nullable().default(null),
  /** Profile sent up for publicity, and the conference or congress it is listed for (R43). */
  profile: z.object({ sentOn: IsoDate.nullable(), sentTo: Line, listedFor: Line }).nullable().default(null),
});
export type Exemplar = z.infer<typeof Exemplar>;

/** Planned exemplars of a year or of the whole period (R41). */
export const ExemplarPlanFields = z.object({
  campaignId: Id.nullable().default(null),
  /** Null: the whole period. */
  year: Year.nullable().default(null),
  level: Line.default(''),
  planned: z.object({ 'phat-hien': z.number().int().nonnegative().nullable(), 'boi-duong': z.number().int().nonnegative().nullable(), 'tong-ket': z.number().int().nonnegative().nullable(), 'nhan-rong': z.number().int().nonnegative().nullable() }),
  criteria: Prose.default(''),
});
export type ExemplarPlanFields = z.infer<typeof ExemplarPlanFields>;
export const ExemplarPlan = ExemplarPlanFields.extend(Stored);
export type ExemplarPlan = z.infer<typeof ExemplarPlan>;
