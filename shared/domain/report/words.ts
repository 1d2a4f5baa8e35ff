import { formatCitationDate } from '../../text/dates.ts';
import { formatCount, formatNumber } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';
import type { ReportPeriod } from './facts.ts';

/** «năm 2023», «giai đoạn 2021 - 2023», «từ ngày 01/01/2023 đến ngày 30/6/2023». */
export function periodWords({ year, from, to }: Pick<ReportPeriod, 'year' | 'from' | 'to'>): string {
  if (year !== null) return `năm ${year}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (!isWholeYears({ from, to })) return `từ ngày ${formatCitationDate(from)} đến ngày ${formatCitationDate(to)}`;
  return first === last ? `năm ${first}` : `giai đoạn ${first} - ${last}`;
}

/** Whether a period begins on 1 January and ends on 31 December. */
export function isWholeYears({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

/** Years that a period touches, in order. */
export function yearsIn({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

/** What a report says where nothing is known: never a zero. */
export const unknown = (about: string): string => `Chưa có số liệu về ${about}.`;
export const UNKNOWN_CELL = 'Chưa có số liệu';

/** «03 chỉ tiêu», «12 hộ». */
export const counted = (count: number, word: string): string => `${formatCount(count)} ${word}`;

/** 5 of 12 → «41,7%». Throws on an empty whole: there is no share of nothing. */
export function shareWords(part: number, whole: number): string {
  if (whole <= 0) throw new RangeError('no share of nothing');
  return `${formatNumber(Math.round((part * 1000) / whole) / 10)}%`;
}

/** «a», «a và b», «a, b và c». */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) ?? ''}`;
}

/** Words of one sentence put after one another, the first letter in capitals and a full stop at the end, unless another mark ends it. */
export function sentence(...parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join(' ').trim();
  if (text === '') return '';
  const first = text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  return /[.!?…:]$/u.test(first) ? first : `${first}.`;
}

/** Lines of a section's prose; empty ones are left out. */
export const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

const LONGEST_CELL = 2000;
const MOST_ROWS = 2000;

/** A table with at least one row, its cells within what a report holds; null without rows. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): ReportSection['table'] {
  if (rows.length === 0) return null;
  const cell = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);
  return { columns: [...columns], rows: rows.slice(0, MOST_ROWS).map((row) => row.map(cell)) };
}

const LONGEST_TEXT = 20_000;

export function section(id: string, level: 1 | 2, heading: string, text = '', table: ReportSection['table'] = null): ReportSection {
  return { id, level, heading, text: text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`, table };
}
