import type { Database, Statement } from 'better-sqlite3';
import { Refusal, fault } from '../../shared/result.ts';
import type { Fault } from '../../shared/result.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { AuditOp, AuditWriter } from './audit.ts';
import { bulkLoads } from './bulk.ts';
import { followers } from './followers.ts';
import type { Reads, TypeOf } from './reader.ts';
import { indexedText, searchTable } from './search-index.ts';
import type { Fold } from './search-index.ts';
import { columnReader } from './tables.ts';
import type { ColumnValue, Entity, EntityTable, Stored } from './tables.ts';

/** What was done to a row. */
export type RowChange = 'put' | 'remove' | 'restore';

export interface WriteOptions {
  /** Version that was on the screen when the edit began; 0: it must not be there yet. Absent: whatever is there. */
  readonly baseVersion?: number;
}

declare const writing: unique symbol;
/** An open transaction: reads see what it wrote so far. Not to be kept after the callback. */
export interface Tx extends Reads {
  readonly [writing]: true;
  /**
   * Saves the whole entity as its next version. Refusals: `da-sua-noi-khac` (stale `baseVersion`), `da-xoa` (in the bin),
   * `da-co` (a `unique` of the specification).
   */
  put<T extends Entity>(type: TypeOf<T>, entity: T, options?: WriteOptions): Stored<T>;
  /** Into the bin; nothing happens where it is there already. Refusals: `khong-thay`, `da-sua-noi-khac`. */
  remove<T extends Entity>(type: TypeOf<T>, id: string, options?: WriteOptions): Stored<T>;
  /** Back from the bin. Refusals: `khong-thay`, `da-sua-noi-khac`, `da-co`. */
  restore<T extends Entity>(type: TypeOf<T>, id: string, options?: WriteOptions): Stored<T>;
  /** An audit line about something that changes no row: printed, exported, imported. `content` is erased with the row it is about. */
  note(content: unknown, about?: { readonly type: TypeOf<Entity>; readonly id: string }): void;
  /**
   * Takes the payloads of all audit lines of one row away, but for the last version of the row itself: put the row
   * without the person's data first. The chain still holds. Answers how many were taken.
   */
  erasePayloads(type: TypeOf<Entity>, id: string): number;
  /**
   * The same for every line of the journal whose payload `matches`, whatever row it is about; those of rows that `spares`
   * names stay. Both parts of the address are null for lines about no row.
   */
  eraseMatching(matches: (payload: string) => boolean, spares: (entity: string | null, id: string | null) => boolean): number;
  /** Writes a row anew where it is, also in the bin; `bin` puts it there. */
  blank<T extends Entity>(type: TypeOf<T>, entity: T, bin: boolean): void;
}

export interface TxContext {
  readonly db: Database;
  readonly reads: Reads;
  readonly specs: ReadonlyMap<string, EntityTable>;
  readonly audit: AuditWriter;
  readonly fold: Fold;
}
export interface TxFacts {
  readonly actor: string;
  readonly action: string;
  readonly at: number;
  readonly lineage: string;
  readonly device: string;
  readonly counter: number;
}
export interface OpenTx {
  readonly tx: Tx;
  /** Entity types of the rows that were changed. */
  readonly written: ReadonlySet<string>;
  counter(): number;
  /** The first refusal that left one of the methods: such a transaction is not kept even where the callback went on. */
  refused(): Fault | null;
  erased(): boolean;
  /** To be called before COMMIT, inside the transaction. */
  settle(): void;
  /** To be called after COMMIT or ROLLBACK. */
  end(): void;
}

interface Row {
  row: number;
  version: number;
  deleted: number;
}

interface TableStatements {
  readonly find: Statement<[string], Row>;
  readonly read: Statement<[string], Row & { body: string }>;
  readonly insert: Statement<unknown[]>;
  readonly update: Statement<unknown[]>;
  readonly indexed: Statement<[number], string> | null;
  readonly unindex: Statement<[number]> | null;
  readonly index: Statement<[number | bigint, string]> | null;
  /** Name of the search index. */
  readonly search: string | null;
  readonly values: (entity: Entity) => ColumnValue[];
}

/** The body comes as the bytes that were hashed. */
const BODY = 'CAST(? AS TEXT)';

