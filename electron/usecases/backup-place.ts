import { createCipheriv, createDecipheriv } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../files/disk-fault.ts';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';

/*
 * The second place stands beside the backups and not in the database: it must be known when the database is lost, it
 * belongs to this machine, and noting that a stick was reached is no change of the data. A path may name a person, so the
 * file is sealed.
 */
const FILE = 'noi-thu-hai';
/** Tells the chosen stick from another one under the same letter. */
const MARKER = 'noi-sao-luu.json';

const Second = z.object({
  /** Folder of this unit's backups there. */
  path: z.string(),
  /** As shown: the folder that was chosen. */
  name: z.string(),
  id: z.string(),
  /** `YYYY-MM-DDTHH:mm` */
  chosen: z.string(),
  /** When the newest backup was last put or seen there; null for never. */
  reached: z.string().nullable(),
  /** Folder name of that backup. */
  newest: z.string().nullable(),
  /** Why the last try failed; empty where it did not. */
  problem: z.string(),
  sameDisk: z.boolean(),
});
export type Second = z.infer<typeof Second>;

/** @param backups folder `backups/` of the unit @param key 32 bytes */
export function readSecond(backups: string, key: Uint8Array): Second | null {
  const bytes = readIfThere(join(backups, FILE));
  if (bytes === null || bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(bytes.length - 16));
  let text: string;
  try {
    text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
  return Second.parse(JSON.parse(text));
}

/** Null: there is none any more. Throws system errors. */
export function writeSecond(backups: string, key: Uint8Array, random: (n: number) => Uint8Array, second: Second | null): void {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(second)), cipher.final(), cipher.getAuthTag()]);
  writeFileAtomicSync(join(backups, FILE), second === null ? Buffer.alloc(0) : sealed);
}

/** Makes the folder of this unit's backups at a place and marks it. Throws system errors. */
export function markPlace(path: string, id: string): void {
  mkdirSync(path, { recursive: true });
  writeFileAtomicSync(join(path, MARKER), Buffer.from(JSON.stringify({ format: 1, id })));
}

/** Whether the place is there now, and is the one that was chosen. */
export async function isReachable({ path, id }: Pick<Second, 'path' | 'id'>): Promise<boolean> {
  try {
    const marker = z.object({ id: z.string() }).safeParse(JSON.parse(await readFile(join(path, MARKER), 'utf8')));
    return marker.success && marker.data.id === id;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== '') return false;
    throw error;
  }
}

/** Whether two paths lie on one disk, as far as the system tells. */
export async function onOneDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a, { bigint: true }), stat(b, { bigint: true })]);
  return one.dev === other.dev;
}
