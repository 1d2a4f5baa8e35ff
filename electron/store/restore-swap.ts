import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, syncDirectorySync, writeFileAtomicSync } from '../files/atomic.ts';
import { KEYRING_FILES } from './keyring-file.ts';

/*
 * Putting other data in the place of a unit's own, so that a kill at any moment leaves the one or the other. What comes
 * lies complete in khoi-phuc/. restore.json names what is moved aside and what is put in place; once it stands the swap
 * is decided, and whoever finds it carries it to its end. Nothing is deleted: what was replaced lies in a folder of its own.
 */
export const INCOMING = 'khoi-phuc';
const JOURNAL = 'restore.json';
/** Of the database, what was found in it, and what says where it and its journal stood. The last one is put in place last. */
const DATA = ['health.json', 'session.json', 'anchors.json', 'unit.db-shm', 'unit.db-wal', 'unit.db-journal', ...KEYRING_FILES, 'unit.db'] as const;
/** What begins the name of a folder with data that was replaced. */
export const ASIDE = { restored: 'truoc-khoi-phuc-', undone: 'truoc-hoan-tac-' } as const;
const KEYRING: ReadonlySet<string> = new Set(KEYRING_FILES);

const Aside = z.string().regex(/^truoc-[a-z]+-[a-z]+-[0-9-]+$/);
/** `from` and `aside`: folders in the unit's own. */
const Journal = z.object({ from: z.union([z.literal(INCOMING), Aside]), aside: Aside, moves: z.array(z.enum(DATA)), places: z.array(z.enum(DATA)) });

const stampOf = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[:T]/g, '-');

/** A folder name for what is replaced now; not there yet. @param at milliseconds since 1970 */
export function asideName(dir: string, prefix: string, at: number): string {
  for (let i = 0; ; i++) {
    const name = `${prefix}${stampOf(at + i * 1000)}`;
    if (!existsSync(join(dir, name))) return name;
  }
}

/**
 * Decides and carries out the swap. `from` holds unit.db, and the keyring where that is to be replaced too.
 * The unit is closed, and its folder locked by the caller. Throws system errors; `settleSwap` then goes on.
 * @param from khoi-phuc, or the name of a folder with data that was replaced before
 * @param aside name of a folder in `dir`, from `asideName`
 */
export function swapIn(dir: string, from: string, aside: string): void {
  const places = DATA.filter((file) => existsSync(join(dir, from, file)));
  if (!places.includes('unit.db')) throw new Error('There is no database to put in place.');
  const keyring = places.some((file) => KEYRING.has(file));
  const moves = DATA.filter((file) => existsSync(join(dir, file)) && (keyring || !KEYRING.has(file)));
  writeFileAtomicSync(join(dir, JOURNAL), Buffer.from(JSON.stringify(Journal.parse({ from, aside, moves, places }))));
  settleSwap(dir);
}

/**
 * Carries a decided swap to its end. Called before a unit is looked at, under its lock. Answers whether there was one.
 * Throws system errors.
 */
export function settleSwap(dir: string): boolean {
  const bytes = readIfThere(join(dir, JOURNAL));
  if (bytes === null) return false;
  const { from, aside, moves, places } = Journal.parse(JSON.parse(bytes.toString('utf8')));
  const [asideDir, fromDir] = [join(dir, aside), join(dir, from)];
  mkdirSync(asideDir, { recursive: true, mode: 0o700 });
  for (const file of moves) {
    // There already: it was moved before a kill, and what stands in its place now is the new one.
    if (!existsSync(join(asideDir, file)) && existsSync(join(dir, file))) renameSync(join(dir, file), join(asideDir, file));
  }
  syncDirectorySync(asideDir);
  syncDirectorySync(dir);
  for (const file of places) if (existsSync(join(fromDir, file))) renameSync(join(fromDir, file), join(dir, file));
  syncDirectorySync(dir);
  // What is left of replaced data that was put back: attachments that were set aside as damaged.
  if (from === INCOMING || (existsSync(fromDir) && readdirSync(fromDir).length === 0)) rmSync(fromDir, { recursive: true, force: true });
  rmSync(join(dir, JOURNAL));
  syncDirectorySync(dir);
  return true;
}

/** Whether a swap was decided and not carried to its end. */
export const swapPending = (dir: string): boolean => existsSync(join(dir, JOURNAL));

/** Removes what was prepared for a swap that was never decided. */
export function dropPrepared(dir: string): void {
  if (swapPending(dir)) return;
  for (const name of [INCOMING, `${INCOMING}.part`]) rmSync(join(dir, name), { recursive: true, force: true });
}

/** Folders with replaced data that can be put back, the newest first. */
export function asides(dir: string): { name: string; stamp: string }[] {
  if (!existsSync(dir)) return [];
  const prefixes = Object.values(ASIDE);
  return readdirSync(dir)
    .flatMap((name) => {
      const prefix = prefixes.find((one) => name.startsWith(one));
      return prefix !== undefined && existsSync(join(dir, name, 'unit.db')) ? [{ name, stamp: name.slice(prefix.length) }] : [];
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}
