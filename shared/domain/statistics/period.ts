import { formatScreenDate } from '../../text/dates.ts';
import type { StatisticsFilter } from './award-statistics.ts';

/** Parts of a year that figures are asked for. */
export const SPANS = ['year', 'h1', 'h2', 'q1', 'q2', 'q3', 'q4'] as const;
export type Span = (typeof SPANS)[number];
export const SPAN_WORDS: Readonly<Record<Span, string>> = { year: 'Cả năm', h1: '6 tháng đầu năm', h2: '6 tháng cuối năm', q1: 'Quý I', q2: 'Quý II', q3: 'Quý III', q4: 'Quý IV' };
const DAYS: Readonly<Record<Span, readonly [string, string]>> = {
  year: ['01-01', '12-31'], h1: ['01-01', '06-30'], h2: ['07-01', '12-31'], q1: ['01-01', '03-31'], q2: ['04-01', '06-30'], q3: ['07-01', '09-30'], q4: ['10-01', '12-31'],
};

/** First and last day of a part of a year. */
export function spanOf(year: number, span: Span): Pick<StatisticsFilter, 'from' | 'to'> {
  const [from, to] = DAYS[span];
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

/** «Năm 2026», «Quý I năm 2026», «Từ ngày 05/01/2026 đến ngày 20/03/2026». */
export function spanWords({ from, to }: Pick<StatisticsFilter, 'from' | 'to'>): string {
  const year = Number(from.slice(0, 4));
  const span = to.slice(0, 4) === from.slice(0, 4) ? SPANS.find((one) => spanOf(year, one).from === from && spanOf(year, one).to === to) : undefined;
  if (span === 'year') return `Năm ${year}`;
  if (span === undefined) return `Từ ngày ${formatScreenDate(from)} đến ngày ${formatScreenDate(to)}`;
  return `${SPAN_WORDS[span]}${SPAN_WORDS[span].endsWith('năm') ? '' : ' năm'} ${year}`;
}
