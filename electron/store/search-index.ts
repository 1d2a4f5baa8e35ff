import type { Database } from 'better-sqlite3';
import { splitWords } from '../../shared/text/words.ts';
import type { Entity, EntityTable } from './tables.ts';

/** Turns text into its search form: one case, no marks, đ as d. */
export type Fold = (text: string) => string;

export const searchTable = (spec: EntityTable): string => `${spec.name}_search`;

/** Text as it stands in the index. */
export function indexedText(spec: EntityTable, fold: Fold, entity: Entity): string {
  return spec.search ? fold(spec.search(entity)) : '';
}

/**
 * Makes the index where it is missing. Words that are taken out leave no trace in it (`secure-delete`).
 * Not `detail=none`: together with `secure-delete` SQLite 3.53 loses rows from it.
 */
export function createSearchIndex(db: Database, spec: EntityTable): void {
  const name = searchTable(spec);
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING fts5(text, tokenize="unicode61 remove_diacritics 0", detail=column, prefix='2 3')`);
  db.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`);
}

/**
 * What was typed as a query: every word must begin a word of the text. Null where nothing can be searched for.
 * Punctuation parts words as it does in the index.
 */
export function matchOf(typed: string, fold: Fold): string | null {
  return matchOfWords(splitWords(fold(typed)).map((word) => [word]));
}

/** As `matchOf`, for words in search form already, each with what may stand in its place; what is no single word stands for nothing. */
export function matchOfWords(words: readonly (readonly string[])[]): string | null {
  const meant = words.map((places) => places.filter((word) => WORD.test(word)));
  if (meant.length === 0 || meant.some((places) => places.length === 0)) return null;
  return meant.map((places) => (places.length === 1 ? prefix(places[0] ?? '') : `(${places.map(prefix).join(' OR ')})`)).join(' AND ');
}

const WORD = /^[\p{L}\p{N}\p{Co}]+$/u;
const prefix = (word: string): string => `"${word}"*`;
