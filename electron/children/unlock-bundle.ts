import { Refusal, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { MAX_HEADER, parseAgeHeader } from '../exchange/age-header.ts';
import { derivationBytes, isPassphraseHeader, MAX_LOG_N, passphraseFileKey } from '../exchange/passphrase.ts';
import { fileSource, firstBytes } from '../exchange/source.ts';

export interface UnlockTask {
  readonly path: string;
  /** As typed. */
  readonly words: string;
}

/** Beside the derivation itself: the runtime and the libraries. */
const BESIDE_MB = 400;
/**
 * Deriving a key from words may fill as much memory as the file asks for, up to `MAX_LOG_N`; so it runs in a process of its
 * own, which ends with it, and those that read the bundle keep their small limits.
 */
export const UNLOCK_LIMITS = { timeoutMs: 120_000, maxRssMb: derivationBytes(MAX_LOG_N) / 2 ** 20 + BESIDE_MB, maxHeapMb: 256 } as const;

/**
 * The file key of an emergency bundle, 16 bytes; null for a file that no passphrase opens.
 * Faults: those of `passphraseFileKey`, `khong-doc-duoc-tep`.
 */
export async function unlockTask({ path, words }: UnlockTask): Promise<Result<Uint8Array | null>> {
  try {
    const source = await fileSource(path);
    try {
      const start = await firstBytes(source, MAX_HEADER);
      const header = parseAgeHeader(start, start.length === source.size);
      if (header.ok && !isPassphraseHeader(header.value)) return ok(null);
      return await passphraseFileKey(start, words);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault };
    throw error;
  }
}
