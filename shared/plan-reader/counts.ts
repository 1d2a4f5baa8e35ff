import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { subjectAt, unitAt } from './unit-kinds.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';
import { unitAfterEach } from './unknown-units.ts';

/** A number of nominees or awards in a sentence: words `[at, at + length)`. */
export interface Count {
  readonly at: number;
  readonly length: number;
  readonly min: number | null;
  readonly max: number | null;
  /** «không quá», «ít nhất»: goes on over a list («không quá 02 tập thể, 03 cá nhân»). */
  readonly limit: Limit | null;
  /** Share of a total: «không quá 15% tổng số cá nhân»; min and max are null. */
  readonly percent: number | null;
  readonly approximate: boolean;
  /** Empty: «trường hợp», «Bằng khen» with no kind beside it. */
  readonly subjects: readonly PlanSubjectKind[];
  readonly noun: 'subject' | 'case' | 'award' | 'unit';
  /** «tập thể, cá nhân mỗi loại 01»: the number holds for each kind by itself. */
  readonly eachKind?: true;
  /** Kinds counted where the noun is a unit: «03 xã». */
  readonly counted: readonly PlanUnitKind[];
  /** «/địa phương», «cho mỗi xã» right behind it. */
  readonly per: { readonly kinds: readonly PlanUnitKind[]; readonly generic: boolean } | null;
}
export type Limit = 'most' | 'least';

const LIMITS = lexicon<Limit>([
  ['=đến|lên đến|=tới|không quá|không vượt quá|không được vượt quá|không được quá|không vượt|tối đa|tối đa không quá|nhiều nhất|không nhiều hơn|cao nhất|số lượng không quá|=quá', 'most'],
  ['ít nhất|tối thiểu|không dưới|không ít hơn|chí ít', 'least'],
]);
const NUMBER_WORDS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
/** Words between the number and what it counts. */
const CLASSIFIERS = lexicon<true>([['lượt|suất|gương|danh hiệu|điển hình|gương điển hình|điển hình tiên tiến|đại diện|người là|trường hợp là|đối tượng là', true]]);
const CASES = lexicon<true>([['trường hợp|trư ờng hợp|trườ ng hợp|tr ường hợp|đối tượng|đối tượng khen thưởng|hồ sơ', true]]);
const AWARDS = lexicon<true>([['bằng khen|giấy khen|=cờ|cờ thi đua|huân chương|huy chương|kỷ niệm chương|giấy chứng nhận', true]]);
const LARGEST = 2000;

interface Figure {
  readonly value: number;
  readonly length: number;
}

/** A whole number of nominees: «02», «02 (hai)», «hai (02)», «hai». No part of a date, a citation or a decimal. */
function figureAt(words: readonly Word[], at: number, text: string, spelled: boolean): Figure | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  const inBrackets = (inner: Word | undefined): boolean => inner?.gap === '(' && words[at + 2]?.gap.startsWith(')') !== false;
  const said = spelledBehind(words, at + 1);
  if (word.text === '0' && next !== undefined && next.gap === '') {
    // Misread or torn apart: «0 5», «0l».
    const apart = next.from === word.to + 1 && /^[1-9]$/u.test(next.text) ? Number(next.text) : null;
    const misread = next.from === word.to && /^[lI]$/u.test(next.text) ? 1 : null;
    const value = apart ?? misread;
    return value === null || /[\p{L}\d/.,]$/u.test(text.slice(Math.max(0, word.from - 1), word.from)) ? null : { value, length: 2 };
  }
  if (/^\d{1,4}$/u.test(word.text)) {
    // «1) Cờ thi đua»: the number of the line.
    if (glued(text, word) || (at === 0 && next?.gap.startsWith(')') && !word.gap.includes('('))) return null;
    const value = Number(word.text);
    return value === 0 || value > LARGEST ? null : { value, length: 1 + said };
  }
  const value = NUMBER_WORDS[word.low];
  if (value === undefined) return null;
  if (next !== undefined && inBrackets(next) && Number(next.text) === value) return { value, length: 2 };
  return spelled ? { value, length: 1 } : null;
}

const NUMERALS = /^(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|lẻ|trăm)$/u;

/** «15 (mười lăm)»: the number said again in a bracket; its words. */
function spelledBehind(words: readonly Word[], at: number): number {
  if (words[at]?.gap !== '(') return 0;
  let end = at;
  while (end < at + 5 && NUMERALS.test(words[end]?.low ?? '') && (end === at || words[end]?.gap === '')) end += 1;
  return end > at && words[end]?.gap.startsWith(')') !== false ? end - at : 0;
}

