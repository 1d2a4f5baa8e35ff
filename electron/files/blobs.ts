import { createHash, createHmac } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { makeFolder, partName, replaceFile, syncDirectory, syncDirectorySync } from './atomic.ts';
import type { Sleep } from './atomic.ts';
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES, blobCipher, openHeader, plainSize } from './blob-format.ts';
import { diskFault, errorCode } from './disk-fault.ts';

/** Attachments of a unit, encrypted, each under the keyed hash of its content. */
export interface Blobs {
  /**
   * Keeps an attachment; it has reached the disk when this answers, so the row that names it may be written then.
   * The same content twice is one file. `hash`: SHA-256 in hex. `size`: bytes of the content.
   * Faults: `tep-qua-lon` (more than `maxBytes`), those of the disk; nothing is kept then.
   */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, maxBytes: number): Promise<Result<KeptBlob>>;
  /**
   * The content, chunk by chunk, each checked before it is handed out. What is missing or damaged ends the iteration
   * with a Refusal: `tep-dinh-kem-mat`, `tep-dinh-kem-hong`.
   */
  get(name: string): AsyncIterable<Uint8Array>;
  /** The whole content. Faults as `get`, and `tep-qua-lon` above `maxBytes`. */
  read(name: string, maxBytes: number): Promise<Result<Uint8Array>>;
  /** Reads a file to its end; answers its size in bytes, or the fault. */
  check(name: string): Promise<Result<number>>;
  has(name: string): boolean;
  /** Name under which content with this SHA-256 (hex) lies. */
  nameOf(hash: string): string;
  /** Names of all files kept. */
  list(): Promise<string[]>;
  /**
   * Removes the files that `inUse` does not know and that were written more than `graceMs` before `now`
   * (milliseconds since 1970); also what was left by writes that never ended. Answers the names removed.
   */
  sweep(inUse: (name: string) => boolean, graceMs: number, now: number): Promise<string[]>;
}

export interface KeptBlob {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
}

export interface BlobOptions {
  /** Folder `blobs/` of the unit; made where it is missing. */
  readonly dir: string;
  /** 32 bytes; encrypts. */
  readonly key: Uint8Array;
  /** 32 bytes; makes the names. */
  readonly nameKey: Uint8Array;
  readonly random: (bytes: number) => Uint8Array;
  readonly sleep?: Sleep;
}

const NAME = /^[0-9a-f]{64}$/;

const tooLarge = (maxBytes: number): Fault =>
  fault('tep-qua-lon', `Tệp lớn hơn ${Math.floor(maxBytes / 1_048_576)} MB nên không nhận.`, { next: 'Quét lại ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp.' });
const missing = (): Fault =>
  fault('tep-dinh-kem-mat', 'Không còn thấy tệp đính kèm trong thư mục dữ liệu.', { next: 'Đính kèm lại tệp, hoặc khôi phục từ bản sao lưu.' });
const damaged = (): Fault =>
  fault('tep-dinh-kem-hong', 'Tệp đính kèm trên đĩa đã hỏng nên không mở.', { next: 'Đính kèm lại tệp, hoặc khôi phục từ bản sao lưu.' });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Cuts a stream into pieces of exactly 64 KiB; only the last one is shorter, and may be empty. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let rest = Buffer.alloc(0);
  for await (const piece of source) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    // A full chunk is kept back while it could be the last one.
    while (rest.length > CHUNK_BYTES) {
      yield { bytes: rest.subarray(0, CHUNK_BYTES), last: false };
      rest = rest.subarray(CHUNK_BYTES);
    }
  }
  yield { bytes: rest, last: true };
}

async function readExactly(handle: FileHandle, bytes: number, buffer = Buffer.alloc(bytes)): Promise<Buffer> {
  let at = 0;
  while (at < bytes) {
    const { bytesRead } = await handle.read(buffer, at, bytes - at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return buffer.subarray(0, at);
}

async function refusing<T>(body: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await body());
  } catch (error) {
    const known = error instanceof Refusal ? error.fault : diskFault(error);
    if (!known) throw error;
    return err(known);
  }
}

