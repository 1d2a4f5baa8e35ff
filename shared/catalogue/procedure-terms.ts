import { z } from 'zod';
import { Confidence } from './award-schema.ts';
import data from './procedure-terms.json' with { type: 'json' };

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/**
 * Terms of the procedure that hang on no single award (award-law.md 2.2): an ineligible dossier is returned in writing with
 * reasons, results are told to the proposing body. `levels`: levels of award the text is for; for others it is a comparison,
 * since the province sets their procedure (NĐ 152/2025 Điều 6 khoản 2).
 */
export const ProcedureTerms = z.array(
  z.strictObject({
    id: z.string().min(1), step: z.enum(['return', 'notify']), days: z.number().int().positive(), dayKind: z.enum(['working', 'calendar']),
    levels: z.array(z.enum(['co_so', 'tinh', 'bo_nganh', 'nha_nuoc'])), citation: z.string().min(1), confidence: Confidence,
    validFrom: Day.nullable(), validTo: Day.nullable(), reviewBy: Day.nullable(),
  }),
);
export type ProcedureTerm = z.infer<typeof ProcedureTerms>[number];
export const procedureTerms: readonly ProcedureTerm[] = data as readonly ProcedureTerm[];
