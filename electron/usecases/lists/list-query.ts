import type { Condition } from '../../../shared/tables/condition.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { Order, Where } from '../../store/query.ts';

/** What stands in the store behind a column of a list. */
export interface StoreColumn {
  /** Columns that give its order upwards; an index stands behind them. */
  readonly order?: readonly string[];
  /** Column of folded text for `contains`. */
  readonly folded?: string;
  /** What one of its words means. */
  readonly words?: (words: readonly string[]) => Where;
  /** Column for `between`; `year`: text that begins with the year, asked by years or days. */
  readonly range?: { readonly column: string; readonly kind: 'number' | 'date' | 'year' };
}

interface Asked {
  readonly sort: { readonly by: string; readonly direction: 'asc' | 'desc' } | null;
  readonly filter: readonly Condition[];
}

/** Order and filter of a list as the store takes them. `usual`: the order without one asked for. */
export function listQuery(columns: Readonly<Record<string, StoreColumn>>, { sort, filter }: Asked, usual: Order): { where: Where[]; order: Order } {
  const by = sort === null ? undefined : columns[sort.by]?.order;
  return {
    where: filter.flatMap((condition) => {
      const column = columns[condition.column];
      return column === undefined ? [] : [conditionWhere(column, condition)];
    }),
    order: sort === null || by === undefined ? usual : by.map((column) => ({ by: column, dir: sort.direction })),
  };
}

function conditionWhere({ folded, words, range }: StoreColumn, condition: Condition): Where {
  switch (condition.is) {
    case 'contains':
      return folded === undefined ? {} : { [folded]: { contains: fold(condition.text) } };
    case 'one-of':
      return words === undefined ? {} : words(condition.values);
    case 'between':
      return range === undefined ? {} : { [range.column]: bounds(range.kind, condition.from, condition.to) };
  }
}

function bounds(kind: 'number' | 'date' | 'year', from: string | number | null, to: string | number | null): { from?: string | number; to?: string | number; below?: string } {
  if (kind === 'number') return { ...(from === null ? {} : { from: Number(from) }), ...(to === null ? {} : { to: Number(to) }) };
  const lower = from === null ? {} : { from: kind === 'year' ? String(from).slice(0, 4) : String(from) };
  if (to === null) return lower;
  // «1990» and every day of 1990 lie below «1991».
  return { ...lower, ...(kind === 'year' ? { below: String(Number(String(to).slice(0, 4)) + 1) } : { to: String(to) }) };
}
