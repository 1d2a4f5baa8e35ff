import { isIsoDate, parseVietnameseDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { parseVietnameseNumber } from '../text/numbers.ts';
import { nameSortKey, textSortKey } from '../text/order.ts';
import type { ColumnKind, Condition, Sort } from './condition.ts';

/** A column as ordering, filtering, copying and printing see it. */
export interface TextColumn<Row> {
  readonly key: string;
  readonly heading: string;
  /** The cell in words, exactly as it is shown; `index` counts from 0 in the order shown. */
  readonly text: (row: Row, index: number) => string;
  /** By what the rows are ordered, where it is not the whole cell: the name of «name, place». */
  readonly order?: (row: Row) => string;
  /** Found out from the cells when left out. */
  readonly kind?: ColumnKind;
}

/** Few different words, each more than once: they can be offered as a choice. */
const MOST_CHOICES = 15;
const MOST_LOOKED_AT = 500;

/** A leading zero or more digits than a sum has: a number of a card or an account, which is text. */
const CODE = /^(?:0\d+|\d{10,})$/u;

/** The number a cell shows, «12.500.000 đồng» and «85,5%» included; null for anything else. */
export const numberOf = (text: string): number | null => {
  if (CODE.test(text)) return null;
  const bare = text.replace(/\s*(?:đồng|%)$/u, '');
  const read = parseVietnameseNumber(bare);
  return read.ok ? read.value : null;
};

/** 'YYYY-MM-DD' of a day as shown; of a year alone its first day, so that both stand in one order; null for anything else. */
export function dayOf(text: string): string | null {
  if (isIsoDate(text)) return text;
  const [day = '', time = ''] = text.split(' ');
  const read = parseVietnameseDate(day);
  if (!read.ok || (time !== '' && !/^\d{1,2}:\d{2}$/u.test(time))) return null;
  return read.value.kind === 'date' ? read.value.iso : `${read.value.year}-01-01`;
}

const YEAR = /^(?:19|20)\d{2}$/u;

/** What the cells of a column are, told by themselves. «–» and empty cells say nothing. */
export function kindOf(texts: readonly string[]): ColumnKind {
  const said = texts.slice(0, MOST_LOOKED_AT).filter((text) => !isBlank(text));
  if (said.length === 0) return 'text';
  if (said.every((text) => dayOf(text) !== null) && !said.every((text) => YEAR.test(text))) return 'date';
  if (said.every((text) => numberOf(text) !== null)) return 'number';
  const different = new Set(said);
  return different.size <= MOST_CHOICES && different.size * 2 <= said.length ? 'choice' : 'text';
}

export const isBlank = (text: string): boolean => text.trim() === '' || text.trim() === '–';

/** A cell as something to compare: equal kinds give equal types; null stands last in either direction. */
export function sortValue(kind: ColumnKind, text: string): string | number | null {
  if (isBlank(text)) return null;
  switch (kind) {
    case 'number':
      return numberOf(text);
    case 'date':
      // The time of day goes with the day: «05/11/2026 08:05».
      return dayOf(text) === null ? null : `${dayOf(text)} ${text.split(' ')[1]?.padStart(5, '0') ?? ''}`;
    case 'name':
      return nameSortKey(text);
    default:
      return textSortKey(text);
  }
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one === other ? 0 : one < other ? -sign : sign;
}

/** Whether a cell is what is asked for. */
export function meets(condition: Condition, kind: ColumnKind, text: string): boolean {
  switch (condition.is) {
    case 'contains':
      return fold(text).includes(fold(condition.text));
    case 'one-of':
      return condition.values.includes(isBlank(text) ? '' : text);
    case 'between': {
      const { from, to } = condition;
      const value = kind === 'date' ? dayOf(text) : numberOf(text);
      if (value === null) return false;
      return (from === null || !(value < from)) && (to === null || !(value > to));
    }
  }
}

export interface Arrangement {
  readonly sort: Sort | null;
  readonly filter: readonly Condition[];
}

/**
 * Rows that are held, filtered and ordered by what their cells say. Rows that are equal keep their order, empty cells come
 * last in both directions. A sort or condition on a column that is not there counts for nothing.
 */
export function arrange<Row>(rows: readonly Row[], columns: readonly TextColumn<Row>[], { sort, filter }: Arrangement): readonly Row[] {
  const columnOf = (key: string) => columns.find((column) => column.key === key);
  const kinds = new Map<string, ColumnKind>();
  const kind = (column: TextColumn<Row>): ColumnKind => {
    const known = column.kind ?? kinds.get(column.key);
    if (known !== undefined) return known;
    const found = kindOf(rows.slice(0, MOST_LOOKED_AT).map(column.text));
    kinds.set(column.key, found);
    return found;
  };
  const asked = filter.flatMap((condition) => {
    const column = columnOf(condition.column);
    return column === undefined ? [] : [{ condition, column, kind: kind(column) }];
  });
  const left = asked.length === 0 ? rows : rows.filter((row, index) => asked.every(({ condition, column, kind: of }) => meets(condition, of, column.text(row, index))));
  const by = sort === null ? undefined : columnOf(sort.by);
  if (sort === null || by === undefined) return left;
  const sign = sort.direction === 'asc' ? 1 : -1;
  const of = kind(by);
  return left
    .map((row, index) => ({ row, value: sortValue(of, by.order?.(row) ?? by.text(row, index)) }))
    .sort((one, other) => compare(one.value, other.value, sign))
    .map(({ row }) => row);
}

/** The different words of a column in Vietnamese order, '' for empty cells last; at most a hundred. */
export function choicesOf<Row>(rows: readonly Row[], column: TextColumn<Row>): string[] {
  const words = new Set(rows.map((row, index) => column.text(row, index)).map((text) => (isBlank(text) ? '' : text)));
  const keyed = [...words].filter(Boolean).map((word) => ({ word, key: textSortKey(word) }));
  const sorted = keyed.sort((one, other) => compare(one.key, other.key, 1)).map(({ word }) => word).slice(0, 99);
  return words.has('') ? [...sorted, ''] : sorted;
}
