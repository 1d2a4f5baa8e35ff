import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { deviceSource } from './device-source.ts';
import { errnoOf } from './faults.ts';
import type { BundleSource } from './source.ts';

export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
  /** Hands everything to the device. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the packer needs of a disk. Failures are exceptions with an error number, as `node:fs` raises them. */
export interface Disk {
  /** Free bytes for this user, or null when the system does not say. */
  free(folder: string): Promise<number | null>;
  exists(path: string): Promise<boolean>;
  /** A new empty file; what bore the name before is removed. */
  create(path: string): Promise<Sink>;
  /** Opens what was written, to read it back; from the device where that can be had. */
  source(path: string): Promise<BundleSource>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a rename in this folder last, where the system has that. */
  syncFolder(folder: string): Promise<void>;
}

export const realDisk: Disk = {
  async free(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bsize > 0 ? bavail * bsize : null;
  },
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return false;
      throw error;
    }
  },
  async create(path) {
    await rm(path, { force: true });
    const handle = await open(path, 'wx', 0o600);
    return {
      async write(bytes) {
        for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  source: deviceSource,
  rename: (from, to) => patiently(() => rename(from, to)),
  remove: (path) => rm(path, { force: true }),
  async syncFolder(folder) {
    if (process.platform === 'win32') return; // no handle on a folder there
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } catch (error) {
      // FUSE drivers of FAT and exFAT sticks may not know it; the file itself was synced before.
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errnoOf(error) ?? '')) throw error;
    } finally {
      await handle.close();
    }
  },
};

const HELD = ['EPERM', 'EBUSY', 'EACCES'];

/** Runs an operation that a virus scanner may refuse for a moment; tries again with growing pauses, at most 10 seconds. */
export async function patiently<T>(operation: () => Promise<T>, pauseFor: (ms: number) => Promise<unknown> = sleep): Promise<T> {
  for (let waited = 0, pause = 50; ; waited += pause, pause = Math.min(pause * 2, 1600)) {
    try {
      return await operation();
    } catch (error) {
      if (!HELD.includes(errnoOf(error) ?? '') || waited + pause > 10_000) throw error;
      await pauseFor(pause);
    }
  }
}
