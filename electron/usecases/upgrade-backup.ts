import { createHash } from 'node:crypto';
import { closeSync, existsSync, linkSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupManifest } from '../../shared/domain/backup.ts';
import { ok } from '../../shared/result.ts';
import { syncDirectorySync, writeFileAtomicSync } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';
import { blobPath, storedBytes } from '../store/backup-files.ts';
import { BACKUP_BLOBS, BACKUP_FILES, backupKeys, databaseFacts, writeAttachmentList, writeManifest } from '../store/backup-manifest.ts';
import type { AttachmentList } from '../store/backup-manifest.ts';
import { partOf } from '../store/backup-make.ts';
import { openDatabase } from '../store/database.ts';
import { KEYRING_FILES } from '../store/keyring-file.ts';
import type { StoreOptions } from '../store/store-types.ts';
import { backupName, backupsIn, localMinute } from './backup-list.ts';

/**
 * The backup before an existing file is migrated: of one form with all others, so that it is listed, verified and
 * restored like them. Made while the unit is being opened, before anything else runs.
 */
export function upgradeBackup({ dir, dataKey, now, appVersion }: { readonly dir: string; readonly dataKey: Uint8Array; readonly now: () => number; readonly appVersion: string }): NonNullable<StoreOptions['beforeUpgrade']> {
  return (copy, from) => {
    const keys = backupKeys(dataKey);
    const backups = join(dir, 'backups');
    let at = now();
    while (existsSync(join(backups, backupName(at, 'truoc-nang-cap')))) at++;
    const folder = join(backups, backupName(at, 'truoc-nang-cap'));
    const part = partOf(folder);
    try {
      mkdirSync(part, { recursive: true, mode: 0o700 });
      for (const name of KEYRING_FILES) if (existsSync(join(dir, name))) writeFileAtomicSync(join(part, name), readFileSync(join(dir, name)));
      const file = join(part, BACKUP_FILES.database);
      const copied = copy(file);
      if (!copied.ok) return copied;
      const db = openDatabase({ file, key: keys.database, schemaVersion: from, readonly: true });
      if (!db.ok) return db;
      const facts = databaseFacts(db.value);
      db.value.close();
      const list = linkAttachments(join(dir, 'blobs'), join(backups, BACKUP_BLOBS));
      const manifest: BackupManifest = {
        format: 1, order: Math.max(0, ...backupsIn(backups, keys).map(({ order }) => order)) + 1, at, local: localMinute(at), reason: 'truoc-nang-cap', appVersion, keyCheck: keys.check, ...facts,
        database: { bytes: statSync(file).size, sha256: sha256Of(file) },
        attachments: { count: list.length, bytes: list.reduce((sum, [, bytes]) => sum + bytes, 0), ...writeAttachmentList(part, list), damaged: 0 },
      };
      writeManifest(part, keys.mac, manifest);
      syncDirectorySync(part);
      renameSync(part, folder);
      syncDirectorySync(backups);
      return ok();
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  };
}

/** As second names where the disk has them, else as copies; each is verified when a backup is next made or checked. */
function linkAttachments(from: string, to: string): AttachmentList {
  if (!existsSync(from)) return [];
  const names = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) => readdirSync(join(from, name))).filter((name) => /^[0-9a-f]{64}$/u.test(name));
  return names.sort().map((name) => {
    const bytes = storedBytes(from, name) ?? 0;
    if (storedBytes(to, name) !== bytes) {
      mkdirSync(dirname(blobPath(to, name)), { recursive: true, mode: 0o700 });
      rmSync(blobPath(to, name), { force: true });
      try {
        linkSync(blobPath(from, name), blobPath(to, name));
      } catch (error) {
        if (errorCode(error) === '' || errorCode(error) === 'ENOSPC') throw error;
        writeFileAtomicSync(blobPath(to, name), readFileSync(blobPath(from, name)));
      }
    }
    return [name, bytes] as [string, number];
  });
}

function sha256Of(path: string): string {
  const sha = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  const handle = openSync(path, 'r');
  try {
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) sha.update(piece.subarray(0, length));
  } finally {
    closeSync(handle);
  }
  return sha.digest('hex');
}
