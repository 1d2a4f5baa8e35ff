import { z } from 'zod';
import { Confidence } from './award-schema.ts';
import data from './general-rules.json' with { type: 'json' };

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** Rules that hang on no single award (award-law.md 1.1, 1.5, 2–4, 7.1), each a sentence in the clerk's words: shown beside a field, never judged by. */
export const GeneralRules = z.array(
  z.strictObject({
    id: z.string().min(1), text: z.string().min(1), citation: z.string().min(1), confidence: Confidence,
    validFrom: Day.nullable(), validTo: Day.nullable(), reviewBy: Day.nullable(),
  }),
);
type GeneralRule = z.infer<typeof GeneralRules>[number];
export const generalRules: readonly GeneralRule[] = data as readonly GeneralRule[];
