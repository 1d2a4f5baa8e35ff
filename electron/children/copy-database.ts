import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { copyDatabase } from '../store/copy.ts';
import { openDatabase } from '../store/database.ts';

export interface CopyTask {
  readonly file: string;
  readonly key: Uint8Array;
  readonly schemaVersion: number;
  readonly to: string;
}

/** A checked copy of the database made by VACUUM INTO, away from the backend's thread. */
export function copyTask({ file, key, schemaVersion, to }: CopyTask): Result<undefined> {
  mkdirSync(dirname(to), { recursive: true });
  const opened = openDatabase({ file, key, schemaVersion, readonly: true });
  if (!opened.ok) return opened;
  try {
    // VACUUM INTO counts as a write although it leaves this file alone; the connection itself stays read-only.
    opened.value.pragma('query_only=OFF');
    return copyDatabase(opened.value, to, { key, schemaVersion });
  } finally {
    opened.value.close();
  }
}
