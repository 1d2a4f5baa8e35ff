import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/result.ts';
import { notABundle } from '../../shared/exchange/stanza.ts';
import { Gathering } from './bytes.ts';
import { readFault } from './faults.ts';

/** Bytes that can be read several times from the start: a file held open, so that each reading sees the same one. */
export interface BundleSource {
  readonly size: number;
  /** True when the bytes come from the device itself, past the memory in which the system keeps what was written. */
  readonly fromDevice?: boolean;
  /** All bytes from `from` up to `size`; a piece is good until the next is asked for. Leaves with a Refusal when the disk fails. */
  read(from?: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const CHUNK = 256 * 1024;
const { O_RDONLY, O_NONBLOCK = 0 } = constants;

/** Opens a regular file. Leaves with a Refusal: `khong-doc-duoc-tep`, or `khong-phai-goi` for a folder or device. */
export async function fileSource(path: string): Promise<BundleSource> {
  const handle = await asRefusal(() => open(path, O_RDONLY | O_NONBLOCK));
  let size: number;
  try {
    const stat = await asRefusal(() => handle.stat());
    if (!stat.isFile()) throw new Refusal(notABundle());
    size = stat.size;
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    size,
    async *read(from = 0) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK, Math.max(0, size - from)));
      for (let at = from; at < size; ) {
        const { bytesRead } = await asRefusal(() => handle.read(buffer, 0, Math.min(buffer.length, size - at), at));
        if (bytesRead === 0) return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    },
    close: () => handle.close(),
  };
}

/** Runs a file operation; a failure of the disk leaves as a Refusal, unless `meant` lets it through. */
export async function asRefusal<T>(body: () => Promise<T>, meant: (error: unknown) => boolean = () => true): Promise<T> {
  try {
    return await body();
  } catch (error) {
    const refusal = meant(error) ? readFault(error) : null;
    throw refusal === null ? error : new Refusal(refusal);
  }
}

/** The same over bytes in memory. */
export function memorySource(bytes: Uint8Array): BundleSource {
  return {
    size: bytes.length,
    async *read(from = 0) {
      for (let at = from; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
    close: () => Promise.resolve(),
  };
}

/** The first `length` bytes, fewer when the source is shorter. */
export async function firstBytes(source: BundleSource, length: number): Promise<Buffer> {
  const start = new Gathering(length);
  for await (const chunk of source.read()) {
    start.add(chunk.subarray(0, length - start.length));
    if (start.length === length) break;
  }
  return start.take();
}
