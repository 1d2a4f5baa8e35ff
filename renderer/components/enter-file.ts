import { exifOrientation } from './exif.ts';
import { sizeWords } from './folder-picker.tsx';

/** Longest side a picture is kept with, in pixels: an A4 page at about 170 dpi. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.8;

export interface EnteredFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was done to it, in Vietnamese; empty: it is as it was. */
  readonly note: string;
}

/**
 * A file as it is taken in. A picture is turned upright and made smaller here, where the browser decodes it anyway: at most
 * 2000 pixels on its longer side, JPEG of quality 0.8, kept only when it was turned or the file gets smaller. Anything else,
 * and a picture that cannot be decoded, goes on as it is: the backend tells what a file is by its content.
 */
export async function enterFile(file: File): Promise<EnteredFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const as: EnteredFile = { fileName: file.name, bytes, note: '' };
  if (!/\.(?:jpe?g|png)$/iu.test(file.name)) return as;
  const turned = (exifOrientation(bytes) ?? 1) !== 1;
  const redrawn = await redraw(file, turned);
  if (redrawn === null || (!turned && redrawn.bytes.length >= bytes.length)) return as;
  const deeds = [turned ? 'xoay thẳng' : '', redrawn.bytes.length < bytes.length ? `thu nhỏ từ ${sizeWords(bytes.length)} còn ${sizeWords(redrawn.bytes.length)}` : ''].filter(Boolean);
  return { fileName: file.name.replace(/\.[^.]+$/u, '.jpg'), bytes: redrawn.bytes, note: `Ảnh đã được ${deeds.join(' và ')}.` };
}

async function redraw(file: File, turned: boolean): Promise<{ bytes: Uint8Array<ArrayBuffer> } | null> {
  const bitmap = await decoded(file);
  if (bitmap === null) return null;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    // A small PNG of text is smaller and sharper as it is.
    if (scale === 1 && !turned && file.name.toLowerCase().endsWith('.png')) return null;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    // JPEG knows no transparency: what shows through is paper.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return blob === null ? null : { bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    bitmap.close();
  }
}

/** The picture as the browser reads it, turned as its EXIF says; null for what is none. */
function decoded(file: File): Promise<ImageBitmap | null> {
  if (typeof createImageBitmap !== 'function') return Promise.resolve(null);
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
}
