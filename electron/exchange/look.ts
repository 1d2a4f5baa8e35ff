import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { HeaderStanza } from '../../shared/exchange/stanza.ts';
import { parseStanzas } from '../../shared/exchange/stanza.ts';
import { looksLikeAge, MAX_HEADER, parseAgeHeader } from './age-header.ts';
import { errnoOf } from './faults.ts';
import { isPassphraseHeader, workFactor } from './passphrase.ts';

/** What a file is by its first bytes. */
export type Look =
  /** `start`: its age header, which differs from one encryption to the next. */
  | { readonly is: 'bundle'; readonly bytes: number; readonly header: HeaderStanza; readonly start: Uint8Array }
  /** An age file that a passphrase opens: perhaps an emergency bundle of ours. `reason`: why nobody can open it; null otherwise. */
  | { readonly is: 'locked'; readonly bytes: number; readonly start: Uint8Array; readonly reason: string | null }
  /** A bundle that cannot be taken in. */
  | { readonly is: 'broken'; readonly reason: string }
  | { readonly is: 'key' | 'program' | 'other' | 'unreadable' };

const KEY_START = '{"createdAt":"';
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
const PEEK = 64;
/** Programs of Windows, Linux and Java, scripts, and the shortcuts of Windows. */
const PROGRAMS = ['MZ', '\x7fELF', '#!', 'L\0\0\0\x01\x14\x02\0', '\xca\xfe\xba\xbe'];

/** Reads the first 64 bytes of a file, and its header only when they are ours. Links and devices are not opened. */
export async function look(path: string): Promise<Look> {
  const start = await beginning(path);
  if (start === null) return { is: 'unreadable' };
  const text = start.bytes.toString('latin1', 0, PEEK);
  if (looksLikeAge(start.bytes)) {
    const header = parseAgeHeader(start.bytes, start.bytes.length === start.size);
    if (!header.ok) return header.error.code === 'khong-phai-goi' ? { is: 'other' } : { is: 'broken', reason: header.error.message };
    const own = start.bytes.subarray(0, header.value.length);
    if (isPassphraseHeader(header.value)) {
      const cost = workFactor(header.value);
      return { is: 'locked', bytes: start.size, start: own, reason: cost.ok ? null : cost.error.message };
    }
    const stanza = parseStanzas(header.value.stanzas);
    if (stanza.ok) return { is: 'bundle', bytes: start.size, header: stanza.value, start: own };
    return stanza.error.code === 'khong-phai-goi' ? { is: 'other' } : { is: 'broken', reason: stanza.error.message };
  }
  if (text.startsWith(KEY_START) && start.bytes.includes('"type":"sovang-key"')) return { is: 'key' };
  return { is: PROGRAMS.some((magic) => text.startsWith(magic)) ? 'program' : 'other' };
}

/** Tells the file of a bundle from others without any key: its size, and a hash of its header, which every encryption makes anew. */
export function fileMark({ bytes, start }: { readonly bytes: number; readonly start: Uint8Array }): string {
  return `${bytes} ${createHash('sha256').update(start).digest('hex')}`;
}

/** Whether the name of a bundle is taken by another one of the same unit: two of its machines may have counted to one number. */
export async function isOtherBundle(path: string, unitCode: string): Promise<boolean> {
  const seen = await look(path);
  return seen.is === 'locked' || (seen.is === 'bundle' && seen.header.unitCode === unitCode);
}

/** First bytes of a file: a few, and more only when they look like ours. Null when it cannot be read. */
async function beginning(path: string): Promise<{ bytes: Buffer; size: number } | null> {
  try {
    const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return null;
      const peek = Buffer.alloc(PEEK);
      const { bytesRead } = await handle.read(peek, 0, PEEK, 0);
      const ours = looksLikeAge(peek) || peek.toString('latin1', 0, KEY_START.length) === KEY_START;
      if (!ours) return { bytes: peek.subarray(0, bytesRead), size: stat.size };
      const buffer = Buffer.alloc(Math.min(MAX_HEADER, stat.size));
      const read = await handle.read(buffer, 0, buffer.length, 0);
      return { bytes: buffer.subarray(0, read.bytesRead), size: stat.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}
