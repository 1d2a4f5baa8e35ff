import { afterEach, describe, expect, it, vi } from 'vitest';
import { enterFile } from '../../../renderer/components/enter-file.ts';
import { exifOrientation } from '../../../renderer/components/exif.ts';
import { pdfPages } from '../../../renderer/components/pdf-pages.ts';

/** The head of a JPEG whose EXIF holds one entry, the orientation. */
function jpeg(orientation: number | null, { little = true, length = 4000 } = {}): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xffd8);
  if (orientation === null) {
    view.setUint16(2, 0xffda);
    return bytes;
  }
  // A segment of another kind stands before it, as cameras write them.
  view.setUint16(2, 0xffe0);
  view.setUint16(4, 16);
  const at = 20;
  view.setUint16(at, 0xffe1);
  view.setUint16(at + 2, 34);
  view.setUint32(at + 4, 0x45786966);
  const tiff = at + 10;
  view.setUint16(tiff, little ? 0x4949 : 0x4d4d);
  view.setUint16(tiff + 2, 42, little);
  view.setUint32(tiff + 4, 8, little);
  view.setUint16(tiff + 8, 1, little);
  view.setUint16(tiff + 10, 0x0112, little);
  view.setUint16(tiff + 12, 3, little);
  view.setUint32(tiff + 14, 1, little);
  view.setUint16(tiff + 18, orientation, little);
  return bytes;
}

describe('how a camera held the picture', () => {
  it.each([1, 3, 6, 8])('orientation %i, in both byte orders', (orientation) => {
    expect(exifOrientation(jpeg(orientation))).toBe(orientation);
    expect(exifOrientation(jpeg(orientation, { little: false }))).toBe(orientation);
  });
  it('says nothing where the file says nothing, and of broken files', () => {
    expect(exifOrientation(jpeg(null))).toBeNull();
    expect(exifOrientation(jpeg(9))).toBeNull();
    expect(exifOrientation(new Uint8Array([1, 2, 3]))).toBeNull();
    const whole = jpeg(6);
    for (let length = 0; length < 60; length++) expect(() => exifOrientation(whole.slice(0, length))).not.toThrow();
  });
});

/** A browser that decodes pictures of this size and draws them into a JPEG of so many bytes. */
function browser(width: number, height: number, drawn: number) {
  const made: { width: number; height: number; quality: unknown }[] = [];
  const close = vi.fn();
  vi.stubGlobal('createImageBitmap', vi.fn(() => Promise.resolve({ width, height, close })));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ fillRect: vi.fn(), drawImage: vi.fn(), fillStyle: '' } as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function draw(this: HTMLCanvasElement, done: BlobCallback, _type?: string, quality?: unknown) {
    made.push({ width: this.width, height: this.height, quality });
    done(new Blob([new Uint8Array(drawn)]));
  });
  return { made, close };
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);

describe('a file as it is taken in', () => {
  it('a large photograph is shrunk to 2000 pixels, JPEG of quality 0.8', async () => {
    const { made, close } = browser(4000, 3000, 1000);
    const entered = await enterFile(file('ban-quet.JPEG', jpeg(1)));
    expect(made).toEqual([{ width: 2000, height: 1500, quality: 0.8 }]);
    expect([entered.fileName, entered.bytes.length]).toEqual(['ban-quet.jpg', 1000]);
    expect(entered.note).toMatch(/^Ảnh đã được thu nhỏ từ .* còn .*\.$/u);
    expect(close).toHaveBeenCalled();
  });

  it('one that was held sideways is turned upright even where that saves nothing', async () => {
    browser(1000, 700, 9000);
    const entered = await enterFile(file('anh.jpg', jpeg(6)));
    expect([entered.bytes.length, entered.note]).toEqual([9000, 'Ảnh đã được xoay thẳng.']);
  });

  it('one that would not get smaller is kept', async () => {
    browser(1000, 700, 9000);
    expect(await enterFile(file('anh.jpg', jpeg(1)))).toMatchObject({ fileName: 'anh.jpg', note: '', bytes: { length: 4000 } });
  });

  it('a small PNG is kept, a large one becomes a JPEG', async () => {
    const small = browser(900, 600, 10);
    expect((await enterFile(file('con-dau.png', new Uint8Array(5000)))).fileName).toBe('con-dau.png');
    expect(small.made).toEqual([]);
    browser(5000, 100, 10);
    expect((await enterFile(file('trang.png', new Uint8Array(5000)))).fileName).toBe('trang.jpg');
  });

  it('what is no picture, or cannot be decoded, goes on as it is', async () => {
    const { made } = browser(4000, 3000, 10);
    expect(await enterFile(file('to-trinh.pdf', new Uint8Array(7)))).toMatchObject({ fileName: 'to-trinh.pdf', note: '' });
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('not a picture')));
    expect(await enterFile(file('hong.jpg', new Uint8Array(7)))).toMatchObject({ fileName: 'hong.jpg', note: '' });
    vi.stubGlobal('createImageBitmap', undefined);
    expect(await enterFile(file('anh.jpg', jpeg(6)))).toMatchObject({ fileName: 'anh.jpg', note: '' });
    expect(made).toEqual([]);
  });
});

describe('pages of a PDF', () => {
  const pdf = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['two page objects', '%PDF-1.4 <</Type /Pages /Count 2>> <</Type/Page>> << /Type /Page >>', 2],
    ['linearized', '%PDF-1.6 <</Linearized 1/L 900/N 12/T 800>> rest', 12],
    ['pages packed away', '%PDF-1.7 <</Type/ObjStm>> stream', null],
    ['nothing', '', null],
  ])('%s', (_name, text, pages) => {
    expect(pdfPages(pdf(text))).toBe(pages);
  });
});
