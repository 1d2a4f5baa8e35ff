import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRow } from '../../shared/api/backup.ts';
import { BACKUP_REASONS, REASON_WORDS, countedGroups, whenWords } from '../../shared/domain/backup.ts';
import type { BackupManifest, BackupReason, KeptBackup } from '../../shared/domain/backup.ts';
import { errorCode } from '../files/disk-fault.ts';
import { localDay } from '../host/clock.ts';
import { BACKUP_BLOBS, BACKUP_FILES, readChecked, readManifest } from '../store/backup-manifest.ts';
import type { BackupKeys } from '../store/backup-manifest.ts';
import { looksLikeBackup } from '../store/backup-verify.ts';

/** A folder with a backup, as far as can be told without opening it. */
export interface FoundBackup extends KeptBackup {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly manifest: BackupManifest | null;
  readonly note: string;
}
export type BackupPlace = BackupRow['place'];
const PLACE_WORDS: Readonly<Record<BackupPlace, string>> = { may: 'Máy này', 'noi-thu-hai': 'Nơi thứ hai', 'thu-muc': 'Thư mục đã chọn' };

/** `YYYY-MM-DDTHH:mm` of an instant by this machine's clock. */
export function localMinute(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${localDay(at)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Folder name of a backup; the time is that of Greenwich, so that names sort. */
export const backupName = (at: number, reason: BackupReason): string => `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${reason}`;

/** Names of folders that earlier versions of the program made, without a manifest. */
function fromName(name: string, path: string): { at: number; reason: BackupReason | null } {
  const stamped = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)-(.+)$/.exec(name);
  const reason = BACKUP_REASONS.find((one) => name.endsWith(`-${one}`)) ?? (name.startsWith('truoc-nang-cap-') ? 'truoc-nang-cap' : null);
  const at = stamped === null ? NaN : Date.parse(`${stamped[1]}:${stamped[2]}:${stamped[3]}.${stamped[4]}`);
  return { at: Number.isNaN(at) ? statSync(join(path, BACKUP_FILES.database)).mtimeMs : at, reason };
}

function look(path: string, name: string, keys: BackupKeys | null): FoundBackup | null {
  if (!looksLikeBackup(path)) return null;
  const { state, manifest } = readManifest(path, keys);
  if (state === 'foreign') return null;
  const size = statSync(join(path, BACKUP_FILES.database)).size;
  if (manifest === null) {
    const { at, reason } = fromName(name, path);
    const bare = { path, name, order: 0, at, local: localMinute(at), reason, bytes: size, manifest };
    if (state === 'missing') return { ...bare, state: 'unknown', note: 'Không có bản kê; được kiểm tra trước khi khôi phục.' };
    return { ...bare, state: 'bad', note: state === 'newer' ? 'Do phiên bản mới hơn của chương trình tạo ra.' : 'Bản kê hỏng hoặc đã bị sửa.' };
  }
  const { order, at, local, reason } = manifest;
  const row = { path, name, order, at, local, reason, bytes: size, manifest };
  const checked = readChecked(path);
  if (size !== manifest.database.bytes) return { ...row, state: 'bad', note: 'Tệp unit.db không còn như lúc sao lưu.' };
  if (checked?.good === false) return { ...row, state: 'bad', note: checked.reason };
  return state === 'sound' ? { ...row, state: 'good', note: '' } : { ...row, state: 'unknown', note: 'Được kiểm tra trước khi khôi phục.' };
}

const isGone = (error: unknown) => ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO', 'ENXIO', 'ENODEV', 'ENOTCONN'].includes(errorCode(error));

/**
 * Backups in a folder, the newest first; those of another data key are left out. A folder that is not there, or not
 * readable any more, has none.
 * @param keys null where the data key is not known: nothing is then proven good
 */
export function backupsIn(folder: string, keys: BackupKeys | null): FoundBackup[] {
  try {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part') && entry.name !== BACKUP_BLOBS)
      .flatMap(({ name }) => look(join(folder, name), name, keys) ?? [])
      .sort(newestFirst);
  } catch (error) {
    if (!isGone(error)) throw error;
    return [];
  }
}
export const newestFirst = (a: FoundBackup, b: FoundBackup): number => b.order - a.order || b.at - a.at;

/** Folder on a stick or disk under which all units keep theirs. */
export const PLACE_FOLDER = 'so-vang-sao-luu';

/** Backups in a folder that a person chose: itself, what it holds, or what the program keeps on such a disk. */
export function backupsUnder(folder: string, keys: BackupKeys | null): FoundBackup[] {
  const own = look(folder, folder.split(/[\\/]/).at(-1) ?? '', keys);
  const under = [folder, join(folder, 'backups'), join(folder, PLACE_FOLDER), ...subfolders(join(folder, PLACE_FOLDER)), ...(folder.endsWith(PLACE_FOLDER) ? subfolders(folder) : [])];
  const found = [...(own === null ? [] : [own]), ...under.flatMap((one) => backupsIn(one, keys))];
  return [...new Map(found.map((one) => [one.path, one])).values()].sort((a, b) => b.at - a.at);
}

function subfolders(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)) : [];
  } catch (error) {
    if (!isGone(error)) throw error;
    return [];
  }
}

/** As the screen shows it. @param today `YYYY-MM-DD` */
export function backupRow({ path, name, local, reason, state, note, manifest, bytes }: FoundBackup, place: BackupPlace, today: string, grant: (path: string) => { handle: string }): BackupRow {
  return {
    handle: grant(path).handle, name, place, placeWord: PLACE_WORDS[place], when: whenWords(today, local), local, reason,
    reasonWord: reason === null ? '' : REASON_WORDS[reason], state, note,
    counts: manifest === null ? null : countedGroups(manifest.tables), attachments: manifest?.attachments.count ?? null, bytes, appVersion: manifest?.appVersion ?? null,
  };
}
