import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import type { Identity } from 'age-encryption';
import { stanzaArgs } from '../../shared/exchange/stanza.ts';
import type { Manifest } from '../../shared/exchange/manifest.ts';
import { Refusal } from '../../shared/result.ts';
import { systemIdentity } from './age-identity.ts';
import { NATIVE } from './age-cipher.ts';
import { decryptPayload, EMPTY_PAYLOAD, encryptPayload, PayloadBroken } from './age-stream.ts';
import { through } from './bytes.ts';
import { damaged, notForUs, structureFault, truncated } from './faults.ts';
import type { BundleSource } from './source.ts';

/** What may open an age file: a secret `AGE-SECRET-KEY-1…`, or what has the file key already. */
export type OpeningKey = string | Identity;

/** Memory into which a layer writes, for an output of about `bytes`. */
const outputChunk = (bytes: number) => Math.min(256 * 1024, Math.max(16 * 1024, bytes));
/** Largest zstd window a reader allows: 2^23 = 8 MiB. */
const WINDOW_LOG = 23;
/** Scans and papers are compressed already: looking longer for repetitions in them costs time and memory, and gains nothing. */
const LEVELS = { text: 9, files: 3 } as const;

/**
 * Compresses an archive of exactly `size` bytes to one zstd frame with a checksum.
 * @param mostly what the greater part of it is: records, or attached files
 */
export function compress(archive: AsyncIterable<Uint8Array>, size: number, mostly: keyof typeof LEVELS = 'text'): AsyncGenerator<Uint8Array> {
  const params = {
    [constants.ZSTD_c_compressionLevel]: LEVELS[mostly],
    [constants.ZSTD_c_checksumFlag]: 1,
    [constants.ZSTD_c_windowLog]: 22,
  };
  return through(archive, createZstdCompress({ params, pledgedSrcSize: size, chunkSize: outputChunk(size) }));
}

/**
 * age file for `recipients`, with the stanza of this manifest in front of theirs.
 * Pieces are good until the next is asked for.
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
  const empty = await encrypter.encrypt(new Uint8Array(0));
  yield empty.subarray(0, empty.length - EMPTY_PAYLOAD);
  yield* encryptPayload(fileKey, plain, native);
}

/** The header of an age file, and the file key that it holds for us. */
export interface UnlockedHeader {
  readonly header: Uint8Array;
  readonly fileKey: Uint8Array;
}

/**
 * Checks that one of the identities opens this age header and that its MAC holds. Leaves with a Refusal:
 * `goi-khong-gui-cho-don-vi` or `goi-hong`.
 * @param native with the system's X25519; else with the age library's
 */
export async function unlockHeader(header: Uint8Array, identities: readonly OpeningKey[], native = NATIVE): Promise<UnlockedHeader> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity((native && typeof identity === 'string' ? systemIdentity(identity) : null) ?? identity);
  try {
    return { header, fileKey: await decrypter.decryptHeader(header) };
  } catch (error) {
    throw new Refusal(error instanceof Error && error.message.startsWith('no identity matched') ? notForUs() : damaged());
  }
}

/**
 * Archive inside an age file that begins with a header unlocked before. Every byte given out is authenticated by age;
 * that the file is whole is known only at the end. Leaves with a Refusal: `goi-hong`, `goi-thieu`, `goi-sai-cau-truc`.
 */
export async function* archiveOf(source: BundleSource, unlocked: UnlockedHeader, onChunk: (chunk: Uint8Array) => void, native = NATIVE): AsyncGenerator<Uint8Array> {
  const zstd = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG }, chunkSize: outputChunk(4 * source.size) });
  let compressed = 0;
  const counted = async function* () {
    for await (const chunk of decrypted(source, unlocked, onChunk, native)) {
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

async function* decrypted(source: BundleSource, unlocked: UnlockedHeader, onChunk: (chunk: Uint8Array) => void, native: boolean): AsyncGenerator<Uint8Array> {
  let failure: unknown = null;
  const file = async function* () {
    try {
      for await (const chunk of source.read()) {
        onChunk(chunk);
        yield chunk;
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  try {
    yield* decryptPayload(unlocked.fileKey, behind(unlocked.header, file()), native);
  } catch (error) {
    if (failure !== null) throw failure;
    if (!(error instanceof PayloadBroken)) throw error;
    throw new Refusal(error.atEnd ? truncated() : damaged());
  }
}

/** What follows the header with which the file must begin. */
async function* behind(header: Uint8Array, file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let place = 0;
  for await (const chunk of file) {
    const own = chunk.subarray(0, header.length - place);
    if (Buffer.compare(own, header.subarray(place, place + own.length)) !== 0) throw new PayloadBroken(false);
    place += own.length;
    if (chunk.length > own.length) yield chunk.subarray(own.length);
  }
  if (place < header.length) throw new PayloadBroken(true);
}
