import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { syncDirectory } from '../files/atomic.ts';
import { diskFault, errorCode } from '../files/disk-fault.ts';
import type { Control } from './backup-verify.ts';
import { connect } from './database.ts';
import type { Database } from './database.ts';
import { subkey } from './keys.ts';
import { MIGRATIONS, schemaVersion } from './migrations/index.ts';
import { markRestored } from './restore-prepare.ts';
import { INCOMING } from './restore-swap.ts';
import { salvagedRows } from './salvage-rows.ts';
import type { SalvagedRow } from './salvage-rows.ts';
import type { Fold } from './search-index.ts';
import { sqliteFault } from './sqlite-fault.ts';
import { openStore } from './store.ts';
import type { Store } from './store-types.ts';
import type { Entity, EntityTable } from './tables.ts';

export interface SalvageDatabase {
  /** The unit's folder; its database is closed and damaged. */
  readonly dir: string;
  readonly dataKey: Uint8Array;
  readonly tables: readonly EntityTable[];
  readonly fold: Fold;
  readonly random: (bytes: number) => Uint8Array;
  readonly programVersion: string;
  /** Rows of each table in the newest good backup: what there should be at least; null where there is none. */
  readonly expected: Readonly<Record<string, number>> | null;
  /** Now, in milliseconds since 1970. */
  readonly at: number;
}
export interface SalvagedTable {
  readonly table: string;
  readonly read: number;
  /** Rows that were there and could not be read; null where not even their number is known. */
  readonly lost: number | null;
}
export interface Salvaged {
  readonly tables: readonly SalvagedTable[];
  /** Bytes of the file that the disk did not give. */
  readonly unreadable: number;
}

const BLOCK = 64 * 1024;
const BATCH = 200;
const ACTOR = 'Sổ Vàng';
const ACTION = 'Đọc lại tệp hỏng';
const LABEL = 'Đang đọc lại tệp hỏng';

/**
 * Reads a damaged unit.db row by row and writes what could be read into a new database under khoi-phuc/, through the
 * store's own writer. The damaged file is only copied. Faults: `khong-doc-lai-duoc` (not even the unit's own row), those
 * of the disk; nothing is prepared then.
 */
export async function salvageDatabase(options: SalvageDatabase, control: Control): Promise<Result<Salvaged>> {
  const { dir, dataKey } = options;
  const part = join(dir, `${INCOMING}.part`);
  const copy = join(part, 'ban-hong');
  let done = false;
  try {
    for (const folder of [part, join(dir, INCOMING)]) await rm(folder, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true, mode: 0o700 });
    let unreadable = 0;
    for (const file of ['unit.db', 'unit.db-wal']) if (existsSync(join(dir, file))) unreadable += copyReadable(join(dir, file), join(copy, file));
    const damaged = connect({ file: join(copy, 'unit.db'), key: subkey(dataKey, 'database') });
    damaged.pragma('temp_store=MEMORY');
    const tables = await intoNewStore(options, part, damaged, control).finally(() => damaged.close());
    if (!tables.ok) return tables;
    const marked = markRestored(join(part, 'unit.db'), { database: subkey(dataKey, 'database') }, schemaVersion(MIGRATIONS));
    if (!marked.ok) return marked;
    rmSync(copy, { recursive: true, force: true });
    rmSync(join(part, 'session.json'), { force: true });
    await syncDirectory(part);
    await rename(part, join(dir, INCOMING));
    done = true;
    return ok({ tables: tables.value, unreadable });
  } catch (error) {
    const known = sqliteFault(error) ?? diskFault(error);
    if (known === null) throw error;
    return err(known.code === 'du-lieu-hong' ? nothingReadable() : known);
  } finally {
    if (!done) await rm(part, { recursive: true, force: true }).catch(() => undefined);
  }
}

const nothingReadable = () => fault('khong-doc-lai-duoc', 'Tệp hỏng không còn đọc lại được gì dùng được.', { next: 'Khôi phục từ bản sao lưu gần nhất. Tệp hỏng vẫn được giữ.' });

