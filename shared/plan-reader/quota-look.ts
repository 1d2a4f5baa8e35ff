import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import type { AwardMention } from './award-words.ts';
import { countAt, subjectList } from './counts.ts';
import type { Count, Limit } from './counts.ts';
import { pool } from './quota-owner.ts';
import type { MomentMention } from './moments.ts';
import { NOT_BEFORE } from './quota-signs.ts';
import type { Draft } from './quota-totals.ts';
import { isReceiver, unitAt } from './unit-kinds.ts';
import type { UnitMention } from './unit-kinds.ts';
import { organisationAt } from './unknown-units.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';

/** What stands around a place in a sentence; the sentence is not changed and nothing is remembered. */

/** Names of one list. */
const MOST_NAMES = 6;

/** «Bệnh viện Đa khoa tỉnh: …», «Bệnh viện A, Bệnh viện B được đề nghị …»: a name that stands for itself. */
export function announces(words: readonly Word[], at: number, text: string, deep = 0): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}/u.test(word.text)) return false;
  const named = organisationAt(words, at, text);
  if (named === null) return false;
  const next = at + named.length;
  if (words[next]?.gap.startsWith(':')) return true;
  if (words[next]?.low === 'được' && words[next]?.gap === '') return true;
  if (relativeClause(words, next) > 0) return true;
  // «Ban Quản lý dự án giao thông tỉnh đề nghị 02 tập thể»
  if (/^(?:đề|giới|bình|lựa)$/u.test(words[next]?.low ?? '') && words[next]?.gap === '' && countAt(words, next + 2, text) !== null) return true;
  // «…; Bệnh viện Đa khoa tỉnh 04 tập thể»
  if (/[;.:(]/u.test(word.gap) && words[next]?.gap === '' && countAt(words, next, text) !== null) return true;
  const joint = words[next]?.low === 'và' ? 1 : words[next]?.gap === ',' ? 0 : -1;
  const more = joint < 0 || deep > MOST_NAMES ? null : organisationAt(words, next + joint, text);
  return more !== null && announces(words, next + joint, text, deep + 1);
}

/** «riêng …», at the head of a clause also «Trừ …», «Ngoài …»: what follows is named apart. */
export function turnsAside(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.bare === 'rieng') return true;
  return (word?.low === 'trừ' || word?.low === 'ngoài') && (at === 0 || /[;.:(]/u.test(word.gap)) && !/^(?:ra|số|chỉ|mức|các|đối|quy)$/u.test(words[at + 1]?.low ?? '');
}

/** «riêng các phường …»: a unit within the next words. */
export function namesUnitSoon(words: readonly Word[], start: number, text: string): boolean {
  for (let at = start; at < start + 4; at += 1) {
    if (/[;.]/u.test(words[at]?.gap ?? '')) return false;
    if (organisationAt(words, at, text) !== null) return true;
    const unit = unitAt(words, at, text);
    if (unit !== null && isReceiver(unit)) return true;
  }
  return false;
}

/** «03 trường hợp (tập thể, cá nhân)», «10 Bằng khen cho tập thể». */
export function kindsBehind(words: readonly Word[], at: number, count: Count): { readonly kinds: PlanSubjectKind[] | null; readonly length: number } {
  if (count.noun === 'subject' || count.noun === 'unit') return { kinds: null, length: 0 };
  const first = words[at];
  if (first === undefined) return { kinds: null, length: 0 };
  const joint = /^(?:cho|đối|là|gồm|tặng|của)$/u.test(first.low) ? (first.low === 'đối' ? 2 : 1) : 0;
  const filler = joint > 0 && words[at + joint]?.low === 'các' ? 1 : 0;
  const bracket = first.gap.includes('(');
  // «01 trường hợp tập thể hoặc cá nhân»
  const direct = count.noun === 'case' && first.gap === '';
  if (joint === 0 && !bracket && !direct) return { kinds: null, length: 0 };
  const list = subjectList(words, at + joint + filler);
  return list === null ? { kinds: null, length: 0 } : { kinds: list.kinds, length: joint + filler + list.length };
}

const INSTEAD = lexicon<true>([['thay vì|thay cho|thay thế cho|thay thế số|thay số|thay thế mức|thay thế cho mức|thay cho mức|thay mức|thay thế', true]]);

/** «hỗ trợ 03 hộ», «đã khen 20 tập thể»: a standard, an aid or a past result. */
export function standardBefore(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const match = at - back < 0 ? null : NOT_BEFORE.at(words, at - back);
    if (match !== null && match.length === back) return true;
    // «05 tập thể, thay thế mức 02 tập thể»: the old number.
    if (INSTEAD.at(words, at - back)?.length === back) return true;
  }
  return false;
}

