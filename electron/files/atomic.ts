import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskFault, errorCode } from './disk-fault.ts';

/** Waits `ms` milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

/** Waits before each further try of a rename that an antivirus program blocks; together 10 s. */
const BACKOFF_MS = [20, 40, 80, 160, 300, 600, 800, 1000, 1500, 2000, 3500] as const;
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** A name beside `path` that no reader takes for the finished file. */
export function partName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.part`;
}

/** Makes renames and new names in `dir` last through a power cut. Windows does so by itself and cannot open folders. */
export async function syncDirectory(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function syncDirectorySync(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Making a folder with all above it, Node says that those are missing where the disk fails: tried without them first. */
export function makeFolder(path: string, options: { readonly mode?: number } = {}): void {
  try {
    mkdirSync(path, options);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') mkdirSync(path, { ...options, recursive: true });
    else if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Renames over `to`, waiting up to 10 s for whoever holds it, then flushes the folder. Throws the last system error. */
export async function replaceFile(from: string, to: string, sleep: Sleep = wait): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(from, to);
      break;
    } catch (error) {
      const pause = BACKOFF_MS[attempt];
      if (pause === undefined || !HELD.has(errorCode(error))) throw error;
      await sleep(pause);
    }
  }
  await syncDirectory(dirname(to));
}

/**
 * Writes the whole file or nothing: new file, flush, rename, flush of the folder.
 * Faults: `het-dia`, `loi-dia`, `khong-ghi-duoc`, `tep-dang-bi-giu` (after 10 s); the former file is then unchanged.
 */
export async function writeFileAtomic(path: string, bytes: Uint8Array, sleep: Sleep = wait): Promise<Result<undefined>> {
  const part = partName(path);
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replaceFile(part, path, sleep);
    return ok();
  } catch (error) {
    await rm(part, { force: true });
    const known = diskFault(error);
    if (!known) throw error;
    return err(known);
  }
}

/** The same for a small file, without waiting, where nothing may happen in between. Throws system errors. */
export function writeFileAtomicSync(path: string, bytes: Uint8Array): void {
  const part = partName(path);
  try {
    const handle = openSync(part, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
    syncDirectorySync(dirname(path));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The bytes of a file; null where there is none. */
export function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