/** Block by block; what the disk does not give becomes zeros. Answers how many bytes those are. */
function copyReadable(from: string, to: string): number {
  const size = statSync(from).size;
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx', 0o600)];
  let unreadable = 0;
  try {
    const block = Buffer.alloc(BLOCK);
    for (let at = 0; at < size; at += BLOCK) {
      const length = Math.min(BLOCK, size - at);
      block.fill(0);
      try {
        readSync(source, block, 0, length, at);
      } catch (error) {
        if (errorCode(error) !== 'EIO') throw error;
        unreadable += length;
      }
      writeSync(target, block, 0, length, at);
    }
    fsyncSync(target);
    return unreadable;
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

async function intoNewStore(options: SalvageDatabase, part: string, damaged: Database, { progress, signal }: Control): Promise<Result<SalvagedTable[]>> {
  const { dataKey, tables, fold, random, programVersion, expected, at } = options;
  const opened = openStore({ dir: part, dataKey, tables, fold, random, programVersion, clock: { now: () => at } });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const report: SalvagedTable[] = [];
    for (const [index, spec] of tables.entries()) {
      signal.throwIfAborted();
      progress({ done: index, total: tables.length, label: LABEL });
      const done = await oneTable(store, spec, damaged, signal);
      if (!done.ok) return done;
      const { read, lost } = done.value;
      const missing = (expected?.[spec.name] ?? 0) - read;
      report.push({ table: spec.name, read, lost: lost ?? (missing > 0 ? missing : null) });
    }
    const unit = tables.find(({ name }) => name === 'unit');
    const usable = report.some(({ read }) => read > 0) && (unit === undefined || store.read.count(unit) > 0);
    return usable ? ok(report) : err(nothingReadable());
  } finally {
    await store.close();
  }
}

async function oneTable(store: Store, spec: EntityTable, damaged: Database, signal: AbortSignal): Promise<Result<{ read: number; lost: number | null }>> {
  let read = 0;
  let refused = 0;
  let batch: SalvagedRow[] = [];
  const flush = async (): Promise<Result<undefined>> => {
    const rows = batch;
    batch = [];
    const kept = await keep(store, spec, rows);
    if (!kept.ok) return kept;
    read += kept.value;
    refused += rows.length - kept.value;
    return ok();
  };
  const found = salvagedRows(damaged, spec.name);
  for (let next = found.next(); ; next = found.next()) {
    if (next.done === true) {
      const last = await flush();
      const { lost } = next.value;
      return last.ok ? ok({ read, lost: lost === null ? null : lost + refused }) : last;
    }
    batch.push(next.value);
    if (batch.length < BATCH) continue;
    signal.throwIfAborted();
    const kept = await flush();
    if (!kept.ok) return kept;
  }
}

/** Writes rows together; where the store refuses one of them, one by one. Answers how many were kept. */
async function keep(store: Store, spec: EntityTable, rows: readonly SalvagedRow[]): Promise<Result<number>> {
  if (rows.length === 0) return ok(0);
  const write = (some: readonly SalvagedRow[]) =>
    store.write(ACTOR, ACTION, (tx) => {
      for (const { body, deleted } of some) {
        const { entity } = tx.put(spec, JSON.parse(body) as Entity);
        if (deleted === 1) tx.remove(spec, entity.id);
      }
    });
  const together = await write(rows);
  if (together.ok) return ok(rows.length);
  if (rows.length === 1) return DISK.has(together.error.code) ? together : ok(0);
  let kept = 0;
  for (const row of rows) {
    const one = await keep(store, spec, [row]);
    if (!one.ok) return one;
    kept += one.value;
  }
  return ok(kept);
}

/** What no other row would fare better with. */
const DISK = new Set(['het-dia', 'loi-dia', 'khong-ghi-duoc', 'tep-du-lieu-bien-mat']);
