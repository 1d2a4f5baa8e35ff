import { joined } from './join.ts';
import { linesOf } from './lines.ts';
import { isVietnameseSyllable } from '../text/syllable.ts';
import { repairNumbers } from './ocr-numbers.ts';
import type { Repair } from './ocr-numbers.ts';

export interface NormalisedText {
  /** One logical paragraph a line. */
  readonly text: string;
  /** True where letters were lost or misread on the way to text. */
  readonly noisy: boolean;
  /** Figures that were mended, in reading order. */
  readonly repairs: readonly Repair[];
}

const LONGEST_PARAGRAPH = 4000;
const LONGEST_WORD = 100;
const OVERLONG_WORD = new RegExp(String.raw`\S{${LONGEST_WORD}}(?=\S)`, 'gu');

/** No paper has such paragraphs or words; cut at the end of a sentence they cost each reader a bounded time. */
function bounded(line: string): string[] {
  if (line.length <= LONGEST_WORD) return [line];
  let rest = line.replace(OVERLONG_WORD, '$& ');
  const parts: string[] = [];
  while (rest.length > LONGEST_PARAGRAPH) {
    const head = rest.slice(0, LONGEST_PARAGRAPH);
    const stop = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; '));
    const cut = stop > LONGEST_PARAGRAPH / 2 ? stop + 1 : Math.max(head.lastIndexOf(' '), LONGEST_PARAGRAPH / 2);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest].filter((part) => part !== '');
}

/**
 * In: text of a paper from any source. Out: NFC, one logical paragraph a line (list items, headings and rows of a table are
 * paragraphs), markup, page numbers and running heads gone, misread figures mended where no other reading is possible.
 * Cells of a table row stay parted by « | ». Never fails; linear in the length.
 */
export function normaliseText(raw: string): NormalisedText {
  const repairs: Repair[] = [];
  const paragraphs = joined(linesOf(raw)).flatMap(bounded).map((line) => repairNumbers(closedSyllables(capitals(line)), (repair) => repairs.push(repair)));
  const text = paragraphs.join('\n');
  return { text, noisy: repairs.length > 0 || looksMisread(text), repairs };
}

const CAPITALS_WITH_L = /(?<![\p{L}\d])(?=\p{L}*\p{Lu})(?:\p{Lu}|l){2,}(?![\p{L}\d])/gu;

/** «CHỈ TlÊU», «HỘl»: among capitals a small l is the capital I misread. */
function capitals(line: string): string {
  return line.includes('l') ? line.replace(CAPITALS_WITH_L, (word) => word.replaceAll('l', 'I')) : line;
}

const TORN = /(?<=\p{L} )(?<!(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Tt]iết|[Ýý]|[Nn]hóm|[Ll]oại|[Ll]ớp|[Kk]hối|[Pp]hần) )(ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx]) ([àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]\p{Ll}{0,3})(?!\p{L})/gu;

/** «c òn», «đ ạt»: a consonant alone before a vowel with its mark, the two a syllable; never the letter of a point («điểm c ở»). */
function closedSyllables(line: string): string {
  return line.replace(TORN, (all, head: string, tail: string) => (isVietnameseSyllable(head + tail) ? head + tail : all));
}

const SYLLABLE = /^(?:ngh?|gh?i?|[cknpt]h|tr|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{1,3}(?:c|ch|k|m|n|ng|nh|p|t)?$/u;
const WORD = /[\p{L}\p{M}\d]+/gu;
const SAMPLE = 200_000;

/** Too many syllables no Vietnamese word has, or too few marks, or signs that stand for a letter lost. */
function looksMisread(text: string): boolean {
  let words = 0;
  let odd = 0;
  let marked = 0;
  for (const [word] of text.slice(0, SAMPLE).matchAll(WORD)) {
    if (word.length === 1 || /^[\p{Lu}\d]+$/u.test(word)) continue;
    words += 1;
    const lower = word.toLowerCase();
    if (!SYLLABLE.test(lower)) odd += 1;
    else if (/[^a-z]/u.test(lower)) marked += 1;
  }
  const lost = text.includes('\uFFFD');
  return lost || (words >= 40 && (odd * 40 > words || marked * 2 < words));
}
