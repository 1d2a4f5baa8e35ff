import { join } from 'node:path';
import { openDatabase } from '../../../electron/store/database.ts';
import type { Database } from '../../../electron/store/database.ts';
import { unlockWithPassphrase } from '../../../electron/store/keyring.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../../../electron/store/migrations/index.ts';

/** Looks into the database of a unit, read only: for what the contract does not tell. */
export async function inUnitDb<T>(dir: string, passphrase: string, body: (db: Database) => T): Promise<T> {
  const key = await unlockWithPassphrase(dir, passphrase, Date.now());
  if (!key.ok) throw new Error(key.error.message);
  const db = openDatabase({ file: join(dir, 'unit.db'), key: subkey(key.value, 'database'), schemaVersion: schemaVersion(MIGRATIONS), readonly: true });
  if (!db.ok) throw new Error(db.error.message);
  try {
    return body(db.value);
  } finally {
    db.value.close();
  }
}
