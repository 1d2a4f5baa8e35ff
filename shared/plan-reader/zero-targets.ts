import { indicatorOf, placeOf, printed, tidy } from './blank.ts';
import type { Reading, Span } from './clause.ts';
import type { Draft } from './draft.ts';
import type { IndicatorContext } from './indicators.ts';
import { keysOf } from './measure.ts';
import type { Deadline } from './plan-dates.ts';
import { appliesTo } from './population.ts';
import type { Quantity } from './quantity.ts';
import { readThing } from './units.ts';

const STRONG = new Set(['khong de xay ra', 'khong bo lot', 'khong de phat sinh', 'khong de bo lot', 'khong de hinh thanh', 'khong xay ra', 'khong phat sinh']);
const SKIPPED = new Set(['"', 'cac', 'tinh', 'trang', 'bat', 'ki', 'mot', 'nhung', 'nao', 'them']);
const NOT_COUNTED = /^(?:ai\b|no dong|lang phi|thoi co|bi dong|giam|trong\b|that thoat|nguoi dan nao)/u;
const LESSENED = /toi pham|tai nan|vi pham|te nan|chay|ma tuy|buon lau|khieu/u;
/** Things a plan never aims at a number of, but may want none of. */
const UNCOUNTED: ReadonlyMap<string, string> = new Map([['nhiem vu', 'nhiệm vụ'], ['khu vuc', 'khu vực'], ['chi tieu', 'chỉ tiêu'], ['noi dung', 'nội dung']]);
const MARKS = new Set([',', ';', '.', ':', '(', ')', '-', '"']);
const WHOLE_PLACE = new Set(['xa', 'phuong', 'tinh']);
const VILLAGES = new Set(['thôn', 'bản', 'buôn', 'làng', 'ấp', 'tổ dân phố']);

/** «Không còn xã …», «không để xảy ra …» → exactly zero; «làm giảm tội phạm» → any fall. Only in the targets. */
export function zeroTargets(reading: Reading, sentence: Span, quantities: readonly Quantity[], context: IndicatorContext): Draft[] {
  if (context.origin !== 'chi-tieu' || context.isHeading) return [];
  const drafts: Draft[] = [];
  for (const { sign, start, end } of reading.signs) {
    if (start < sentence.from || start >= sentence.to) continue;
    const keys = keysOf(reading, start, end);
    const span = { from: start, to: partEnd(reading, end, sentence.to) };
    if (sign.kind === 'none' && (STRONG.has(keys) || opensPart(reading, start, sentence.from))) {
      const unit = unitOf(reading, end);
      if (unit !== null) drafts.push(draftOf(reading, span, { ...span, from: end }, context, sentence, unit, 'eq'));
    } else if ((sign.kind === 'lessen' || keys === 'lam giam') && !quantities.some((one) => one.at >= start && one.at < span.to) && LESSENED.test(keysOf(reading, end, span.to))) {
      drafts.push(draftOf(reading, span, { ...span, from: end }, context, sentence, 'vụ', 'decrease'));
    }
  }
  for (let at = sentence.from; at < sentence.to - 2; at += 1) {
    if (reading.tokens[at]?.plain !== 'khong' || reading.startsAt.get(at)?.sign.kind === 'none') continue;
    const thing = readThing(reading.tokens, at + 1);
    if (thing && reading.tokens[thing.end]?.plain === 'nao' && reading.tokens[at - 1]?.plain === ':') drafts.push(draftOf(reading, { from: clauseStart(reading, at - 1, sentence.from), to: thing.end + 1 }, { from: at, to: thing.end }, context, sentence, thing.name, 'eq'));
  }
  return drafts;
}

/** «Đuối nước: không vụ nào»: the words in front of the colon belong to it. */
function clauseStart(reading: Reading, colon: number, first: number): number {
  let at = colon;
  while (at > first && ![';', ',', '.', ':'].includes(reading.tokens[at - 1]?.plain ?? '')) at -= 1;
  return at;
}

function opensPart(reading: Reading, start: number, first: number): boolean {
  for (let at = start - 1; at >= first; at -= 1) {
    const token = reading.tokens[at];
    if (!token) return true;
    if (MARKS.has(token.plain) || token.plain === 'va') return true;
    const date = reading.dates.find((one) => at >= one.start && at < one.end);
    if (date && date.kind === 'due') {
      at = date.start;
      continue;
    }
    // «Đến năm 2028, phường không còn …»
    if (at === start - 1 && WHOLE_PLACE.has(token.plain) && (at === first || reading.dates.some(({ end }) => end === at - 1))) continue;
    if (token.kind === 'number' || reading.idle[at] === false) return reading.startsAt.get(at)?.sign.kind === 'strive' || token.plain === 'ban';
  }
  return true;
}

function partEnd(reading: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && ![',', ';', '.', ')'].includes(reading.tokens[at]?.plain ?? '')) at += 1;
  return at;
}

/** What is counted to zero; «vụ» where the words name a happening; null where it is nothing that can be counted. */
function unitOf(reading: Reading, from: number): string | null {
  let at = from;
  while (SKIPPED.has(reading.tokens[at]?.plain ?? '')) at += 1;
  if (NOT_COUNTED.test(keysOf(reading, at, at + 4)) || reading.tokens[at]?.kind !== 'word') return null;
  if (keysOf(reading, at, at + 1) === 'nha') return 'nhà';
  const thing = readThing(reading.tokens, at);
  if (!thing) return UNCOUNTED.get(keysOf(reading, at, at + 2)) ?? 'vụ';
  const second = reading.tokens[thing.end]?.plain === ',' ? readThing(reading.tokens, thing.end + 1) : null;
  return second && VILLAGES.has(thing.name) && VILLAGES.has(second.name) ? `${thing.name}, ${second.name}` : thing.name;
}

/** «Đến năm 2025 …, không còn …»: the date before it in its sentence. */
function deadlineBefore(reading: Reading, at: number, sentence: Span, context: IndicatorContext): Deadline | null {
  const dates = reading.dates.filter((date) => date.kind === 'due' && date.due.bound !== 'in' && date.start >= sentence.from && date.start < at);
  return dates.findLast((date) => context.planYear === null || date.year >= context.planYear)?.due ?? null;
}

function draftOf(reading: Reading, span: Span, label: Span, context: IndicatorContext, sentence: Span, unit: string, comparator: 'eq' | 'decrease'): Draft {
  const figure = printed(reading, span);
  const words = tidy(figure);
  const zero = comparator === 'eq';
  return {
    value: indicatorOf(context, words.charAt(0).toUpperCase() + words.slice(1), figure, {
      comparator, min: 0, max: zero ? 0 : null, minInclusive: zero, maxInclusive: zero ? true : null, unit,
      deadline: deadlineBefore(reading, span.from, sentence, context) ?? context.deadline, measure: zero ? 'level' : 'change-absolute', polarity: zero ? 'down' : 'up', appliesTo: appliesTo(reading.tokens, label, null),
    }),
    place: placeOf(reading, span), doubts: zero ? [] : ['Chỉ có chiều tăng giảm, không có mức.'], parent: null, at: span.from, drift: { direction: zero ? null : 'down', level: zero }, share: null,
    words: keysOf(reading, label.from, label.to), span,
  };
}
