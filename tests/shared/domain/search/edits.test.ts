import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWithinOneEdit, mayBeMistyped, meantBy, withinOneEdit, withoutKeys } from '../../../../shared/domain/search/edits.ts';

describe('withinOneEdit', () => {
  it.each([
    ['nguyen', 'nguyen', true],
    ['nguyn', 'nguyen', true],
    ['nguyeen', 'nguyen', true],
    ['ngiyen', 'nguyen', true],
    ['nugyen', 'nguyen', true],
    ['nguyen', 'nguyn', true],
    ['uygnen', 'nguyen', false],
    ['nguy', 'nguyen', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ])('%s, %s: %s', (word, other, expected) => {
    expect(withinOneEdit(word, other)).toBe(expected);
    expect(withinOneEdit(other, word)).toBe(expected);
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  it('holds for every single edit', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('a', 'b', 'x'), (word, seed, letter) => {
        const at = seed % word.length;
        const edits = [word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + letter + word.slice(at), word.slice(0, at) + letter + word.slice(at + 1), word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)];
        for (const edited of edits) expect(withinOneEdit(word, edited), edited).toBe(true);
      }),
    );
  });
});

it.each([
  ['huogn', 'huong', true],
  ['huogn', 'huonggiang', true],
  ['phuc', 'phuong', false],
  ['nguyn', 'nguyenthi', true],
])('beginsWithinOneEdit %s, %s: %s', (word, other, expected) => expect(beginsWithinOneEdit(word, other)).toBe(expected));

it.each([
  ['an', false],
  ['thi', false],
  ['hung', true],
  ['2025', false],
  ['12345', false],
])('%s may be mistyped: %s', (word, expected) => expect(mayBeMistyped(word)).toBe(expected));

describe('words typed with the input method off', () => {
  it.each([
    ['nguyeenx', 'nguyen'],
    ['huwowngf', 'huong'],
    ['ddawngj', 'dang'],
    ['thij', 'thi'],
    ['nguye6n4', 'nguyen'],
    ['d9a85ng5', 'dang'],
    ['hu7o7ng2', 'huong'],
    ['huong', 'huong'],
    ['12', '12'],
    ['x', 'x'],
  ])('%s → %s', (typed, meant) => expect(withoutKeys(typed)).toBe(meant));
});

describe('meantBy', () => {
  const known = [{ word: 'huong', rows: 40 }, { word: 'huonh', rows: 1 }, { word: 'hoang', rows: 90 }, { word: 'an', rows: 200 }, { word: 'huongxa', rows: 2 }];
  it('puts the word itself first, then the commonest one edit away', () => expect(meantBy('huogn', known, false)).toEqual(['huogn', 'huong']));
  it('takes what is still being typed as a beginning', () => expect(meantBy('huogn', known, true)).toEqual(['huogn', 'huong', 'huongxa', 'huonh']));
  it('leaves short words and numbers alone', () => {
    expect(meantBy('am', known, true)).toEqual(['am']);
    expect(meantBy('2025', [{ word: '2024', rows: 9 }], true)).toEqual(['2025']);
  });
});
