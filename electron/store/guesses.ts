import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';

const FILE = 'guesses.json';
const Count = z.object({ failed: z.number().int().min(0), notBefore: z.number() });
type Count = z.infer<typeof Count>;
/** Of the lone or first user, and of each other one by id: who knows his own passphrase clears no other's count by it. */
const Guesses = Count.extend({ others: z.record(z.string(), Count).optional() });
type Guesses = z.infer<typeof Guesses>;

/** Tries that cost nothing: a clerk's ordinary slips. */
const FREE = 3;
const NONE: Count = { failed: 0, notBefore: 0 };
/** A file that cannot be read stands for this many failed tries. */
const UNREADABLE: Count = { failed: 8, notBefore: 0 };

/** Whose passphrase is tried, and where the count is kept. */
export interface Guessing {
  /** Id of one of several users; absent: the lone or first one. */
  readonly who?: string | undefined;
  /** Where this user of this computer keeps what belongs to no unit folder: a twin there outlives a removed file. */
  readonly stateDir?: string | undefined;
}

/** Milliseconds to wait after so many failed tries: 1 s, 2 s, 4 s … up to 60 s. */
export function guessDelay(failed: number): number {
  return failed <= FREE ? 0 : Math.min(60_000, 1000 * 2 ** Math.min(failed - FREE - 1, 10));
}

function parsed(path: string): Guesses | null {
  const bytes = readIfThere(path);
  if (!bytes) return null;
  try {
    return Guesses.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return UNREADABLE;
  }
}

/** Named by the folder's place, which says nothing of the unit. */
function twinOf(dir: string, stateDir: string): string {
  return join(stateDir, `guesses-${createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 32)}.json`);
}

/** The twin is only a help: a computer without room or right for it counts in the folder alone. */
function unlessDisk<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}

const more = (a: Count, b: Count): Count => ({ failed: Math.max(a.failed, b.failed), notBefore: Math.max(a.notBefore, b.notBefore) });

/** `unread`: a copy could not be read, which counts against everybody. */
type Known = Guesses & { readonly unread: boolean };
const countOf = (known: Known, who: string | undefined): Count => (who === undefined ? known : (known.others?.[who] ?? (known.unread ? UNREADABLE : NONE)));

function read(dir: string, stateDir: string | undefined): Known {
  const found = [parsed(join(dir, FILE)), stateDir === undefined ? null : unlessDisk(() => parsed(twinOf(dir, stateDir)))].filter((one) => one !== null);
  const unread = found.includes(UNREADABLE);
  const ids = new Set(found.flatMap(({ others = {} }) => Object.keys(others)));
  const others = Object.fromEntries([...ids].map((id) => [id, found.map((one) => one.others?.[id] ?? NONE).reduce(more, unread ? UNREADABLE : NONE)]));
  return { ...found.reduce<Count>(more, NONE), others, unread };
}

const withCount = ({ failed, notBefore, others }: Guesses, who: string | undefined, count: Count): Guesses => (who === undefined ? { ...count, others } : { failed, notBefore, others: { ...others, [who]: count } });

function write(dir: string, stateDir: string | undefined, guesses: Guesses): void {
  const bytes = Buffer.from(JSON.stringify(guesses));
  if (stateDir !== undefined) {
    unlessDisk(() => {
      mkdirSync(stateDir, { recursive: true, mode: 0o700 });
      writeFileAtomicSync(twinOf(dir, stateDir), bytes);
    });
  }
  writeFileAtomicSync(join(dir, FILE), bytes);
}

/**
 * Counts a try before it is made, so that killing the program does not make it undone.
 * @param now milliseconds since 1970
 * Fault: `doi-mot-lat` while the delay after the last failed try runs. A clock set back begins that delay anew, once.
 */
export function beginGuess(dir: string, now: number, { who, stateDir }: Guessing = {}): Result<undefined> {
  const guesses = read(dir, stateDir);
  const { failed, notBefore } = countOf(guesses, who);
  const delay = guessDelay(failed);
  const left = Math.min(notBefore - now, delay);
  if (left > 0) {
    if (notBefore - now > delay) write(dir, stateDir, withCount(guesses, who, { failed, notBefore: now + delay }));
    const seconds = Math.ceil(left / 1000);
    return err(fault('doi-mot-lat', `Đã gõ sai ${failed} lần. Gõ lại được sau ${seconds} giây.`, { next: 'Chờ hết thời gian rồi gõ lại, hoặc dùng mã khôi phục.', item: 'passphrase' }));
  }
  write(dir, stateDir, withCount(guesses, who, { failed: failed + 1, notBefore: now + guessDelay(failed + 1) }));
  return ok();
}

/** Forgets this user's count after his right passphrase; the others' stay. */
export function endGuesses(dir: string, { who, stateDir }: Guessing = {}): void {
  const left = withCount(read(dir, stateDir), who, NONE);
  const others = Object.entries(left.others ?? {}).filter(([, { failed }]) => failed > 0);
  if (left.failed > 0 || others.length > 0) return write(dir, stateDir, { ...left, others: Object.fromEntries(others) });
  rmSync(join(dir, FILE), { force: true });
  if (stateDir !== undefined) unlessDisk(() => rmSync(twinOf(dir, stateDir), { force: true }));
}

/** Forgets every count: the recovery code was shown, or there is no unit any more. */
export function endAllGuesses(dir: string, stateDir?: string): void {
  rmSync(join(dir, FILE), { force: true });
  if (stateDir !== undefined) unlessDisk(() => rmSync(twinOf(dir, stateDir), { force: true }));
}
