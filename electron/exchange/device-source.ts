import { constants, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/result.ts';
import { errnoOf, notABundle } from './faults.ts';
import type { BundleSource } from './source.ts';
import { asRefusal, fileSource } from './source.ts';

/*
 * Reading a stick straight back shows what the system still holds in memory, not what the stick kept. Opened with
 * O_DIRECT (Linux) or FILE_FLAG_NO_BUFFERING (Windows) a file is read from the device: places, lengths and memory must
 * then be multiples of the device's sector. Not every file system has it; then the file is read in the ordinary way,
 * and `fromDevice` says so.
 */

/** Multiple of every usual sector size. */
const ALIGN = 4096;
const CHUNK = 512 * 1024;
/** Windows: libuv takes this flag (uv/win.h, UV_FS_O_DIRECT) though Node does not name it. */
const DIRECT = process.platform === 'win32' ? 0x02000000 : ((constants as { O_DIRECT?: number }).O_DIRECT ?? 0);
const { O_RDONLY, O_NONBLOCK = 0 } = constants;
const UNSUPPORTED = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'ENOTTY']);

/**
 * Opens a regular file for reading from the device itself; in the ordinary way where the system or the file system does
 * not offer that. Only one reading at a time. Leaves with a Refusal: `khong-doc-duoc-tep`, or `khong-phai-goi` for a
 * folder or device.
 */
export async function deviceSource(path: string): Promise<BundleSource> {
  if (DIRECT === 0) return fileSource(path);
  const handle = await unlessUnsupported(() => open(path, O_RDONLY | O_NONBLOCK | DIRECT));
  if (handle === null) return fileSource(path);
  let kept = false;
  try {
    const stat = await asRefusal(() => handle.stat());
    if (!stat.isFile()) throw new Refusal(notABundle());
    const memory = await asRefusal(() => alignedMemory(handle));
    if (memory === null) return await fileSource(path);
    kept = true;
    return directSource(handle, stat.size, memory);
  } finally {
    if (!kept) await handle.close();
  }
}

function directSource(handle: FileHandle, size: number, memory: readonly [Buffer, Buffer]): BundleSource {
  let reading = false;
  return {
    size,
    fromDevice: true,
    async *read(from = 0) {
      if (reading) throw new Error('deviceSource: two readings at once');
      reading = true;
      let [into, other] = memory;
      const fetch = async (start: number) => {
        const piece = into;
        [into, other] = [other, into];
        const { bytesRead } = await asRefusal(() => handle.read(piece, 0, CHUNK, start));
        return piece.subarray(0, Math.min(bytesRead, size - start));
      };
      const first = from - (from % ALIGN);
      let ahead = from < size ? fetch(first) : null;
      try {
        for (let start = first; ahead !== null; ) {
          const piece = await ahead;
          const end = start + piece.length;
          // The next piece comes into the other memory while this one is worked on; a short piece is the end.
          ahead = piece.length === CHUNK && end < size ? fetch(end) : null;
          if (end > from) yield piece.subarray(Math.max(0, from - start));
          start = end;
        }
      } finally {
        await Promise.allSettled([ahead]);
        reading = false;
      }
    },
    close: () => handle.close(),
  };
}

/** The value, or null when the system says that it has no reading from the device here. */
async function unlessUnsupported<T>(body: () => Promise<T>): Promise<T | null> {
  try {
    return await asRefusal(body, (error) => !UNSUPPORTED.has(errnoOf(error) ?? ''));
  } catch (error) {
    if (error instanceof Refusal || !UNSUPPORTED.has(errnoOf(error) ?? '')) throw error;
    return null;
  }
}

/** Twice CHUNK bytes of memory that the device can be read into: where it begins is found by trying. Null where none will do. */
function alignedMemory(handle: FileHandle): Promise<[Buffer, Buffer] | null> {
  const whole = Buffer.allocUnsafeSlow(2 * CHUNK + ALIGN);
  // Memory of this size begins 16 bytes behind a page nearly everywhere.
  for (let offset = ALIGN - 16, tried = 0; tried < ALIGN; offset = (offset + 16) % ALIGN, tried += 16) {
    const memory = whole.subarray(offset, offset + CHUNK);
    try {
      readSync(handle.fd, memory, 0, ALIGN, 0);
      return Promise.resolve([memory, whole.subarray(offset + CHUNK, offset + 2 * CHUNK)]);
    } catch (error) {
      if (!UNSUPPORTED.has(errnoOf(error) ?? '')) return Promise.reject(error as Error);
    }
  }
  return Promise.resolve(null);
}
