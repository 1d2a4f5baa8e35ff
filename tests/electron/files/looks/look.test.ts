import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { HELD_WORDS, LOOK_MARKS, MARK_WORDS, lookSentence } from '../../../../shared/domain/attachment-look.ts';
import { lookAt, lookAtStream } from '../../../../electron/files/looks/look.ts';
import { CORPUS, jpeg, pdf, png, word } from './corpus.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('F58: a file is told by its content', () => {
  it('the corpus holds a hundred files, and every mark', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(CORPUS.flatMap(({ marks = [] }) => marks))).toEqual(new Set(LOOK_MARKS));
  });

  it.each(CORPUS)('F57, F58: $what', async ({ bytes, type, held = null, marks = [] }) => {
    const looked = lookAt(bytes);
    expect({ ...looked, marks: [...looked.marks].sort(), pixels: 0 }).toEqual({ type, held, marks: [...marks].sort(), pixels: 0 });
    expect(await lookAtStream(pieces(bytes, 100_003), bytes.length)).toEqual(looked);
  });

  it('every finding is a Vietnamese sentence', () => {
    for (const { held = null, marks = [] } of CORPUS) {
      const sentence = lookSentence('a.pdf', { held, marks: [...marks] });
      expect(sentence).toBe(held === null ? (marks.length === 0 ? '' : `Nên xem tệp «a.pdf»: ${marks.map((mark) => MARK_WORDS[mark]).join('; ')}.`) : `Tệp «a.pdf» để riêng, không mở: ${HELD_WORDS[held]}.`);
    }
  });

  it('cut or changed anywhere, it is still told without an exception', () => {
    const heads = fc.constantFrom(...CORPUS.filter(({ bytes }) => bytes.length < 5000).map(({ bytes }) => bytes), pdf(), png(3, 3), jpeg(3, 3), word(''));
    fc.assert(
      fc.property(heads, fc.nat(), fc.nat(), fc.nat(255), (bytes, cut, at, value) => {
        const changed = Buffer.from(bytes.subarray(0, bytes.length === 0 ? 0 : 1 + (cut % bytes.length)));
        if (changed.length > 0) changed[at % changed.length] = value;
        return Array.isArray(lookAt(changed).marks);
      }),
      { numRuns: 500 },
    );
  });
});
