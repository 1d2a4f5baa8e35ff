import { z } from 'zod';
import { AwardType } from '../catalogue/award-schema.ts';
import { Id, IsoDate, Line, RequiredLine, Stored, Year } from './common.ts';
import { SubjectKind } from './subject.ts';

/** One line of the award register (sổ khen thưởng): names stand as they were on the decision's day. */
export const AwardEntry = z.object({
  ...Stored,
  /** The subject in this unit's registry; null at a receiving unit that has no such record. */
  subjectId: Id.nullable(),
  subjectKind: SubjectKind,
  subjectName: RequiredLine,
  subjectPlace: Line,
  awardName: RequiredLine,
  awardCode: Line.nullable(),
  merit: z.string(),
  year: Year,
  decisionId: Id.nullable(),
  decisionLineId: Id.nullable(),
  decisionNumber: Line,
  decisionDate: IsoDate,
  authority: Line,
  /** Unit that proposed it; at a commune its own name. */
  unitName: Line,
  roundKind: Line,
  campaignName: Line.nullable(),
  /** Loại hình; null: not recorded. */
  type: AwardType.nullable().default(null),
  /** Given by a ministry or branch, of the rank that `awardCode` has in the province. */
  ofMinistry: z.boolean().default(false),
  /** Last day of the period of merit that the decision states; null: it states none. */
  periodTo: IsoDate.nullable().default(null),
  /** `backfill`: an old award entered by hand or from a list, without a decision of this program. */
  origin: z.enum(['decision', 'backfill']).default('decision'),
  /** Số vào sổ in the book of the decision's year; null: not given one (an old award, or recorded before the register had numbers). */
  registerNumber: z.number().int().positive().nullable().default(null),
  /** Day it was cancelled; it then counts for nothing from its first day. */
  cancelledOn: IsoDate.nullable().default(null),
});
export type AwardEntry = z.infer<typeof AwardEntry>;
