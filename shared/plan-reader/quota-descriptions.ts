import type { Word } from './words.ts';

/** Words that only describe the unit named before them. */

const LONGEST = 28;
/** Words with which a description of a unit opens, behind a comma. */
const DESCRIBES = /^(?:nơi|địa|đơn|cơ|là|vốn|do|vì|với|gồm|xã|phường|thôn)$/u;

/** «được», «đề nghị», «không quá», «tối đa», «nên», «thì»: the clause on the number goes on. */
function resumes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1]?.low;
  if (word === undefined) return false;
  switch (word.low) {
    case 'được': case 'nên': case 'thì': case 'mỗi': case 'chọn': case 'xét': return true;
    case 'đề': return next === 'nghị' || next === 'xuất' || next === 'cử';
    case 'giới': return next === 'thiệu';
    case 'lựa': case 'bình': return next === 'chọn';
    case 'tối': return next === 'đa' || next === 'thiểu';
    case 'nhiều': return next === 'nhất' && /^\d/u.test(words[at + 2]?.text ?? '');
    case 'ít': return next === 'nhất';
    case 'không': return next === 'quá' || next === 'vượt';
    case 'từ': return word.gap === ',' && /^\d/u.test(next ?? '');
    case 'số': return word.gap === ',' && next === 'lượng';
    default: return word.gap === ',' && /^\d/u.test(word.text);
  }
}

/**
 * «Sở Xây dựng là cơ quan thường trực nên được …», «xã Bến Hoa, nơi có nhiều rừng nhất tỉnh, đề nghị …», «thôn Đồi có trên 300 hộ
 * được …»: words behind the name at `start` that say what it is, up to where the clause goes on; 0: none.
 */
export function descriptionLength(words: readonly Word[], start: number): number {
  const first = words[start];
  if (first === undefined || !/^,?$/u.test(first.gap)) return 0;
  const plain = first.gap === '' && (/^(?:là|vốn|có|do|vì|gồm|đang)$/u.test(first.low) || (first.low === 'với' && /^(?:vai|tư|cương)$/u.test(words[start + 1]?.low ?? '')));
  if (!plain && !(first.gap === ',' && DESCRIBES.test(first.low))) return 0;
  if (/^(?:do|vì)$/u.test(first.low) && first.gap === '') return 0;
  for (let at = start + 1; at < Math.min(words.length, start + LONGEST); at += 1) {
    if (/[;:.()]/u.test(words[at]?.gap ?? '') && !/^\d/u.test(words[at]?.text ?? '')) return 0;
    if (resumes(words, at) && (plain || words[at]?.gap === ',')) return at - start;
  }
  return 0;
}

/** Words of a bracket that is looked through. */
const LONGEST_BRACKET = 60;

/** «(Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh)», «(bao gồm Trung tâm …)»: the bracket that opens before `at` holds no number. */
export function isPlainBracket(words: readonly Word[], at: number): boolean {
  for (let next = at; next < Math.min(words.length, at + LONGEST_BRACKET); next += 1) {
    if (next > at && words[next]?.gap.includes(')') === true) return true;
    if (/^\d/u.test(words[next]?.text ?? '')) return false;
  }
  return words.length < at + LONGEST_BRACKET;
}
