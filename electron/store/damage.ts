import { errorCode } from '../files/disk-fault.ts';
import type { Database } from './database.ts';
import { sqliteFault } from './sqlite-fault.ts';

/** One table of a damaged file. */
export interface DamagedTable {
  /** Entity type, or a table of the program's own: `audit`, `change_log`, `subject_search`. */
  readonly table: string;
  /** Ids of rows known to have been there that cannot be read; empty where none is, as when only an index is hit. */
  readonly ids: readonly string[];
  /** The index of ids itself is unreadable: there may be more rows. */
  readonly more: boolean;
}

/** Answers undefined where the file is damaged at what was read. */
function reading<T>(body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    if (sqliteFault(error) === null && errorCode(error) !== 'SQLITE_ERROR') throw error;
    return undefined;
  }
}

const MOST_IDS = 200;

/** Names the table behind a hidden table of the search index. */
const ownerOf = (name: string): string => name.replace(/_search_(data|idx|content|docsize|config)$/u, '_search');

/**
 * Which tables the damaged pages of a database belong to, and which rows are hit. Null: the list of tables itself is not
 * readable, so that nothing can be told.
 */
export function damagedTables(db: Database): DamagedTable[] | null {
  const names = reading(() => db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name").pluck().all());
  if (names === undefined) return null;
  const found = new Map<string, DamagedTable>();
  for (const name of names) {
    const answer = reading(() => db.pragma(`quick_check('${name}')`, { simple: true }));
    if (answer === 'ok') continue;
    const table = ownerOf(name);
    const rows = table === name ? unreadableRows(db, name) : { ids: [], more: false };
    found.set(table, { table, ...rows });
  }
  return [...found.values()];
}

/** Rows of one table that cannot be read, by the ids its index still has. */
function unreadableRows(db: Database, table: string): Pick<DamagedTable, 'ids' | 'more'> {
  const isEntity = reading(() => db.prepare<[], number>(`SELECT count(*) FROM pragma_table_info('${table}') WHERE name IN ('row', 'id', 'log_hash')`).pluck().get()) === 3;
  if (!isEntity) return { ids: [], more: false };
  const index = `sqlite_autoindex_${table}_1`;
  const known = new Map<number, string>();
  let whole = false;
  for (const order of ['ASC', 'DESC']) {
    const end = reading(() => {
      for (const { row, id } of db.prepare<[], { row: number; id: string }>(`SELECT row, id FROM ${table} INDEXED BY ${index} ORDER BY id ${order}`).iterate()) known.set(row, id);
      return true;
    });
    whole ||= end === true;
    if (whole) break;
  }
  const one = reading(() => db.prepare<[number], { body: string }>(`SELECT * FROM ${table} NOT INDEXED WHERE row = ?`));
  if (one === undefined) return { ids: [], more: true };
  const ids: string[] = [];
  for (const [row, id] of known) {
    if (reading(() => one.get(row)) === undefined) ids.push(id);
    if (ids.length >= MOST_IDS) return { ids, more: true };
  }
  return { ids, more: !whole };
}