/** Stuck to a letter, a stroke, a dash or a decimal sign: part of a date, a number of a paper, an area class, a decimal. */
function glued(text: string, word: Word): boolean {
  const before = text.slice(Math.max(0, word.from - 2), word.from);
  const after = text.slice(word.to, word.to + 2);
  if (/[\p{L}\d/]$|\d[.,]$/u.test(before)) return true;
  return /^(?:\/\d|[.,]\d|\p{L}|-\p{Lu})/u.test(after);
}

/** The count that begins at a word, or null. */
export function countAt(words: readonly Word[], start: number, text: string, spelledBefore = false): Count | null {
  const limit = LIMITS.at(words, start);
  let at = start + (limit?.length ?? 0);
  if (limit !== null && words[at]?.low === 'là') at += 1;
  const about = words[at]?.low === 'khoảng' ? 1 : 0;
  at += about;
  const from = words[at]?.low === 'từ' ? 1 : 0;
  at += from;
  const first = figureAt(words, at, text, limit !== null || from === 1 || spelledBefore);
  if (first === null) return null;
  at += first.length;
  const percent = /^\s*%/u.test(text.slice(words[at - 1]?.to ?? 0, (words[at - 1]?.to ?? 0) + 3));
  const second = percent ? null : (secondFigure(words, at, text, from === 1) ?? (limit?.value === 'least' ? mostBehind(words, at, text) : null));
  at += second?.length ?? 0;
  const base = { at: start, limit: limit?.value ?? null, approximate: about === 1 };
  if (percent) return percentOf(words, at, start, { ...base, percent: first.value });
  const noun = nounAt(words, at, text);
  if (noun === null) return null;
  at += noun.length;
  const upwards = words[at]?.low === 'trở' && words[at + 1]?.low === 'lên' ? 2 : 0;
  at += upwards;
  const per = perAt(words, at, text);
  at += per?.length ?? 0;
  const high = second?.value ?? first.value;
  const bounds = limit?.value === 'most' ? { min: second === null ? null : first.value, max: high } : limit?.value === 'least' || upwards > 0 ? { min: first.value, max: second?.value ?? null } : { min: first.value, max: high };
  if (bounds.max !== null && bounds.min !== null && bounds.min > bounds.max) return null;
  return { ...base, ...bounds, percent: null, length: at - start, subjects: noun.subjects, noun: noun.noun, counted: noun.counted, per: per === null ? null : { kinds: per.kinds, generic: per.generic } };
}

/** «Tập thể: 10», «cá nhân không quá 03»: the kind first, the number behind it and nothing more. */
export function countBehindKind(words: readonly Word[], start: number, text: string): Count | null {
  const kinds = subjectAt(words, start);
  if (kinds === null) return null;
  let at = start + kinds.length;
  if (!/^:?$/u.test(words[at]?.gap ?? '-')) return null;
  if (words[at]?.low === 'là') at += 1;
  const limit = LIMITS.at(words, at);
  at += limit?.length ?? 0;
  const from = words[at]?.low === 'từ' ? 1 : 0;
  const first = figureAt(words, at + from, text, false);
  if (first === null) return null;
  at += from + first.length;
  const second = secondFigure(words, at, text, from === 1);
  at += second?.length ?? 0;
  at += behindFigure(words, at);
  const end = words[at - 1]?.to ?? 0;
  const per = perAt(words, at, text);
  at += per?.length ?? 0;
  if (/^\s*%/u.test(text.slice(end, end + 3)) || !endsHere(words, at)) return null;
  const high = second?.value ?? first.value;
  const min = limit?.value === 'most' && second === null ? null : first.value;
  const max = limit?.value === 'least' && second === null ? null : high;
  if (min !== null && max !== null && min > max) return null;
  return { at: start, length: at - start, min, max, limit: limit?.value ?? null, percent: null, approximate: false, subjects: [...kinds.value], noun: 'subject', counted: [], per: per === null ? null : { kinds: per.kinds, generic: per.generic } };
}

const EACH_KIND = lexicon<true>([['mỗi loại|mỗi loại hình|mỗi đối tượng|mỗi nhóm đối tượng|mỗi thể loại|từng loại', true]]);

/** «tập thể, cá nhân, hộ gia đình mỗi loại 01»: a list of kinds, then one number for each of them. */
export function countOfEachKind(words: readonly Word[], start: number, text: string): Count | null {
  const list = subjectList(words, start);
  if (list === null || list.kinds.length < 2) return null;
  const each = /^[,:]?$/u.test(words[start + list.length]?.gap ?? '-') ? EACH_KIND.at(words, start + list.length) : null;
  if (each === null) return null;
  const number = start + list.length + each.length;
  const count = bareCountAt(words, number, text, { subjects: list.kinds });
  return count === null ? null : { ...count, at: start, length: number + count.length - start, eachKind: true };
}