/** Opens the folder of attachments. */
export function openBlobs({ dir, key, nameKey, random, sleep = wait }: BlobOptions): Blobs {
  try {
    makeFolder(dir);
  } catch (error) {
    // A full disk: what is there can be read; the first attachment tries again, and says so.
    if (errorCode(error) === '') throw error;
  }
  const nameOf = (hash: string) => createHmac('sha256', nameKey).update(Buffer.from(hash, 'hex')).digest('hex');
  const folderOf = (name: string) => join(dir, name.slice(0, 2));
  const pathOf = (name: string) => {
    if (!NAME.test(name)) throw new Refusal(missing());
    return join(folderOf(name), name);
  };

  async function writePart(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<KeptBlob> {
    const cipher = blobCipher(key, random(16));
    const handle = await open(path, 'wx', 0o600);
    try {
      const sha = createHash('sha256');
      let size = 0;
      let index = 0;
      let at = HEADER_BYTES;
      for await (const { bytes, last } of inChunks(content)) {
        size += bytes.length;
        if (size > maxBytes) throw new Refusal(tooLarge(maxBytes));
        sha.update(bytes);
        const sealed = cipher.seal(bytes, index++, last);
        await writeFully(handle, sealed, at);
        at += sealed.length;
      }
      const hash = sha.digest('hex');
      const name = nameOf(hash);
      await writeFully(handle, Buffer.concat([cipher.prefix, cipher.nameTag(name)]), 0);
      await handle.sync();
      return { hash, name, size };
    } finally {
      await handle.close();
    }
  }

  async function* get(name: string): AsyncGenerator<Uint8Array> {
    let handle: FileHandle;
    try {
      handle = await open(pathOf(name), 'r');
    } catch (error) {
      throw errorCode(error) === 'ENOENT' ? new Refusal(missing()) : asRefusal(error);
    }
    try {
      const size = plainSize((await handle.stat()).size);
      const cipher = openHeader(key, await readExactly(handle, HEADER_BYTES), name);
      if (!cipher || size < 0) throw new Refusal(damaged());
      const count = Math.max(1, Math.ceil(size / CHUNK_BYTES));
      const memory = Buffer.alloc(Math.min(size, CHUNK_BYTES) + TAG_BYTES);
      for (let index = 0; index < count; index++) {
        const last = index === count - 1;
        const length = (last ? size - index * CHUNK_BYTES : CHUNK_BYTES) + TAG_BYTES;
        const sealed = await readExactly(handle, length, memory);
        if (sealed.length !== length) throw new Refusal(damaged());
        yield openChunk(() => cipher.open(sealed, index, last));
      }
    } catch (error) {
      throw asRefusal(error);
    } finally {
      await handle.close();
    }
  }

  const list = async () => {
    const names: string[] = [];
    const none = (error: unknown): [] => {
      // Somebody took the folder away: whoever asks for a file in it is told that.
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    };
    for (const folder of await readdir(dir, { withFileTypes: true }).catch(none)) {
      if (!folder.isDirectory()) continue;
      for (const file of await readdir(join(dir, folder.name)).catch(none)) if (NAME.test(file)) names.push(file);
    }
    return names.sort();
  };

  return {
    nameOf,
    get,
    list,
    put: (content, maxBytes) =>
      refusing(async () => {
        const part = partName(join(dir, 'put'));
        makeFolder(dir);
        try {
          const kept = await writePart(part, content instanceof Uint8Array ? once(content) : content, maxBytes);
          if (!existsSync(folderOf(kept.name))) {
            makeFolder(folderOf(kept.name));
            syncDirectorySync(dir);
          }
          await replaceFile(part, pathOf(kept.name), sleep);
          return kept;
        } finally {
          await rm(part, { force: true });
        }
      }),
    read: (name, maxBytes) =>
      refusing(async () => {
        const parts: Uint8Array[] = [];
        let size = 0;
        for await (const chunk of get(name)) {
          size += chunk.length;
          if (size > maxBytes) throw new Refusal(tooLarge(maxBytes));
          parts.push(chunk);
        }
        return Buffer.concat(parts);
      }),
    check: (name) =>
      refusing(async () => {
        let size = 0;
        for await (const chunk of get(name)) size += chunk.length;
        return size;
      }),
    has: (name) => NAME.test(name) && existsSync(pathOf(name)),
    async sweep(inUse, graceMs, now) {
      const removed: string[] = [];
      // Looked at and removed in one go: a `put` of the same content cannot come in between.
      const removeOld = (path: string) => {
        const age = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
        if (age === undefined || age > now - graceMs) return false;
        rmSync(path, { force: true });
        return true;
      };
      for (const name of await list()) if (!inUse(name) && removeOld(pathOf(name))) removed.push(name);
      for (const file of existsSync(dir) ? await readdir(dir) : []) if (file.endsWith('.part')) removeOld(join(dir, file));
      if (removed.length > 0) await syncDirectory(dir);
      return removed;
    },
  };
}

async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
}

function openChunk(decrypt: () => Buffer): Buffer {
  try {
    return decrypt();
  } catch {
    throw new Refusal(damaged());
  }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const known = diskFault(error);
  return known ? new Refusal(known) : error;
}
