import { flowingSection, paragraph, type Paper } from '../../../shared/documents/model.ts';

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Every vowel with every tone, and đ, each between consonants; then all of it in capitals. */
export const LETTERS: readonly string[] = [...VOWELS.flatMap((v) => TONES.map((t) => `đ${v}${t}n`.normalize('NFC')))].flatMap((w) => [w, w.toLocaleUpperCase('vi')]);

/** A paper with all letters upright, italic, bold and in bold italics. */
export const letterPaper: Paper = {
  kind: 'minutes',
  title: 'Chữ cái',
  language: 'vi',
  mark: null,
  sections: [
    flowingSection('portrait', [
      paragraph('body', LETTERS.join(' ')),
      paragraph('basis', LETTERS.join(' ')),
      paragraph('warning', LETTERS.join(' ')),
      paragraph('body', [{ text: LETTERS.join(' '), bold: true, italic: true }]),
    ]),
  ],
};
