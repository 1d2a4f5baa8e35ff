import type { Disk, Sink } from '../../../electron/exchange/disk.ts';
import { realDisk } from '../../../electron/exchange/disk.ts';

export const errno = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

/** A disk whose operations are announced before and after they are done; what `at` throws goes to the caller. */
export function watchedDisk(at: (step: string) => void, disk: Disk = realDisk): Disk {
  const watched = async <T>(step: string, body: () => Promise<T>): Promise<T> => {
    at(`before ${step}`);
    const value = await body();
    at(`after ${step}`);
    return value;
  };
  return {
    free: (folder) => disk.free(folder),
    exists: (path) => disk.exists(path),
    async create(path): Promise<Sink> {
      at('before create');
      const sink = await disk.create(path);
      try {
        at('after create');
      } catch (error) {
        // Whoever asked never got it, and so cannot close it.
        await sink.close();
        throw error;
      }
      return {
        write: (bytes) => watched('write', () => sink.write(bytes)),
        sync: () => watched('sync', () => sink.sync()),
        close: () => watched('close', () => sink.close()),
      };
    },
    async source(path) {
      at('before source');
      const source = await disk.source(path);
      return {
        ...source,
        async *read(from?: number) {
          for await (const chunk of source.read(from)) {
            at('before read');
            yield chunk;
          }
        },
      };
    },
    rename: (from, to) => watched('rename', () => disk.rename(from, to)),
    remove: (path) => watched('remove', () => disk.remove(path)),
    syncFolder: (folder) => watched('syncFolder', () => disk.syncFolder(folder)),
  };
}

/** A stick that is pulled after so many operations: from then on everything fails, and what lies there stays as it is. */
export function pulledAfter(steps: number, code = 'EIO'): { disk: Disk; readonly pulled: boolean } {
  let left = steps;
  const state = {
    pulled: false,
    disk: watchedDisk((step) => {
      if (left-- > 0 || step === 'before close' || step === 'after close') return;
      state.pulled = true;
      throw errno(code);
    }),
  };
  return state;
}

/** A stick that takes no file of more than `limit` bytes, as FAT32 beyond 4 GiB − 1. */
export function limitedDisk(limit: number): Disk {
  return {
    ...realDisk,
    async create(path) {
      const sink = await realDisk.create(path);
      let size = 0;
      return {
        ...sink,
        write(bytes) {
          size += bytes.length;
          return size > limit ? Promise.reject(errno('EFBIG')) : sink.write(bytes);
        },
      };
    },
  };
}
