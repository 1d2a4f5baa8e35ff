import { flat } from './flat.ts';

/** A word or a number of a sentence; `from`, `to` are places in that sentence. */
export interface Word {
  /** As printed. */
  readonly text: string;
  /** Small letters, marks kept, the mark set on the first vowel of «oa», «oe», «uy». */
  readonly low: string;
  /** Small letters without marks. */
  readonly bare: string;
  readonly from: number;
  readonly to: number;
  /** Signs between the word before and this one, spaces left out. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}]+|\d+/gu;
const OLD_PLACE: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'], ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
  ['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy'], ['ưò', 'ườ'], ['ưó', 'ướ'], ['ưỏ', 'ưở'], ['ưõ', 'ưỡ'], ['ưọ', 'ượ'],
]);
/** The «u» of «qu» carries no tone: «quý», «quỹ» stay. */
const MOVED = new RegExp(`(?<!q)(?:${[...OLD_PLACE.keys()].join('|')})`, 'gu');

/** Small letters with one place for the tone mark; «hoà» and «hòa» become equal, «phưòng» is mended. */
export const lowOf = (text: string): string => text.toLowerCase().replace(MOVED, (pair) => OLD_PLACE.get(pair) ?? pair);

/** In: NFC text. Out: its words and numbers in order; signs and spaces are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const low = lowOf(text);
  const bare = flat(text);
  const even = low.length === text.length;
  let end = 0;
  for (const found of text.matchAll(WORD)) {
    const from = found.index;
    const word = found[0];
    const to = from + word.length;
    const gap = from - end === 1 && text.charCodeAt(end) === 32 ? '' : text.slice(end, from).replace(/\s+/gu, '');
    words.push({ text: word, low: even ? low.slice(from, to) : lowOf(word), bare: bare.slice(from, to), from, to, gap });
    end = to;
  }
  return words;
}

/** A piece of the plan, its words and its plain letters made when first asked for. */
export class Piece {
  readonly text: string;
  /** Place of its first character in what it was cut from. */
  readonly from: number;
  private known: readonly Word[] | null = null;
  private plain: string | null = null;

  constructor(text: string, from = 0) {
    this.text = text;
    this.from = from;
  }

  get words(): readonly Word[] {
    return (this.known ??= wordsOf(this.text));
  }

  /** Small letters without marks, place for place. */
  get bare(): string {
    return (this.plain ??= flat(this.text));
  }
}

interface Entry<T> {
  readonly syllables: readonly string[];
  readonly exact: boolean;
  readonly value: T;
}

/** Phrases and what they mean, found at a word, the longest first. */
export interface Lexicon<T> {
  readonly at: (words: readonly Word[], index: number) => { readonly value: T; readonly length: number } | null;
}

const INSIDE = /^[,&/.–-]?$/u;

/**
 * In: rows of «phrase|phrase» and a value. A phrase of several syllables is matched without its marks, whatever comma, dash
 * or stroke stands between them; a phrase of one syllable, or one written with a leading «=», only with its marks.
 */
export function lexicon<T>(rows: readonly (readonly [phrases: string, value: T])[]): Lexicon<T> {
  // Whoever only has the module among others, the window at its start, pays for none of it.
  let entriesOf: ReadonlyMap<string, readonly Entry<T>[]> | null = null;
  return {
    at: (words, index) => {
      const first = words[index];
      if (first === undefined) return null;
      entriesOf ??= byFirstSyllable(rows);
      const entry = entriesOf.get(first.bare)?.find((candidate) => standsAt(candidate, words, index));
      return entry === undefined ? null : { value: entry.value, length: entry.syllables.length };
    },
  };
}

function byFirstSyllable<T>(rows: readonly (readonly [phrases: string, value: T])[]): Map<string, Entry<T>[]> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const [phrases, value] of rows) {
    for (const phrase of phrases.split('|')) {
      const exact = phrase.startsWith('=') || !phrase.includes(' ');
      const syllables = phrase.replace('=', '').split(' ').map(exact ? lowOf : flat);
      const first = flat(syllables[0] ?? '');
      const entries = byFirst.get(first) ?? [];
      entries.push({ syllables, exact, value });
      byFirst.set(first, entries);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.syllables.length - a.syllables.length);
  return byFirst;
}

function standsAt<T>({ syllables, exact }: Entry<T>, words: readonly Word[], index: number): boolean {
  return syllables.every((syllable, offset) => {
    const word = words[index + offset];
    return word !== undefined && (exact ? word.low : word.bare) === syllable && (offset === 0 || INSIDE.test(word.gap));
  });
}