const TEAM = /^(?:tổ|đòan|nhóm|ban|đồng)$/u;

/** «tổ kiểm tra gồm 09 người», «Hội đồng gồm 07 thành viên»: how large a team is. */
export function countsTeam(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.low !== 'gồm') return false;
  return [2, 3, 4, 5, 6].some((back) => TEAM.test(words[at - back]?.low ?? '')) && /^(?:người|thành|đồng)$/u.test(words[at + 1]?.low ?? '');
}

/** «Sở A phối hợp với Liên minh B»: only words of doing together part a body at `at` from the one that ends at `end`. */
export function joins(words: readonly Word[], end: number, at: number): boolean {
  if (at - end > 4) return false;
  return words.slice(end, at + 1).every(({ low, gap }, index, all) => /^,?$/u.test(gap) && (index === all.length - 1 || /^(?:và|cùng|với|phối|hợp)$/u.test(low)));
}

/** Words between a number and the occasion it is for. */
const FOR_OCCASION = /^(?:khi|tại|vào|dịp|trong|đợt|lúc)$/u;

/** The occasion named right behind a number that ends before `end`: «01 hộ khi sơ kết». */
export function occasionBehind(words: readonly Word[], end: number, moments: ReadonlyMap<number, MomentMention>): MomentMention | null {
  let at = end;
  while (at < end + 3 && FOR_OCCASION.test(words[at]?.low ?? '') && (words[at]?.gap === '' || (at === end && words[at]?.gap === '('))) at += 1;
  const mention = at > end ? moments.get(at) : undefined;
  return mention === undefined || (words[at]?.gap ?? '') !== '' ? null : mention;
}

/** Kinds of an award given without a word on who gets it. */
export function defaultKinds(award: AwardMention | null, cases: readonly PlanSubjectKind[]): readonly PlanSubjectKind[] {
  return award?.word === 'co' ? ['tap-the'] : cases;
}

/** Words that one clause is looked ahead. */
const CLAUSE = 40;
const ends = (word: Word | undefined): boolean => word === undefined || /[;.]/u.test(word.gap);

/** «10 xã dẫn đầu được chọn mỗi nơi 01 tập thể»: the number of units is no quota where each of them is then given its own. */
export function sharesOut(words: readonly Word[], start: number, text: string): boolean {
  for (let at = start; at < Math.min(words.length, start + CLAUSE) && !ends(words[at]); at += 1) {
    if (!/^(?:mỗi|từng)$/u.test(words[at]?.low ?? '')) continue;
    for (let next = at + 1; next <= at + 8 && !ends(words[next]); next += 1) {
      const count = countAt(words, next, text);
      if (count !== null) return count.noun !== 'unit';
    }
  }
  return false;
}

/** «… được chọn 04 cá nhân thay vì 02»: the clause gives a number in place of another. */
export function putsInstead(words: readonly Word[], start: number): boolean {
  for (let at = start; at < Math.min(words.length, start + CLAUSE) && !(at > start && ends(words[at])); at += 1) if (INSTEAD.at(words, at) !== null) return true;
  return false;
}

/** «Mỗi phường có thôn, tổ dân phố làm nghề biển: …»: words up to the colon only say which units; 0: no such clause. */
export function relativeClause(words: readonly Word[], start: number): number {
  if (!/^(?:có|còn)$/u.test(words[start]?.low ?? '') || words[start]?.gap !== '' || /^(?:lại|được)$/u.test(words[start + 1]?.low ?? '')) return 0;
  for (let at = start + 1; at < Math.min(words.length, start + 25) && !ends(words[at]); at += 1) if (words[at]?.gap.startsWith(':')) return at - start;
  // «Mỗi phường còn thôn, xóm thuộc diện đầu tư được giới thiệu …»
  for (let at = start + 2; at < Math.min(words.length, start + 25) && !ends(words[at]) && !/^\d/u.test(words[at]?.text ?? '') && words[at]?.low !== 'là'; at += 1) if (GOES_ON.test(words[at]?.low ?? '') && SELECTS.test(words[at + 1]?.low ?? '')) return at - start;
  return 0;
}

const GOES_ON = /^(?:được|đề|giới|lựa|bình)$/u;
const SELECTS = /^(?:chọn|thiệu|xét|tuyển|bầu|cử|xuất|nghị)$/u;

/** «Sở A lựa chọn chung trong các …»: the words before this one are of selecting. */
export function selectsBefore(words: readonly Word[], at: number): boolean {
  return [1, 2, 3].some((back) => SELECTS.test(words[at - back]?.low ?? ''));
}

