import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

/** A person's answer to what no record can tell, for one subject (award-law, rules `confirmed`, `checklist`, «onlyIf»). */
export const ConfirmationFields = z.object({
  subjectId: Id,
  /** What was asked, as the evaluator keys it. */
  key: z.string().min(1).max(200),
  /** The question as it was read when answered. */
  question: Prose.default(''),
  /** Award year it was answered for; null: for good. */
  year: Year.nullable().default(null),
  answer: z.enum(['yes', 'no']),
  /** What proves it: a paper, a number, a date. */
  evidence: Prose.default(''),
  attachmentIds: z.array(Id).max(50).default([]),
  by: RequiredLine,
});
export type ConfirmationFields = z.infer<typeof ConfirmationFields>;
export const Confirmation = ConfirmationFields.extend({ ...Stored, on: IsoDate });
export type Confirmation = z.infer<typeof Confirmation>;

/** That an initiative was put forward with an award or a nomination (award-law, `initiativeReuse`); name and year as they were then. */
export const InitiativeUse = z.object({ ...Stored, initiativeId: Id, usedById: Id, name: Line, year: Year });
export type InitiativeUse = z.infer<typeof InitiativeUse>;
