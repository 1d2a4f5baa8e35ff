import { z } from 'zod';
import { PAPER_KINDS, type PaperKind } from './model.ts';
import data from '../catalogue/legal-bases.json' with { type: 'json' };

const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One «Căn cứ» that papers of the given kinds print on the days it is in force (documents.md 1, award-law 0). */
export const LegalBasis = z.object({
  id: z.string().min(1),
  papers: z.array(z.enum(PAPER_KINDS)),
  /** Place in the list, lowest first: laws, decrees, circulars, decisions of the province. */
  order: z.number().int(),
  /** Without «Căn cứ» and without the closing mark. */
  text: z.string().min(1),
  validFrom: IsoDay.nullable(),
  /** First day no longer in force. */
  validTo: IsoDay.nullable(),
  /** From this day on the basis is to be checked before it is relied on; it still prints. */
  reviewBy: IsoDay.nullable(),
  /** Printed only by units of this province, named as in the list of provinces; null: everywhere. */
  province: z.string().nullable(),
  source: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Why a person should look before printing it, in Vietnamese; null when nothing is known against it. */
  note: z.string().nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

const BUILT_IN: readonly LegalBasis[] = z.array(LegalBasis).parse(data);

/** The bases that are built in, in force or not. */
export function legalBases(): readonly LegalBasis[] {
  return BUILT_IN;
}

export interface LegalBases {
  /** What the paper prints, in order. */
  readonly printed: readonly LegalBasis[];
  /** Those of them whose day of review has come, or whose text is not sure. */
  readonly toCheck: readonly LegalBasis[];
}

/**
 * Legal bases of a paper on its own day.
 * @param day `YYYY-MM-DD` of the paper
 * @param province name of the unit's province, or null
 * @param overrides entries of the unit or the province; an entry with the id of a built-in one replaces it
 */
export function legalBasesFor(paper: PaperKind, day: string, province: string | null, overrides: readonly LegalBasis[] = []): LegalBases {
  const replaced = new Set(overrides.map((o) => o.id));
  const printed = [...BUILT_IN.filter((b) => !replaced.has(b.id)), ...overrides]
    .filter((b) => b.papers.includes(paper))
    .filter((b) => (b.validFrom === null || b.validFrom <= day) && (b.validTo === null || day < b.validTo))
    .filter((b) => b.province === null || b.province === province)
    .toSorted((a, b) => a.order - b.order);
  return { printed, toCheck: printed.filter((b) => b.confidence === 'low' || (b.reviewBy !== null && b.reviewBy <= day)) };
}
