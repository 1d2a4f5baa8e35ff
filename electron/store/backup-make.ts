import { existsSync, mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupManifest, BackupReason } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { replaceFile, syncDirectory } from '../files/atomic.ts';
import { diskFault, errorCode } from '../files/disk-fault.ts';
import { NotAsWritten, copyChecked, fileSha256, putBlob, readableBlobs, storedBytes, syncBlobFolders } from './backup-files.ts';
import { BACKUP_FILES, databaseFacts, readAttachmentList, readManifest, writeAttachmentList, writeManifest } from './backup-manifest.ts';
import type { AttachmentList, BackupKeys } from './backup-manifest.ts';
import { blobsBeside, verifyBackup } from './backup-verify.ts';
import type { Control } from './backup-verify.ts';
import { copyDatabase } from './copy.ts';
import { openDatabase } from './database.ts';
import { KEYRING_FILES } from './keyring-file.ts';
import { readKeyring } from './keyring.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface BackupFacts {
  readonly order: number;
  readonly at: number;
  readonly local: string;
  readonly reason: BackupReason;
  readonly appVersion: string;
}
export interface MakeBackup {
  /** The unit's folder. */
  readonly dir: string;
  /** The backup's folder; not there before. It has this name only once it was checked. */
  readonly folder: string;
  readonly keys: BackupKeys;
  readonly schemaVersion: number;
  readonly facts: BackupFacts;
}

const lies = (): Fault => fault('ghi-khong-dung', 'Ổ đĩa đọc lại không đúng những gì vừa ghi nên bản sao lưu này không tính.', { next: 'Chọn nơi sao lưu khác; USB hoặc ổ này có thể sắp hỏng.' });

/** The folder under which a backup grows; what was killed there is no backup. */
export const partOf = (folder: string): string => `${folder}.part`;

/** Runs what writes to disks; expected failures become faults, and `part` does not stay. */
async function writing<T>(part: string, body: () => Promise<Result<T>>): Promise<Result<T>> {
  let done: Result<T> | null = null;
  try {
    done = await body();
    return done;
  } catch (error) {
    if (error instanceof NotAsWritten) return err(lies());
    const known = sqliteFault(error) ?? diskFault(error) ?? (errorCode(error) === 'ENOENT' ? gone() : null);
    if (known === null) throw error;
    return err(known);
  } finally {
    if (done?.ok !== true) await rm(part, { recursive: true, force: true }).catch(() => undefined);
  }
}

const gone = (): Fault => fault('noi-sao-luu-mat', 'Nơi sao lưu không còn đó: USB đã rút, hoặc thư mục đã bị xóa.', { next: 'Cắm lại USB rồi bấm «Sao lưu ngay».' });

/**
 * A backup of a unit whose database may be in use: a copy by VACUUM INTO, opened and read through; its keyring; its
 * attachments, each once for all backups; a manifest. It counts only under its final name.
 * Faults: those of the disk, `du-lieu-hong`, `khoa-hong`, `noi-sao-luu-mat`.
 */
export function makeBackup({ dir, folder, keys, schemaVersion, facts }: MakeBackup, control: Control): Promise<Result<BackupManifest>> {
  const part = partOf(folder);
  return writing(part, async () => {
    await rm(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true, mode: 0o700 });
    const keyring = readKeyring(dir);
    if (!keyring.ok) return keyring;
    for (const file of KEYRING_FILES) if (existsSync(join(dir, file))) await copyChecked(join(dir, file), join(part, file));
    control.progress({ done: 0, label: 'Đang sao lưu dữ liệu' });
    const copied = copyOut(dir, join(part, BACKUP_FILES.database), keys, schemaVersion);
    if (!copied.ok) return copied;
    control.signal.throwIfAborted();
    const database = await fileSha256(join(part, BACKUP_FILES.database), control.signal);
    // After the copy: what its rows name has reached the disk before them.
    const kept = await keepAttachments(join(dir, 'blobs'), blobsBeside(folder), keys, control);
    const list = writeAttachmentList(part, kept.list);
    const manifest: BackupManifest = {
      format: 1, ...facts, keyCheck: keys.check, ...copied.value.facts,
      database: { bytes: copied.value.bytes, sha256: database },
      attachments: { count: kept.list.length, bytes: kept.list.reduce((sum, [, bytes]) => sum + bytes, 0), sha256: list.sha256, damaged: kept.damaged },
    };
    writeManifest(part, keys.mac, manifest);
    await finish(part, folder);
    return ok(manifest);
  });
}

