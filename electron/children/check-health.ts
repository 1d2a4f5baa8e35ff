import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { errorCode } from '../files/disk-fault.ts';
import { readableBlobs } from '../store/backup-files.ts';
import { damagedTables } from '../store/damage.ts';
import type { DamagedTable } from '../store/damage.ts';
import { checkDatabase, openDatabase } from '../store/database.ts';

export interface CheckHealth {
  /** Folder of the unit. */
  readonly dir: string;
  readonly keys: { readonly database: Uint8Array; readonly blobs: Uint8Array; readonly blobNames: Uint8Array };
  readonly schemaVersion: number;
}

export interface CheckedHealth {
  readonly sound: boolean;
  /** Null: not even the list of tables is readable. Empty where sound, or where only what no table uses is hit. */
  readonly tables: readonly DamagedTable[] | null;
  readonly attachments: { readonly count: number; readonly damaged: readonly string[] };
}

/** Reads every page of the database and every attachment. Faults: those of opening it, a cancel. */
export async function checkHealth({ dir, keys, schemaVersion }: CheckHealth, { progress, signal }: { progress(progress: Progress): void; readonly signal: AbortSignal }): Promise<Result<CheckedHealth>> {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
  progress({ done: 0, label: 'Đang đọc tệp dữ liệu' });
  const db = openDatabase({ file: join(dir, 'unit.db'), key: keys.database, schemaVersion, readonly: true });
  if (!db.ok) return db;
  let sound: boolean;
  let tables: readonly DamagedTable[] | null = [];
  try {
    sound = checkDatabase(db.value).ok;
    if (!sound) tables = damagedTables(db.value);
  } finally {
    db.value.close();
  }
  const blobs = readableBlobs(join(dir, 'blobs'), keys);
  const names = await blobs.list();
  const damaged: string[] = [];
  for (const [index, name] of names.entries()) {
    signal.throwIfAborted();
    if (index % 20 === 0) progress({ done: index, total: names.length, label: 'Đang đọc tệp đính kèm' });
    if (!(await blobs.check(name)).ok) damaged.push(name);
  }
  return ok({ sound, tables, attachments: { count: names.length, damaged } });
}
