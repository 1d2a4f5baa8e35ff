import { nfc } from './normal.ts';

/**
 * Sort keys: ASCII strings whose plain byte order is Vietnamese order, so that SQLite can sort and page by them.
 *
 * A key has levels, parted by a space, the lowest character used:
 *   1. letters   a ă â b c d đ e ê … z as 'A'…'a'; a space '!', other signs '"'; a number as its length and digits
 *   2. tones     ngang 0 < huyền 1 < hỏi 2 < ngã 3 < sắc 4 < nặng 5, other marks 6, one per letter, zeros at the end dropped
 *   3. case      small 0, capital 1
 * A level decides only where all levels before it are equal (documents.md 4.4).
 */

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const LETTER_CODES: ReadonlyMap<string, string> = new Map([...ALPHABET].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]));
const TONE_CODES: ReadonlyMap<string, string> = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);
const SHAPE_MARKS = /[\u0302\u0306\u031B]/u;
const APOSTROPHE = /['’‘ʼʹ′`´]/u;
const LONGEST_SHORT_NUMBER = 8;

interface Levels {
  readonly letters: string;
  readonly tones: string;
  readonly capitals: string;
}

/**
 * In: any text (unit names, titles). Out: its sort key. Numbers sort by value: "thôn 2" before "thôn 10".
 * Apostrophes do not count; other signs sort before digits, digits before letters, other scripts last.
 */
export function textSortKey(text: string): string {
  const { letters, tones, capitals } = levelsOf(text);
  return `${letters} ${tones} ${capitals}`;
}

/**
 * In: a person's full name. Out: its sort key: given name (last word), then middle, then family name
 * (ui-vocabulary.md 1.11); tones count within each part before the next part is looked at, capitals last of all.
 */
export function nameSortKey(name: string): string {
  const words = nfc(name).split(' ').filter(Boolean);
  const given = levelsOf(words.at(-1) ?? '');
  const family = levelsOf(words.length > 1 ? (words[0] ?? '') : '');
  const middle = levelsOf(words.slice(1, -1).join(' '));
  const parts = [given, middle, family];
  return [...parts.flatMap((part) => [part.letters, part.tones]), ...parts.map((part) => part.capitals)].join(' ');
}

function levelsOf(text: string): Levels {
  let letters = '';
  let tones = '';
  let capitals = '';
  for (const piece of nfc(text).match(/\d+|\P{M}\p{M}*|\p{M}/gu) ?? []) {
    if (APOSTROPHE.test(piece)) continue;
    if (/^\d/u.test(piece)) {
      const code = numberCode(piece);
      letters += code;
      tones += '0'.repeat(code.length);
      capitals += '0'.repeat(code.length);
      continue;
    }
    const lower = piece.toLowerCase();
    const code = letterCode(lower);
    letters += code.letter;
    tones += code.tone.padEnd(code.letter.length, '0');
    capitals += (lower === piece ? '0' : '1').padEnd(code.letter.length, '0');
  }
  return { letters, tones: tones.replace(/0+$/u, ''), capitals: capitals.replace(/0+$/u, '') };
}

function letterCode(lower: string): { letter: string; tone: string } {
  const [base = '', ...marks] = lower.normalize('NFD');
  const shaped = (base + marks.filter((mark) => SHAPE_MARKS.test(mark)).join('')).normalize('NFC');
  const own = LETTER_CODES.get(shaped);
  const letter = own ?? LETTER_CODES.get(base);
  if (letter === undefined) return { letter: signCode(lower), tone: '0' };
  const mark = own === undefined ? marks[0] : marks.find((unit) => !SHAPE_MARKS.test(unit));
  return { letter, tone: mark === undefined ? '0' : (TONE_CODES.get(mark) ?? '6') };
}

function signCode(lower: string): string {
  if (/^\s/u.test(lower)) return '!';
  return /^\p{L}/u.test(lower) ? `~${[...lower].map(hex).join('')}` : '"';
}

const hex = (unit: string): string => (unit.codePointAt(0) ?? 0).toString(16).padStart(6, '0');

function numberCode(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/u, '');
  return value.length <= LONGEST_SHORT_NUMBER ? `${value.length}${value}` : `9${String(value.length).padStart(6, '0')}${value}`;
}
