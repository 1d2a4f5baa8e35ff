import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolder, readIfThere, writeFileAtomicSync } from '../files/atomic.ts';
import { defaultDataDir } from './data-dir.ts';

/** Says where the unit's folder was moved to; lies where the program looks first. */
export const PLACE_FILE = 'noi-du-lieu.json';

/** The unit's folder of this user: the usual place, or where it was moved to. */
export function dataDirOfUser(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  const usual = defaultDataDir(platform, env, home);
  return movedTo(usual) ?? usual;
}

/** Where the folder that lay at `usual` was moved to; null: it was not. */
export function movedTo(usual: string): string | null {
  const bytes = readIfThere(join(dirname(usual), PLACE_FILE));
  if (bytes === null) return null;
  try {
    const { dir } = JSON.parse(bytes.toString('utf8')) as { dir?: unknown };
    return typeof dir === 'string' && isAbsolute(dir) ? dir : null;
  } catch {
    return null; // Damaged: what lies at the usual place is found, or nothing is.
  }
}

/** True where the data were moved to a disk that is not there: a start must not take that for a new unit. */
export const dataGone = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): boolean => {
  const moved = movedTo(defaultDataDir(platform, env, home));
  return moved !== null && !existsSync(moved);
};

export function notePlace(usual: string, dir: string): void {
  makeFolder(dirname(usual), { mode: 0o700 });
  writeFileAtomicSync(join(dirname(usual), PLACE_FILE), Buffer.from(`${JSON.stringify({ format: 1, dir })}\n`));
}
