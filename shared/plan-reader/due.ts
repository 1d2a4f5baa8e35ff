import type { Due } from '../catalogue/plan-schema.ts';
import type { PlanReport } from '../catalogue/plan-schema.ts';
import { flat } from './flat.ts';

/** A deadline in a sentence; `from`, `to` are places in that sentence. */
export interface DueMention {
  readonly from: number;
  readonly to: number;
  readonly due: Due;
  /** What the words beside the date say of repetition; null: nothing. */
  readonly recurring: Extract<PlanReport['recurring'], 'hằng năm' | 'định kỳ'> | null;
}

interface Day {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}
interface Read extends Day {
  readonly to: number;
  readonly bound: Due['bound'] | null;
  readonly monthly: boolean;
}

/** Words that make a date a deadline. The last one before the date decides: «chậm nhất trước ngày» is strict. */
const OPEN = new RegExp(
  String.raw`(?<before>truoc|som hon)|(?<by>cham nhat|muon nhat|tre nhat|han cuoi|han chot|thoi han|(?<![a-z])han(?=[: ]+(?:(?:la|ngay|gui|nop|nhan|ho so|bao cao|cuoi|cung)[: ]+)*\d)|den het|khong qua|khong muon (?:hon|qua)|khong cham (?:hon|qua)|khong tre (?:hon|qua)|khong de qua|(?<!tinh |keo dai )den|(?<!\p{L})het|(?<!\p{L})cuoi|xong trong)|(?<in>vao|trong|ngay|dip|dinh ky)`,
  'gu',
);
/** Words that may stand between a bound and its date. */
const FILL_WORDS = String.raw`(?:[\s:,(]|la|cac|vao|khoang|luc|thoi diem|ngay|het|truoc|han|gui|nop|bao cao|ho so|ve|nhan|hoan thanh|trong|cuoi|cung|mung|mong|so ket|tong ket|de nghi|khen thuong)*`;
const FILL = new RegExp(`^${FILL_WORDS}$`, 'u');
const LEAD = new RegExp(`^${FILL_WORDS}`, 'u');
const DAY_MONTH = /(\d{1,2})\s*(?:([/.-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|[12] \d{3}|[12]\d \d{2}|[12]\d{2} \d)(?!\d))?|thang\s+(\d{1,2})(?:\s*(?:[/,]|nam|,\s*nam)\s*(\d{4}|[12] \d{3}|[12]\d \d{2}|[12]\d{2} \d)(?!\d))?)/uy;
const MONTH = /thang\s+(\d{1,2})(?:\s*(?:\/|nam)\s*(\d{4}))?/uy;
const QUARTER = /quy\s+(iv|iii|ii|i|[1-4]|mot|hai|ba|tu)\b(?:\s*(?:\/|nam)\s*(\d{4}))?/uy;
const YEAR = /nam\s+(\d{4})/uy;
const DAY_OF_MONTH = /(?:(?:ngay|mung|mong)\s+)?(\d{1,2})\s+(?:cua\s+)?(?:hang thang|moi thang|thang cuoi (?:cua )?(?:moi |hang )?quy|thang cuoi|thang dau (?:cua )?quy|cuoi quy|hang quy)/uy;
/** «ngày 20 các tháng 3, 6, 9, 12», «ngày 15 tháng 6 và tháng 12». */
const DAY_OF_MONTHS = /(?:ngay\s+)?(\d{1,2})\s+(?:cua\s+)?(?:cac\s+)?thang\s+(\d{1,2}(?:(?:\s*,\s*|\s+va\s+|\s*,\s*va\s+)(?:thang\s+)?\d{1,2}(?![\d/]|\s+thang)){1,11})(?!\s*\/)/uy;
/** «ngày 05 và ngày 20 hằng tháng». */
const DAYS_OF_MONTH = /(?:ngay\s+)?(\d{1,2})(?:\s*,\s*|\s+va\s+)(?:ngay\s+)?(\d{1,2})\s+(?:cua\s+)?(?:hang thang|moi thang)/uy;
const MORE = /(?:\s*\((?:doi voi )?(?:khen )?(?:so ket|tong ket)[^()]{0,20}\))?(?:\s*[,;]\s*|\s+(?:va|hoac|hay)\s+|\s*[,;]\s*va\s+)(?:(?:truoc|cham nhat|vao)\s+)?(?:ngay\s+)?/uy;
const YEARLY = /(?:hang|moi|tung) nam|cua nam|cac nam|nam (?:sau|ke tiep|bao cao|lien ke|do)/u;
const REGULAR = /hang thang|hang quy|moi quy|tung quy|thang cuoi|cuoi quy/u;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, mot: 1, hai: 2, ba: 3, tu: 4 };
/** A span, a cut-off of figures or merit, or a quotation: its date is no deadline. */
const NOT_DUE = /(?:tinh tu|tinh den|tinh het|ke tu|so lieu (?:den|tu|tinh)|chot so lieu|moc so lieu|thanh tich (?:tu|den|tinh)|so lieu)[^.;]{0,20}$/u;
const SPAN_START = /(?:tu\s+(?:ngay\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?)?|tu\s+(?:thang|nam|quy)\s+[\d/ivx]+|tu\s+\d{1,2}\/\d{4}|tu\s+(?:ngay\s+)?\d{1,2}\s*\/\s*\d{1,2}\s[^.;,]{0,24})\s*(?:,\s*)?(?:cho\s+)?$/u;

