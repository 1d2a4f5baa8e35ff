import { lexicon } from './words.ts';
import type { Word } from './words.ts';

/** Kinds of unit that stand under a department or a commune. */
const HEADS = lexicon<true>([
  ['=trường|trường học|nhà trường|trung tâm|bệnh viện|=phòng|phòng chuyên môn|phòng ban|chi cục|=trạm|trạm y tế|=khoa|=đơn vị|đơn vị sự nghiệp|cơ quan đơn vị|ban quản lý|cơ sở giáo dục|cơ sở y tế|=ban|=hạt|=đội|bảo tàng|thư viện|nhà hát|đơn vị nghiệp vụ', true],
]);
/** Words that say more of a head: «trường trung học phổ thông». */
const LONGEST_TAIL = 5;
/** Heads of one list. */
const MOST_HEADS = 6;
const TAIL_ENDS = /^(?:được|đề|chọn|lựa|giới|không|tối|có|và|đóng|trên|tại|của|mỗi|các|thuộc|trực|do|trong|cấp)$/u;
const HOLDER = /^(?:sở|ngành|ubnd|ủy|đảng|cục|tổng)$/u;

const small = (word: Word | undefined): boolean => word !== undefined && /^\p{Ll}/u.test(word.text);

/**
 * «phòng, trung tâm, đơn vị trực thuộc», «bệnh viện thuộc Sở»: a list of units that belong to one body; how many words it takes up to
 * and with «thuộc», 0: no such list. Whom they belong to stands behind it and is left to the reader.
 */
export function subordinateLength(words: readonly Word[], start: number): number {
  let at = start;
  for (let heads = 0; heads < MOST_HEADS; heads += 1) {
    const head = HEADS.at(words, at);
    if (head === null || (at > start && !small(words[at]))) return 0;
    at += head.length;
    for (let tail = 0; tail < LONGEST_TAIL && words[at]?.gap === '' && small(words[at]) && !TAIL_ENDS.test(words[at]?.low ?? ''); tail += 1) at += 1;
    const belongs = belongsAt(words, at);
    // «Các cơ quan, đơn vị thuộc UBND xã»: all offices of the commune.
    if (belongs > 0) return belongs === 1 && words[start]?.low === 'cơ' ? 0 : at + belongs - start;
    const joint = words[at]?.low === 'và' && words[at]?.gap === '' ? 1 : words[at]?.gap === ',' ? 0 : -1;
    if (joint < 0) return 0;
    at += joint;
    if (/^(?:các|những|mỗi)$/u.test(words[at]?.low ?? '')) at += 1;
  }
  return 0;
}

/** «trực thuộc», «thuộc Sở», «thuộc Ủy ban nhân dân xã»; a department of the province is no such unit. */
function belongsAt(words: readonly Word[], at: number): number {
  const direct = words[at]?.low === 'trực' && words[at + 1]?.low === 'thuộc' && words[at]?.gap === '' ? 2 : words[at]?.low === 'thuộc' && words[at]?.gap === '' ? 1 : 0;
  if (direct === 0) return 0;
  const holder = words[at + direct];
  const office = holder?.low === 'ubnd' ? 1 : holder?.low === 'ủy' && words[at + direct + 1]?.low === 'ban' ? 4 : 0;
  const level = words[at + direct + office]?.low;
  if (office > 0 && (level === 'tỉnh' || level === 'thành')) return 0;
  return direct === 2 || (holder !== undefined && HOLDER.test(holder.low)) ? direct : 0;
}
