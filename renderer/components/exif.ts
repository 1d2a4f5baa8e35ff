/** How a camera held the picture, by its EXIF: 1 is upright, 2–8 are turned or mirrored; null: the file does not say. */
export function exifOrientation(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const [marker, length] = [view.getUint8(at + 1), view.getUint16(at + 2)];
    // The picture itself begins: what follows is no header.
    if (marker === 0xda || length < 2) return null;
    if (marker === 0xe1 && isExif(view, at + 4)) return orientationIn(view, at + 10, Math.min(at + 2 + length, bytes.length));
    at += 2 + length;
  }
  return null;
}

const isExif = (view: DataView, at: number): boolean => at + 6 <= view.byteLength && view.getUint32(at) === 0x45786966 && view.getUint16(at + 4) === 0;

const ORIENTATION = 0x0112;

/** @param start first byte of the TIFF header @param end first byte behind the segment */
function orientationIn(view: DataView, start: number, end: number): number | null {
  if (start + 8 > end) return null;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return null;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > end) return null;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