/** «giới thiệu một hộ gia đình»: right behind a word of selecting a number may be spelled out. */
export const selectsHere = (words: readonly Word[], at: number): boolean => SELECTS.test(words[at - 1]?.low ?? '') || words[at - 1]?.low === 'được' || (words[at - 1]?.low === 'chung' && SELECTS.test(words[at - 2]?.low ?? ''));

/** «Liên đoàn Lao động tỉnh chọn 20 công nhân trong các doanh nghiệp»: one body selects among others. `of`: behind «trong»; `count`: the first number. */
export function onlySelects(draft: Draft, unit: UnitMention, words: readonly Word[], of: number, count: number): boolean {
  const [single, ...more] = draft.owner?.named ?? [];
  if (single === undefined || more.length > 0 || draft.exception || draft.each || unit.names.length > 0) return false;
  return /^(?:trong|số)$/u.test(words[of - 1]?.low ?? '') && !unit.kinds.some((kind) => single.kinds.includes(kind)) && selectsBefore(words, count);
}

/** «Sở Y tế lựa chọn 10 hộ gia đình trong toàn tỉnh»: makes the number one for all; a single body before it then only selects. `count`: the first number. */
export function poolForAll(draft: Draft, words: readonly Word[], count: number): void {
  const [single, ...more] = draft.owner?.named ?? [];
  const selects = single !== undefined && more.length === 0 && selectsBefore(words, count);
  if (selects) draft.selector ??= single.name;
  draft.owner = pool(selects ? [] : (draft.owner?.kinds ?? []));
}

/** «10.000 dân»: the point inside a number ends nothing. */
export function isThousand(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  return before !== undefined && word !== undefined && word.from - before.to === 1 && /^\d{1,3}$/u.test(before.text) && /^\d{3}$/u.test(word.text);
}

/** Words of the bodies that choose together. */
const LONGEST_DOERS = 14;

/** «các doanh nghiệp do Ban Quản lý giới thiệu …»: behind the body stands a word of selecting. */
export function selectsBehind(words: readonly Word[], start: number): boolean {
  for (let at = start; at < start + LONGEST_DOERS && !ends(words[at]); at += 1) {
    if (SELECTS.test(words[at]?.low ?? '')) return true;
    if (/^\d/u.test(words[at]?.text ?? '')) return false;
  }
  return false;
}

const GIVES = /^(?:tặng|khen|trao|thưởng)$/u;
/** Words that may stand between the giver and the giving: «xem xét, quyết định tặng …». */
const BEFORE_GIVING = /^(?:xem|xét|quyết|định|sẽ|và|trực|tiếp)$/u;

/** «Chủ tịch Ủy ban nhân dân xã tặng Giấy khen …», «Giám đốc Sở Y tế khen …»: the unit only names who gives. */
export function givesAward(words: readonly Word[], { at, length }: UnitMention): boolean {
  if (!namesHead(words, at)) return false;
  let next = at + length;
  while (next < at + length + 5 && BEFORE_GIVING.test(words[next]?.low ?? '') && !/[;.:]/u.test(words[next]?.gap ?? '')) next += 1;
  return GIVES.test(words[next]?.low ?? '') && !/[;.:]/u.test(words[next]?.gap ?? '');
}

/** «Ủy ban nhân dân», «UBND», «Giám đốc» before the unit. */
function namesHead(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.bare === 'doc' && words[at - 2]?.bare === 'giam') return true;
  const office = words[at - 1]?.low === 'ubnd' ? 1 : words[at - 1]?.bare === 'dan' && words[at - 2]?.bare === 'nhan' ? 4 : 0;
  return office > 0;
}

/** «Các bệnh viện trực thuộc Sở: mỗi bệnh viện», «Các phòng, đơn vị trực thuộc: mỗi phòng, đơn vị»: the word at `at` only repeats one of the units. */
export function repeatsHead(words: readonly Word[], units: readonly UnitMention[], at: number): boolean {
  const low = words[at]?.low;
  if (low === undefined) return false;
  return units.some((unit) => unit.names.length === 0 && (unit.kinds.includes('don-vi-truc-thuoc') ? words.slice(unit.at, unit.at + unit.length).some((word) => word.low === low) : unit.length > 1 && words[unit.at]?.low === low));
}

/** «các xã, phường 03 cờ; doanh nghiệp 01 cờ»: flags go to those who lead, so many for all of them. */
export const countsFlags = (count: Count, { award, each, owner }: Draft): boolean => count.noun === 'award' && award?.word === 'co' && !each && count.per === null && owner !== null && owner.named.length === 0;

