import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import { stanzaArgs } from '../../shared/exchange/stanza.ts';
import type { Manifest } from '../../shared/exchange/manifest.ts';
import { Refusal } from '../../shared/result.ts';
import { through } from './bytes.ts';
import { damaged, notForUs, structureFault, truncated } from './faults.ts';
import type { BundleSource } from './source.ts';

const OUTPUT_CHUNK = 128 * 1024;
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

/** age file for `recipients`, with the stanza of this manifest in front of theirs. */
export async function* encrypt(plain: AsyncIterable<Uint8Array>, recipients: readonly string[], manifest: Manifest): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza(stanzaArgs(manifest), new Uint8Array(0))] });
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(streamOf(plain));
}

function decrypter(identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter;
}

/**
 * Checks that one of the identities opens this age header and that its MAC holds. Leaves with a Refusal:
 * `goi-khong-gui-cho-don-vi` or `goi-hong`.
 */
export async function unlockHeader(header: Uint8Array, identities: readonly string[]): Promise<void> {
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
export async function* archiveOf(source: BundleSource, identities: readonly string[], onChunk: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const zstd = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG }, chunkSize: OUTPUT_CHUNK });
  let compressed = 0;
  const counted = async function* () {
    for await (const chunk of decrypted(source, identities, onChunk)) {
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

async function* decrypted(source: BundleSource, identities: readonly string[], onChunk: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
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
    yield* await decrypter(identities).decrypt(streamOf(file()));
  } catch {
    if (failure !== null) throw failure;
    throw new Refusal(exhausted ? truncated() : damaged());
  }
}
