import { inflateSync } from 'node:zlib';
import type { HeldReason, LookMark } from '../../../shared/domain/attachment-look.ts';

/** Above this a picture is held before anything decodes it (F58). */
export const MAX_PIXELS = 100_000_000;
const MIB = 1024 * 1024;
/** Besides the picture itself a camera writes some hundred kilobytes. */
const MOST_BESIDE = 4 * MIB;
/** What one packed text or colour profile may unpack to. */
const MOST_PACKED = 16 * MIB;

/** What a picture says of itself, without decoding it. */
export interface PictureLook {
  /** Points of its largest frame; 0 where none is named. */
  readonly pixels: number;
  readonly held: HeldReason | null;
  readonly marks: readonly LookMark[];
  /** Where the picture ends (exclusive); the length of the file where it does not say. */
  readonly end: number;
}

const NOTHING = { held: null, marks: [] } as const;

/** Chunks of a PNG: its size, what is packed beside the picture, and where it ends. */
export function lookAtPng(bytes: Buffer): PictureLook {
  const pixels = bytes.length < 24 ? 0 : bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  let beside = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    if (name === 'IEND') return { pixels, held: null, marks: beside > MOST_BESIDE ? ['anh-du-lieu-kem'] : [], end };
    if (name !== 'IHDR' && name !== 'IDAT' && name !== 'PLTE') beside += length;
    if (/^(?:zTXt|iTXt|iCCP)$/u.test(name) && inflatesTooFar(bytes.subarray(at + 8, end - 4))) return { ...NOTHING, pixels, held: 'tep-phong-to', end: bytes.length };
    at = end;
  }
  return { ...NOTHING, pixels, end: bytes.length };
}

/** Whether the packed part behind a chunk's keyword unpacks to more than a text or a profile is. */
function inflatesTooFar(chunk: Buffer): boolean {
  const from = chunk.indexOf(0x78, chunk.indexOf(0) + 1);
  if (from < 0) return false;
  try {
    inflateSync(chunk.subarray(from), { maxOutputLength: MOST_PACKED });
    return false;
  } catch (error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/** Segments of a JPEG: the largest frame, what stands beside the picture, and where it ends. */
export function lookAtJpeg(bytes: Buffer): PictureLook {
  let pixels = 0;
  let beside = 0;
  const marks = new Set<LookMark>();
  const said = (end: number): PictureLook => ({ pixels, held: null, marks: [...(beside > MOST_BESIDE ? marks.add('anh-du-lieu-kem') : marks)], end });
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) {
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      return said(end < at ? bytes.length : firstEnd(bytes, at));
    }
    const length = bytes.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame && at + 9 <= bytes.length) pixels = Math.max(pixels, bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7));
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) beside += length;
    if (marker === 0xe1 && strangeExif(bytes.subarray(at + 4, at + 2 + length))) marks.add('anh-du-lieu-kem');
    if (length < 2) break;
    at += 2 + length;
  }
  return said(bytes.length);
}

/** Just behind the first end mark of the scan data: in it every 0xff is followed by 0 or a restart mark, or begins the next scan. */
function firstEnd(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(Buffer.from([0xff, 0xd9]), from);
  return at < 0 ? bytes.length : at + 2;
}

/** EXIF whose tables turn in a circle, are longer than they can be, or whose small picture claims to be a huge one. */
function strangeExif(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (at + 2 > tiff.length ? -1 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (at + 4 > tiff.length ? -1 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const seen = new Set<number>();
  for (let at = u32(4); at > 0; ) {
    const count = u16(at);
    if (seen.has(at) || count < 0 || at + 2 + count * 12 > tiff.length) return true;
    seen.add(at);
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const wide = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8][u16(entry + 2)] ?? 1;
      if (u32(entry + 4) * wide > 64 * 1024 * 1024) return true;
      if (u16(entry) === 0x0201 && smallPictureIsHuge(tiff.subarray(Math.max(0, u32(entry + 8))))) return true;
    }
    at = u32(at + 2 + count * 12);
  }
  return false;
}

function smallPictureIsHuge(thumbnail: Buffer): boolean {
  if (thumbnail[0] !== 0xff || thumbnail[1] !== 0xd8) return false;
  for (let at = 2; at + 9 <= thumbnail.length && thumbnail[at] === 0xff; at += 2 + thumbnail.readUInt16BE(at + 2)) {
    const marker = thumbnail[at + 1] ?? 0;
    if (marker === 0xda) return false;
    if (marker >= 0xc0 && marker <= 0xc2) return thumbnail.readUInt16BE(at + 5) * thumbnail.readUInt16BE(at + 7) > MAX_PIXELS / 100;
  }
  return false;
}
