import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupManifest } from '../../shared/domain/backup.ts';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { Database } from './database.ts';
import { keyCheck, subkey } from './keys.ts';

/*
 * A backup is a folder:
 *   unit.db            a whole, compact copy, encrypted with the unit's own key
 *   keyring.json, keyring.2.json
 *   attachments.json   names and stored sizes of the attachments it needs; they lie in blobs/ beside the folder, each once
 *   manifest.json      what it holds, under a MAC of the data key
 *   checked.json       what a later check found; absent while none was made
 */
export const BACKUP_FILES = { database: 'unit.db', attachments: 'attachments.json', manifest: 'manifest.json', checked: 'checked.json' } as const;
export const BACKUP_BLOBS = 'blobs';

/** What a backup is made, opened and checked with. */
export interface BackupKeys {
  readonly database: Uint8Array;
  readonly mac: Uint8Array;
  readonly blobs: Uint8Array;
  readonly blobNames: Uint8Array;
  readonly check: string;
}

export function backupKeys(dataKey: Uint8Array): BackupKeys {
  return { database: subkey(dataKey, 'database'), mac: subkey(dataKey, 'backup'), blobs: subkey(dataKey, 'blobs'), blobNames: subkey(dataKey, 'blob-names'), check: keyCheck(dataKey) };
}

const macOf = (key: Uint8Array, manifest: BackupManifest) => createHmac('sha256', key).update(JSON.stringify(BackupManifest.parse(manifest))).digest();

/** The one way to write a manifest: a file that says the same in other letters is not ours. */
const textOf = (manifest: BackupManifest, mac: string) => `${JSON.stringify({ ...BackupManifest.parse(manifest), mac }, null, 2)}\n`;

export function writeManifest(folder: string, key: Uint8Array, manifest: BackupManifest): void {
  writeFileAtomicSync(join(folder, BACKUP_FILES.manifest), Buffer.from(textOf(manifest, macOf(key, manifest).toString('hex'))));
}

/** `foreign`: made under another data key. `unproven`: no key was given to check it with. */
export type FoundManifest =
  | { readonly state: 'sound' | 'unproven'; readonly manifest: BackupManifest }
  | { readonly state: 'missing' | 'damaged' | 'newer' | 'foreign'; readonly manifest: null };

/** @param key of the MAC; null where the data key is not known yet */
export function readManifest(folder: string, keys: Pick<BackupKeys, 'mac' | 'check'> | null): FoundManifest {
  const path = join(folder, BACKUP_FILES.manifest);
  const value = jsonIn(path);
  if (value === null) return { state: 'missing', manifest: null };
  const head = z.object({ format: z.number().int() }).safeParse(value);
  if (head.success && head.data.format > 1) return { state: 'newer', manifest: null };
  const file = BackupManifest.extend({ mac: z.string().length(64) }).safeParse(value);
  if (!file.success) return { state: 'damaged', manifest: null };
  const { mac, ...manifest } = file.data;
  if (readIfThere(path)?.toString('utf8') !== textOf(manifest, mac)) return { state: 'damaged', manifest: null };
  if (keys === null) return { state: 'unproven', manifest };
  if (manifest.keyCheck !== keys.check) return { state: 'foreign', manifest: null };
  const given = Buffer.from(mac, 'hex');
  const sound = given.length === 32 && given.toString('hex') === mac && timingSafeEqual(given, macOf(keys.mac, manifest));
  return sound ? { state: 'sound', manifest } : { state: 'damaged', manifest: null };
}

const AttachmentList = z.array(z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.number().int().nonnegative()]));
/** Name and stored bytes of each attachment. */
export type AttachmentList = z.infer<typeof AttachmentList>;

export function writeAttachmentList(folder: string, list: AttachmentList): { sha256: string } {
  const bytes = Buffer.from(JSON.stringify(list));
  writeFileAtomicSync(join(folder, BACKUP_FILES.attachments), bytes);
  return { sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Null where the list is not the one of the manifest. */
export function readAttachmentList(folder: string, sha256: string | null): AttachmentList | null {
  const bytes = readIfThere(join(folder, BACKUP_FILES.attachments));
  if (bytes === null || (sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256)) return null;
  try {
    return AttachmentList.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** What a check of a backup found, kept beside it so that lists need not check again. */
export const Checked = z.object({ at: z.number(), good: z.boolean(), reason: z.string() });
export type Checked = z.infer<typeof Checked>;

export function readChecked(folder: string): Checked | null {
  const found = Checked.safeParse(jsonIn(join(folder, BACKUP_FILES.checked)));
  return found.success ? found.data : null;
}

/** A place that cannot be written to keeps no note. */
export function writeChecked(folder: string, checked: Checked): void {
  try {
    writeFileAtomicSync(join(folder, BACKUP_FILES.checked), Buffer.from(JSON.stringify(checked)));
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

function jsonIn(path: string): unknown {
  const bytes = readIfThere(path);
  if (bytes === null) return null;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export type DatabaseFacts = Pick<BackupManifest, 'schema' | 'lineage' | 'device' | 'counter' | 'audit' | 'tables'>;

/** Names of the tables of entities that a database has. */
export const entityTablesOf = (db: Database): string[] => db.prepare<[], string>("SELECT substr(key, 7) FROM meta WHERE key LIKE 'table:%' ORDER BY key").pluck().all();

/** Where a database stands and how many rows each table has. */
export function databaseFacts(db: Database): DatabaseFacts {
  const meta = (key: string) => db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? '';
  const last = db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get();
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    schema: Number(db.pragma('user_version', { simple: true })),
    lineage: meta('lineage'),
    device: meta('device'),
    counter: Number(meta('counter')),
    audit: { seq: last?.seq ?? 0, hash: last?.hash.toString('hex') ?? '0'.repeat(64) },
    tables: Object.fromEntries([...entityTablesOf(db), 'audit', 'change_log'].map((table) => [table, count(table)])),
  };
}
