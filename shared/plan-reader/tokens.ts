import { parseFigure } from './figure.ts';
import { isExactWord, wordKey } from './word-key.ts';

/** A number, a word or a mark of a text, with the place it was read from. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What the grammar compares: folded word, the mark itself, '#' for numbers. */
  readonly key: string;
  /** The folded word, also where `key` keeps its marks. */
  readonly plain: string;
  /** Value of a number; NaN where the digits are no figure («1.2.3»). */
  readonly value: number;
  /** A number whose separators can be read in two ways. */
  readonly unsure: boolean;
}

const PIECE = /(\d+(?:[.,]\d+)*)|(PM\d{1,2}(?:[.,]\d)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*)|(>=|<=|\S)/gu;
const CODE = /^(?:\p{Lu}{1,2})(?![\p{L}\p{N}])/u;
const MARKS: Readonly<Record<string, string>> = { '–': '-', '—': '-', '−': '-', '÷': '-', '~': '-', '≥': '>=', '≤': '<=', '“': '"', '”': '"', '[': '(', ']': ')', '…': '.' };
const MEASURES = new Set(['m2', 'm3', 'km2', 'm²', 'm³', 'km²', 'co2', 'pm10']);

/**
 * In: any text. Out: its tokens in reading order, places counted from `base`.
 * Digits glued behind a word are a footnote mark («nghèo5») and drop out of its key; digits glued before a capital are a
 * code («4G», «28B») and no number. Time is linear in the length.
 */
export function tokensOf(text: string, base = 0): Token[] {
  const marked = hasMarks(text);
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, digits, word, mark] = match;
    const from = match.index;
    const place = { from: base + from, to: base + from + piece.length, text: piece };
    if (digits !== undefined) {
      const code = !/^\s/u.test(text.slice(from + piece.length, from + piece.length + 1)) && CODE.test(text.slice(from + piece.length, from + piece.length + 3));
      const figure = code ? null : parseFigure(digits);
      tokens.push({ ...place, kind: 'number', key: '#', plain: '#', value: figure?.value ?? Number.NaN, unsure: figure?.unsure ?? false });
    } else if (word !== undefined) {
      const bare = bareOf(word);
      const plain = wordKey(bare);
      tokens.push({ ...place, kind: 'word', key: isExactWord(bare, marked) ? `=${bare}` : plain, plain, value: Number.NaN, unsure: false });
    }
    else if (mark !== undefined) tokens.push({ ...place, kind: 'mark', key: MARKS[mark] ?? mark, plain: MARKS[mark] ?? mark, value: Number.NaN, unsure: false });
  }
  return tokens;
}

/** The word in small letters without a footnote's digits. */
function bareOf(word: string): string {
  const lower = word.toLowerCase();
  return MEASURES.has(lower) ? lower : lower.replace(/\p{N}{1,3}$/u, '');
}

/** Whether the text still has its marks: at least one letter in twelve carries one. */
function hasMarks(text: string): boolean {
  let letters = 0;
  let marks = 0;
  for (const char of text) {
    if (/\p{L}/u.test(char)) letters += 1;
    if (char > '\u007F' && /[\p{L}\p{M}]/u.test(char)) marks += 1;
  }
  return marks * 12 >= letters && marks > 0;
}