function prepareTable(db: Database, spec: EntityTable): TableStatements {
  const columns = Object.keys(spec.columns);
  const search = spec.search ? searchTable(spec) : null;
  const all = ['id', 'version', 'body', 'deleted', 'log_hash', ...columns];
  return {
    find: db.prepare(`SELECT row, version, deleted FROM ${spec.name} WHERE id = ?`),
    read: db.prepare(`SELECT row, version, deleted, body FROM ${spec.name} WHERE id = ?`),
    insert: db.prepare(`INSERT INTO ${spec.name} (${all.join(', ')}) VALUES (${all.map((name) => (name === 'body' ? BODY : '?')).join(', ')})`),
    update: db.prepare(`UPDATE ${spec.name} SET version = ?, body = ${BODY}, deleted = ?, log_hash = ?${columns.map((name) => `, ${name} = ?`).join('')} WHERE row = ?`),
    indexed: search ? db.prepare<[number], string>(`SELECT text FROM ${search} WHERE rowid = ?`).pluck() : null,
    unindex: search ? db.prepare(`DELETE FROM ${search} WHERE rowid = ?`) : null,
    index: search ? db.prepare(`INSERT INTO ${search} (rowid, text) VALUES (?, ?)`) : null,
    search,
    values: columnReader(spec),
  };
}

