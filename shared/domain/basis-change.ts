import { z } from 'zod';
import { legalBases, type LegalBasis } from '../documents/legal-bases.ts';
import { PAPER_KINDS } from '../documents/model.ts';
import { IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/** What a unit, or its province as the unit writes it down, changes about the legal bases from a day on. */
export const BasisChangeFields = z.strictObject({
  /** The basis that ends on `from`: a built-in one or one added here; null: none ends. */
  ends: z.string().min(1).max(80).nullable(),
  /** First day of the new state. */
  from: IsoDate,
  /** What begins on `from`; null: the old one only ends. */
  begins: z
    .strictObject({
      text: z.string().trim().min(1).max(600),
      papers: z.array(z.enum(PAPER_KINDS)).min(1).max(PAPER_KINDS.length),
      /** Place in the list, lowest first. */
      order: z.number().int().min(0).max(1000),
      /** First day no longer in force; null: open. */
      to: IsoDate.nullable(),
      reviewBy: IsoDate.nullable(),
      confidence: z.enum(['high', 'medium', 'low']),
      /** What is to be checked; empty: nothing known. */
      note: Prose,
    })
    .nullable(),
  /** Who says so: the unit or its province. */
  level: z.enum(['province', 'unit']),
  /** Where it was read. */
  source: Line,
});
export type BasisChangeFields = z.infer<typeof BasisChangeFields>;

export const BasisChange = BasisChangeFields.extend({ ...Stored, by: RequiredLine, on: IsoDate });
export type BasisChange = z.infer<typeof BasisChange>;

/** A basis as it stands after the changes, with who says so. */
export interface KnownBasis extends LegalBasis {
  readonly level: 'built-in' | 'province' | 'unit';
  /** The change that ended it; null: none did. */
  readonly endedBy: string | null;
}

/**
 * Every legal basis, built in or added, with the days the changes leave it. One that is replaced before it began is in
 * force on no day, and stays in the list so that the change can be taken back.
 */
export function knownBases(changes: readonly BasisChange[]): KnownBasis[] {
  const known: KnownBasis[] = legalBases().map((basis) => ({ ...basis, level: 'built-in', endedBy: null }));
  for (const change of [...changes].sort((a, b) => a.from.localeCompare(b.from))) {
    const at = known.findIndex(({ id }) => id === change.ends);
    const ended = known[at];
    if (ended !== undefined && (ended.validTo === null || change.from < ended.validTo)) known[at] = { ...ended, validTo: change.from, endedBy: change.id };
    if (change.begins === null) continue;
    const { text, papers, order, to, reviewBy, confidence, note } = change.begins;
    known.push({ id: change.id, papers, order, text, validFrom: change.from, validTo: to, reviewBy, province: null, source: change.source, confidence, note: note === '' ? null : note, level: change.level, endedBy: null });
  }
  return known;
}
