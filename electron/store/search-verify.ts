import type { Database, Statement } from 'better-sqlite3';
import { errorCode } from '../files/disk-fault.ts';
import { searchTable } from './search-index.ts';
import type { EntityTable } from './tables.ts';

/** Text that stands in the search index under the place of a row; undefined where nothing does. Null: the type is not searched. */
export const searchedText = (db: Database, spec: EntityTable): Statement<[number], string | null> | null =>
  spec.search ? db.prepare<[number], string | null>(`SELECT text FROM ${searchTable(spec)} WHERE rowid = ?`).pluck() : null;

/**
 * Whether the search index of a type is whole in itself and holds nothing but rows: its words are those of the texts in
 * it, each page of words is found by the index above it, and every text has a row. That the texts are those of the rows
 * is for the caller to compare. Blocks about 10 ms for 1,000 rows.
 */
export function searchStands(db: Database, spec: EntityTable): boolean {
  if (!spec.search) return true;
  const name = searchTable(spec);
  try {
    if (db.pragma(`quick_check('${name}')`, { simple: true }) !== 'ok') return false;
    const strays = db.prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM ${name}_docsize WHERE id NOT IN (SELECT row FROM ${spec.name}))`).pluck().get();
    return strays === 0 && pagesAreFound(db, name);
  } catch (error) {
    if (!errorCode(error).startsWith('SQLITE_')) throw error;
    return false;
  }
}

/** A page of words is numbered segment · 2^37 + page; between 2^31 and 2^37 stand other kinds of pages. */
const SEGMENT = 2 ** 37;
const PAGES = 2 ** 31;
/** Below this stand the records about the whole index. */
const FIRST_PAGE = SEGMENT;

/** SQLite's own check does not notice that the way to a page of words was taken out: words on it are then not found. */
function pagesAreFound(db: Database, name: string): boolean {
  const found = db.prepare<[number, number], number>(`SELECT 1 FROM ${name}_idx WHERE segid = ? AND pgno / 2 = ?`).pluck();
  // Bytes 3 and 4 say where the words end; behind them stands, where a word begins on the page, where each does.
  const pages = db.prepare<[], { id: number; length: number; head: Buffer }>(`SELECT id, length(block) AS length, substr(block, 1, 4) AS head FROM ${name}_data WHERE id >= ${FIRST_PAGE}`);
  for (const { id, length, head } of pages.all()) {
    const page = id % SEGMENT;
    if (page >= PAGES || head.length < 4 || head.readUInt16BE(2) >= length) continue;
    if (found.get(Math.floor(id / SEGMENT), page) === undefined) return false;
  }
  return true;
}
