import { readFile, realpath } from 'node:fs/promises';
import { sep } from 'node:path';

export type DriveKind = 'local' | 'removable' | 'network' | 'memory' | 'unknown';

const NETWORK = /^(nfs4?|cifs|smb3?|smbfs|afpfs|webdav|davfs|fuse\.(sshfs|rclone|gvfsd-fuse)|9p|ncpfs|ceph)$/u;
const MEMORY = /^(tmpfs|ramfs)$/u;
/** Folders that a program copies to a server while it is written. */
const SYNCED = /(^|[\\/])(OneDrive|Dropbox|Google ?Drive|iCloudDrive|Box|Nextcloud)([ -][^\\/]*)?([\\/]|$)/iu;

/** Whether a folder lies where another program synchronises it while it is written. */
export const isSynced = (path: string): boolean => SYNCED.test(path);

/** The kind of disk a path lies on, by a table like `/proc/mounts`. */
export function driveIn(table: string, path: string): DriveKind {
  const mounts = table.split('\n').flatMap((line) => {
    const [, at = '', type = ''] = line.split(' ');
    const place = at.replace(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    return place !== '' && (path === place || place === '/' || path.startsWith(`${place}/`)) ? [{ place, type }] : [];
  });
  const nearest = mounts.sort((a, b) => b.place.length - a.place.length)[0];
  if (nearest === undefined) return 'unknown';
  if (NETWORK.test(nearest.type)) return 'network';
  if (MEMORY.test(nearest.type)) return 'memory';
  return /^\/(media|run\/media)\//u.test(nearest.place) ? 'removable' : 'local';
}

/** The kind of disk a folder lies on; `unknown` where the system does not say. */
export async function driveOf(dir: string, platform: NodeJS.Platform): Promise<DriveKind> {
  const path = await realpath(dir).catch(() => dir);
  if (platform === 'win32') return path.startsWith(`${sep}${sep}`) ? 'network' : 'unknown';
  if (platform === 'darwin') return path.startsWith('/Volumes/') ? 'removable' : 'unknown';
  const table = await readFile('/proc/mounts', 'utf8').catch(() => '');
  return driveIn(table, path);
}