function copyOut(dir: string, to: string, keys: BackupKeys, schemaVersion: number) {
  const connection = { key: keys.database, schemaVersion };
  const file = join(dir, BACKUP_FILES.database);
  // Opening for reading would not tell a missing file from one that is held.
  if (!existsSync(file)) return err(fault('mat-tep-du-lieu', 'Không thấy tệp dữ liệu unit.db trong thư mục của đơn vị.', { next: 'Khôi phục từ bản sao lưu gần nhất.' }));
  const live = openDatabase({ ...connection, file, readonly: true });
  if (!live.ok) return live;
  try {
    // VACUUM INTO counts as a write although it leaves this file alone; the connection itself stays read-only.
    live.value.pragma('query_only=OFF');
    const copied = copyDatabase(live.value, to, connection);
    if (!copied.ok) return copied;
  } finally {
    live.value.close();
  }
  const copy = openDatabase({ ...connection, file: to, readonly: true });
  if (!copy.ok) return copy;
  try {
    return ok({ facts: databaseFacts(copy.value), bytes: statSync(to).size });
  } finally {
    copy.value.close();
  }
}

async function keepAttachments(from: string, to: string, keys: BackupKeys, { progress, signal }: Control): Promise<{ list: AttachmentList; damaged: number }> {
  if (!existsSync(from)) return { list: [], damaged: 0 };
  const live = readableBlobs(from, keys);
  const list: AttachmentList = [];
  const added: string[] = [];
  let damaged = 0;
  const names = await live.list();
  for (const [index, name] of names.entries()) {
    signal.throwIfAborted();
    const bytes = storedBytes(from, name);
    if (bytes === null) continue;
    if (storedBytes(to, name) !== bytes) {
      if (!(await live.check(name)).ok) {
        damaged++;
        continue;
      }
      await rm(join(to, name.slice(0, 2), name), { force: true });
      await putBlob(from, to, name, { mayLink: true, signal });
      added.push(name);
    }
    list.push([name, bytes]);
    if (index % 20 === 0) progress({ done: index, total: names.length, label: 'Đang sao lưu tệp đính kèm' });
  }
  await syncBlobFolders(to, added);
  return { list, damaged };
}

async function finish(part: string, folder: string): Promise<void> {
  await syncDirectory(part);
  await replaceFile(part, folder);
}

export interface CopyBackup {
  /** A checked backup. */
  readonly from: string;
  /** Its folder at another place; not there before. */
  readonly to: string;
  readonly keys: BackupKeys;
  readonly schemaVersion: number;
}

/**
 * Takes a backup to another place: files copied and read back, attachments that are not there yet, the whole opened,
 * read through and counted there before it gets its name. Faults as `makeBackup`, `ghi-khong-dung`, those of `verifyBackup`.
 */
export function copyBackup({ from, to, keys, schemaVersion }: CopyBackup, control: Control): Promise<Result<undefined>> {
  const part = partOf(to);
  return writing(part, async () => {
    const { manifest } = readManifest(from, keys);
    const list = manifest === null ? null : readAttachmentList(from, manifest.attachments.sha256);
    if (list === null) return err(fault('ban-sao-luu-hong', 'Bản sao lưu trên máy này hỏng nên chưa chép sang nơi thứ hai.', { next: 'Bấm «Sao lưu ngay» để lập bản mới.' }));
    await rm(part, { recursive: true, force: true });
    // The place itself is not made: a stick that is not there must not become a folder.
    mkdirSync(part, { mode: 0o700 });
    const [there, here] = [blobsBeside(to), blobsBeside(from)];
    mkdirSync(there, { recursive: true, mode: 0o700 });
    const added: string[] = [];
    for (const [index, [name, bytes]] of list.entries()) {
      control.signal.throwIfAborted();
      if (index % 20 === 0) control.progress({ done: index, total: list.length, label: 'Đang chép tệp đính kèm sang nơi thứ hai' });
      if (storedBytes(there, name) === bytes) continue;
      await rm(join(there, name.slice(0, 2), name), { force: true });
      await putBlob(here, there, name, { mayLink: false, signal: control.signal });
      added.push(name);
    }
    await syncBlobFolders(there, added);
    control.progress({ done: 0, label: 'Đang chép sang nơi thứ hai' });
    for (const file of [...KEYRING_FILES, BACKUP_FILES.attachments, BACKUP_FILES.manifest, BACKUP_FILES.database]) {
      if (existsSync(join(from, file))) await copyChecked(join(from, file), join(part, file), control.signal);
    }
    const sound = await verifyBackup({ folder: part, keys, schemaVersion, deep: false }, control);
    if (!sound.ok) return sound;
    await finish(part, to);
    await syncDirectory(dirname(to));
    return ok();
  });
}
