import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureFormat } from '../../../electron/files/picture.ts';

const chunk = (name: string, body: Uint8Array): Buffer => {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([size, content, sum]);
};
const header = (width: number, height: number): Buffer => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', body);
};
const START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DATA = chunk('IDAT', deflateSync(Buffer.alloc(7)));
const END = chunk('IEND', new Uint8Array());
const png = Buffer.concat([START, header(2, 1), DATA, END]);
const frame = (width: number, height: number): number[] => [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x5a, 0x5a];
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame(2, 1), ...scan, 0xff, 0xd9]);

describe('F58: pictureFormat', () => {
  it.each([
    ['a PNG', png, 'png'],
    ['a JPEG', jpeg, 'jpeg'],
    ['a JPEG with something behind its end', Buffer.concat([jpeg, Buffer.from('thêm')]), 'jpeg'],
    ['a PDF', Buffer.from('%PDF-1.7'), null],
    ['text named as a picture', Buffer.from('phôi giấy khen'), null],
    ['nothing', new Uint8Array(), null],
    ['a PNG without pixels', Buffer.concat([START, header(0, 1), DATA, END]), null],
    ['a PNG without picture data', Buffer.concat([START, header(2, 1), END]), null],
    ['a PNG that begins elsewhere', Buffer.concat([START, DATA, header(2, 1), END]), null],
    ['a JPEG without pixels', Buffer.from([0xff, 0xd8, ...frame(0, 1), ...scan, 0xff, 0xd9]), null],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, ...scan, 0xff, 0xd9]), null],
    ['a JPEG without an end', jpeg.subarray(0, jpeg.length - 2), null],
  ])('%s', (_name, bytes, wanted) => {
    expect(pictureFormat(bytes)).toBe(wanted);
  });

  it('a PNG cut short or with one byte changed is none', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: png.length - 1 }), (at) => pictureFormat(png.subarray(0, at)) === null));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: png.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Buffer.from(png);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        expect(pictureFormat(damaged)).toBe(null);
      }),
    );
  });

  it('never fails on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(START, Buffer.from([0xff, 0xd8])), (tail, head) => {
      pictureFormat(Buffer.concat([head, tail]));
    }));
  });
});
