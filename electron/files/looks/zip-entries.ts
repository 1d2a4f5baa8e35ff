import { constants, inflateRawSync } from 'node:zlib';

/** One entry of a zip, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Declared sizes, packed and unpacked, in bytes; where directory and local header differ, the larger unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands, and where its packed bytes do; to the end (exclusive). */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** `broken`: no whole zip. `bomb`: entries lie over one another, or would unpack to more than any paper is. */
type ZipFault = 'broken' | 'bomb';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;
const MIB = 1024 * 1024;
/** What all entries together may declare: no paper packs more than so many times, and none is larger than this. */
const MOST_RATIO = 200;
const FREE_BYTES = 64 * MIB;
const MOST_BYTES = 1024 * MIB;

/** The entries of a zip, in the order in which they lie in the file; nothing is unpacked. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | ZipFault {
  const end = endOf(bytes);
  if (end < 0) return 'broken';
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return 'bomb';
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return 'broken';
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry = localOf(bytes, {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    if (entry === null) return 'broken';
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  entries.sort((a, b) => a.at - b.at);
  if (entries.some((entry, i) => entry.at < (entries[i - 1]?.to ?? 0))) return 'bomb';
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  return size > Math.min(MOST_BYTES, FREE_BYTES + bytes.length * MOST_RATIO) ? 'bomb' : entries;
}

/** Where the end record begins; -1 where there is none. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}

function localOf(bytes: Buffer, entry: Omit<ZipEntry, 'from' | 'to'>): ZipEntry | null {
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) return null;
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const to = from + entry.packed;
  // Readers that go by the local header take the memory it declares: the larger of the two counts.
  const size = Math.max(entry.size, bytes.readUInt32LE(entry.at + 22));
  return to > bytes.length ? null : { ...entry, size, from, to };
}

/** The content of an entry; `bomb` where it is longer than it declares, `broken` where it cannot be unpacked. */
export function unpackEntry(bytes: Buffer, { method, encrypted, size, from, to }: ZipEntry): Buffer | ZipFault {
  const packed = bytes.subarray(from, to);
  if (method === 0) return packed;
  if (method !== 8 || encrypted) return 'broken';
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), finishFlush: constants.Z_FINISH });
  } catch (error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken';
  }
}
