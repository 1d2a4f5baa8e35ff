import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partName, syncDirectory } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';
import { openBlobs } from '../files/blobs.ts';
import type { Blobs } from '../files/blobs.ts';
import type { BackupKeys } from './backup-manifest.ts';

const PIECE = 1024 * 1024;

/** SHA-256 (hex) of a file. Throws system errors, and what `signal` was aborted with. */
export async function fileSha256(path: string, signal?: AbortSignal): Promise<string> {
  const sha = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE, signal })) sha.update(piece as Buffer);
  return sha.digest('hex');
}

/** Thrown where what was written does not read back as it was. */
export class NotAsWritten extends Error {}

/**
 * A copy under `to` that was flushed and read back before it got its name. Answers bytes and SHA-256 (hex).
 * Throws system errors and `NotAsWritten`; nothing stays under `to` then that was not there before.
 */
export async function copyChecked(from: string, to: string, signal?: AbortSignal): Promise<{ bytes: number; sha256: string }> {
  const part = partName(to);
  try {
    const sha = createHash('sha256');
    let bytes = 0;
    const handle = await open(part, 'wx', 0o600);
    try {
      for await (const piece of createReadStream(from, { highWaterMark: PIECE, signal })) {
        const chunk = piece as Buffer;
        sha.update(chunk);
        for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at, chunk.length - at, bytes + at)).bytesWritten;
        bytes += chunk.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    const sha256 = sha.digest('hex');
    if ((await fileSha256(part, signal)) !== sha256) throw new NotAsWritten(to);
    await rename(part, to);
    return { bytes, sha256 };
  } finally {
    await rm(part, { force: true });
  }
}

/** Where an attachment lies in a folder of attachments. */
export const blobPath = (dir: string, name: string): string => join(dir, name.slice(0, 2), name);

/** Stored bytes; null where it is not there. */
export const storedBytes = (dir: string, name: string): number | null => statSync(blobPath(dir, name), { throwIfNoEntry: false })?.size ?? null;

/** A folder of attachments for reading and checking. */
export function readableBlobs(dir: string, keys: Pick<BackupKeys, 'blobs' | 'blobNames'>): Blobs {
  return openBlobs({ dir, key: keys.blobs, nameKey: keys.blobNames, random: () => { throw new Error('Nothing is written here.'); } });
}

/** The disk has no second name for a file: another disk, a stick, too many names. */
const NO_LINK = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EACCES']);

/** Puts a sound attachment into another folder of attachments: as a second name on the same disk where `mayLink`, else as a copy. */
export async function putBlob(from: string, to: string, name: string, { mayLink, signal }: { readonly mayLink: boolean; readonly signal?: AbortSignal }): Promise<void> {
  const target = blobPath(to, name);
  if (!existsSync(dirname(target))) {
    mkdirSync(dirname(target), { recursive: true });
    await syncDirectory(to);
  }
  if (mayLink) {
    try {
      await link(blobPath(from, name), target);
      return;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return;
      if (!NO_LINK.has(errorCode(error))) throw error;
    }
  }
  await copyChecked(blobPath(from, name), target, signal);
}

/** Flushes the folders that hold these attachments. */
export async function syncBlobFolders(dir: string, names: readonly string[]): Promise<void> {
  for (const folder of new Set(names.map((name) => dirname(blobPath(dir, name))))) await syncDirectory(folder);
}
