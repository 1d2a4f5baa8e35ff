import type { Duplex } from 'node:stream';

/**
 * Output of a transform stream fed from `source`. When the reader stops early, both ends are closed before this
 * returns; an exception of either end comes out of the iteration.
 */
export async function* through(source: AsyncIterable<Uint8Array>, transform: Duplex): AsyncGenerator<Uint8Array> {
  const fed = feed(source, transform);
  try {
    yield* transform as AsyncIterable<Uint8Array>;
  } finally {
    transform.destroy();
    await fed;
  }
}

/**
 * Writes piece by piece and ends only after the last was taken in: a zstd stream that is ended while a piece is still
 * waiting finishes its frame twice and appends an empty one. Errors go into the transform, where the reader meets them.
 */
async function feed(source: AsyncIterable<Uint8Array>, transform: Duplex): Promise<void> {
  let onClose: () => void = () => undefined;
  transform.once('close', () => onClose());
  // While the transform works on one piece, in a thread of its own, the next is made here.
  let taken: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of inPieces(source)) {
      await taken;
      if (transform.destroyed) return;
      taken = new Promise<void>((resolve) => {
        onClose = resolve;
        transform.write(chunk, () => resolve());
      });
    }
    await taken;
    transform.end();
  } catch (error) {
    transform.destroy(error as Error);
  }
}

/** Each piece costs a turn between threads, which is much for the 64 KiB that encryption works with. */
const PIECE = 256 * 1024;

/**
 * The same bytes in pieces of PIECE, but for the last. They lie in two buffers that take turns: a piece is good until
 * the next but one is asked for.
 */
async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [piece, other] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];
  let length = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE - length);
      piece.set(part, length);
      at += part.length;
      length += part.length;
      if (length < PIECE) continue;
      yield piece;
      [piece, other] = [other, piece];
      length = 0;
    }
  }
  if (length > 0) yield piece.subarray(0, length);
}

/** Takes exact amounts off a stream of chunks. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  /** At most `max` bytes, at least one; null at the end. */
  async some(max: number): Promise<Uint8Array | null> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done) return null;
      this.rest = next.value;
    }
    const part = this.rest.subarray(0, max);
    this.rest = this.rest.subarray(part.length);
    return part;
  }

  /** Exactly `length` bytes, or fewer when the stream ends first. */
  async upTo(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for (let have = 0; have < length; ) {
      const part = await this.some(length - have);
      if (part === null) break;
      parts.push(part);
      have += part.length;
    }
    return Buffer.concat(parts);
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}
