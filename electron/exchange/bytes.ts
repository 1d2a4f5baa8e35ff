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
  let [piece, other] = [new Gathering(PIECE), new Gathering(PIECE)];
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE - piece.length);
      piece.add(part);
      at += part.length;
      if (piece.length < PIECE) continue;
      yield piece.take();
      [piece, other] = [other, piece];
    }
  }
  if (piece.length > 0) yield piece.take();
}

/** Gathers bytes up to `most` in memory that is used again; little of it as long as they are few. */
export class Gathering {
  length = 0;
  private readonly most: number;
  private memory = Buffer.alloc(0);

  constructor(most: number) {
    this.most = most;
  }

  /** Takes a copy of them; with what is here already they are at most `most`. */
  add(bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length > this.memory.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(this.most, Math.max(length, 4 * this.memory.length)));
      larger.set(this.memory.subarray(0, this.length));
      this.memory = larger;
    }
    this.memory.set(bytes, this.length);
    this.length = length;
  }

  /** What was gathered, good until something is added again. */
  take(): Buffer {
    const taken = this.memory.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** ECMAScript 2024, which the runtime has. */
type Transferable = ArrayBuffer & { transfer(newLength: number): ArrayBuffer };

/**
 * Gives memory back now, not when the collector comes round: of a large bundle it would let dozens of megabytes gather.
 * For bytes that nobody else looks at; memory that they share with others is left alone.
 */
export function release({ buffer, byteLength }: Uint8Array): void {
  if (byteLength > 0 && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) (buffer as Transferable).transfer(0);
}

/** The same pieces, each good until the next is asked for. @param source keeps none of them */
export async function* released(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    yield piece;
    release(piece);
  }
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
