import { constants, inflateRawSync } from 'node:zlib';
import { zipEntries } from '../files/looks/zip-entries.ts';
import { err, ok, Refusal } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { PLAN_LIMITS } from './limits.ts';
import { refused } from './refusals.ts';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** A zip whose entries are unpacked one at a time, each and all of them below a bound. */
export interface Zip {
  readonly names: readonly string[];
  /** Null: there is no such entry. Throws `Refusal` where it is broken, encrypted or too large. */
  read(name: string): Buffer | null;
}

/**
 * Reads the directory of a zip; unpacks nothing yet. Faults: `docx-hong` where the directory is broken, `tep-phong-to` where
 * entries lie over one another.
 * Written here because the bound on what an entry may inflate to has to hold while it inflates.
 */
export function openZip(bytes: Buffer): Result<Zip> {
  const directory = readDirectory(bytes);
  if (directory === null) return err(refused.damagedDocx());
  if (zipEntries(bytes) === 'bomb') return err(refused.inflates());
  let left: number = PLAN_LIMITS.partsBytes;
  return ok({
    names: [...directory.keys()],
    read: (name) => {
      const entry = directory.get(name);
      if (entry === undefined) return null;
      const part = unpack(bytes, entry, Math.min(left, PLAN_LIMITS.partBytes));
      left -= part.length;
      return part;
    },
  });
}

function readDirectory(bytes: Buffer): Map<string, Entry> | null {
  const end = findEnd(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > PLAN_LIMITS.zipEntries) return null;
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const entry = {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    };
    // The first of two entries with one name counts, as in Word.
    if (!entries.has(name)) entries.set(name, entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function unpack(bytes: Buffer, entry: Entry, most: number): Buffer {
  if (entry.encrypted) throw new Refusal(refused.password());
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw new Refusal(refused.damagedDocx());
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw new Refusal(refused.damagedDocx());
  if (entry.method === 0) {
    if (packed.length > most) throw new Refusal(refused.inflates());
    return packed;
  }
  if (entry.method !== 8 || most <= 0) throw new Refusal(entry.method === 8 ? refused.inflates() : refused.damagedDocx());
  try {
    return inflateRawSync(packed, { maxOutputLength: most, finishFlush: constants.Z_FINISH });
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(tooLarge ? refused.inflates() : refused.damagedDocx());
  }
}
