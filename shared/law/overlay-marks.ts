import type { EntryInForce } from './law-book.ts';

/** Says why an entry was not taken as written. */
export type Keep = (entry: EntryInForce, sentence: string) => void;

/** What every record of the province carries. */
export const provinceMarks = (entry: EntryInForce) => ({
  origin: 'province' as const, citation: entry.cited, confidence: entry.confidence, validFrom: entry.from, validTo: entry.to, reviewBy: entry.reviewBy,
});
