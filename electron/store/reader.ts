import type { Database, Statement } from 'better-sqlite3';
import { Refusal, fault } from '../../shared/result.ts';
import type { AuditOp } from './audit.ts';
import { indexOf, keysOf, orderSql, stretches, whereSql } from './query.ts';
import type { AllOf, Cursor, Order, Sql, Where } from './query.ts';
import { matchOf, matchOfWords, searchTable } from './search-index.ts';
import type { Fold } from './search-index.ts';
import { refusingSqlite } from './sqlite-fault.ts';
import type { ColumnValue, Entity, EntityTable, Stored } from './tables.ts';

/** An entity type: its specification, or its name (then say what type comes out). */
export type TypeOf<T extends Entity> = EntityTable<T> | string;

export interface Selection {
  readonly where?: AllOf;
  /** As typed: every word must begin a word of the searched text. Without any word in it nothing is filtered. */
  readonly search?: string;
  /** The bin: left out (default), along with the rest (true), or nothing else. */
  readonly includeDeleted?: boolean | 'only';
}
export interface ListQuery extends Selection {
  /** Declared columns; ties go by id. */
  readonly order: Order;
  /** `next` of the page before; null or absent: from the start. */
  readonly after?: Cursor | null;
  /** 1 … 1000. */
  readonly limit: number;
  /** Count all rows of the selection too. */
  readonly total?: boolean;
}
export interface Page<T> {
  readonly rows: Stored<T>[];
  /** null: this was the last page. */
  readonly next: ColumnValue[] | null;
  readonly total?: number;
}

/** One readable line of what happened to a row. */
export interface HistoryLine<T> {
  readonly seq: number;
  /** Milliseconds since 1970, by the clock of the machine then. */
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly op: AuditOp;
  readonly version: number | null;
  /** The row as it was written; null for notes and where it was erased. */
  readonly entity: T | null;
  readonly note: unknown;
  readonly erased: boolean;
}

/** What can be asked. Damage met on the way leaves as a Refusal (`du-lieu-hong`, `loi-dia`). */
export interface Reads {
  /** null where there is none, or it is in the bin and `includeDeleted` is not set. */
  get<T extends Entity>(type: TypeOf<T>, id: string, options?: { readonly includeDeleted?: boolean }): Stored<T> | null;
  /** One page, found by key and never by counting rows off. Fault of a cursor that does not fit: `trang-khong-hop-le`. */
  list<T extends Entity>(type: TypeOf<T>, query: ListQuery): Page<T>;
  /** Every row of the selection, by id or in `order`. */
  all<T extends Entity>(type: TypeOf<T>, selection?: Selection & { readonly order?: Order }): Stored<T>[];
  count<T extends Entity>(type: TypeOf<T>, selection?: Selection): number;
  /** Rows with these ids by id, in one step; those that are not there are missing from it. */
  many<T extends Entity>(type: TypeOf<T>, ids: readonly string[], options?: { readonly includeDeleted?: boolean }): ReadonlyMap<string, Stored<T>>;
  /** How many rows of the selection there are for each of these values of a column, in one step; none: missing. */
  countBy<T extends Entity>(type: TypeOf<T>, column: string, values: readonly string[], where?: Where): ReadonlyMap<string, number>;
  /** Whether there is any row outside the bin. */
  any<T extends Entity>(type: TypeOf<T>): boolean;
  /**
   * Rows outside the bin with every word that is asked for, the youngest first, at most `limit` (1 … 1000).
   * @param words in search form; each with what may stand in its place, all as beginnings of words. None: no row.
   */
  find<T extends Entity>(type: TypeOf<T>, words: readonly (readonly string[])[], limit: number): Stored<T>[];
  /** Every word of a type's search index, with how many rows have it. Walks the whole index: not for every key. */
  vocabulary<T extends Entity>(type: TypeOf<T>): { readonly word: string; readonly rows: number }[];
  /** Oldest first. */
  history<T extends Entity>(type: TypeOf<T>, id: string): HistoryLine<T>[];
}

declare const reading: unique symbol;
/** Reads outside a transaction. Cannot stand where a function wants to write (`Tx`). */
export type Reader = Reads & { readonly [reading]: true };

interface Row {
  version: number;
  body: string;
  deleted: number;
}

/** Above this many hits the index of the order is walked (the `+` forbids starting from the hits), instead of sorting all hits. */
const FEW_HITS = 2000;

const stored = <T>({ version, body, deleted }: Row): Stored<T> => ({ entity: JSON.parse(body) as T, version, deleted: deleted === 1 });