/** What the numbers behind a label count: kinds of subject, or awards (no kind). */
export interface Label {
  readonly subjects: readonly PlanSubjectKind[];
}

/** «… đối với tập thể:», «Cờ thi đua:»: the label that ends at word `at`; null: another. */
export function labelBefore(words: readonly Word[], at: number, text: string): Label | null {
  const first = Math.max(0, at - 8);
  for (let start = first; start < at; start += 1) {
    const kinds = subjectList(words, start);
    if (kinds !== null && start + kinds.length === at) return { subjects: kinds.kinds };
  }
  for (let start = first; start < at; start += 1) {
    const award = AWARDS.at(words, start);
    if (award !== null && !/[.;]/u.test(text.slice(words[start]?.from ?? 0, words[at - 1]?.to ?? 0))) return { subjects: [] };
  }
  return null;
}

/** «01» of «mỗi xã 01, mỗi phường không quá 02» under a label that says what is counted. */
export function bareCountAt(words: readonly Word[], start: number, text: string, label: Label): Count | null {
  const limit = LIMITS.at(words, start);
  let at = start + (limit?.length ?? 0);
  const first = figureAt(words, at, text, false);
  if (first === null || !/^:?$/u.test(words[start]?.gap ?? '-')) return null;
  at += first.length;
  const second = secondFigure(words, at, text, false);
  at += second?.length ?? 0;
  at += behindFigure(words, at);
  if (words[at] !== undefined && !/^[,;.)|]/u.test(words[at]?.gap ?? '') && words[at]?.low !== 'và') return null;
  const high = second?.value ?? first.value;
  const bounds = limit?.value === 'most' ? { min: null, max: high } : limit?.value === 'least' ? { min: first.value, max: null } : { min: first.value, max: high };
  return { at: start, length: at - start, ...bounds, limit: limit?.value ?? null, percent: null, approximate: false, subjects: [...label.subjects], noun: label.subjects.length > 0 ? 'subject' : 'award', counted: [], per: null };
}

const MEASURES = lexicon<true>([['=người|=hộ|đơn vị|trường hợp|=suất|=gia đình|hộ gia đình|bằng khen|giấy khen', true]]);
/** «Tập thể: 02 đơn vị», «Cá nhân: 03 người»: the measure says nothing new. */
const behindFigure = (words: readonly Word[], at: number): number => (words[at]?.gap === '' ? (MEASURES.at(words, at)?.length ?? 0) : 0);

const endsHere = (words: readonly Word[], at: number): boolean => words[at] === undefined || /^[,;.)|]/u.test(words[at]?.gap ?? '') || (words[at]?.low === 'và' && subjectAt(words, at + 1) !== null);

function secondFigure(words: readonly Word[], at: number, text: string, from: boolean): Figure | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.bare === 'den' || (word.low === 'tới' && from)) {
    const figure = figureAt(words, at + 1, text, true);
    return figure === null ? null : { value: figure.value, length: figure.length + 1 };
  }
  if (/^[-–—]$/u.test(word.gap) && /^\d{1,4}$/u.test(word.text)) return { value: Number(word.text), length: 1 };
  return null;
}

/** «ít nhất 03, nhiều nhất 06 tập thể» */
function mostBehind(words: readonly Word[], at: number, text: string): Figure | null {
  const joint = words[at]?.low === 'và' && words[at]?.gap === '' ? 1 : words[at]?.gap === ',' ? 0 : -1;
  const limit = joint < 0 ? null : LIMITS.at(words, at + joint);
  const figure = limit?.value === 'most' ? figureAt(words, at + joint + limit.length, text, true) : null;
  return figure === null || limit === null ? null : { value: figure.value, length: joint + limit.length + figure.length };
}

type Noun = Pick<Count, 'noun' | 'subjects' | 'counted'> & { readonly length: number };

