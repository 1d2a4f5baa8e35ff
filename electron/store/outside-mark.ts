import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../files/disk-fault.ts';
import { readSessionAt, writeSessionAt } from './session.ts';
import type { Session } from './session.ts';

/*
 * session.json lies in the unit folder, so an old copy of the whole folder laid over the present one brings an old
 * session.json along and nothing in it looks wrong. What the last session left is therefore kept once more in the place
 * of this user on this computer, one file for each place of a folder. It cannot notice what takes that place back as well
 * (an image of the disk, a snapshot of a virtual machine), nor a copy laid over on another computer or by another user of it.
 */

/** Files kept; the place of a folder that was used longer ago is no longer watched. */
const MOST = 64;

const fileOf = (stateDir: string, place: string): string => join(stateDir, `${place}.json`);

/** What was left last by the folder that lies at this place; null where nothing is known, or nothing that can be read. */
export function readOutside(stateDir: string, place: string, key: Uint8Array): Session | null {
  return unlessDisk(() => readSessionAt(fileOf(stateDir, place), key)) ?? null;
}

/** Keeps it. Where the computer has no room or no right for it, the folder is only not watched. */
export function writeOutside(stateDir: string, place: string, key: Uint8Array, session: Session): void {
  unlessDisk(() => {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    writeSessionAt(fileOf(stateDir, place), key, session);
    const files = readdirSync(stateDir).filter((name) => /^[0-9a-f]{32}\.json$/u.test(name));
    if (files.length <= MOST) return;
    const oldest = files.map((name) => ({ name, at: statSync(join(stateDir, name)).mtimeMs })).sort((a, b) => a.at - b.at);
    for (const { name } of oldest.slice(0, files.length - MOST)) rmSync(join(stateDir, name), { force: true });
  });
}

function unlessDisk<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return undefined;
  }
}
