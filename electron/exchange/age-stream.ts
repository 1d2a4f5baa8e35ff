import { hkdfSync, randomBytes } from 'node:crypto';
import { CHUNK, NATIVE, TAG, chunkCipher } from './age-cipher.ts';
import { Gathering, release } from './bytes.ts';

/*
 * The payload of an age file (age-encryption.org/v1, «Payload») in memory that is used again from chunk to chunk. Header,
 * recipients and file key are the age library's.
 */

const NONCE = 16;
/** What the payload of nothing takes: its nonce and one empty chunk. */
export const EMPTY_PAYLOAD = NONCE + TAG;

const payloadKey = (fileKey: Uint8Array, nonce: Uint8Array) => Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

/** Counter of eleven bytes, and 1 in the twelfth for the last chunk. */
function chunkNonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/**
 * Pieces of exactly `size` bytes; the last one is shorter or as long, and empty only when there is nothing at all. A
 * piece is good until the next is asked for; so may be those of the source.
 */
async function* cut(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  const rest = new Gathering(size);
  for await (const chunk of source) {
    let from = 0;
    if (rest.length > 0) {
      from = Math.min(size - rest.length, chunk.length);
      rest.add(chunk.subarray(0, from));
      if (from === chunk.length) continue;
      yield { bytes: rest.take(), last: false };
    }
    // A full piece is kept back while it could be the last one.
    for (; chunk.length - from > size; from += size) yield { bytes: chunk.subarray(from, from + size), last: false };
    rest.add(chunk.subarray(from));
  }
  yield { bytes: rest.take(), last: true };
}

/** Chunks that are encrypted before they are given out. */
const TOGETHER = 4;

/** Nonce and encrypted chunks of an age file with this file key; pieces of 256 KiB, each good until the next is asked for. @param native with the system's cipher; else with the age library's */
export async function* encryptPayload(fileKey: Uint8Array, plain: AsyncIterable<Uint8Array>, native = NATIVE): AsyncGenerator<Uint8Array> {
  const cipher = chunkCipher(native);
  const nonce = randomBytes(NONCE);
  const key = payloadKey(fileKey, nonce);
  const sealed = new Gathering(NONCE + TOGETHER * (CHUNK + TAG));
  sealed.add(nonce);
  let index = 0;
  for await (const { bytes, last } of cut(plain, CHUNK)) {
    cipher.seal(key, chunkNonce(index++, last), bytes, sealed);
    if (index % TOGETHER === 0 || last) yield sealed.take();
  }
}

/** Thrown when a chunk is not what was encrypted; `atEnd`: it was the last one there. */
export class PayloadBroken extends Error {
  readonly atEnd: boolean;
  constructor(atEnd: boolean) {
    super('age payload is broken');
    this.atEnd = atEnd;
  }
}

/** Plain chunks of an age file, each authenticated and good until the next is asked for. @param payload what follows the header  @param native as for writing  @throws PayloadBroken */
export async function* decryptPayload(fileKey: Uint8Array, payload: AsyncIterable<Uint8Array>, native = NATIVE): AsyncGenerator<Uint8Array> {
  const cipher = chunkCipher(native);
  const { nonce, rest } = await nonceOf(payload);
  const key = payloadKey(fileKey, nonce);
  let index = 0;
  for await (const { bytes, last } of cut(rest, CHUNK + TAG)) {
    const plain = bytes.length < TAG ? null : cipher.open(key, chunkNonce(index, last), bytes);
    // An empty chunk ends nothing but an empty file.
    if (plain === null || (plain.length === 0 && index > 0)) throw new PayloadBroken(last);
    index++;
    if (plain.length === 0) continue;
    yield plain;
    release(plain);
  }
}

async function nonceOf(payload: AsyncIterable<Uint8Array>): Promise<{ nonce: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const chunks = payload[Symbol.asyncIterator]();
  const nonce = Buffer.alloc(NONCE);
  let first: Uint8Array = new Uint8Array(0);
  for (let have = 0; have < NONCE; ) {
    const next = await chunks.next();
    if (next.done) throw new PayloadBroken(true);
    const part = next.value.subarray(0, NONCE - have);
    nonce.set(part, have);
    have += part.length;
    first = next.value.subarray(part.length);
  }
  const rest = async function* () {
    try {
      if (first.length > 0) yield first;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  };
  return { nonce, rest: rest() };
}
