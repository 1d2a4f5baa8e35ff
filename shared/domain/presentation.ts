import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** That an award was handed over (R65). */
export const PresentationFields = z.object({
  date: IsoDate,
  /** Dịp trao: the conference or anniversary it was joined to (NĐ 152/2025/NĐ-CP Điều 28). */
  occasion: RequiredLine,
  /** Người trao; empty: not recorded. */
  presenter: Line.default(''),
  note: Line.default(''),
});
export type PresentationFields = z.infer<typeof PresentationFields>;
export const Presentation = PresentationFields.extend({
  ...Stored,
  entryId: Id,
  /** Người ký nhận; empty: not recorded. */
  signedBy: Line.default(''),
});
export type Presentation = z.infer<typeof Presentation>;
