import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StagedBundle } from '../children/stage-bundle.ts';
import { dropUnnamedBlobs } from './backup-desk.ts';
import type { Reading } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** Stands while a bundle is being taken in: what the import may have left, should it never end. */
const MARK = 'import.json';
export const BACKUP_REASON = 'truoc-nhap-goi';

interface Mark {
  readonly bundleId: string;
  /** Names of attachments that were not kept before. */
  readonly blobs: readonly string[];
  /** Folders under backups/ that were there before. */
  readonly backups: readonly string[];
}

const backupsOf = (open: OpenUnit): string[] => {
  const folder = join(open.dir, 'backups');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Notes what the import of a bundle will add beside the database. */
export function beginImport(open: OpenUnit, { manifest }: StagedBundle): void {
  const blobs = manifest.attachments.map(({ sha256 }) => open.blobs.nameOf(sha256)).filter((name) => !open.blobs.has(name));
  const mark: Mark = { bundleId: manifest.bundleId, blobs, backups: backupsOf(open) };
  writeFileSync(join(open.dir, MARK), JSON.stringify(mark), { mode: 0o600 });
}

/**
 * Ends an import: where the bundle is in, only the mark goes; otherwise also the attachments that no row names and the
 * backup that was made for nothing. Called when an import ends, and at the start for one that a crash cut off.
 */
export function endImport(open: OpenUnit, read: Reading = open.db.read): void {
  const file = join(open.dir, MARK);
  if (!existsSync(file)) return;
  const mark = markIn(file);
  if (mark !== null && read.count('bundle_in', { bundle: mark.bundleId }) === 0) {
    const blobs = join(open.dir, 'blobs');
    for (const name of mark.blobs) if (read.count('attachment', { blob: name }) === 0) rmSync(join(blobs, name.slice(0, 2), name), { force: true });
    for (const name of backupsOf(open)) {
      if (mark.backups.includes(name) || !(name.endsWith(`-${BACKUP_REASON}`) || name.endsWith(`-${BACKUP_REASON}.part`))) continue;
      rmSync(join(open.dir, 'backups', name), { recursive: true, force: true });
    }
    dropUnnamedBlobs(join(open.dir, 'backups'));
  }
  rmSync(file, { force: true });
}

/** As `endImport` for the start of the program, when nothing else writes attachments: pieces of unfinished ones go too. */
export function endAbortedImport(open: OpenUnit): void {
  if (!existsSync(join(open.dir, MARK))) return;
  const blobs = join(open.dir, 'blobs');
  for (const name of existsSync(blobs) ? readdirSync(blobs) : []) if (name.endsWith('.part')) rmSync(join(blobs, name), { force: true });
  endImport(open);
}

/** Null for a mark that a crash cut off: nothing had been added then. */
function markIn(file: string): Mark | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
