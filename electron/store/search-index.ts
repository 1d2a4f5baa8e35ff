import type { Database } from 'better-sqlite3';
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
  const words = fold(typed)
    .split(/[^\p{L}\p{N}\p{Co}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' AND ');
}
