import { crc32 } from 'node:zlib';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Which picture the bytes are, whole and undamaged as far as its marks tell; null: not one that can be printed. */
export function pictureFormat(bytes: Uint8Array): 'png' | 'jpeg' | null {
  if (PNG.every((byte, i) => bytes[i] === byte)) return isWholePng(bytes) ? 'png' : null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return isWholeJpeg(bytes) ? 'jpeg' : null;
  return null;
}

/** Every chunk lies within the file with its right sum; header first, picture data, end. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen: string[] = [];
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return false;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return false;
    if (seen.length === 0 && (name !== 'IHDR' || length !== 13 || view.getUint32(at + 8) === 0 || view.getUint32(at + 12) === 0)) return false;
    seen.push(name);
    if (name === 'IEND') return seen.includes('IDAT');
    at += 12 + length;
  }
  return false;
}

/** A frame with a size, then scan data, then the end mark. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return framed && endsAsJpeg(bytes, at);
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return false;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      if (length < 8 || view.getUint16(at + 5) === 0 || view.getUint16(at + 7) === 0) return false;
      framed = true;
    }
    at += 2 + length;
  }
  return false;
}

/** Cameras put things after the end mark: it is looked for, not expected at the last byte. */
function endsAsJpeg(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
