import { fsyncSync, closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { partName, syncDirectorySync } from '../files/atomic.ts';
import { diskFault } from '../files/disk-fault.ts';
import { checkDatabase, openDatabase } from './database.ts';
import type { Database, OpenDatabase } from './database.ts';
import { sqliteFault } from './sqlite-fault.ts';

/**
 * A whole, compact copy of an open database under `path` (not there before), encrypted with the same key: made under
 * another name, opened, read through, flushed, then renamed. Blocks: about 128 MB/s; call it in a process of its own
 * where the file is large. Faults: those of the disk, `du-lieu-hong`; nothing stays under `path` then.
 */
export function copyDatabase(db: Database, path: string, reopen: Pick<OpenDatabase, 'key' | 'driver' | 'schemaVersion'>): Result<undefined> {
  const part = partName(path);
  try {
    db.prepare('VACUUM INTO ?').run(part);
    const copy = openDatabase({ ...reopen, file: part, readonly: true });
    if (!copy.ok) return copy;
    const sound = checkDatabase(copy.value);
    copy.value.close();
    if (!sound.ok) return sound;
    const handle = openSync(part, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
    syncDirectorySync(dirname(path));
    return ok();
  } catch (error) {
    const known = sqliteFault(error) ?? diskFault(error);
    if (!known) throw error;
    return err(known);
  } finally {
    rmSync(part, { force: true });
  }
}
