import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import type { Token } from './tokens.ts';

export type Deadline = NonNullable<PlanIndicator['deadline']>;

/** A year, month or day named in a sentence, at tokens [start, end). */
export interface DateAt {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** `due`: by when. `period`: «giai đoạn 2021 - 2025». `against`: «so với năm 2020». */
  readonly kind: 'due' | 'period' | 'against';
  readonly fromYear: number;
  readonly due: Deadline;
}

const BEFORE = new Set(['den', 'het', 'cuoi', 'vao', 'trong', 'truoc', 'nay', 'tu', 'toi', 'dau', 'nam', 'thang', 'ngay', 'doan', 'giai', 'ki', 'nhiem', 'hoc', 'phan', 'qui', 'muon', 'cham', 'nhat', 'thoi', 'ca']);
const MOST_BEFORE = 6;
const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/u.test(token.text);

/** Every year, with the day and month that stand before it, in reading order. */
export function datesOf(tokens: readonly Token[]): DateAt[] {
  const dates: DateAt[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isYear(tokens[at])) continue;
    const date = dateAt(tokens, at);
    if (date) dates.push(date);
    at = (date?.end ?? at + 1) - 1;
  }
  return dates;
}

function dateAt(tokens: readonly Token[], at: number): DateAt | null {
  const key = (index: number): string => tokens[index]?.plain ?? '';
  const number = (index: number): number | null => (tokens[index]?.kind === 'number' && Number.isInteger(tokens[index]?.value) ? (tokens[index]?.value ?? null) : null);
  let start = at;
  let day: number | null = null;
  let month: number | null = null;
  if (key(at - 1) === '/' && number(at - 2) !== null) {
    month = number(at - 2);
    start = at - 2;
    if (key(at - 3) === '/' && number(at - 4) !== null) {
      day = number(at - 4);
      start = at - 4;
    }
  } else if (key(at - 1) === 'nam' && key(at - 3) === 'thang' && number(at - 2) !== null) {
    month = number(at - 2);
    start = at - 3;
    if (number(at - 4) !== null) {
      day = number(at - 4);
      start = at - 4;
    }
  }
  const last = tokens[at + 2];
  const period = key(at + 1) === '-' && isYear(last) && key(at - 1) !== '/';
  const end = period ? at + 3 : at + 1;
  const anchor = start;
  while (start > 0 && anchor - start < MOST_BEFORE && BEFORE.has(tokens[start - 1]?.key ?? '')) start -= 1;
  const words = new Set(tokens.slice(start, anchor + 1).map((token) => token.plain));
  if (start === anchor && day === null && month === null && !period && !words.has('nam')) return null;
  const year = tokens[at]?.value ?? 0;
  const against = key(start - 1) === 'voi' || key(start - 1) === 'so' || key(start - 1) === 'cung' || (words.has('ki') && !words.has('nhiem'));
  const ending = words.has('cuoi') || words.has('het');
  const bound = words.has('truoc') ? 'before' : words.has('den') || words.has('toi') || words.has('het') ? 'by' : 'in';
  const wholeYear = day === null && month === null && ending && bound === 'by';
  const text = tokens.slice(start, end).map((token) => token.text).join(' ').replace(/ ?([/]) ?/gu, '$1');
  const due: Deadline = {
    day: wholeYear ? 31 : valid(day, 31), month: wholeYear ? 12 : valid(month, 12), year: period ? (last?.value ?? year) : year, bound, event: null, text,
  };
  return { start, end, year: due.year ?? year, kind: against ? 'against' : period ? 'period' : 'due', fromYear: year, due };
}

const valid = (value: number | null, most: number): number | null => (value !== null && value >= 1 && value <= most ? value : null);