export function openReads(db: Database, specs: ReadonlyMap<string, EntityTable>, fold: Fold): Reads {
  const prepared = new Map<string, Statement<unknown[]>>();
  const statement = (sql: string): Statement<unknown[]> => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = db.prepare<unknown[]>(sql);
    prepared.set(sql, made);
    return made;
  };

  const specOf = (type: TypeOf<Entity>): EntityTable => {
    const name = typeof type === 'string' ? type : type.name;
    const spec = specs.get(name);
    if (!spec) throw new Error(`The store has no entity type "${name}".`);
    return spec;
  };

  function searchSql(spec: EntityTable, typed: string | undefined): Sql | null {
    const match = typed === undefined ? null : matchOf(typed, fold);
    if (match === null) return null;
    if (!spec.search) throw new Error(`${spec.name} cannot be searched.`);
    const table = searchTable(spec);
    const hits = statement(`SELECT count(*) AS hits FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ${FEW_HITS + 1})`).get(match) as { hits: number };
    const text =
      hits.hits <= FEW_HITS
        ? `t.row IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`
        : `+t.row IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`;
    return { text, values: [match] };
  }

  function selectionSql(spec: EntityTable, { where = {}, search, includeDeleted }: Selection): Sql {
    const base = whereSql(spec, where, includeDeleted === 'only' ? 'only' : includeDeleted ? 'with' : 'without');
    const found = searchSql(spec, search);
    return found ? { text: `${base.text} AND ${found.text}`, values: [...base.values, ...found.values] } : base;
  }

  const counted = (spec: EntityTable, { text, values }: Sql, by = ''): number => (statement(`SELECT count(*) AS n FROM ${spec.name} t ${by} WHERE ${text}`).get(...values) as { n: number }).n;

  /** Where an index of the bin is kept: all by the smallest index that has what is asked, less those in the bin. */
  function count(spec: EntityTable, selection: Selection): number {
    const filters = selection.search !== undefined && matchOf(selection.search, fold) !== null;
    const sparesRows = spec.tally && !filters && !selection.includeDeleted;
    if (!sparesRows) return counted(spec, selectionSql(spec, selection));
    return counted(spec, selectionSql(spec, { ...selection, includeDeleted: true })) - counted(spec, selectionSql(spec, { ...selection, includeDeleted: 'only' }), `INDEXED BY ${spec.name}_bin`);
  }

  return {
    get<T extends Entity>(type: TypeOf<T>, id: string, options?: { readonly includeDeleted?: boolean }) {
      return refusingSqlite(() => {
        const row = statement(`SELECT version, body, deleted FROM ${specOf(type as TypeOf<Entity>).name} WHERE id = ?`).get(id) as Row | undefined;
        return row && (row.deleted === 0 || options?.includeDeleted) ? stored<T>(row) : null;
      });
    },

    list<T extends Entity>(type: TypeOf<T>, query: ListQuery): Page<T> {
      const spec = specOf(type as TypeOf<Entity>);
      const { limit, order, after = null } = query;
      if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Error(`A page has 1 to 1000 rows, not ${limit}.`);
      const keys = keysOf(spec, order);
      if (after && after.length !== keys.length) throw new Refusal(fault('trang-khong-hop-le', 'Danh sách đã đổi cách sắp xếp.', { next: 'Mở lại danh sách từ đầu.' }));
      return refusingSqlite(() => {
        const selection = selectionSql(spec, query);
        const keyColumns = keys.map(({ column }, index) => `t.${column} AS k${index}`).join(', ');
        const found: (Row & Record<string, ColumnValue>)[] = [];
        const index = query.search === undefined || query.search === '' ? indexOf(spec, query.where ?? {}, keys) : null;
        const from = index === null ? `${spec.name} t` : `${spec.name} t INDEXED BY ${index}`;
        for (const stretch of stretches(keys, after)) {
          // One row more than asked for tells whether there is a next page.
          const missing = limit + 1 - found.length;
          if (missing === 0) break;
          const sql = `SELECT t.version, t.body, t.deleted, ${keyColumns} FROM ${from} WHERE ${stretch.text} AND ${selection.text} ORDER BY ${orderSql(stretch.keys)} LIMIT ?`;
          found.push(...(statement(sql).all(...stretch.values, ...selection.values, missing) as typeof found));
        }
        const rows = found.slice(0, limit);
        const last = rows.at(-1);
        return {
          rows: rows.map((row) => stored<T>(row)),
          next: found.length > limit && last ? keys.map((_, index) => last[`k${index}`] ?? null) : null,
          ...(query.total ? { total: count(spec, query) } : {}),
        };
      });
    },

    all<T extends Entity>(type: TypeOf<T>, selection: Selection & { readonly order?: Order } = {}) {
      const spec = specOf(type as TypeOf<Entity>);
      return refusingSqlite(() => {
        const { text, values } = selectionSql(spec, selection);
        const sql = `SELECT t.version, t.body, t.deleted FROM ${spec.name} t WHERE ${text} ORDER BY ${orderSql(keysOf(spec, selection.order ?? []))}`;
        return (statement(sql).all(...values) as Row[]).map((row) => stored<T>(row));
      });
    },

    count<T extends Entity>(type: TypeOf<T>, selection: Selection = {}) {
      const spec = specOf(type as TypeOf<Entity>);
      return refusingSqlite(() => count(spec, selection));
    },

    many<T extends Entity>(type: TypeOf<T>, ids: readonly string[], options?: { readonly includeDeleted?: boolean }) {
      const { name } = specOf(type as TypeOf<Entity>);
      const sql = `SELECT id, version, body, deleted FROM ${name} WHERE id IN (SELECT value FROM json_each(?))`;
      const rows = refusingSqlite(() => statement(sql).all(JSON.stringify([...new Set(ids)])) as (Row & { id: string })[]);
      return new Map(rows.filter(({ deleted }) => deleted === 0 || options?.includeDeleted).map((row) => [row.id, stored<T>(row)]));
    },

    countBy<T extends Entity>(type: TypeOf<T>, column: string, values: readonly string[], where: Where = {}) {
      const spec = specOf(type as TypeOf<Entity>);
      const selection = selectionSql(spec, { where: [{ [column]: [...values] }, where] });
      const sql = `SELECT t.${column} AS value, count(*) AS n FROM ${spec.name} t WHERE ${selection.text} GROUP BY t.${column}`;
      return refusingSqlite(() => new Map((statement(sql).all(...selection.values) as { value: string; n: number }[]).map(({ value, n }) => [value, n])));
    },

    any<T extends Entity>(type: TypeOf<T>) {
      const { name } = specOf(type as TypeOf<Entity>);
      return refusingSqlite(() => statement(`SELECT 1 FROM ${name} WHERE deleted = 0 LIMIT 1`).get() !== undefined);
    },

    find<T extends Entity>(type: TypeOf<T>, words: readonly (readonly string[])[], limit: number) {
      const spec = specOf(type as TypeOf<Entity>);
      if (!spec.search) throw new Error(`${spec.name} cannot be searched.`);
      if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Error(`1 to 1000 rows are found, not ${limit}.`);
      const match = matchOfWords(words);
      if (match === null) return [];
      const table = searchTable(spec);
      // The index hands its rows out by number: the last ones come first without looking at the others.
      const sql = `SELECT t.version, t.body, t.deleted FROM ${table} f CROSS JOIN ${spec.name} t ON t.row = f.rowid WHERE f.${table} MATCH ? AND t.deleted = 0 ORDER BY f.rowid DESC LIMIT ?`;
      return refusingSqlite(() => (statement(sql).all(match, limit) as Row[]).map((row) => stored<T>(row)));
    },

    vocabulary<T extends Entity>(type: TypeOf<T>) {
      const spec = specOf(type as TypeOf<Entity>);
      if (!spec.search) throw new Error(`${spec.name} cannot be searched.`);
      const table = searchTable(spec);
      return refusingSqlite(() => {
        // A view of the index that lives with the connection and leaves nothing in the file.
        db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_words USING fts5vocab('main', '${table}', 'row')`);
        return statement(`SELECT term AS word, doc AS rows FROM temp.${table}_words`).all() as { word: string; rows: number }[];
      });
    },

    history<T extends Entity>(type: TypeOf<T>, id: string): HistoryLine<T>[] {
      const spec = specOf(type as TypeOf<Entity>);
      return refusingSqlite(() => {
        const lines = statement(
          `SELECT a.seq, a.at, a.actor, a.action, a.op, a.version, p.payload FROM audit a LEFT JOIN audit_payload p ON p.seq = a.seq
           WHERE a.entity = ? AND a.entity_id = ? ORDER BY a.seq`,
        ).all(spec.name, id) as (Omit<HistoryLine<T>, 'entity' | 'note' | 'erased'> & { payload: string | null })[];
        return lines.map(({ payload, ...line }) => {
          const content: unknown = payload === null ? null : JSON.parse(payload);
          const isRow = line.op === 'put' || line.op === 'remove' || line.op === 'restore';
          return { ...line, entity: isRow ? (content as T | null) : null, note: isRow ? null : content, erased: payload === null };
        });
      });
    },
  };
}
