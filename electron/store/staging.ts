import type { Database } from './database.ts';
import { connect } from './database.ts';

/** One line of a bundle under import, as it was received and as the child that read it found it. */
export interface StagedLine {
  /** Number of the line, from 1. */
  readonly n: number;
  readonly kind: string | null;
  readonly id: string | null;
  readonly owner: string | null;
  readonly version: number | null;
  /** Null for a line that could not be read as a record. */
  readonly node: string | null;
  /** Content hash. */
  readonly hash: string | null;
  /** JSON array of nodes; null for none. */
  readonly history: string | null;
  readonly withdrawn: 0 | 1;
  /** 1 where the kind was known and its body was looked at. */
  readonly checked: 0 | 1;
  /** Why the line, or its body, is not valid. */
  readonly reason: string | null;
  /** JSON array of `{ kind, id }`; null for none. */
  readonly parents: string | null;
  /** Text as received; null where it was too long or no text. */
  readonly raw: string | null;
}

const COLUMNS = ['n', 'kind', 'id', 'owner', 'version', 'node', 'hash', 'history', 'withdrawn', 'checked', 'reason', 'parents', 'raw'] as const;
const TYPES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  n: 'INTEGER PRIMARY KEY', kind: 'TEXT', id: 'TEXT', owner: 'TEXT', version: 'INTEGER', node: 'TEXT', hash: 'TEXT', history: 'TEXT',
  withdrawn: 'INTEGER NOT NULL', checked: 'INTEGER NOT NULL', reason: 'TEXT', parents: 'TEXT', raw: 'TEXT',
};
const BATCH = 2000;

/**
 * Writes the lines of one bundle into a database of its own, encrypted like the unit's. It is nothing but a copy that
 * can be made again: it is neither flushed nor recovered, and thrown away after the import.
 */
export class StagingWriter {
  readonly #db: Database;
  readonly #insert: (line: StagedLine) => void;
  #open = 0;

  /** @param file must not exist yet  @param key 32 bytes; null for the plain driver of tests */
  constructor(file: string, key: Uint8Array | null) {
    this.#db = connect({ file, key });
    // The driver forbids OFF; in memory no second file is left behind.
    this.#db.pragma('journal_mode=MEMORY');
    this.#db.pragma('synchronous=OFF');
    this.#db.pragma('locking_mode=EXCLUSIVE');
    this.#db.pragma('temp_store=MEMORY');
    this.#db.exec(`CREATE TABLE line (${COLUMNS.map((name) => `${name} ${TYPES[name]}`).join(', ')})`);
    const statement = this.#db.prepare(`INSERT INTO line (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`);
    this.#insert = (line) => void statement.run(COLUMNS.map((name) => line[name]));
  }

  add(line: StagedLine): void {
    if (this.#open === 0) this.#db.exec('BEGIN');
    this.#insert(line);
    if (++this.#open < BATCH) return;
    this.#db.exec('COMMIT');
    this.#open = 0;
  }

  /** Makes what was written findable by kind and id, and closes. */
  finish(): void {
    if (this.#open > 0) this.#db.exec('COMMIT');
    this.#open = 0;
    this.#db.exec('CREATE INDEX line_by_entity ON line (kind, id)');
    this.#db.exec('CREATE TABLE repeated AS SELECT kind, id FROM line WHERE node IS NOT NULL GROUP BY kind, id HAVING count(*) > 1');
    this.close();
  }

  close(): void {
    this.#db.close();
  }
}

/** The staged lines of one bundle, read only. */
export class Staging {
  readonly #db: Database;
  readonly #page;
  readonly #at;
  readonly #of;

  constructor(file: string, key: Uint8Array | null) {
    this.#db = connect({ file, key }, { readonly: true, fileMustExist: true });
    this.#db.pragma('query_only=ON');
    this.#db.pragma('temp_store=MEMORY');
    this.#page = this.#db.prepare<[number, number], StagedLine>('SELECT * FROM line WHERE n > ? ORDER BY n LIMIT ?');
    this.#at = this.#db.prepare<[number], StagedLine>('SELECT * FROM line WHERE n = ?');
    this.#of = this.#db.prepare<[string, string], number>('SELECT n FROM line WHERE kind = ? AND id = ? ORDER BY n').pluck();
  }

  /** Up to `limit` lines after number `n`, in order. */
  page(n: number, limit: number): StagedLine[] {
    return this.#page.all(n, limit);
  }

  line(n: number): StagedLine {
    const line = this.#at.get(n);
    if (line === undefined) throw new Error(`Staging has no line ${n}.`);
    return line;
  }

  /** Numbers of the lines about one entity, in order. */
  linesOf(kind: string, id: string): number[] {
    return this.#of.all(kind, id);
  }

  /** Kind and id of the entities that more than one line is about. */
  repeated(): { kind: string; id: string }[] {
    return this.#db.prepare<[], { kind: string; id: string }>('SELECT kind, id FROM repeated').all();
  }

  close(): void {
    this.#db.close();
  }
}
