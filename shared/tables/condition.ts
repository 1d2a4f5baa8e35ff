import { z } from 'zod';
import { formatScreenDate, isIsoDate } from '../text/dates.ts';

/** What the cells of a column are: it decides how they are ordered and what can be asked of them. */
export const COLUMN_KINDS = ['text', 'name', 'number', 'date', 'choice'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const ColumnKey = z.string().min(1).max(60);
const Bound = z.union([z.string().max(40), z.number()]).nullable();

/** By which column a list is ordered. */
export const Sort = z.object({ by: ColumnKey, direction: z.enum(['asc', 'desc']) });
export type Sort = z.infer<typeof Sort>;

/**
 * One thing asked of a column. `contains`: without accents and capitals. `one-of`: the words as shown. `between`: both ends
 * inclusive, null leaves one open; numbers, or days 'YYYY-MM-DD'.
 */
export const Condition = z.discriminatedUnion('is', [
  z.object({ column: ColumnKey, is: z.literal('contains'), text: z.string().trim().min(1).max(200) }),
  z.object({ column: ColumnKey, is: z.literal('one-of'), values: z.array(z.string().max(300)).min(1).max(100) }),
  z.object({ column: ColumnKey, is: z.literal('between'), from: Bound, to: Bound }),
]);
export type Condition = z.infer<typeof Condition>;

/** At most one condition a column stands in a filter; the last one given counts. */
export function withCondition(filter: readonly Condition[], condition: Condition): Condition[] {
  return [...filter.filter(({ column }) => column !== condition.column), condition];
}

export const withoutColumn = (filter: readonly Condition[], column: string): Condition[] => filter.filter((one) => one.column !== column);

/** Clicking a heading: upwards, downwards, then as the list comes. */
export function nextSort(sort: Sort | null, by: string): Sort | null {
  if (sort?.by !== by) return { by, direction: 'asc' };
  return sort.direction === 'asc' ? { by, direction: 'desc' } : null;
}

const boundWords = (bound: string | number): string => (typeof bound === 'string' && isIsoDate(bound) ? formatScreenDate(bound) : String(bound).replace('.', ','));

/** «Trạng thái: Đã gửi, Bị trả lại», «Họ tên có «hường»», «Năm từ 2020 đến 2024». */
export function conditionWords(condition: Condition, heading: string): string {
  switch (condition.is) {
    case 'contains':
      return `${heading} có «${condition.text}»`;
    case 'one-of':
      return `${heading}: ${condition.values.map((value) => (value === '' ? 'để trống' : value)).join(', ')}`;
    case 'between': {
      const { from, to } = condition;
      if (from !== null && from === to) return `${heading}: ${boundWords(from)}`;
      return [heading, from === null ? '' : `từ ${boundWords(from)}`, to === null ? '' : `đến ${boundWords(to)}`].filter(Boolean).join(' ');
    }
  }
}

/** «theo Họ và tên, giảm dần». */
export function sortWords(sort: Sort, heading: string): string {
  return `theo ${heading}, ${sort.direction === 'asc' ? 'tăng dần' : 'giảm dần'}`;
}
