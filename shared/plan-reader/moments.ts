import type { MilestoneKind } from '../catalogue/plan-vocabulary.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';

/** An occasion a sentence speaks of. */
export interface Moment {
  readonly kind: Extract<MilestoneKind, 'so-ket' | 'tong-ket' | 'khen-nam' | 'dai-hoi'>;
  readonly year: number | null;
  /** «Cuối năm, …»: in a plan of one year the end of that year. */
  readonly closing?: true;
}
export interface MomentMention extends Moment {
  readonly at: number;
  readonly length: number;
}

const MOMENTS = lexicon<Moment['kind'] | null>([
  ['tổng kết công tác thi đua|tổng kết công tác năm|tổng kết công tác cuối năm|tổng kết công tác hằng năm|tổng kết năm công tác|tổng kết năm học|tổng kết nhân rộng|tổng kết và nhân rộng|tổng kết thực tiễn|tổng kết mô hình', null],
  ['sơ kết|đánh giá giữa kỳ|giữa kỳ', 'so-ket'],
  ['tổng kết|kết thúc đợt thi đua|kết thúc phong trào thi đua|kết thúc phong trào|kết thúc đợt', 'tong-ket'],
  ['hằng năm|hàng năm|từng năm|mỗi năm', 'khen-nam'],
  ['cuối năm|dịp cuối năm', 'khen-nam'],
  ['khen thưởng cuối năm|khen cuối năm|xét cuối năm|xét khen cuối năm|xét tặng cuối năm|khen thưởng năm|khen năm|khen hằng năm|khen hàng năm|khen thưởng hằng năm|khen thưởng hàng năm|khen thưởng thường niên|khen thường niên|=thường niên', 'khen-nam'],
  ['đại hội thi đua yêu nước', 'dai-hoi'],
]);

/** In: words of a sentence. Out: occasions named, in order; a year close behind belongs to its occasion. */
export function momentMentions(words: readonly Word[]): MomentMention[] {
  const found: MomentMention[] = [];
  for (let at = 0; at < words.length; ) {
    const match = MOMENTS.at(words, at);
    if (match?.value != null && !closesOther(words, at, match.length)) found.push({ at, length: match.length, kind: match.value, year: match.value === 'khen-nam' ? yearOfAwards(words, at, match.length) : yearNear(words, at, match.length), ...(isClosing(words, at, match.length) ? { closing: true as const } : {}) });
    // «- Năm 2027: khen 05 tập thể»
    if (at === 0 && words[0]?.low === 'năm' && YEAR.test(words[1]?.text ?? '') && words[2]?.gap.startsWith(':') === true) found.push({ at, length: 2, kind: 'khen-nam', year: Number(words[1]?.text) });
    at += match?.length ?? 1;
  }
  return found;
}

/** «khen thưởng năm 2027»: of that year alone; «khen thưởng năm 2026 - 2030» says nothing. */
function yearOfAwards(words: readonly Word[], at: number, length: number): number | null {
  const word = words[at + length];
  return /^(?:khen|xet)/u.test(words[at]?.bare ?? '') && word?.gap === '' && YEAR.test(word.text) && !/^\s*[–-]/u.test(words[at + length + 1]?.gap ?? '') ? Number(word.text) : null;
}

const isClosing = (words: readonly Word[], at: number, length: number): boolean => words[at + length - 2]?.bare === 'cuoi' && !/^(?:khen|xet)$/u.test(words[at]?.bare ?? '');

/** «tổng kết cuối năm», «đến cuối năm 2027»: only a sentence that opens with «Cuối năm, …» speaks of the yearly awards. */
function closesOther(words: readonly Word[], at: number, length: number): boolean {
  // «khen thưởng năm học»
  if (/^(?:khen|xet)/u.test(words[at]?.bare ?? '')) return /^(?:học|đầu|thứ|cuối)$/u.test(words[at + length]?.low ?? '');
  if (!isClosing(words, at, length)) return false;
  return !(at === 0 || /[.;:]/u.test(words[at]?.gap ?? '')) || /^\d/u.test(words[at + length]?.text ?? '');
}

const YEAR = /^(?:19|20|21)\d{2}$/u;
const SPAN = 14;

/** «sơ kết (năm 2023)», «tổng kết Phong trào thi đua vào năm 2025», «Năm 2028 sơ kết»; never a year of a span «2021 - 2025». */
function yearNear(words: readonly Word[], at: number, length: number): number | null {
  let last = Math.min(words.length, at + length + SPAN);
  for (let next = at + length; next < last; next += 1) {
    const word = words[next];
    if (word === undefined || /[;.]/u.test(word.gap)) break;
    if (word.gap.includes(':')) last = Math.min(last, next + 3);
    if (MOMENTS.at(words, next)?.value != null) break;
    if (/^[–-]$/u.test(words[next + 1]?.gap ?? '') && YEAR.test(words[next + 1]?.text ?? '')) {
      next += 1;
      continue;
    }
    if (YEAR.test(word.text) && /^[(]?$/u.test(word.gap) && (next === at + length || words[next - 1]?.low === 'năm' || word.gap === '(')) return Number(word.text);
    if (YEAR.test(word.text) && word.gap === '/' && words[next - 1]?.gap !== '/') return Number(word.text);
  }
  for (let before = at - 1; before >= Math.max(0, at - 6); before -= 1) {
    const word = words[before];
    if (word === undefined) break;
    if (YEAR.test(word.text) && words[before - 1]?.low === 'năm' && !/^[–-]$/u.test(word.gap)) return Number(word.text);
    if (/[;.]/u.test(words[before + 1]?.gap ?? '')) break;
  }
  return null;
}
