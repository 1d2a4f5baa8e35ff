import { isVietnameseSyllable } from './syllable.ts';

/**
 * Vietnamese written in the 8-bit codes from before Unicode, as it looks when a program took it for Western European
 * text: «KÕ ho¹ch» (TCVN3, fonts .VnTime), «Keá hoaïch» (VNI Windows, fonts VNI-Times), «Kêì hoaòch» (code page 1258).
 * Tables: TCVN 5712:1993 (VN3); VNI character set for Windows; Microsoft code page 1258.
 */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'cp1258'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** What a font name says about the text set in it. `capitals`: the font draws small letters as capitals (.VnTimeH). */
export interface LegacyFont {
  readonly encoding: 'tcvn3' | 'vni';
  readonly capitals: boolean;
}

/** First code and the letters that follow it, «·» where the code is free or means the same as in Western European. */
const TCVN3: ReadonlyMap<string, string> = table([
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ·ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè·ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ'],
]);

const VNI_MARKS: Readonly<Record<string, string>> = {
  'ù': '\u0301', 'ø': '\u0300', 'û': '\u0309', 'õ': '\u0303', 'ï': '\u0323',
  'â': '\u0302', 'á': '\u0302\u0301', 'à': '\u0302\u0300', 'å': '\u0302\u0309', 'ã': '\u0302\u0303', 'ä': '\u0302\u0323',
  'ê': '\u0306', 'é': '\u0306\u0301', 'è': '\u0306\u0300', 'ú': '\u0306\u0309', 'ü': '\u0306\u0303', 'ë': '\u0306\u0323',
};
/** Letters with a code of their own; those that take a mark behind them stand in `VNI_BASES` too. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  'ñ': 'đ', 'ô': 'ơ', 'ö': 'ư', 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'î': 'ỵ', 'í': 'í', 'ì': 'ì',
};
const VNI_BASES = 'aeouyôö';
const VNI_PAIR = new RegExp(`[${VNI_BASES}${VNI_BASES.toUpperCase()}][${Object.keys(VNI_MARKS).join('')}${Object.keys(VNI_MARKS).join('').toUpperCase()}]|[${Object.keys(VNI_LETTERS).join('')}${Object.keys(VNI_LETTERS).join('').toUpperCase()}]`, 'gu');

const CP1258: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Ì': '\u0300', 'ì': '\u0301', 'Ò': '\u0309', 'ò': '\u0323', 'Þ': '\u0303',
    'Ã': 'Ă', 'ã': 'ă', 'Õ': 'Ơ', 'õ': 'ơ', 'Ý': 'Ư', 'ý': 'ư', 'Ð': 'Đ', 'ð': 'đ', 'þ': '₫',
  }),
);

/** Words looked at by `detectLegacy`: enough to be sure, few enough for any length of text. */
const MOST_WORDS = 4000;
const SURE = 0.7;
const WORD = /[^\s!-@[-`{-~“”‘’«»…–—]+/gu;

function table(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([first, letters]) => [...letters].flatMap((letter, i) => (letter === '·' ? [] : [[String.fromCharCode(first + i), letter] as const]))));
}

/**
 * In: text in a legacy code, each of its bytes read as one Western European character. Out: Unicode, NFC.
 * Characters that mean nothing in the code stay as they are.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return text.replace(VNI_PAIR, vniLetter).normalize('NFC');
  const map = encoding === 'tcvn3' ? TCVN3 : CP1258;
  let out = '';
  for (const character of text) out += map.get(character) ?? character;
  return out.normalize('NFC');
}

function vniLetter(found: string): string {
  const letter = found.charAt(0);
  const small = letter.toLowerCase();
  const own = VNI_LETTERS[small] ?? small;
  const base = letter === small ? own : own.toUpperCase();
  return base + (VNI_MARKS[found.charAt(1).toLowerCase()] ?? '');
}

/**
 * Which legacy code the text is written in, judged by how many of its accented words become Vietnamese syllables.
 * Null: Unicode, another language, or too little to tell.
 * @param leastWords accented words needed for a judgement; a sheet's column or a document has many, a name few
 */
export function detectLegacy(text: string, leastWords = 3): LegacyEncoding | null {
  const words = accentedWords(text);
  if (words.length < leastWords) return null;
  if (share(words, (word) => word.normalize('NFC')) >= 0.5) return null;
  let best: LegacyEncoding | null = null;
  let bestShare = SURE;
  for (const encoding of LEGACY_ENCODINGS) {
    const reached = share(words, (word) => fromLegacy(word, encoding));
    if (reached >= bestShare) {
      best = encoding;
      bestShare = reached + Number.EPSILON;
    }
  }
  return best;
}

/** Whether text set in a legacy font is really written in that code; many documents name such a font over Unicode text. */
export function isWrittenIn(text: string, encoding: LegacyEncoding): boolean {
  const words = accentedWords(text);
  if (words.length === 0) return false;
  const as = share(words, (word) => fromLegacy(word, encoding));
  return as >= 0.5 && as > share(words, (word) => word.normalize('NFC'));
}

function accentedWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (/[^\u0000-\u007F]/u.test(word)) words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

function share(words: readonly string[], convert: (word: string) => string): number {
  return words.filter((word) => isVietnameseSyllable(convert(word))).length / words.length;
}

/** «.VnTime», «.VnArialH», «VNI-Times», «VNI Helve» → the code they draw; other fonts → null. */
export function legacyFontOf(name: string): LegacyFont | null {
  const clean = name.trim();
  if (/^\.vn/iu.test(clean)) return { encoding: 'tcvn3', capitals: clean.endsWith('H') };
  return /^vni[-\s]/iu.test(clean) ? { encoding: 'vni', capitals: false } : null;
}
