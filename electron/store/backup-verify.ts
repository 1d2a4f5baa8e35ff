import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { BackupManifest } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { diskFault } from '../files/disk-fault.ts';
import { fileSha256, readableBlobs, storedBytes } from './backup-files.ts';
import { BACKUP_BLOBS, BACKUP_FILES, databaseFacts, readAttachmentList, readManifest } from './backup-manifest.ts';
import type { BackupKeys, DatabaseFacts } from './backup-manifest.ts';
import { checkDatabase, openDatabase } from './database.ts';
import { readKeyring } from './keyring.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface Control {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
}

export interface VerifyBackup {
  readonly folder: string;
  readonly keys: BackupKeys;
  /** Highest `user_version` this program knows. */
  readonly schemaVersion: number;
  /** Every attachment is read to its end; otherwise it only has to be there with its size. */
  readonly deep: boolean;
}

export interface VerifiedBackup {
  /** Null for a folder made before manifests. */
  readonly manifest: BackupManifest | null;
  readonly facts: DatabaseFacts;
  /** Names of attachments that are not there, or not whole; their rows stand in the database all the same. */
  readonly attachments: { readonly count: number; readonly missing: readonly string[]; readonly damaged: readonly string[] };
}

const bad = (reason: string): Fault => fault('ban-sao-luu-hong', `Bản sao lưu này không dùng được: ${reason}.`, { next: 'Chọn một bản sao lưu khác.' });
const newer = (): Fault => fault('ban-sao-luu-moi-hon', 'Bản sao lưu này do phiên bản mới hơn của Sổ Vàng tạo ra.', { kind: 'newer', next: 'Cập nhật chương trình rồi làm lại. Chưa có gì bị thay đổi.' });
const foreign = (): Fault => fault('ban-sao-luu-don-vi-khac', 'Bản sao lưu này không mở được bằng khóa của dữ liệu ở đây: của đơn vị khác, hoặc của dữ liệu lập lại sau đó.', { next: 'Chọn bản sao lưu của chính đơn vị này.' });

/** Where the attachments of a backup lie. */
export const blobsBeside = (folder: string): string => join(folder, '..', BACKUP_BLOBS);

/** Whether a folder holds a backup, judged by the names of its files. */
export const looksLikeBackup = (folder: string): boolean => existsSync(join(folder, BACKUP_FILES.database));

/**
 * Opens a backup, reads it through, counts it against its manifest and looks for its attachments. Changes nothing.
 * Faults: `ban-sao-luu-hong` (says what), `ban-sao-luu-moi-hon`, `ban-sao-luu-don-vi-khac`, those of the disk.
 */
export async function verifyBackup({ folder, keys, schemaVersion, deep }: VerifyBackup, { progress, signal }: Control): Promise<Result<VerifiedBackup>> {
  try {
    const found = readManifest(folder, keys);
    if (found.state === 'newer') return err(newer());
    if (found.state === 'foreign') return err(foreign());
    if (found.state === 'damaged') return err(bad('bản kê manifest.json hỏng hoặc đã bị sửa'));
    const file = join(folder, BACKUP_FILES.database);
    if (!existsSync(file)) return err(bad('thiếu tệp unit.db'));
    progress({ done: 0, label: 'Đang đọc bản sao lưu' });
    const { manifest } = found;
    if (manifest !== null) {
      const bytes = statSync(file).size;
      if (bytes !== manifest.database.bytes || (await fileSha256(file, signal)) !== manifest.database.sha256) return err(bad('tệp unit.db không còn như lúc sao lưu'));
    }
    const keyring = readKeyring(folder);
    if (!keyring.ok) return err(keyring.error.kind === 'newer' ? keyring.error : bad('tệp khóa hỏng hoặc thiếu'));
    if (keyring.value.keyCheck !== keys.check) return err(foreign());
    const facts = readThrough(file, keys, schemaVersion);
    if (!facts.ok) return facts;
    const off = manifest === null ? null : differs(manifest, facts.value);
    if (off !== null) return err(bad(off));
    const attachments = await lookAtAttachments(folder, manifest, keys, deep, { progress, signal });
    return attachments.ok ? ok({ manifest, facts: facts.value, attachments: attachments.value }) : attachments;
  } catch (error) {
    const known = sqliteFault(error) ?? diskFault(error);
    if (!known) throw error;
    return err(known);
  }
}

function readThrough(file: string, keys: BackupKeys, schemaVersion: number): Result<DatabaseFacts> {
  const db = openDatabase({ file, key: keys.database, schemaVersion, readonly: true });
  if (!db.ok) return err(db.error.kind === 'newer' ? newer() : bad('tệp unit.db không mở được'));
  try {
    const sound = checkDatabase(db.value);
    return sound.ok ? ok(databaseFacts(db.value)) : err(bad('tệp unit.db có chỗ hỏng'));
  } finally {
    db.value.close();
  }
}

function differs(manifest: BackupManifest, facts: DatabaseFacts): string | null {
  if (manifest.audit.seq !== facts.audit.seq || manifest.audit.hash !== facts.audit.hash) return 'cuối nhật ký không khớp với bản kê';
  if (manifest.lineage !== facts.lineage || manifest.counter !== facts.counter || manifest.schema !== facts.schema) return 'dữ liệu không phải của bản kê này';
  const names = new Set([...Object.keys(manifest.tables), ...Object.keys(facts.tables)]);
  return [...names].some((name) => manifest.tables[name] !== facts.tables[name]) ? 'số dòng không khớp với bản kê' : null;
}

async function lookAtAttachments(folder: string, manifest: BackupManifest | null, keys: BackupKeys, deep: boolean, { progress, signal }: Control): Promise<Result<VerifiedBackup['attachments']>> {
  if (manifest === null) return ok({ count: 0, missing: [], damaged: [] });
  const list = readAttachmentList(folder, manifest.attachments.sha256);
  if (list === null) return err(bad('danh sách tệp đính kèm hỏng hoặc thiếu'));
  const dir = blobsBeside(folder);
  const missing: string[] = [];
  const damaged: string[] = [];
  const blobs = deep && existsSync(dir) ? readableBlobs(dir, keys) : null;
  for (const [index, [name, bytes]] of list.entries()) {
    signal.throwIfAborted();
    const there = storedBytes(dir, name);
    if (there === null) missing.push(name);
    else if (there !== bytes || (blobs !== null && !(await blobs.check(name)).ok)) damaged.push(name);
    if (index % 50 === 0) progress({ done: index, total: list.length, label: 'Đang kiểm tra tệp đính kèm' });
  }
  return ok({ count: list.length, missing, damaged });
}
