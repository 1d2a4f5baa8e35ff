import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeFileAtomic } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { Result } from '../../shared/result.ts';
import type { Keyring, PassphraseWrap } from './keyring-file.ts';

/*
 * os-key.json lies beside the keyring and goes into no backup and no bundle. It names nobody: it belongs to one passphrase
 * wrap of the keyring, told by that wrap's hash. Where the wrap is gone (another passphrase, a user who left, an older
 * keyring restored) the file belongs to nothing and opens nothing, whether or not it could be removed.
 */
export const OS_WRAP_FILE = 'os-key.json';
const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const OsWrap = z.object({
  format: z.literal(1),
  /** Hash of the passphrase wrap it stands for. */
  wrap: Hex.length(64),
  /** A key sealed by the operating system for one user of one computer. */
  key: z.string().min(1).max(20_000),
  /** The data key under that key. */
  nonce: Hex.length(24),
  sealed: Hex.length(96),
});
type OsWrap = z.infer<typeof OsWrap>;

export function wrapMark({ salt, nonce, sealed }: Pick<PassphraseWrap, 'salt' | 'nonce' | 'sealed'>): string {
  return createHash('sha256').update(JSON.stringify([salt, nonce, sealed])).digest('hex');
}

/** Whose wrap a mark stands for: `userId` null for a lone user; `until` as the keyring has it. Null where there is none. */
export function holderOf(ring: Keyring, mark: string): { readonly userId: string | null; readonly until: string | null } | null {
  if (ring.passphrase !== null && !ring.unprotected && wrapMark(ring.passphrase) === mark) {
    return ring.format === 1 || ring.owner === null ? { userId: null, until: null } : { userId: ring.owner.id, until: ring.owner.until };
  }
  const held = ring.format === 1 ? undefined : ring.users.find((user) => wrapMark(user) === mark);
  return held === undefined ? null : { userId: held.id, until: held.until };
}

/** What is kept in a unit folder; null where there is nothing that can be read. */
export function readOsWrap(dir: string): OsWrap | null {
  let bytes: Buffer | null;
  try {
    bytes = readIfThere(join(dir, OS_WRAP_FILE));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
  if (bytes === null) return null;
  try {
    const read = OsWrap.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const writeOsWrap = (dir: string, wrap: OsWrap): Promise<Result<undefined>> => writeFileAtomic(join(dir, OS_WRAP_FILE), Buffer.from(JSON.stringify(OsWrap.parse(wrap))));

/** Removes it. A file that cannot be removed now is removed at the next change of the keyring. */
export function dropOsWrap(dir: string): void {
  try {
    rmSync(join(dir, OS_WRAP_FILE), { force: true });
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

/** Removes it where it stands for no wrap of this keyring any more. */
export function dropStaleOsWrap(dir: string, ring: Keyring): void {
  if (!existsSync(join(dir, OS_WRAP_FILE))) return;
  const kept = readOsWrap(dir);
  if (kept === null || holderOf(ring, kept.wrap) === null) dropOsWrap(dir);
}
