import { Buffer } from 'node:buffer';

/** What a file is, told by its content; its name is not looked at. */
export type FileKind = 'zip' | 'pdf' | 'text' | 'encrypted-office' | 'old-word' | 'old-excel' | 'old-other' | 'rtf' | 'html' | 'image' | 'archive' | 'unknown';

const IMAGES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a],
];
const ARCHIVES: readonly (readonly number[])[] = [[0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]];
const OLE_SECTOR_ENTRY = 128;
const HEAD = 1024;

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

/** Text has no control characters but line ends and tabs; UTF-16 shows zeros in every other place. */
function looksLikeText(bytes: Buffer): boolean {
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])) return bytes.length % 2 === 0;
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x0b && byte !== 0x1a) controls++;
  });
  if (controls > sample.length / 500) return false;
  const [even = 0, odd = 0] = zeros;
  return even + odd === 0 || Math.max(even, odd) > sample.length / 5;
}

const starts = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
