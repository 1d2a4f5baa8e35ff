import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { damaged, notABundle, truncated } from './faults.ts';

/** No header is longer: 500 receivers need about 49 KiB. Bounds what is read from a foreign file. */
export const MAX_HEADER = 64 * 1024;

const MAGIC = 'age-encryption.org/v1\n';
const STANZA = /^-> [\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const BODY = /^[A-Za-z0-9+/]{0,64}$/;
const MAC = /^--- [A-Za-z0-9+/]{43}$/;

export interface AgeHeader {
  /** Arguments and base64 length of the body of each stanza, in order. */
  readonly stanzas: readonly { readonly args: readonly string[]; readonly bodyLength: number }[];
  /** Length of the header in bytes, its last line feed included. */
  readonly length: number;
}

/** True when bytes begin like an age file (possibly shorter than the magic line is not enough). */
export function looksLikeAge(start: Buffer): boolean {
  return start.toString('latin1', 0, MAGIC.length) === MAGIC;
}

/**
 * Reads the header of an age file (age-encryption.org/v1) from the first bytes of it, at most MAX_HEADER of them.
 * Faults: `khong-phai-goi` for another kind of file, `goi-thieu` when it ends inside the header, `goi-hong`.
 * @param complete true when `start` is the whole file
 */
export function parseAgeHeader(start: Buffer, complete: boolean): Result<AgeHeader> {
  if (!looksLikeAge(start)) return err(start.length < MAGIC.length && MAGIC.startsWith(start.toString('latin1')) && start.length > 0 ? truncated() : notABundle());
  const stanzas: { args: string[]; bodyLength: number }[] = [];
  let at = MAGIC.length;
  let inBody = false;
  for (;;) {
    const end = start.indexOf(0x0a, at);
    if (end < 0) return err(complete ? truncated() : damaged());
    const line = start.toString('latin1', at, end);
    at = end + 1;
    if (inBody) {
      const last = stanzas.at(-1);
      if (last === undefined || !BODY.test(line)) return err(damaged());
      last.bodyLength += line.length;
      inBody = line.length === 64;
    } else if (MAC.test(line)) return ok({ stanzas, length: at });
    else if (STANZA.test(line)) {
      stanzas.push({ args: line.slice(3).split(' '), bodyLength: 0 });
      inBody = true;
    } else return err(damaged());
  }
}
