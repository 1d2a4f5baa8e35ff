import { nfc } from './normal.ts';

const APOSTROPHES = /['’‘ʼʹ′`´]/gu;
const TONE_MARKS = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const SOFT_HYPHEN = /\u00AD/gu;

/**
 * Key for search: "Đặng Thị Hường" → "dang thi huong". Marks and tones stripped, đ → d (it does not decompose),
 * lower case, apostrophes removed, single spaces. The same function makes the stored column and the typed query.
 */
export function fold(text: string): string {
  const plain = strip(strip(nfc(text).replace(SOFT_HYPHEN, '')).toLowerCase());
  return plain.replace(/[đðɖ]/gu, 'd').replace(APOSTROPHES, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function strip(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Key for suspecting that two records are one person (documents.md 4.4): blind to case, apostrophes, spaces, the
 * place of the tone mark ("Hòa" = "Hoà") and look-alikes of Đ, but not to the tone itself ("Dung" ≠ "Dũng").
 * Equal keys are a reason to ask, never to merge.
 */
export function foldName(name: string): string {
  return nfc(name).toLowerCase().replace(APOSTROPHES, '').split(/\s+/u).filter(Boolean).map(foldSyllable).join(' ');
}

/** Takes the tone off its letter and puts it behind the syllable, as a digit 1–5. */
function foldSyllable(word: string): string {
  let tones = '';
  let letters = '';
  for (const unit of word.normalize('NFD')) {
    const tone = TONE_MARKS.findIndex((mark) => mark === unit);
    if (tone < 0) letters += unit;
    else tones += String(tone + 1);
  }
  return letters.normalize('NFC') + tones;
}
