import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fold } from '../../../shared/text/fold.ts';
import { openBlobs } from '../../../electron/files/blobs.ts';
import { backupKeys } from '../../../electron/store/backup-manifest.ts';
import { createKeyring } from '../../../electron/store/keyring.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../../../electron/store/migrations/index.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { person, samplePerson } from './person.ts';

export const SCHEMA = schemaVersion(MIGRATIONS);
export const NO_CONTROL = { progress: () => undefined, signal: new AbortController().signal };
const random = (n: number) => new Uint8Array(randomBytes(n));

/** A unit's folder below the use cases: keyring, database of persons, attachments. */
export interface SmallUnit {
  readonly dir: string;
  readonly dataKey: Uint8Array;
  readonly keys: ReturnType<typeof backupKeys>;
}

export async function makeUnit(dir: string): Promise<SmallUnit> {
  const ring = await createKeyring({ dir, passphrase: 'mẫu', random, cost: { n: 1024, r: 8, p: 1 } });
  if (!ring.ok) throw new Error(ring.error.message);
  return unitIn(dir, ring.value.dataKey);
}
export const unitIn = (dir: string, dataKey: Uint8Array): SmallUnit => ({ dir, dataKey, keys: backupKeys(dataKey) });

export function openUnit({ dir, dataKey }: SmallUnit): Store {
  const opened = openStore({ dir, dataKey, tables: [person], clock: { now: () => Date.now() }, random, fold, programVersion: '0.1.0' });
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  return opened.value;
}

/** Saves persons number `from` to `to` (exclusive), as many to a transaction as there are. */
export async function savePersons(store: Store, from: number, to: number): Promise<void> {
  const saved = await store.write('lan', 'person.save', (tx) => {
    for (let i = from; i < to; i++) tx.put(person, samplePerson(`p${String(i).padStart(5, '0')}`, { group: 'x'.repeat(300) }));
  });
  if (!saved.ok) throw new Error(saved.error.message);
}

/** Keeps an attachment of so many bytes; answers its name. */
export async function attach({ dir, dataKey }: SmallUnit, bytes: number): Promise<string> {
  const blobs = openBlobs({ dir: join(dir, 'blobs'), key: subkey(dataKey, 'blobs'), nameKey: subkey(dataKey, 'blob-names'), random });
  const kept = await blobs.put(Buffer.alloc(bytes, bytes % 251), 10_000_000);
  if (!kept.ok) throw new Error(kept.error.message);
  return kept.value.name;
}

/** Ids of the persons that the database in a folder holds. */
export async function personsIn(unit: SmallUnit): Promise<number> {
  const store = openUnit(unit);
  const count = store.read.count(person);
  await store.close();
  return count;
}
