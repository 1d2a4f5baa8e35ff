import type { Database } from './database.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface SalvagedRow {
  readonly row: number;
  readonly body: string;
  readonly deleted: 0 | 1;
}

const PAGE = 200;
/** Where neither the table nor its index says which rows there are, so many numbers are tried. */
const MOST_TRIED = 100_000;

/** Runs a reading; undefined where the file is damaged there. */
function reading<T>(body: () => T): { readonly value: T } | undefined {
  try {
    return { value: body() };
  } catch (error) {
    if (sqliteFault(error) === null && (error as { code?: string }).code !== 'SQLITE_ERROR') throw error;
    return undefined;
  }
}

/**
 * Rows of one entity table of a damaged database, each once: from the front to the first damage, from the back to the
 * last, and in between one by one, by the numbers the index of ids still knows. Answers at the end how many rows are known
 * to have been there and were not readable; null where their number is not known.
 */
export function* salvagedRows(db: Database, table: string): Generator<SalvagedRow, { lost: number | null }> {
  const columns = `SELECT row, body, deleted FROM ${table}`;
  const forward = reading(() => db.prepare<[number], SalvagedRow>(`${columns} WHERE row > ? ORDER BY row LIMIT ${PAGE}`));
  const exists = reading(() => db.prepare<[string], number>('SELECT count(*) FROM sqlite_master WHERE name = ?').pluck().get(table));
  // Without its schema nothing of the file can be told; a table that an older program did not have has lost nothing.
  if (forward === undefined) return { lost: exists?.value === 0 ? 0 : null };
  const backward = db.prepare<[number], SalvagedRow>(`${columns} WHERE row < ? ORDER BY row DESC LIMIT ${PAGE}`);
  const one = db.prepare<[number], SalvagedRow>(`${columns} WHERE row = ?`);
  const nextOne = db.prepare<[number], SalvagedRow>(`${columns} WHERE row > ? ORDER BY row LIMIT 1`);
  const beforeOne = db.prepare<[number], SalvagedRow>(`${columns} WHERE row < ? ORDER BY row DESC LIMIT 1`);

  let front = Number.MIN_SAFE_INTEGER;
  let whole = false;
  for (;;) {
    const page = reading(() => forward.value.all(front)) ?? oneByOne(nextOne, front);
    for (const row of page.value) {
      front = row.row;
      yield row;
    }
    if ('broken' in page) break;
    if (page.value.length < PAGE) {
      whole = true;
      break;
    }
  }
  if (whole) return { lost: 0 };

  let back = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = reading(() => backward.all(back)) ?? oneByOne(beforeOne, back);
    for (const row of page.value) {
      back = row.row;
      if (back <= front) return { lost: 0 };
      yield row;
    }
    if ('broken' in page || page.value.length < PAGE) break;
  }

  const known = rowsByIndex(db, table);
  const between = known.rows.filter((row) => row > front && row < back);
  const tried = known.whole ? between : numbersBetween(Math.max(front, 0), back, between);
  let lost = 0;
  for (const row of tried) {
    const found = reading(() => one.get(row));
    if (found === undefined) lost++;
    else if (found.value !== undefined) yield found.value;
  }
  return { lost: known.whole ? lost : null };
}

/** Rows one by one from `at` until the first that cannot be read. */
function oneByOne(next: { get(at: number): SalvagedRow | undefined }, at: number): { value: SalvagedRow[]; broken: true } {
  const value: SalvagedRow[] = [];
  for (let from = at; value.length < PAGE; ) {
    const found = reading(() => next.get(from));
    if (found?.value === undefined) break;
    value.push(found.value);
    from = found.value.row;
  }
  return { value, broken: true };
}

/** Numbers of the rows as the index of ids has them; `whole` where it could be read to its end. */
function rowsByIndex(db: Database, table: string): { rows: number[]; whole: boolean } {
  const rows = new Set<number>();
  for (const order of ['ASC', 'DESC']) {
    const end = reading(() => {
      for (const row of db.prepare<[], number>(`SELECT row FROM ${table} INDEXED BY sqlite_autoindex_${table}_1 ORDER BY id ${order}`).pluck().iterate()) rows.add(row);
    });
    if (end !== undefined) return { rows: [...rows].sort((a, b) => a - b), whole: true };
  }
  return { rows: [...rows].sort((a, b) => a - b), whole: false };
}

function numbersBetween(front: number, back: number, known: readonly number[]): number[] {
  const until = back === Number.MAX_SAFE_INTEGER ? front + MOST_TRIED : Math.min(back, front + MOST_TRIED);
  const numbers = new Set(known);
  for (let row = front + 1; row < until; row++) numbers.add(row);
  return [...numbers].sort((a, b) => a - b);
}