/**
 * In: one sentence (NFC). Out: the deadlines it states, in order. A date without a bounding word, a date of a paper
 * («ngày 24/8/2022 của …»), the two ends of a span and a cut-off of figures are no deadlines.
 */
export function readDues(sentence: string): DueMention[] {
  const low = flat(sentence);
  const found: DueMention[] = [];
  let last = 0;
  for (const open of low.matchAll(OPEN)) {
    const at = open.index;
    if (at < last) continue;
    const groups = open.groups ?? {};
    const bound: Due['bound'] = groups['before'] !== undefined ? 'before' : groups['by'] !== undefined ? 'by' : 'in';
    const chain = datesAfter(low, at + open[0].length, bound, open[0]);
    if (chain.length === 0) continue;
    const quoted = isQuoted(low, at, open[0], chain);
    if (!quoted || open[0] !== 'ngay') last = chain.at(-1)?.to ?? last;
    if (quoted) continue;
    const tail = low.slice(last, last + 40);
    const yearly = /^\s*(?:hang|moi) nam/u.exec(tail)?.[0].length ?? 0;
    const recurring = recurrenceOf(low.slice(at, last) + tail.slice(0, stopOf(tail)), chain);
    const end = last + yearly;
    chain.forEach((read, index) => {
      const from = index === 0 ? at : (chain[index - 1]?.to ?? at);
      const carried = read.year ?? (read.day !== null && recurring === null ? (chain.at(-1)?.year ?? null) : null);
      const due: Due = { day: read.day, month: read.month, year: carried, bound: read.bound ?? bound, event: null, text: sentence.slice(at, end).trim() };
      found.push({ from, to: read.to, due, recurring });
    });
  }
  return found;
}

const stopOf = (tail: string): number => {
  const stop = tail.search(/[.;]/u);
  return stop < 0 ? tail.length : stop;
};

function recurrenceOf(around: string, chain: readonly Read[]): DueMention['recurring'] {
  if (chain.some((read) => read.monthly)) return 'định kỳ';
  if (chain.some((read) => read.year !== null)) return null;
  if (YEARLY.test(around)) return 'hằng năm';
  return REGULAR.test(around) ? 'định kỳ' : null;
}

function datesAfter(low: string, start: number, bound: Due['bound'], word: string): Read[] {
  const window = low.slice(start, start + 60);
  const first = dateStart(window);
  if (first < 0) return [];
  const lead = window.slice(0, first);
  const strict = /truoc/u.test(lead) ? 'before' : bound;
  const months = monthsAt(low, start + first, strict);
  if (months !== null) return months;
  const head = dateAt(low, start + first, strict, `${word}${lead}`);
  if (head === null) return [];
  const chain = [head];
  while (head.day !== null && chain.length < 12) {
    const at = chain.at(-1)?.to ?? 0;
    MORE.lastIndex = at;
    const more = MORE.exec(low);
    const next = more === null ? null : dateAt(low, at + more[0].length, strict, 'ngay');
    if (next === null || next.day === null) break;
    chain.push(next);
  }
  return chain;
}

/** One day in several months, or two days in every month; else null. */
function monthsAt(low: string, at: number, bound: Due['bound']): Read[] | null {
  const twice = exec(DAYS_OF_MONTH, low, at);
  if (twice !== null) {
    const end = at + twice[0].length;
    const between = at + twice[0].indexOf(twice[1] ?? '') + (twice[1] ?? '').length;
    const days = [valid({ day: Number(twice[1]), month: null, year: null, to: between, bound, monthly: true }), valid({ day: Number(twice[2]), month: null, year: null, to: end, bound, monthly: true })];
    return days.every((read) => read !== null) ? days : null;
  }
  const found = exec(DAY_OF_MONTHS, low, at);
  if (found === null) return null;
  const listed = found[2] ?? '';
  const start = at + found[0].length - listed.length;
  const reads = [...listed.matchAll(/\d+/gu)].map((month) => valid({ day: Number(found[1]), month: Number(month[0]), year: null, to: start + month.index + month[0].length, bound, monthly: true }));
  return reads.every((read) => read !== null) ? reads : null;
}

