import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFrame, encodeFrame } from '../../../shared/api/codec.ts';
import { MAX_MESSAGE_CHARS } from '../../../shared/api/protocol.ts';

it('a frame read back is the message written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.uint8Array({ maxLength: 500 }), (id, bytes) => {
      expect(decodeFrame(encodeFrame({ type: 'chunk', id, bytes }))).toEqual({ type: 'chunk', id, bytes: new Uint8Array(bytes) });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.string(), fc.jsonValue(), (id, method, input) => {
      const message = { type: 'open' as const, id, method, input };
      expect(decodeFrame(encodeFrame(message))).toEqual(JSON.parse(JSON.stringify(message)));
    }),
  );
});

it('no frame makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.constant(null)), (frame) => {
      expect(['undefined', 'object']).toContain(typeof decodeFrame(frame));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['text that is no JSON', '{'],
  ['an array', '[1]'],
  ['a number', '1'],
  ['null', 'null'],
  ['too much text', `{"x":"${'x'.repeat(MAX_MESSAGE_CHARS)}"}`],
  ['too few bytes', new Uint8Array(3)],
  ['a header longer than the frame', Uint8Array.of(0, 0, 0, 9, 123, 125)],
  ['a header larger than any', Uint8Array.of(255, 255, 255, 255, 123, 125)],
  ['a header that is no UTF-8', Uint8Array.of(0, 0, 0, 2, 0xc3, 0x28)],
  ['a header that is no JSON', Uint8Array.of(0, 0, 0, 1, 123)],
])('%s is none of ours', (_name, frame) => expect(decodeFrame(frame)).toBe(undefined));
