import { z } from 'zod';
import { Id, IsoDate, Line, Prose, Stored } from './common.ts';

/** What a remark can be about: the list of a round, one nomination, a dossier. */
export const REMARK_SUBJECTS = ['round', 'nomination', 'dossier'] as const;
export const RemarkSubject = z.enum(REMARK_SUBJECTS);
export type RemarkSubject = z.infer<typeof RemarkSubject>;

/** Góp ý of somebody who reads and does not change, such as Mặt trận (R87). Nothing of what it is about changes with it. */
export const Remark = z.object({
  ...Stored,
  about: RemarkSubject,
  aboutId: Id,
  text: Prose.min(1),
  /** Who, as the journal names him, and his id. */
  by: Line,
  byId: Id,
  on: IsoDate,
  /** What the clerk answered, and when; null: nobody has yet. */
  answer: z.object({ text: Prose, by: Line, on: IsoDate }).nullable(),
  /** Day its writer took it back; null: it stands. */
  withdrawnOn: IsoDate.nullable(),
});
export type Remark = z.infer<typeof Remark>;

/** Whether the clerk has something to read: it stands and nobody answered. */
export const waitsForClerk = ({ answer, withdrawnOn }: Pick<Remark, 'answer' | 'withdrawnOn'>): boolean => answer === null && withdrawnOn === null;
