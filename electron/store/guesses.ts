import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';

const FILE = 'guesses.json';
const Guesses = z.object({ failed: z.number().int().min(0), notBefore: z.number() });
type Guesses = z.infer<typeof Guesses>;

/** Tries that cost nothing: a clerk's ordinary slips. */
const FREE = 3;
/** A file that cannot be read stands for this many failed tries. */
const UNREADABLE: Guesses = { failed: 8, notBefore: 0 };

/** Milliseconds to wait after so many failed tries: 1 s, 2 s, 4 s … up to 60 s. */
export function guessDelay(failed: number): number {
  return failed <= FREE ? 0 : Math.min(60_000, 1000 * 2 ** Math.min(failed - FREE - 1, 10));
}

function read(dir: string): Guesses {
  const bytes = readIfThere(join(dir, FILE));
  if (!bytes) return { failed: 0, notBefore: 0 };
  try {
    return Guesses.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return UNREADABLE;
  }
}

/**
 * Counts a try before it is made, so that killing the program does not make it undone.
 * @param now milliseconds since 1970
 * Fault: `doi-mot-lat` while the delay after the last failed try runs. A clock set back lengthens it no further than itself.
 */
export function beginGuess(dir: string, now: number): Result<undefined> {
  const { failed, notBefore } = read(dir);
  const left = Math.min(notBefore - now, guessDelay(failed));
  if (left > 0) {
    const seconds = Math.ceil(left / 1000);
    return err(fault('doi-mot-lat', `Đã gõ sai ${failed} lần. Gõ lại được sau ${seconds} giây.`, { next: 'Chờ hết thời gian rồi gõ lại, hoặc dùng mã khôi phục.', item: 'passphrase' }));
  }
  const next: Guesses = { failed: failed + 1, notBefore: now + guessDelay(failed + 1) };
  writeFileAtomicSync(join(dir, FILE), Buffer.from(JSON.stringify(next)));
  return ok();
}

/** Forgets the count after a right passphrase. */
export function endGuesses(dir: string): void {
  rmSync(join(dir, FILE), { force: true });
}
