import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintWords, newPassphrase, passphraseText, readPassphrase, sameWords, wordsOf } from '../../../shared/exchange/words.ts';
import { WORDS } from '../../../shared/exchange/words-list.ts';
import { fold } from '../../../shared/text/fold.ts';

const plain = (text: string) => fold(text).replaceAll(' ', '');

/** As a word sounds where pairs of sounds are not told apart: ch = tr, s = x, l = n, d = gi = r = v, n = ng = nh, t = c = ch. */
function sound(word: string): string {
  const syllable = (s: string) =>
    s
      .replace(/^tr/, 'ch').replace(/^x/, 's').replace(/^(gi|[drv])/, 'z').replace(/^l/, 'n').replace(/^ngh/, 'ng').replace(/^gh/, 'g')
      .replace(/^k(?!h)/, 'c').replaceAll('y', 'i').replace(/(ng|nh)$/, 'n').replace(/(ch|c)$/, 't');
  return fold(word).split(' ').map(syllable).join(' ');
}

describe('the list of words', () => {
  it('has 1,024 of two syllables, each once', () => {
    expect(WORDS).toHaveLength(1024);
    expect(new Set(WORDS).size).toBe(1024);
    for (const word of WORDS) expect(word).toMatch(/^\p{Ll}+ \p{Ll}+$/u);
    expect(WORDS.map((word) => word.normalize('NFC'))).toEqual(WORDS);
  });

  it('tells its words apart without marks and blanks, and none is the beginning of another', () => {
    const folded = WORDS.map(plain).sort();
    expect(new Set(folded).size).toBe(1024);
    for (let i = 1; i < folded.length; i++) expect([folded[i - 1], folded[i]?.startsWith(folded[i - 1] ?? '')]).toEqual([folded[i - 1], false]);
  });

  it('tells them apart by sound', () => {
    expect(new Set(WORDS.map(sound)).size).toBe(1024);
  });

  it('has no two that differ in one letter only', () => {
    const words = WORDS.map(plain);
    const all = new Set(words);
    const gaps = new Set<string>();
    for (const word of words) {
      for (let at = 0; at < word.length; at++) {
        const without = word.slice(0, at) + word.slice(at + 1);
        expect([word, all.has(without)]).toEqual([word, false]);
        const replaced = `${word.slice(0, at)}?${word.slice(at + 1)}`;
        expect([word, gaps.has(replaced)]).toEqual([word, false]);
        gaps.add(replaced);
      }
    }
  });

  it('has no word that offends when read without marks', () => {
    const never = new Set(['lon', 'cac', 'buoi', 'dit', 'deo', 'cut', 'dai', 'dam', 'chim', 'buom', 'cu', 'di', 'cave', 'chet']);
    expect(WORDS.filter((word) => fold(word).split(' ').some((syllable) => never.has(syllable)))).toEqual([]);
  });
});

describe('a fingerprint in words', () => {
  it('takes ten bits a word from the front of the digest', () => {
    expect(wordsOf(fingerprintWords(new Uint8Array(32)))).toEqual(Array(10).fill(WORDS[0]));
    expect(wordsOf(fingerprintWords(new Uint8Array(32).fill(255)))).toEqual(Array(10).fill(WORDS[1023]));
    const digest = Uint8Array.from([0b00000000, 0b01000000, 0b00100000, ...Array(29).fill(0)]);
    expect(wordsOf(fingerprintWords(digest)).slice(0, 3)).toEqual([WORDS[1], WORDS[2], WORDS[0]]);
  });

  it('differs whenever the first 100 bits differ', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(99), (digest, bit) => {
        const other = Uint8Array.from(digest);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        expect(sameWords(fingerprintWords(other), fingerprintWords(digest))).toBe(false);
      }),
    );
  });

  it('is compared without marks, case and blanks', () => {
    const row = fingerprintWords(Uint8Array.from({ length: 32 }, (_, i) => i * 37));
    for (const typed of [row, fold(row), row.toUpperCase(), row.replaceAll(' · ', ', '), row.replaceAll(/[ ·]/g, ''), row.normalize('NFD')]) expect(sameWords(typed, row)).toBe(true);
    for (const typed of ['', row.slice(0, -2), `${row} ${WORDS[0]}`]) expect(sameWords(typed, row)).toBe(false);
    expect(sameWords('', '')).toBe(false);
  });
});

describe('F43: a generated passphrase', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
  it('has six words and a check word, and is read back however it is typed', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '', '-', ', ', '\n'), fc.boolean(), (random, between, bare) => {
        const row = newPassphrase(random);
        expect(wordsOf(row)).toHaveLength(7);
        const typed = wordsOf(row).map((word) => (bare ? fold(word).toUpperCase() : word)).join(between);
        expect(readPassphrase(typed)).toEqual({ row });
        expect(passphraseText(row)).toMatch(/^[a-z]+(-[a-z]+){6}$/);
        expect(readPassphrase(passphraseText(row))).toEqual({ row });
      }),
    );
  });

  it('uses sixty of the bits given, all of them', () => {
    fc.assert(
      fc.property(bytes, fc.nat(59), (random, bit) => {
        const other = Uint8Array.from(random);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        expect(newPassphrase(other)).not.toBe(newPassphrase(random));
      }),
    );
    expect(() => newPassphrase(new Uint8Array(7))).toThrow(RangeError);
  });

  it('notices any one other word and any two that changed places', () => {
    fc.assert(
      fc.property(bytes, fc.nat(6), fc.nat(1023), fc.nat(6), (random, at, place, other) => {
        const words = wordsOf(newPassphrase(random));
        const wrong = words.map((word, i) => (i === at ? (WORDS[place] ?? '') : word));
        if (wrong[at] !== words[at]) expect(readPassphrase(wrong.join(' '))).toEqual({ slip: { kind: 'check' } });
        const swapped = [...words];
        [swapped[at], swapped[other]] = [swapped[other] ?? '', swapped[at] ?? ''];
        if (words[at] !== words[other]) expect(readPassphrase(swapped.join(' '))).toEqual({ slip: { kind: 'check' } });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', { kind: 'count', n: 0 }],
    ['con mèo', { kind: 'count', n: 1 }],
    [Array(8).fill('con mèo').join(' '), { kind: 'count', n: 8 }],
    ['con mèo con méo mó', { kind: 'unknown-word', n: 3 }],
    ['xin chào', { kind: 'unknown-word', n: 1 }],
  ])('says what is wrong with «%s»', (typed, slip) => {
    expect(readPassphrase(typed)).toEqual({ slip });
  });
});