/** Where the date begins behind its bounding word; a time of day («17 giờ 00») is passed over. */
function dateStart(window: string): number {
  const lead = LEAD.exec(window)?.[0].length ?? 0;
  const clock = /^\d{1,2}\s*(?:gio|h(?![a-z])|:(?=\d{2}))\s*(?:\d{1,2}\s*(?:phut)?)?/u.exec(window.slice(lead))?.[0].length ?? 0;
  const from = clock === 0 ? 0 : lead + clock;
  const at = window.slice(from).search(/\d|thang|quy|nam/u);
  return at < 0 || !FILL.test(window.slice(from, from + at)) ? -1 : from + at;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function dateAt(low: string, at: number, bound: Due['bound'], lead: string): Read | null {
  const monthly = exec(DAY_OF_MONTH, low, at);
  if (monthly !== null) return valid({ day: Number(monthly[1]), month: null, year: null, to: at + monthly[0].length, bound, monthly: true });
  const full = exec(DAY_MONTH, low, at);
  if (full !== null) {
    const year = full[4] ?? full[6];
    if (full[2] !== undefined && full[2] !== '/' && year === undefined) return null;
    const month = Number(full[3] ?? full[5]);
    const slashYear = full[2] === '/' && year === undefined ? /^\d{2}/u.test(low.slice(at + full[0].length)) : false;
    if (slashYear) return monthYear(low, at, bound);
    return valid({ day: Number(full[1]), month, year: year === undefined ? null : Number(year.replace(' ', '')), to: at + full[0].length, bound, monthly: false });
  }
  return monthYear(low, at, bound) ?? monthAt(low, at, bound, lead) ?? quarterAt(low, at, bound, lead) ?? yearAt(low, at, bound, lead);
}

/** «10/2025» after «tháng» left out: «từ 10/2025». */
function monthYear(low: string, at: number, bound: Due['bound']): Read | null {
  const found = exec(/(\d{1,2})\s*\/\s*(\d{4})(?!\d)/uy, low, at);
  return found === null ? null : valid({ day: null, month: Number(found[1]), year: Number(found[2]), to: at + found[0].length, bound, monthly: false });
}

function monthAt(low: string, at: number, bound: Due['bound'], lead: string): Read | null {
  const found = exec(MONTH, low, at);
  if (found === null) return null;
  const year = found[2] === undefined ? null : Number(found[2]);
  const month = Number(found[1]);
  const end = /het|cuoi/u.test(lead) && year !== null ? lastDay(month, year) : null;
  return valid({ day: end, month, year, to: at + found[0].length, bound: /het|cuoi/u.test(lead) ? 'by' : bound, monthly: false });
}

function quarterAt(low: string, at: number, bound: Due['bound'], lead: string): Read | null {
  const found = exec(QUARTER, low, at);
  if (found === null) return null;
  const quarter = QUARTERS[found[1] ?? ''] ?? Number(found[1]);
  const year = found[2] === undefined ? null : Number(found[2]);
  const to = at + found[0].length;
  if (/het|cuoi/u.test(lead)) return valid({ day: quarter === 1 || quarter === 4 ? 31 : 30, month: quarter * 3, year, to, bound: 'by', monthly: false });
  return { day: null, month: null, year, to, bound, monthly: false };
}

function yearAt(low: string, at: number, bound: Due['bound'], lead: string): Read | null {
  const found = exec(YEAR, low, at);
  if (found === null) return null;
  const year = Number(found[1]);
  const to = at + found[0].length;
  if (/(?:het|cuoi)\s*$/u.test(lead)) return valid({ day: 31, month: 12, year, to, bound: 'by', monthly: false });
  return valid({ day: null, month: null, year, to, bound, monthly: false });
}

const lastDay = (month: number, year: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

function valid(read: Read): Read | null {
  const { day, month, year } = read;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > (month === null ? 31 : lastDay(month, year ?? 2000)))) return null;
  return year !== null && (year < 1945 || year > 2199) ? null : read;
}

/** Bounding words that make «15/9» a date without «ngày» before it; after others it may be a fraction («đến 10/12 tiêu chí»). */
const SURE = /^(?:truoc|han|cham nhat|muon nhat|tre nhat|han cuoi|han chot|thoi han|som hon)$/u;

/** «nhận hồ sơ từ ngày 01/11 đến ngày 15/11/2026»: the end of such a span is the deadline. */
const TAKEN_IN = /(?:nhan|nop|gui|dang ky|bao cao)[^.;]{0,70}\btu (?:ngay )?[^.;]{0,30}$/u;

function isQuoted(low: string, at: number, word: string, chain: readonly Read[]): boolean {
  const before = low.slice(Math.max(0, at - 110), at);
  if (NOT_DUE.test(before)) return true;
  const [head] = chain;
  if (head?.day != null && head.year === null && !SURE.test(word) && !/ngay/u.test(low.slice(at, head.to)) && !head.monthly) return true;
  if (/den|het/u.test(word) && SPAN_START.test(before)) return !TAKEN_IN.test(before);
  // A bare «ngày 24/8/2022» dates a paper or an event; as a deadline it must recur: «ngày 25/5 và 25/11 hằng năm».
  if (word === 'ngay') return chain.some((read) => read.year !== null) || /(?:tu|so|cua|tinh|ky niem|le|thanh lap)\s*$/u.test(before) || !(YEARLY.test(low.slice(at, at + 60)) || chain.some((read) => read.monthly));
  return false;
}
