import { z } from 'zod';
import { PAPER_KINDS } from '../documents/model.ts';
import { LONGEST_SENTENCE } from '../documents/wording-check.ts';
import type { WordingChange } from '../documents/wording.ts';
import { IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** Most sentences one paper can have. */
const MOST_SENTENCES = 120;

/** How the unit words the sentences of one paper from a day on; only those it words otherwise than the program. */
export const PaperWordingFields = z.strictObject({
  document: z.enum(PAPER_KINDS),
  /** First day on which papers use it. */
  validFrom: IsoDate,
  /** First day no longer; null: open. A wording that began later goes before one that began earlier. */
  validTo: IsoDate.nullable(),
  name: RequiredLine,
  /** Where the words come from: a text of the province, a habit of the unit. */
  source: Line,
  /** Empty: everything reads as built in, or as the province says. */
  sentences: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,60}$/u), z.string().max(2 * LONGEST_SENTENCE)).refine((sentences) => Object.keys(sentences).length <= MOST_SENTENCES, 'quá nhiều câu'),
});
export type PaperWordingFields = z.infer<typeof PaperWordingFields>;

export const PaperWording = PaperWordingFields.extend({
  ...Stored,
  /** Who wrote it last, and on which day. */
  by: Line,
  on: IsoDate,
});
export type PaperWording = z.infer<typeof PaperWording>;

/** The wordings of a unit as papers use them. */
export function unitChanges(wordings: readonly PaperWording[]): WordingChange[] {
  return wordings.map(({ id, document, validFrom, validTo, name, source, sentences }) => ({ id, paper: document, validFrom, validTo, name, source, confidence: 'high', sentences, level: 'unit' }));
}
