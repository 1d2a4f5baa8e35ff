import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksByParagraph, marksOf, paragraphAt, paragraphsOf, segmentsOf } from '../../../../renderer/features/plan-drafts/text-marks.ts';
import type { Mark } from '../../../../renderer/features/plan-drafts/text-marks.ts';

const TEXT = 'Số: 45/KH\n\nĐạt trên 95% hộ.\nHết.';

describe('marks of a text', () => {
  it('paragraphs are found by a character, empty ones too', () => {
    const paragraphs = paragraphsOf(TEXT);
    expect(paragraphs.map(({ from, to }) => TEXT.slice(from, to))).toEqual(['Số: 45/KH', '', 'Đạt trên 95% hộ.', 'Hết.']);
    expect([0, 9, 10, 11, 26, TEXT.length].map((at) => paragraphAt(paragraphs, at))).toEqual([0, 0, 1, 2, 2, 3]);
  });

  it('say what waits, what is doubted, what was looked at; what was dropped has none', () => {
    const finding = (path: string, more: object) => ({ path, place: { from: 0, to: 4 }, doubt: null, state: 'cho-xem' as const, ...more });
    const marks = marksOf({
      findings: [finding('a', {}), finding('b', { doubt: 'lạ' }), finding('c', { state: 'nhan', doubt: 'lạ' }), finding('d', { state: 'bo' }), finding('e', { place: null })],
      leftovers: [{ place: { from: 5, to: 9 }, why: 'còn số', state: 'cho-xem' }, { place: { from: 5, to: 9 }, why: 'còn số', state: 'da-xem' }],
    });
    expect(marks.map(({ path, tone }) => [path, tone])).toEqual([['a', 'cho'], ['b', 'nghi'], ['c', 'xong'], ['leftover.0', 'con']]);
  });

  it('a mark over several paragraphs stands in each, and the shortest comes first where marks overlap', () => {
    const paragraphs = paragraphsOf(TEXT);
    const wide: Mark = { from: 4, to: 27, path: 'wide', tone: 'cho' };
    const small: Mark = { from: 20, to: 23, path: 'small', tone: 'nghi' };
    const byParagraph = marksByParagraph(paragraphs, [wide, small]);
    expect([...byParagraph.keys()]).toEqual([0, 1, 2]);
    const segments = segmentsOf(paragraphs[2] ?? { from: 0, to: 0 }, byParagraph.get(2) ?? []);
    expect(segments.map(({ from, to, marks }) => [TEXT.slice(from, to), marks.map(({ path }) => path)])).toEqual([['Đạt trên ', ['wide']], ['95%', ['small', 'wide']], [' hộ.', ['wide']]]);
  });

  it('segments always put the paragraph together again', () => {
    const marks = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Mark => ({ from: Math.min(a, b), to: Math.max(a, b) + 1, path: `${a}.${b}`, tone: 'cho' })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), marks, (from, length, some) => {
        const span = { from, to: from + length };
        const inside = some.filter((mark) => mark.from < span.to && mark.to > span.from);
        const segments = segmentsOf(span, inside);
        expect(segments.map((segment) => segment.to - segment.from).reduce((sum, size) => sum + size, 0)).toBe(length);
        for (const segment of segments) for (const mark of inside) expect(segment.marks.includes(mark)).toBe(mark.from <= segment.from && mark.to >= segment.to);
      }),
    );
  });
});
