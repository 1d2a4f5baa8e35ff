import { Buffer } from 'node:buffer';

/** What a file is, told by its content; its name is not looked at. */
export type FileKind = 'zip' | 'pdf' | 'text' | 'encrypted-office' | 'old-word' | 'old-excel' | 'old-other' | 'rtf' | 'html' | 'image' | 'archive' | 'unknown';

const IMAGES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a],
];
const ARCHIVES: readonly (readonly number[])[] = [[0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]];
const OLE_SECTOR_ENTRY = 128;
const HEAD = 1024;
const SAMPLE = 64 * 1024;
/** Tab, line ends, page break, and the end mark of DOS. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

export function kindOf(bytes: Buffer): FileKind {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleKind(bytes);
  const head = bytes.subarray(0, HEAD).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isImage(bytes, head)) return 'image';
  if (ARCHIVES.some((magic) => starts(bytes, magic))) return 'archive';
  const words = head.replaceAll('\0', '').replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/u, '').toLowerCase();
  if (/^(?:<!doctype html|<html|<\?xml|<!--|<head|<body|mime-version:)/u.test(words)) return 'html';
  return looksLikeText(bytes) ? 'text' : 'unknown';
}

function isImage(bytes: Buffer, head: string): boolean {
  if (starts(bytes, [0x42, 0x4d])) return bytes.length > 26 && bytes.readUInt32LE(2) === bytes.length;
  if (IMAGES.some((magic) => starts(bytes, magic))) return true;
  return (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) || /^ftyp(?:heic|heix|mif1|avif)/u.test(head.slice(4, 12));
}

/** Streams of an OLE compound file stand in its directory as UTF-16 names at the head of entries of 128 bytes. */
function oleKind(bytes: Buffer): FileKind {
  const has = (name: string): boolean => {
    const wanted = Buffer.from(`${name}\0`, 'utf16le');
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 2)) {
      if (at % OLE_SECTOR_ENTRY === 0 && bytes.length >= at + OLE_SECTOR_ENTRY && bytes.readUInt16LE(at + 64) === wanted.length) return true;
    }
    return false;
  };
  if (has('EncryptedPackage')) return 'encrypted-office';
  if (has('WordDocument')) return 'old-word';
  return has('Workbook') || has('Book') ? 'old-excel' : 'old-other';
}

/** Text has no control characters but line ends and tabs. */
function looksLikeText(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideEncoding(sample);
  const units = wide === null ? sample : [...new TextDecoder(wide).decode(sample)].map((letter) => letter.codePointAt(0) ?? 0);
  let controls = 0;
  for (const unit of units) {
    if (unit < 0x20 && !TEXT_CONTROLS.has(unit)) controls++;
  }
  return controls <= units.length / 500;
}

/** UTF-16 by the mark at its head, or because every other byte of Western letters and blanks is zero. */
export function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (starts(bytes, [0xfe, 0xff])) return 'utf-16be';
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = Math.min(bytes.length, 4096) / 5;
  if (odd > least && even < odd / 10) return 'utf-16le';
  return even > least && odd < even / 10 ? 'utf-16be' : null;
}

const starts = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