/** Prepares what every transaction uses; each call of the result begins one (the caller has said BEGIN). */
export function transactions({ db, reads, specs, audit, fold }: TxContext): (facts: TxFacts) => OpenTx {
  const tables = new Map<string, TableStatements>();
  const logChange = db.prepare(
    'INSERT INTO change_log (lineage, device, counter, entity, entity_id, version, base_version, op, at, actor, audit_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const erase = db.prepare(
    `UPDATE audit_payload SET salt = NULL, payload = NULL WHERE payload IS NOT NULL AND seq IN (SELECT seq FROM audit WHERE entity = ? AND entity_id = ? AND op <> 'erase')
     AND seq IS NOT (SELECT max(seq) FROM audit WHERE entity = ? AND entity_id = ? AND counter IS NOT NULL)`,
  );

  const payloads = db.prepare<[], { seq: number; entity: string | null; entity_id: string | null; payload: string }>(
    `SELECT a.seq, a.entity, a.entity_id, p.payload FROM audit_payload p JOIN audit a ON a.seq = p.seq WHERE p.payload IS NOT NULL AND a.op <> 'erase'`,
  );
  const lastVersion = db.prepare<[string | null, string | null], number | null>('SELECT max(seq) FROM audit WHERE entity = ? AND entity_id = ? AND counter IS NOT NULL').pluck();
  const eraseLine = db.prepare<[number]>('UPDATE audit_payload SET salt = NULL, payload = NULL WHERE seq = ?');

  const newBulk = bulkLoads(db);
  const follow = followers(db, specs);
  const tableOf = (type: TypeOf<Entity>) => {
    const name = typeof type === 'string' ? type : type.name;
    const spec = specs.get(name);
    if (!spec) throw new Error(`The store has no entity type "${name}".`);
    const known = tables.get(name);
    const statements = known ?? prepareTable(db, spec);
    if (!known) tables.set(name, statements);
    return { spec, statements };
  };

  return (facts) => {
    const written = new Set<string>();
    const addLine = audit.begin();
    const bulk = newBulk();
    let counter = facts.counter;
    let refusal: Fault | null = null;
    let erased = false;
    let ended = false;

    const refuse = (reason: Fault): never => {
      refusal ??= reason;
      throw new Refusal(reason);
    };
    const alive = () => {
      if (ended) throw new Error('This transaction has ended.');
    };
    const checkBase = (spec: EntityTable, id: string, version: number, options: WriteOptions | undefined) => {
      if (options?.baseVersion === undefined || options.baseVersion === version) return;
      const label = spec.label ?? 'mục này';
      refuse(fault('da-sua-noi-khac', `Bản ${label} đang sửa đã được lưu ở nơi khác trong lúc đó (bản ${version}, đang sửa từ bản ${options.baseVersion}).`, { next: 'Mở lại bản mới nhất rồi sửa tiếp; những gì vừa gõ vẫn còn.', item: id }));
    };

    const line = (op: AuditOp, about: { entity: string; id: string; version: number; base: number } | null, payload: string, counted: number | null) =>
      addLine(
        {
          at: facts.at,
          actor: facts.actor,
          action: facts.action,
          op,
          entity: about?.entity ?? null,
          entity_id: about?.id ?? null,
          version: counted === null ? null : (about?.version ?? null),
          base_version: counted === null ? null : (about?.base ?? null),
          lineage: facts.lineage,
          device: facts.device,
          counter: counted,
        },
        payload,
      );

    function save(type: TypeOf<Entity>, op: RowChange, entity: Entity, body: string, row: Row | undefined): number {
      const { spec, statements } = tableOf(type);
      const base = row?.version ?? 0;
      const version = base + 1;
      counter += 1;
      bulk.change(statements.search);
      const { seq, hash, payload } = line(op, { entity: spec.name, id: entity.id, version, base }, body, counter);
      const deleted = op === 'remove' ? 1 : 0;
      const values = statements.values(entity);
      let place: number | bigint;
      try {
        if (row) statements.update.run(version, payload, deleted, hash, ...values, row.row);
        place = row ? row.row : statements.insert.run(entity.id, version, payload, deleted, hash, ...values).lastInsertRowid;
      } catch (error) {
        if (errorCode(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
        const held = row ?? statements.find.get(entity.id);
        if (held) checkBase(spec, entity.id, held.version, { baseVersion: base });
        const label = spec.label ?? 'mục';
        return refuse(fault('da-co', `Đã có một ${label} như vậy.`, { next: 'Mở bản đã có, hoặc sửa phần bị trùng.', item: entity.id }));
      }
      follow(spec.name, entity.id);
      logChange.run(facts.lineage, facts.device, counter, spec.name, entity.id, version, base, op, facts.at, facts.actor, seq);
      if (statements.index) {
        const text = indexedText(spec, fold, entity);
        const before = row ? statements.indexed?.get(row.row) : undefined;
        if (before !== text) {
          if (row) statements.unindex?.run(row.row);
          statements.index.run(place, text);
        }
      }
      written.add(spec.name);
      return version;
    }

    function move<T extends Entity>(type: TypeOf<T>, op: 'remove' | 'restore', id: string, options?: WriteOptions): Stored<T> {
      alive();
      const { spec, statements } = tableOf(type as TypeOf<Entity>);
      const row = statements.read.get(id);
      if (!row) return refuse(fault('khong-thay', `Không tìm thấy ${spec.label ?? 'mục này'}.`, { next: 'Mở lại danh sách.', item: id }));
      checkBase(spec, id, row.version, options);
      const entity = JSON.parse(row.body) as T;
      const deleted = op === 'remove';
      const version = (row.deleted === 1) === deleted ? row.version : save(type as TypeOf<Entity>, op, entity, row.body, row);
      return { entity, version, deleted };
    }

    const writes: Omit<Tx, keyof Reads | typeof writing> = {
      put(type, entity, options) {
        alive();
        if (typeof entity.id !== 'string' || entity.id === '') throw new Error('An entity needs an id.');
        const { spec, statements } = tableOf(type as TypeOf<Entity>);
        // A new row is not looked for first: where there is one after all, it may not be put in, and the refusal says so.
        const row = options?.baseVersion === 0 ? undefined : statements.find.get(entity.id);
        checkBase(spec, entity.id, row?.version ?? 0, options);
        if (row?.deleted === 1) refuse(fault('da-xoa', `Không sửa được ${spec.label ?? 'mục này'} vì đang ở trong thùng rác.`, { next: 'Khôi phục từ thùng rác rồi sửa.', item: entity.id }));
        return { entity, version: save(type as TypeOf<Entity>, 'put', entity, JSON.stringify(entity), row), deleted: false };
      },
      remove: (type, id, options) => move(type, 'remove', id, options),
      restore: (type, id, options) => move(type, 'restore', id, options),
      note(content, about) {
        alive();
        line('note', about ? { entity: tableOf(about.type).spec.name, id: about.id, version: 0, base: 0 } : null, JSON.stringify(content ?? null), null);
      },
      erasePayloads(type, id) {
        alive();
        const { name } = tableOf(type).spec;
        line('erase', { entity: name, id, version: 0, base: 0 }, 'null', null);
        erased = true;
        return erase.run(name, id, name, id).changes;
      },
      eraseMatching(matches, spares) {
        alive();
        const found = new Map<string, { entity: string | null; id: string | null; seqs: number[] }>();
        for (const { seq, entity, entity_id: id, payload } of payloads.iterate()) {
          if (spares(entity, id) || !matches(payload)) continue;
          const about = JSON.stringify([entity, id]);
          const held = found.get(about) ?? { entity, id, seqs: [] };
          held.seqs.push(seq);
          found.set(about, held);
        }
        let taken = 0;
        for (const { entity, id, seqs } of found.values()) {
          const last = lastVersion.get(entity, id);
          const gone = seqs.filter((seq) => seq !== last);
          if (gone.length === 0) continue;
          line('erase', entity === null || id === null ? null : { entity, id, version: 0, base: 0 }, 'null', null);
          for (const seq of gone) taken += eraseLine.run(seq).changes;
          erased = true;
        }
        return taken;
      },
      blank(type, entity, bin) {
        alive();
        const { spec, statements } = tableOf(type as TypeOf<Entity>);
        const row = statements.find.get(entity.id);
        if (!row) throw new Error(`There is no ${spec.name} to write anew.`);
        save(type as TypeOf<Entity>, bin || row.deleted === 1 ? 'remove' : 'put', entity, JSON.stringify(entity), row);
      },
    };

    return {
      tx: { ...reads, ...writes } as Tx,
      written,
      counter: () => counter,
      refused: () => refusal,
      erased: () => erased,
      settle: () => bulk.settle(),
      end: () => {
        ended = true;
        bulk.end();
      },
    };
  };
}
