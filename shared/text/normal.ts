/**
 * One spelling for every piece of text that enters the program (documents.md 4.7).
 * The words themselves are never changed: "Hòa" and "Hoà" both stay as they were typed.
 */

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] as const;
const VIETNAMESE_LETTERS: ReadonlySet<string> = new Set([
  ...'bcdđfghjklmnpqrstvwxz',
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
]);

/** Capital and small letters that look like Đ, đ and are typed or scanned in their place: eth, African d, d with a stroke laid over. */
const LOOK_ALIKE = /[\u00D0\u0189]|D[\u0335\u0336]/gu;
const LOOK_ALIKE_SMALL = /[\u00F0\u0256]|d[\u0335\u0336]/gu;
const WORD_WITH_LOOK_ALIKE = /[\p{L}\p{M}]*(?:[\u00D0\u0189\u00F0\u0256]|[Dd][\u0335\u0336])[\p{L}\p{M}]*/gu;

/** What every word with a look-alike has in it: looking for one of these alone is quick, and nearly no text has any. */
const LOOK_ALIKE_SIGN = /[\u00D0\u0189\u00F0\u0256\u0335\u0336]/u;

const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]/gu;

/** In: one lower- or upper-case letter in NFC. Out: whether it belongs to the Vietnamese alphabet (f, j, w, z included). */
export function isVietnameseLetter(letter: string): boolean {
  return VIETNAMESE_LETTERS.has(letter.toLowerCase());
}

function mendWord(word: string): string {
  const mended = word.replace(LOOK_ALIKE, 'Đ').replace(LOOK_ALIKE_SMALL, 'đ');
  return [...mended].every(isVietnameseLetter) ? mended : word;
}

function mend(text: string): string {
  const composed = text.replace(INVISIBLE, '').normalize('NFC');
  const mended = LOOK_ALIKE_SIGN.test(composed) ? composed.replace(WORD_WITH_LOOK_ALIKE, mendWord) : composed;
  return mended.replace(ODD_SPACE, ' ');
}

/**
 * One line of text: NFC, look-alikes of Đ mended inside Vietnamese words, odd spaces made plain, zero-width
 * characters removed, runs of white space (line breaks too) made one space, ends trimmed. Idempotent.
 */
export function nfc(text: string): string {
  return mend(text).replace(/\s+/gu, ' ').trim();
}

/** As `nfc`, for text of several lines: line breaks stay (as \n), each line is cleaned, blank lines at both ends go. */
export function nfcLines(text: string): string {
  return mend(text).split(/\r\n?|\n/u).map(nfc).join('\n').replace(/^\n+|\n+$/gu, '');
}
