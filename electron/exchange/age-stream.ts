import { createCipheriv, createDecipheriv, getCiphers, hkdfSync, randomBytes } from 'node:crypto';

/*
 * The payload of an age file (age-encryption.org/v1, «Payload») with the system's own ChaCha20-Poly1305, which is ten
 * times as fast as one in JavaScript. Node has it; Electron's library has not, and there the age library does the same
 * work. Header, recipients and file key are the age library's in both cases.
 */

/** Whether this runtime has the cipher. */
export const NATIVE = getCiphers().includes('chacha20-poly1305');

const CIPHER = 'chacha20-poly1305';
const CHUNK = 64 * 1024;
const TAG = 16;
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

/** Pieces of exactly `size` bytes; the last one is shorter or as long, and empty only when there is nothing at all. */
async function* cut(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of source) {
    let from = 0;
    if (rest.length > 0) {
      from = Math.min(size - rest.length, chunk.length);
      rest = Buffer.concat([rest, chunk.subarray(0, from)]);
      if (from === chunk.length) continue;
      yield { bytes: rest, last: false };
    }
    // A full piece is kept back while it could be the last one.
    for (; chunk.length - from > size; from += size) yield { bytes: chunk.subarray(from, from + size), last: false };
    rest = chunk.subarray(from);
  }
  yield { bytes: rest, last: true };
}

/** Nonce and encrypted chunks of an age file with this file key; pieces of about 256 KiB. */
export async function* encryptPayload(fileKey: Uint8Array, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(NONCE);
  const key = payloadKey(fileKey, nonce);
  let parts: Uint8Array[] = [nonce];
  let index = 0;
  for await (const { bytes, last } of cut(plain, CHUNK)) {
    const cipher = createCipheriv(CIPHER, key, chunkNonce(index++, last), { authTagLength: TAG });
    parts.push(cipher.update(bytes), cipher.final(), cipher.getAuthTag());
    if (parts.length < 12 && !last) continue;
    yield Buffer.concat(parts);
    parts = [];
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

/** Plain chunks of an age file, each authenticated. @param payload what follows the header  @throws PayloadBroken */
export async function* decryptPayload(fileKey: Uint8Array, payload: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { nonce, rest } = await nonceOf(payload);
  const key = payloadKey(fileKey, nonce);
  let index = 0;
  for await (const { bytes, last } of cut(rest, CHUNK + TAG)) {
    const plain = openChunk(key, bytes, index, last);
    // An empty chunk ends nothing but an empty file.
    if (plain === null || (plain.length === 0 && index > 0)) throw new PayloadBroken(last);
    index++;
    if (plain.length > 0) yield plain;
  }
}

function openChunk(key: Uint8Array, sealed: Uint8Array, index: number, last: boolean): Buffer | null {
  if (sealed.length < TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, chunkNonce(index, last), { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}

async function nonceOf(payload: AsyncIterable<Uint8Array>): Promise<{ nonce: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const chunks = payload[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < NONCE) {
    const next = await chunks.next();
    if (next.done) throw new PayloadBroken(true);
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
  }
  const first = start.subarray(NONCE);
  const rest = async function* () {
    try {
      if (first.length > 0) yield first;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  };
  return { nonce: start.subarray(0, NONCE), rest: rest() };
}