function nounAt(words: readonly Word[], start: number, text: string): Noun | null {
  const first = words[start];
  if (first === undefined || !/^\)?[“"]?$/u.test(first.gap)) return null;
  let at = start + (CLASSIFIERS.at(words, start)?.length ?? 0);
  const listed = subjectList(words, at);
  if (listed !== null) return { noun: 'subject', subjects: listed.kinds, counted: [], length: at + listed.length - start };
  const group = GROUPS.at(words, at);
  if (group !== null) return { noun: 'subject', subjects: group.value, counted: [], length: at + group.length - start };
  const award = AWARDS.at(words, at);
  if (award !== null) {
    at += award.length;
    return { noun: 'award', subjects: [], counted: [], length: at - start };
  }
  const found = CASES.at(words, at);
  if (found !== null) return { noun: 'case', subjects: [], counted: [], length: at + found.length - start };
  const unit = unitAt(words, at, text);
  if (unit !== null && unit.names.length === 0 && (unit.kinds.length > 0 || unit.vague !== null)) {
    const listed = unitList(words, at, text);
    return { noun: 'unit', subjects: ['tap-the'], counted: listed.kinds, length: at + listed.length - start };
  }
  const village = VILLAGES.at(words, at);
  if (village !== null && words[at + village.length]?.gap === '' && LEADING.test(words[at + village.length]?.low ?? '')) return { noun: 'unit', subjects: ['tap-the'], counted: village.value, length: at + village.length - start };
  const short = SHORT.at(words, at);
  const behind = words[at + (short?.length ?? 0)];
  if (short !== null && (behind === undefined || behind.gap !== '' || /^(?:tiêu|xuất|dẫn|có|đạt|để|và|trên|trong|được)$/u.test(behind.low))) return { noun: 'unit', subjects: ['tap-the'], counted: short.value, length: at + short.length - start };
  return explainedAt(words, start);
}

/** Short words for a unit that only a number makes one: «03 quỹ». */
/** Small groups that count as «tập thể», people named by what they lead. */
const GROUPS = lexicon<readonly PlanSubjectKind[]>([
  ['chi hội|chi đoàn|chi bộ|cơ sở hội|cơ sở đoàn|tổ hội|câu lạc bộ|chi hội cơ sở|công đoàn cơ sở|tổ công đoàn|tổ tự quản|tổ liên gia|tổ hòa giải|tổ công nghệ số cộng đồng|tổ bảo vệ an ninh trật tự|tổ hợp tác|tổ sản xuất|phân xưởng|phòng giao dịch|tổ bộ môn|tập thể lớp|=khoa|=phòng|dòng họ|dòng họ hoặc cộng đồng|cộng đồng', ['tap-the']],
  ['chủ doanh nghiệp|nữ chủ doanh nghiệp|chủ hộ|chủ cơ sở|chủ trang trại|chủ nhiệm|giám đốc|hòa giải viên|tuyên truyền viên|cộng tác viên|vận động viên|huấn luyện viên|=em|học viên|sinh viên', ['ca-nhan']],
]);
const VILLAGES = lexicon<readonly PlanUnitKind[]>([['=bản|=thôn|=buôn|=bon|=ấp|=khóm|=xóm|=làng', ['thon-buon-tdp']]]);
const LEADING = /^(?:dẫn|tiêu|xuất|đạt)$/u;
const SHORT = lexicon<readonly PlanUnitKind[]>([['=quỹ', ['quy-tin-dung']], ['=trường|bệnh viện|trạm y tế', ['co-quan-don-vi']], ['tổ hợp tác|=HTX', ['hop-tac-xa']], ['=cơ sở|=lớp|=tổ|=đội', []]]);


/** «01 dòng họ hoặc thôn (tập thể)»: a noun no table holds, with its kind in brackets behind it. */
function explainedAt(words: readonly Word[], start: number): Noun | null {
  for (let at = start + 1; at <= start + 8; at += 1) {
    const word = words[at];
    if (word === undefined || /^\d/u.test(words[at - 1]?.text ?? '')) return null;
    if (word.gap === '') continue;
    const list = word.gap === '(' ? subjectList(words, at) : null;
    const behind = list === null ? undefined : words[at + list.length];
    return list === null || (behind !== undefined && !behind.gap.startsWith(')')) ? null : { noun: 'subject', subjects: list.kinds, counted: [], length: at + list.length - start };
  }
  return null;
}

/** «tập thể», «tập thể, cá nhân», «tập thể hoặc hộ gia đình»: kinds that share the number. */
export function subjectList(words: readonly Word[], start: number): { readonly kinds: PlanSubjectKind[]; readonly length: number } | null {
  const first = subjectAt(words, start);
  if (first === null) return null;
  const kinds = new Set<PlanSubjectKind>(first.value);
  let at = start + first.length;
  for (;;) {
    const joint = words[at];
    const step = joint !== undefined && /^(?:và|hoặc|hay)$/u.test(joint.low) && /^,?$/u.test(joint.gap) ? 1 : joint !== undefined && /^[,/]$/u.test(joint.gap) ? 0 : -1;
    const next = step < 0 ? null : subjectAt(words, at + step);
    if (next === null || (step === 1 && words[at + 1]?.gap !== '')) break;
    next.value.forEach((kind) => kinds.add(kind));
    at += step + next.length;
  }
  return { kinds: [...kinds], length: at - start };
}

/** «xã, phường và đặc khu»: kinds of a list that no number parts. */
function unitList(words: readonly Word[], start: number, text: string): { readonly kinds: PlanUnitKind[]; readonly length: number; readonly generic: boolean } {
  const kinds: PlanUnitKind[] = [];
  let generic = false;
  let at = start;
  while (at < words.length) {
    const word = words[at];
    const joint = at > start && word?.low === 'và' && word.gap === '' ? 1 : 0;
    if (at > start && joint === 0 && word?.gap !== ',') break;
    const unit = unitAt(words, at + joint, text);
    if (unit === null || unit.names.length > 0 || (unit.kinds.length === 0 && unit.vague === null)) break;
    generic ||= unit.vague !== null || unit.generic;
    kinds.push(...unit.kinds);
    at += joint + unit.length;
  }
  return { kinds, length: at - start, generic };
}

const PER_WORDS = lexicon<true>([['cho mỗi|cho từng|đối với mỗi|trên mỗi|tại mỗi|ở mỗi|của mỗi|=mỗi|trên một|cho một', true]]);

/** «/địa phương», «/01 đơn vị», «cho mỗi xã, phường». */
function perAt(words: readonly Word[], start: number, text: string): { readonly kinds: readonly PlanUnitKind[]; readonly generic: boolean; readonly length: number } | null {
  const first = words[start];
  if (first === undefined || !/^\)?\/?$/u.test(first.gap)) return null;
  const stroke = first.gap === '/';
  const opener = stroke ? 0 : (PER_WORDS.at(words, start)?.length ?? -1);
  if (opener < 0) return null;
  let at = start + opener;
  if (/^(?:0?1|mỗi|một|đợt)$/u.test(words[at]?.low ?? '')) at += 1;
  const listed = unitList(words, at, text);
  const unknown = listed.length > 0 || stroke ? null : unitAfterEach(words, at);
  if (unknown !== null) return { kinds: unknown.kinds, generic: unknown.generic, length: at + unknown.length - start };
  if (listed.length === 0) return null;
  // «03 hộ/khu dân cư, cơ sở lưu trú tổng cộng 06 tập thể»: the list goes on to others.
  const behind = words[at + listed.length];
  const one = stroke && behind?.gap === '' && /^(?:tổng|tính|chung|chọn|tối|không|mỗi|du|vận)$/u.test(behind.low) ? unitAt(words, at, text) : null;
  return one === null ? { kinds: [...new Set(listed.kinds)], generic: listed.generic, length: at + listed.length - start } : { kinds: one.kinds, generic: one.generic, length: at + one.length - start };
}