/** «06 tập thể dẫn đầu 06 khối thi đua»: the second number counts the groups that are led. */
export const ledBy = (words: readonly Word[], at: number): boolean => words[at - 1]?.low === 'đầu' && words[at - 2]?.low === 'dẫn';

/** «Hiệp hội Vận tải tỉnh»: written as the name of one body, though no table holds it. */
export const isSingle = ({ at, length }: UnitMention, words: readonly Word[]): boolean => /^\p{Lu}/u.test(words[at]?.text ?? '') && /^\p{Lu}/u.test(words[at + length]?.text ?? '') && words[at + length]?.gap === '' && !/^(?:các|mỗi|từng)$/u.test(words[at - 1]?.low ?? '');

/** «Trong 14 thôn, buôn …», «trong số 38 xã»: how many there are to choose from. */
export const isAmong = (words: readonly Word[], at: number): boolean => words[at - 1]?.low === 'trong' || (words[at - 1]?.low === 'số' && (words[at - 2]?.low === 'trong' || (words[at - 2]?.low === 'tổng' && /^\d/u.test(words[at]?.text ?? ''))));

const LEADS = lexicon<true>([['dẫn đầu|đứng đầu|nhất khối|nhất cụm|có điểm cao nhất|đạt điểm cao nhất|xếp thứ nhất|tiêu biểu nhất|xuất sắc nhất', true]]);

/** «03 tập thể xã, phường dẫn đầu»: the units right behind «tập thể» at `at`, where words of leading follow; empty: none. */
export function leadersAt(words: readonly Word[], start: number, text: string): UnitMention[] {
  const units: UnitMention[] = [];
  let at = start;
  for (;;) {
    const joint = units.length > 0 && (words[at]?.low === 'và' || words[at]?.low === 'hoặc') && words[at]?.gap === '' ? 1 : 0;
    if (words[at + joint]?.gap !== (units.length > 0 && joint === 0 ? ',' : '')) break;
    const unit = unitAt(words, at + joint, text);
    if (unit === null || unit.names.length > 0 || (unit.kinds.length === 0 && unit.vague === null)) break;
    units.push(unit);
    at += joint + unit.length;
  }
  return units.length > 0 && words[at]?.gap === '' && LEADS.at(words, at) !== null ? units : [];
}

const AWARDED = /^(?:khen|tặng|vinh|dương|cờ|chọn|thiệu|xét|bầu|tôn)$/u;
const speaksOfAwards = (words: readonly Word[], at: number): boolean => AWARDED.test(words[at]?.low ?? '') || words[at]?.bare === 'khen' || (words[at]?.low === 'nghị' && words[at - 1]?.low === 'đề');

/** Whether the clause around a number speaks of choosing or awarding. */
export function awardedClause(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - CLAUSE) && !/[;.]/u.test(words[back + 1]?.gap ?? ''); back -= 1) if (speaksOfAwards(words, back)) return true;
  for (let next = at + 1; next < Math.min(words.length, at + CLAUSE) && !ends(words[next]); next += 1) if (speaksOfAwards(words, next)) return true;
  return false;
}

/** «không quá 02 tập thể, 03 cá nhân»: a limit said before holds for the whole list. */
export function limited(count: Count, limit: Limit | null): Count {
  if (count.limit !== null || limit === null || count.percent !== null || count.min !== count.max) return count;
  return limit === 'most' ? { ...count, min: null } : { ...count, max: null };
}

/** «đề nghị không vượt quá:», «số lượng tối đa như sau:»: the words before `at` cap all that follows. */
export function endsInMost(words: readonly Word[], at: number): boolean {
  const last = words[at - 1]?.low === 'sau' && words[at - 2]?.low === 'như' ? at - 3 : at - 1;
  const [before, word] = [words[last - 1]?.low, words[last]?.low];
  return (word === 'quá' && (before === 'không' || before === 'vượt')) || (word === 'đa' && before === 'tối') || (word === 'nhất' && before === 'nhiều');
}

/** Words of a bracket behind a number. */
const LONGEST_BRACKET = 25;

/** «03 tập thể (tổ hòa giải, câu lạc bộ) và 05 cá nhân»: a bracket with no number opens right behind the number that ends before `end` and closes before the one at `at`. */
export function bracketBetween(words: readonly Word[], end: number, at: number): boolean {
  if (words[end]?.gap !== '(' || at - end > LONGEST_BRACKET) return false;
  const joint = words[at - 1]?.low === 'và' ? at - 1 : at;
  if (!/^\),?$/u.test(words[joint]?.gap ?? '')) return false;
  for (let word = end + 1; word < joint; word += 1) if (/[();.]/u.test(words[word]?.gap ?? '') || /^\d/u.test(words[word]?.text ?? '')) return false;
  return true;
}
