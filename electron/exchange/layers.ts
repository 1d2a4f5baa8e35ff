import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import type { Identity } from 'age-encryption';
import { stanzaArgs } from '../../shared/exchange/stanza.ts';
import type { Manifest } from '../../shared/exchange/manifest.ts';
import { Refusal } from '../../shared/result.ts';
import { MAX_HEADER, parseAgeHeader } from './age-header.ts';
import { decryptPayload, EMPTY_PAYLOAD, encryptPayload, NATIVE, PayloadBroken } from './age-stream.ts';
import { through } from './bytes.ts';
import { damaged, notForUs, structureFault, truncated } from './faults.ts';
import type { BundleSource } from './source.ts';

/** What may open an age file: a secret `AGE-SECRET-KEY-1…`, or what has the file key already. */
export type OpeningKey = string | Identity;

const OUTPUT_CHUNK = 256 * 1024;
/** Largest zstd window a reader allows: 2^23 = 8 MiB. */
const WINDOW_LOG = 23;
const LEVEL = 9;

/** Compresses an archive of exactly `size` bytes to one zstd frame with a checksum. */
export function compress(archive: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const params = {
    [constants.ZSTD_c_compressionLevel]: LEVEL,
    [constants.ZSTD_c_checksumFlag]: 1,
    [constants.ZSTD_c_windowLog]: 22,
  };
  return through(archive, createZstdCompress({ params, pledgedSrcSize: size, chunkSize: OUTPUT_CHUNK }));
}

/** The age library asks for the web's stream type, which is Node's own but for its declaration. */
const streamOf = (bytes: AsyncIterable<Uint8Array>) => NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * age file for `recipients`, with the stanza of this manifest in front of theirs.
 * @param native with the system's cipher; else with the age library's
 */
export async function* encrypt(plain: AsyncIterable<Uint8Array>, recipients: readonly string[], manifest: Manifest, native = NATIVE): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  let fileKey = new Uint8Array(0);
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Uint8Array.from(key);
      return [new Stanza(stanzaArgs(manifest), new Uint8Array(0))];
    },
  });
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  if (!native) return yield* await encrypter.encrypt(streamOf(plain));
  const empty = await encrypter.encrypt(new Uint8Array(0));
  yield empty.subarray(0, empty.length - EMPTY_PAYLOAD);
  yield* encryptPayload(fileKey, plain);
}

function decrypter(identities: readonly OpeningKey[]): Decrypter {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter;
}

/**
 * Checks that one of the identities opens this age header and that its MAC holds. Leaves with a Refusal:
 * `goi-khong-gui-cho-don-vi` or `goi-hong`.
 */
export async function unlockHeader(header: Uint8Array, identities: readonly OpeningKey[]): Promise<void> {
  const key = decrypter(identities);
  try {
    await key.decryptHeader(header);
  } catch (error) {
    throw new Refusal(error instanceof Error && error.message.startsWith('no identity matched') ? notForUs() : damaged());
  }
}

/**
 * Archive inside an age file whose header was unlocked before. Every byte given out is authenticated by age; that the
 * file is whole is known only at the end. Leaves with a Refusal: `goi-hong`, `goi-thieu`, `goi-sai-cau-truc`.
 */
export async function* archiveOf(source: BundleSource, identities: readonly OpeningKey[], onChunk: (chunk: Uint8Array) => void, native = NATIVE): AsyncGenerator<Uint8Array> {
  const zstd = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG }, chunkSize: OUTPUT_CHUNK });
  let compressed = 0;
  const counted = async function* () {
    for await (const chunk of decrypted(source, identities, onChunk, native)) {
      compressed += chunk.length;
      yield chunk;
    }
  };
  try {
    yield* through(counted(), zstd);
  } catch (error) {
    if (error instanceof Refusal || !isStreamError(error)) throw error;
    throw new Refusal(structureFault('phần nén hỏng'));
  }
  if (zstd.bytesWritten !== compressed) throw new Refusal(structureFault('có dữ liệu thừa sau phần nén'));
}

/** Errors that a decompressor raises for its input: Z_…, ZSTD_error_…, or the stream closing before its end. */
function isStreamError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ZSTD_|ERR_STREAM_PREMATURE_CLOSE)/.test(String(error.code));
}

async function* decrypted(source: BundleSource, identities: readonly OpeningKey[], onChunk: (chunk: Uint8Array) => void, native: boolean): AsyncGenerator<Uint8Array> {
  let exhausted = false;
  let failure: unknown = null;
  const file = async function* () {
    try {
      for await (const chunk of source.read()) {
        onChunk(chunk);
        yield chunk;
      }
      exhausted = true;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  try {
    if (native) yield* nativelyDecrypted(file(), identities);
    else yield* await decrypter(identities).decrypt(streamOf(file()));
  } catch (error) {
    if (failure !== null) throw failure;
    const atEnd = error instanceof PayloadBroken ? error.atEnd : exhausted;
    throw new Refusal(atEnd ? truncated() : damaged());
  }
}

async function* nativelyDecrypted(file: AsyncGenerator<Uint8Array>, identities: readonly OpeningKey[]): AsyncGenerator<Uint8Array> {
  try {
    let start: Buffer = Buffer.alloc(0);
    let header = parseAgeHeader(start, false);
    while (!header.ok && start.length < MAX_HEADER) {
      const next = await file.next();
      if (next.done) throw new PayloadBroken(true);
      start = Buffer.concat([start, next.value]);
      header = parseAgeHeader(start.subarray(0, MAX_HEADER), false);
    }
    if (!header.ok) throw new PayloadBroken(false);
    const fileKey = await decrypter(identities).decryptHeader(start.subarray(0, header.value.length));
    const rest = start.subarray(header.value.length);
    yield* decryptPayload(fileKey, (async function* () {
      if (rest.length > 0) yield rest;
      yield* file;
    })());
  } finally {
    await file.return(undefined);
  }
}
