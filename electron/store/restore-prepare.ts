import { existsSync, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { syncDirectory } from '../files/atomic.ts';
import { diskFault } from '../files/disk-fault.ts';
import { blobPath, copyChecked, putBlob, readableBlobs, storedBytes, syncBlobFolders } from './backup-files.ts';
import { BACKUP_FILES, readAttachmentList } from './backup-manifest.ts';
import type { BackupKeys, DatabaseFacts } from './backup-manifest.ts';
import { blobsBeside, verifyBackup } from './backup-verify.ts';
import type { Control } from './backup-verify.ts';
import { openDatabase } from './database.ts';
import { KEYRING_FILES } from './keyring-file.ts';
import { RESTORED_PLACE } from './place-mark.ts';
import { INCOMING } from './restore-swap.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface PrepareRestore {
  /** Folder of the backup. */
  readonly from: string;
  /** The unit's folder. */
  readonly dir: string;
  readonly keys: BackupKeys;
  readonly schemaVersion: number;
  /** The keyring of the backup is restored too: that of the unit is damaged, missing or of another key. */
  readonly keyring: boolean;
  /** Where damaged attachments are set aside: a folder in `dir`. */
  readonly aside: string;
}
export interface PreparedRestore {
  readonly facts: DatabaseFacts;
  /** Attachments put back from the backup. */
  readonly mended: number;
  /** Attachments that are whole neither here nor in the backup. */
  readonly lost: number;
}

/**
 * Lays a backup out beside the unit's data, verified, and makes the unit's attachments whole. The data in use are not
 * touched. Faults: those of `verifyBackup` and of the disk; nothing is prepared then.
 */
export async function prepareRestore({ from, dir, keys, schemaVersion, keyring, aside }: PrepareRestore, control: Control): Promise<Result<PreparedRestore>> {
  const part = join(dir, `${INCOMING}.part`);
  let done = false;
  try {
    const sound = await verifyBackup({ folder: from, keys, schemaVersion, deep: false }, control);
    if (!sound.ok) return sound;
    for (const folder of [part, join(dir, INCOMING)]) await rm(folder, { recursive: true, force: true });
    mkdirSync(part, { recursive: true, mode: 0o700 });
    control.progress({ done: 0, label: 'Đang chép dữ liệu từ bản sao lưu' });
    const file = join(part, BACKUP_FILES.database);
    const { sha256 } = await copyChecked(join(from, BACKUP_FILES.database), file, control.signal);
    const { manifest, facts } = sound.value;
    // A stick that answered otherwise a moment ago is not to be relied on.
    if (manifest !== null && sha256 !== manifest.database.sha256) return err(changing());
    if (keyring) for (const name of KEYRING_FILES) if (existsSync(join(from, name))) await copyChecked(join(from, name), join(part, name));
    const marked = markRestored(file, keys, schemaVersion);
    if (!marked.ok) return marked;
    const list = manifest === null ? [] : (readAttachmentList(from, manifest.attachments.sha256) ?? []);
    const attachments = await mendAttachments(list.map(([name]) => name), blobsBeside(from), dir, aside, keys, control);
    await syncDirectory(part);
    await rename(part, join(dir, INCOMING));
    await syncDirectory(dir);
    done = true;
    return ok({ facts, ...attachments });
  } catch (error) {
    const known = sqliteFault(error) ?? diskFault(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    if (!done) await rm(part, { recursive: true, force: true }).catch(() => undefined);
  }
}

const changing = () => fault('ban-sao-luu-hong', 'Bản sao lưu này không dùng được: mỗi lần đọc ra một khác.', { next: 'Chọn một bản sao lưu khác; USB hoặc ổ này có thể sắp hỏng.' });

/** Writes into a closed database that it was restored: its next opening begins a new lineage. Faults: those of `openDatabase`. */
export function markRestored(file: string, keys: Pick<BackupKeys, 'database'>, schemaVersion: number): Result<undefined> {
  const db = openDatabase({ file, key: keys.database, schemaVersion });
  if (!db.ok) return db;
  try {
    db.value.prepare("INSERT INTO meta (key, value) VALUES ('place', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(RESTORED_PLACE);
    db.value.pragma('wal_checkpoint(TRUNCATE)');
    return ok();
  } finally {
    db.value.close();
  }
}

/** What is whole here stays; what is missing or damaged comes from the backup, the damaged one set aside first. */
async function mendAttachments(names: readonly string[], from: string, dir: string, aside: string, keys: BackupKeys, { progress, signal }: Control): Promise<{ mended: number; lost: number }> {
  const to = join(dir, 'blobs');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const here = readableBlobs(to, keys);
  const there = existsSync(from) ? readableBlobs(from, keys) : null;
  const mended: string[] = [];
  let lost = 0;
  for (const [index, name] of names.entries()) {
    signal.throwIfAborted();
    if (index % 20 === 0) progress({ done: index, total: names.length, label: 'Đang kiểm tra tệp đính kèm' });
    const bytes = storedBytes(to, name);
    if (bytes !== null && (await here.check(name)).ok) continue;
    if (there === null || !(await there.check(name)).ok) {
      lost++;
      continue;
    }
    if (bytes !== null) await setAside(blobPath(to, name), blobPath(join(dir, aside, 'blobs'), name));
    await putBlob(from, to, name, { mayLink: false, signal });
    mended.push(name);
  }
  await syncBlobFolders(to, mended);
  return { mended: mended.length, lost };
}

async function setAside(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
}
