import { readFile, readdir, stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';

/** A place where a folder tree that the user may choose from begins. */
export interface Root {
  readonly path: string;
  readonly label: string;
  readonly removable: boolean;
}

/** Mounted sticks and disks: Linux `/media`, `/run/media`, `/mnt`; macOS `/Volumes`; Windows drive letters. */
export async function findVolumes(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<Root[]> {
  if (platform === 'win32') return windowsDrives(env);
  if (platform === 'darwin') return (await namesIn('/Volumes')).map((name) => ({ path: `/Volumes/${name}`, label: name, removable: true }));
  return mountedVolumes(await readFile('/proc/mounts', 'utf8').catch(() => ''));
}

/** @param table text of `/proc/mounts` */
export function mountedVolumes(table: string): Root[] {
  const roots: Root[] = [];
  for (const line of table.split('\n')) {
    const path = (line.split(' ')[1] ?? '').replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    const removable = /^\/(media|run\/media)\/./.test(path);
    // Octal escapes stand for bytes of UTF-8; a name that does not survive this is shown as it is on disk.
    if (removable || /^\/mnt(\/.|$)/.test(path)) roots.push({ path: fromBytes(path), label: basename(fromBytes(path)), removable });
  }
  return roots;
}

function fromBytes(text: string): string {
  return /^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}

async function windowsDrives(env: NodeJS.ProcessEnv): Promise<Root[]> {
  const system = (env['SystemDrive'] ?? 'C:').toUpperCase();
  const letters = [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);
  const found = await Promise.all(letters.map((drive) => stat(`${drive}\\`).then(() => true, () => false)));
  return letters.filter((_, index) => found[index]).map((drive) => ({ path: `${drive}\\`, label: `Ổ ${drive}`, removable: drive !== system }));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Free bytes for this user; null where the system does not say. */
export async function freeBytes(path: string): Promise<number | null> {
  return statfs(path).then((info) => info.bavail * info.bsize, () => null);
}
