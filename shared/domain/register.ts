import { z } from 'zod';
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
});
export type AwardEntry = z.infer<typeof AwardEntry>;
