import { z } from 'zod';
import { PAPER_CODES } from '../documents/catalogue.ts';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** A unit's own .docx for one paper: its Word output is made of it, its PDF stays the program's. */
export const PaperTemplate = z.strictObject({
  ...Stored,
  paper: z.enum(PAPER_CODES),
  attachmentId: Id,
  fileName: RequiredLine,
  /** Fields found in it. */
  fields: z.array(z.string().max(120)).max(500),
  /** First day of papers that are made of it; among several the one that began last counts. */
  validFrom: IsoDate,
  /** Whether it is used; one that is not stays at hand. */
  used: z.boolean(),
  by: Line,
  on: IsoDate,
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;

/** The template a paper of that day is made of; null: the program's own. */
export function templateOn(templates: readonly PaperTemplate[], paper: PaperTemplate['paper'], day: string): PaperTemplate | null {
  return (
    templates
      .filter((template) => template.used && template.paper === paper && template.validFrom <= day)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom) || a.id.localeCompare(b.id))
      .at(-1) ?? null
  );
}
