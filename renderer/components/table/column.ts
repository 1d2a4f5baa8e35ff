import type { ReactNode } from 'react';
import type { Condition, ColumnKind } from '../../../shared/tables/condition.ts';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  /** Narrowest width in px. */
  readonly width: number;
  /** Share of the room that is left over; columns without it keep their width. */
  readonly grow?: number | undefined;
  readonly align?: 'left' | 'right' | 'center' | undefined;
  /** `index` counts from 0, for STT. Text is cut after two lines. Left out: `text` as it is. */
  readonly render?: (row: Row, index: number) => ReactNode;
  /** The cell in words, for ordering, filtering, copying and printing; left out: the words of what is rendered, where it has any. */
  readonly text?: (row: Row, index: number) => string;
  /** What the cells are; found out from them when left out. */
  readonly kind?: ColumnKind | undefined;
  /** Of a list that is read from the store: the store can order by it. */
  readonly sortable?: boolean | undefined;
  /** Of a list that is read from the store: what the store can be asked of it. */
  readonly asks?: { readonly is: Condition['is']; readonly choices?: readonly string[] } | undefined;
}

/** Columns of a list of the store with the looks of some of their cells: by key, what is rendered instead of the text. */
export function withLooks<Base extends { readonly key: string }, Row>(columns: readonly Base[], looks: Readonly<Record<string, Pick<Column<Row>, 'render'>>>): (Base & Pick<Column<Row>, 'render'>)[] {
  return columns.map((column) => ({ ...column, ...looks[column.key] }));
}

/** «STT»: counts the rows as they are shown. */
export const counter = { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_row: unknown, index: number) => index + 1 } as const;