function percentOf(words: readonly Word[], at: number, start: number, base: Pick<Count, 'at' | 'limit' | 'approximate'> & { percent: number }): Count | null {
  for (let next = at; next < Math.min(words.length, at + 8); next += 1) {
    if (next > at && /[;:.()]/u.test(words[next]?.gap ?? '')) break;
    const listed = subjectList(words, next);
    if (listed !== null) return { ...base, min: null, max: null, length: next + listed.length - start, subjects: listed.kinds, noun: 'subject', counted: [], per: null };
    if (CASES.at(words, next) !== null) return { ...base, min: null, max: null, length: next + 2 - start, subjects: [], noun: 'case', counted: [], per: null };
  }
  return null;
}

const inOrder = (kinds: readonly PlanSubjectKind[]): PlanSubjectKind[] => (['tap-the', 'ca-nhan', 'ho-gia-dinh'] as const).filter((kind) => kinds.includes(kind));

/** Lists of kinds that stand without a number in front: «(tập thể, cá nhân, hộ gia đình)», «các tập thể, cá nhân». */
export function freeList(words: readonly Word[]): PlanSubjectKind[] {
  let best: PlanSubjectKind[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const list = subjectList(words, at);
    if (list === null) continue;
    const before = words[at - 1];
    const counted = before !== undefined && /^\d/u.test(before.text) && words[at]?.gap === '';
    if (!counted && list.kinds.length > best.length && list.kinds.length > 1) best = inOrder(list.kinds);
    at += list.length - 1;
  }
  return best;
}
