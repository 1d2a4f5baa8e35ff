import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { partName, readIfThere } from './atomic.ts';
import { diskFault, errorCode } from './disk-fault.ts';
import { isRunning, processStart, sameStart } from './process-start.ts';

export interface FolderLock {
  /** Gives the folder free again; a second call does nothing. */
  release(): void;
}

interface Owner {
  readonly pid: number;
  readonly start: string | null;
}

const openElsewhere = () =>
  fault('dang-mo-noi-khac', 'Dữ liệu của đơn vị này đang mở ở một cửa sổ khác trên máy.', {
    next: 'Chuyển sang cửa sổ đang mở, hoặc đóng nó rồi mở lại.',
  });

function parseOwner(bytes: Buffer | null): Owner | null {
  if (!bytes) return null;
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Partial<Owner> | null;
    if (typeof value?.pid !== 'number' || !Number.isInteger(value.pid) || value.pid <= 0) return null;
    return { pid: value.pid, start: typeof value.start === 'string' ? value.start : null };
  } catch {
    return null;
  }
}

interface Found {
  readonly bytes: Buffer | null;
  readonly owner: Owner | null;
}

/** A lock is written right after it is created: one that cannot be read gets that moment before it counts as left over. */
function readLock(path: string): Found {
  const bytes = readIfThere(path);
  const owner = parseOwner(bytes);
  if (owner) return { bytes, owner };
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  const later = readIfThere(path);
  return { bytes: later, owner: parseOwner(later) };
}

function create(path: string, content: Buffer): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return true;
}

/** Moves a left-over lock away; gives it back where another process was quicker. */
function clearStale(path: string, stale: Buffer | null): void {
  const aside = partName(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readIfThere(aside);
  if (moved && !stale?.equals(moved)) create(path, moved);
  rmSync(aside, { force: true });
}

/**
 * Takes the folder for this process. The lock is a file with the process's number and start time, so a number that the
 * system has given to another program since does not keep the folder shut, nor does a crash.
 * Faults: `dang-mo-noi-khac`, and those of the disk.
 */
export function lockFolder(path: string): Result<FolderLock> {
  const content = Buffer.from(JSON.stringify({ pid: process.pid, start: processStart(process.pid) } satisfies Owner));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (create(path, content)) return ok(heldLock(path, content));
      const { bytes, owner } = readLock(path);
      if (owner && isHeld(path, owner)) return err(openElsewhere());
      clearStale(path, bytes);
    }
    return err(openElsewhere());
  } catch (error) {
    const known = diskFault(error);
    if (!known) throw error;
    return err(known);
  }
}

/** Locks that this process holds: one of its own that is not among them was given back, but its file could not be removed. */
const held = new Set<string>();

function isHeld(path: string, { pid, start }: Owner): boolean {
  if (!isRunning(pid) || !sameStart(start, processStart(pid))) return false;
  return pid !== process.pid || held.has(resolve(path));
}

function heldLock(path: string, content: Buffer): FolderLock {
  const key = resolve(path);
  held.add(key);
  let mine = true;
  return {
    release() {
      if (!mine) return;
      mine = false;
      held.delete(key);
      try {
        if (readIfThere(path)?.equals(content)) rmSync(path, { force: true });
      } catch (error) {
        // A failing disk: what stays keeps nobody out once this process has ended.
        if (errorCode(error) === '') throw error;
      }
    },
  };
}
