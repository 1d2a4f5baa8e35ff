import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSortKey, textSortKey } from '../../../shared/text/order.ts';

const bytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const sortedBy = (key: (text: string) => string, texts: readonly string[]): string[] => [...texts].sort((one, other) => bytes(key(one), key(other)));

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const vowel = fc.tuple(fc.constantFrom(...vowels), fc.constantFrom(...tones)).map(([letter, tone]) => (letter + tone).normalize('NFC'));
const consonant = fc.constantFrom('b', 'c', 'd', 'đ', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x', 'z');
const syllable = fc
  .tuple(fc.array(consonant, { maxLength: 2 }), fc.array(vowel, { minLength: 1, maxLength: 2 }), fc.array(consonant, { maxLength: 1 }), fc.boolean())
  .map(([head, middle, tail, capital]) => {
    const word = [...head, ...middle, ...tail].join('');
    return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
const phrase = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('textSortKey', () => {
  it('orders the printed sample', () => {
    const sample = ['An', 'Anh', 'Ánh', 'Ăn', 'Ân', 'Ấn', 'Dung', 'Dũng', 'Đạt', 'Đức'];
    expect(sortedBy(textSortKey, [...sample].reverse())).toEqual(sample);
  });

  it('orders tones ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const sample = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mai'];
    expect(sortedBy(textSortKey, [...sample].reverse())).toEqual(sample);
  });

  it.each([
    ['thôn 2', 'thôn 10'],
    ['thôn 2', 'thôn 2A'],
    ['thôn 9', 'thôn Đông'],
    ['Tổ 9', 'Tổ 123456789012'],
    ['Tổ 99999999', 'Tổ 100000000'],
    ['an', 'An'],
    ['An B', 'Ana'],
    ['xã Dũ', 'xã Đa'],
    ['zebra', 'жук'],
  ])('%s < %s', (one, other) => {
    expect(bytes(textSortKey(one), textSortKey(other))).toBe(-1);
  });

  it.each([
    ["H'Hen", 'H’Hen'],
    ['thôn 02', 'thôn 2'],
    ['Ðạt', 'Đạt'],
    ['Đạt'.normalize('NFD'), 'Đạt'],
  ])('%s and %s stand together', (one, other) => {
    expect(textSortKey(one)).toBe(textSortKey(other));
  });

  it('agrees with the Vietnamese collation of CLDR', () => {
    const collator = new Intl.Collator('vi');
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        expect(bytes(textSortKey(one), textSortKey(other))).toBe(Math.sign(collator.compare(one, other)));
      }),
      { numRuns: 3000 },
    );
  });

  it('is printable ASCII whatever comes in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(textSortKey(text) + nameSortKey(text)).toMatch(/^[\x20-\x7e]*$/u); }));
  });
});

describe('nameSortKey', () => {
  it('looks at the given name, then the middle, then the family name', () => {
    const people = [
      'Đỗ An',
      'Phạm An',
      'Trần Bình An',
      'Lê Văn An',
      'Nguyễn Văn An',
      'Bùi Thị Anh',
      'Bùi Thị Ánh',
      'Vũ Thị Ân',
      'Nguyễn Tiến Dũng',
      'Hoàng Đạt',
      'Cao Minh Đức',
    ];
    expect(sortedBy(nameSortKey, [...people].reverse())).toEqual(people);
  });

  it('does not part capitals from small letters', () => {
    const people = ['LÊ VĂN AN', 'Lê Văn An', 'TRẦN VĂN AN', 'Trần Văn An', 'Lê Văn Anh'];
    const sorted = sortedBy(nameSortKey, [...people].reverse());
    expect(sorted.map((name) => name.toLowerCase())).toEqual(people.map((name) => name.toLowerCase()));
  });

  it.each([
    ['a single word', 'Y', 'Y Wăn'],
    ['no name before a name', '', 'An'],
  ])('%s', (_name, one, other) => {
    expect(typeof nameSortKey(one)).toBe('string');
    expect(nameSortKey(one)).not.toBe(nameSortKey(other));
  });

  it('sorts like comparing the parts with the collation of CLDR', () => {
    const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
    const parts = (name: string): [string, string, string] => {
      const words = name.split(' ');
      return [words.at(-1) ?? '', words.slice(1, -1).join(' '), words.length > 1 ? (words[0] ?? '') : ''];
    };
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        const [left, right] = [parts(one), parts(other)];
        const expected = [0, 1, 2].map((index) => Math.sign(collator.compare(left[index] ?? '', right[index] ?? ''))).find((sign) => sign !== 0);
        if (expected !== undefined) expect(bytes(nameSortKey(one), nameSortKey(other))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
