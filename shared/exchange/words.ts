import { fold } from '../text/fold.ts';
import { WORDS } from './words-list.ts';

/** Bits that one word stands for. */
const BITS = 10;
/** Words of a fingerprint: 100 bits, as much as its digits. */
const FINGERPRINT_WORDS = 10;
/** Words of a passphrase before the check word: 60 bits, behind a scrypt of 2^18. */
export const PASSPHRASE_WORDS = 6;
/** Between the words of a row as it is shown and kept. */
const BETWEEN = ' · ';

/** What is compared of a word: its letters without marks, blanks and case. */
const plain = (text: string): string => fold(text).replace(/[^a-z]/g, '');

const PLAIN: readonly string[] = WORDS.map(plain);
const PLACE: ReadonlyMap<string, number> = new Map(PLAIN.map((word, place) => [word, place]));
const LONGEST = Math.max(...PLAIN.map((word) => word.length));

const wordAt = (place: number): string => WORDS[place] ?? '';

/** The first `count` groups of ten bits of `bytes`, the highest bit first. */
function places(bytes: Uint8Array, count: number): number[] {
  const found: number[] = [];
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    found.push(value >>> bits);
    value &= (1 << bits) - 1;
    if (found.length === count) return found;
  }
  throw new RangeError(`${count} words need more than ${bytes.length} bytes`);
}

/**
 * A fingerprint in words: ten words from the first 100 bits of the same digest as `fingerprintText`.
 * @param digest SHA-256 of `fingerprintInput`, 32 bytes
 */
export function fingerprintWords(digest: Uint8Array): string {
  return places(digest, FINGERPRINT_WORDS).map(wordAt).join(BETWEEN);
}

/** The words of a row, as `fingerprintWords` and `newPassphrase` write it. */
export function wordsOf(row: string): string[] {
  return row === '' ? [] : row.split(BETWEEN);
}

/** True when a typed row of words is the same one: marks, case, blanks and punctuation aside. */
export function sameWords(typed: string, row: string): boolean {
  return row !== '' && plain(typed) === plain(row);
}

/** Product in the field of 2^10 elements, x^10 + x^3 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < BITS; bit++) {
    if ((b >>> bit) & 1) product ^= a;
    a = a << 1;
    if (a >>> BITS) a ^= 0b10000001001;
  }
  return product;
}

/** Place of the check word: notices any one wrong word and any two that changed places. */
function checkPlace(row: readonly number[]): number {
  // Horner's rule in x: each place has a weight of its own, and no two weights are alike.
  return row.reduce((sum, place) => times(sum ^ place, 2), 0);
}

/**
 * A generated passphrase: six random words and a check word.
 * @param random at least 8 random bytes
 */
export function newPassphrase(random: Uint8Array): string {
  const row = places(random, PASSPHRASE_WORDS);
  return [...row, checkPlace(row)].map(wordAt).join(BETWEEN);
}

/**
 * What goes into the key derivation: the letters without marks of all seven words, a hyphen between two of them, so that
 * one who has only `age` can type it.
 */
export function passphraseText(row: string): string {
  return wordsOf(row).map(plain).join('-');
}

/** How a typed passphrase is wrong: the first letters that begin no word, the number of words, or the check word. */
export type PassphraseSlip = { readonly kind: 'unknown-word'; readonly n: number } | { readonly kind: 'count'; readonly n: number } | { readonly kind: 'check' };

/** Reads a passphrase as people type it: marks, case, blanks and punctuation do not matter. */
export function readPassphrase(typed: string): { readonly row: string } | { readonly slip: PassphraseSlip } {
  const letters = plain(typed);
  const row: number[] = [];
  for (let at = 0; at < letters.length; ) {
    const place = placeAt(letters, at);
    if (place === undefined) return { slip: { kind: 'unknown-word', n: row.length + 1 } };
    row.push(place);
    at += PLAIN[place]?.length ?? 0;
    if (row.length > PASSPHRASE_WORDS + 1) break;
  }
  if (row.length !== PASSPHRASE_WORDS + 1) return { slip: { kind: 'count', n: row.length } };
  if (checkPlace(row.slice(0, -1)) !== row.at(-1)) return { slip: { kind: 'check' } };
  return { row: row.map(wordAt).join(BETWEEN) };
}

/** The word that begins there; no word is the beginning of another, so there is one at most. */
function placeAt(letters: string, at: number): number | undefined {
  for (let length = 1; length <= LONGEST; length++) {
    const place = PLACE.get(letters.slice(at, at + length));
    if (place !== undefined) return place;
  }
  return undefined;
}
