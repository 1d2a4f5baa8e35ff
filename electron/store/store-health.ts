import { statSync } from 'node:fs';
import type { Fault } from '../../shared/result.ts';
import type { Database } from './database.ts';
import type { Fold } from './search-index.ts';
import { createSearchIndex, indexedText, searchTable } from './search-index.ts';
import { searchStands } from './search-verify.ts';
import { refusingSqlite } from './sqlite-fault.ts';
import type { Entity, EntityTable } from './tables.ts';

/** A field of one entity type that names rows of another. */
export interface Link {
  readonly from: string;
  /** Field of the body. */
  readonly field: string;
  readonly to: string;
  /** The field is a list of ids. */
  readonly many?: true;
  /** A row in the bin counts as gone too. */
  readonly standing?: true;
}

/** Rows whose words the search index lacks, words of rows that are not there, and rows under which other words stand. */
export interface SearchGap {
  readonly type: string;
  readonly missing: number;
  readonly surplus: number;
  readonly differing: number;
}

/** What the health checks ask of an open database besides its entities. */
export interface StoreHealth {
  /** Bytes of unit.db, of its log file, and of free pages inside. */
  sizes(): { readonly database: number; readonly wal: number; readonly free: number };
  /** Why nothing more is written until the program is started anew; null: writing goes on. Looks at the files first (F08). */
  look(): Fault | null;
  /** Ids of rows outside the bin whose link leads nowhere, at most `limit`. */
  orphans(link: Link, limit: number): string[];
  searchGaps(): SearchGap[];
  /** Works the search index of one type out again; to be called inside a write. */
  rebuildSearch(type: string): void;
  /** Carries the log file over as far as no reader holds it; answers its bytes afterwards. */
  checkpoint(): number;
  /** Settings that durability hangs on, as SQLite answers them. */
  settings(): { readonly journal: string; readonly synchronous: number; readonly cipher: string | null };
  /** When the last line of the journal was written, by the clock of then; null in an empty one. */
  lastWrite(): number | null;
}

interface Parts {
  readonly db: Database;
  readonly file: string;
  readonly specs: ReadonlyMap<string, EntityTable>;
  readonly fold: Fold;
  readonly look: () => Fault | null;
}

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** A field name comes from this program's own tables of links; anything else is a bug. */
function checked(name: string): string {
  if (!/^[A-Za-z_]+$/u.test(name)) throw new Error(`"${name}" cannot name a field.`);
  return name;
}

export function storeHealth({ db, file, specs, fold, look }: Parts): StoreHealth {
  const pragma = (name: string): number => Number(db.pragma(name, { simple: true }));
  const tableOf = (type: string): EntityTable => {
    const spec = specs.get(type);
    if (spec === undefined) throw new Error(`The store has no entity type "${type}".`);
    return spec;
  };
  const differingRows = (spec: EntityTable): number => {
    const rows = db.prepare<[], { body: string; text: string | null }>(`SELECT t.body, s.text FROM ${spec.name} t JOIN ${searchTable(spec)} s ON s.rowid = t.row`);
    let differing = 0;
    for (const { body, text } of rows.iterate()) if (text !== indexedText(spec, fold, JSON.parse(body) as Entity)) differing++;
    return differing;
  };
  return {
    look,
    sizes: () => ({ database: bytesOf(file), wal: bytesOf(`${file}-wal`), free: pragma('freelist_count') * pragma('page_size') }),
    orphans: ({ from, field, to, many, standing }, limit) =>
      refusingSqlite(() => {
        const value = many === undefined ? `json_extract(c.body, '$.${checked(field)}')` : 'j.value';
        const source = many === undefined ? `${tableOf(from).name} c` : `${tableOf(from).name} c, json_each(c.body, '$.${checked(field)}') j`;
        const sql = `SELECT DISTINCT c.id FROM ${source} WHERE c.deleted = 0 AND coalesce(${value}, '') <> ''
          AND NOT EXISTS (SELECT 1 FROM ${tableOf(to).name} p WHERE p.id = ${value}${standing === undefined ? '' : ' AND p.deleted = 0'}) LIMIT ?`;
        return db.prepare<[number], string>(sql).pluck().all(limit);
      }),
    searchGaps: () =>
      refusingSqlite(() =>
        [...specs.values()].flatMap((spec) => {
          if (!spec.search) return [];
          const docs = `${searchTable(spec)}_docsize`;
          const count = (sql: string) => Number(db.prepare(sql).pluck().get());
          const missing = count(`SELECT count(*) FROM ${spec.name} WHERE row NOT IN (SELECT id FROM ${docs})`);
          const surplus = count(`SELECT count(*) FROM ${docs} WHERE id NOT IN (SELECT row FROM ${spec.name})`);
          const differing = searchStands(db, spec) || surplus > 0 ? differingRows(spec) : 1;
          return missing + surplus + differing === 0 ? [] : [{ type: spec.name, missing, surplus, differing }];
        }),
      ),
    rebuildSearch: (type) => {
      const spec = tableOf(type);
      if (!spec.search) return;
      // What is damaged cannot be emptied word by word.
      db.exec(`DROP TABLE ${searchTable(spec)}`);
      createSearchIndex(db, spec);
      const add = db.prepare(`INSERT INTO ${searchTable(spec)} (rowid, text) VALUES (?, ?)`);
      const next = db.prepare<[number], { row: number; body: string }>(`SELECT row, body FROM ${spec.name} WHERE row > ? ORDER BY row LIMIT 500`);
      for (let page = next.all(Number.MIN_SAFE_INTEGER); page.length > 0; page = next.all(page.at(-1)?.row ?? 0)) {
        for (const { row, body } of page) add.run(row, indexedText(spec, fold, JSON.parse(body) as Entity));
      }
    },
    checkpoint: () => {
      // Inside a write nothing is carried over: the next look does it.
      if (db.inTransaction) return bytesOf(`${file}-wal`);
      // Nobody waits for a reader that holds it: what it does not hold is carried over now, the rest later.
      db.pragma('busy_timeout=0');
      try {
        db.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        db.pragma('busy_timeout=5000');
      }
      return bytesOf(`${file}-wal`);
    },
    settings: () => {
      const cipher: unknown = db.pragma('cipher', { simple: true });
      return { journal: String(db.pragma('journal_mode', { simple: true })), synchronous: pragma('synchronous'), cipher: typeof cipher === 'string' ? cipher : null };
    },
    lastWrite: () => db.prepare<[], number | null>('SELECT max(at) FROM (SELECT at FROM audit ORDER BY seq DESC LIMIT 1)').pluck().get() ?? null,
  };
}
