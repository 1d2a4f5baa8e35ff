import { fold } from './fold.ts';
import { nfc } from './normal.ts';

const BETWEEN = /[^\p{L}\p{N}\p{Co}]+/u;

/** In: a text in search form. Out: its words, parted where the search index parts them. */
export function splitWords(folded: string): string[] {
  return folded.split(BETWEEN).filter((word) => word !== '');
}

/** In: any text. Out: its words in search form: «Quyết định 12/QĐ-UBND» → quyet, dinh, 12, qd, ubnd. */
export const searchWords = (text: string): string[] => splitWords(fold(text));

/** The same words in small letters with their marks; empty where the two cannot be laid side by side (apostrophes, letters written apart). */
export function markedWords(text: string, plain: readonly string[]): string[] {
  const marked = splitWords(nfc(text).toLowerCase());
  return marked.length === plain.length ? marked : [];
}
