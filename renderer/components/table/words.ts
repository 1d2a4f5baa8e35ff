import { isValidElement } from 'react';
import type { ReactNode } from 'react';
import type { TextColumn } from '../../../shared/tables/arrange.ts';
import type { Column } from './column.ts';

/** The words of what a cell draws; null where they cannot be told: a button, or a component of its own. */
export function nodeWords(node: ReactNode): string | null {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (Array.isArray(node)) {
    const parts = node.map((part: ReactNode) => nodeWords(part));
    return parts.includes(null) ? null : parts.filter(Boolean).join(' ');
  }
  if (!isValidElement(node)) return null;
  const props = node.props as { children?: ReactNode; status?: unknown; text?: unknown; name?: unknown; place?: unknown; onClick?: unknown };
  if (props.onClick !== undefined) return null;
  if (typeof props.status === 'string') return props.status;
  if (typeof props.text === 'string') return props.text;
  if (typeof props.name === 'string' && typeof props.place === 'string') return [props.name, props.place].filter(Boolean).join(', ');
  return props.children === undefined ? null : nodeWords(props.children);
}

/** The name of a cell that shows somebody with his place; null for any other. */
function nameIn(node: ReactNode): string | null {
  if (!isValidElement(node)) return null;
  const { name, place } = node.props as { name?: unknown; place?: unknown };
  return typeof name === 'string' && typeof place === 'string' ? name : null;
}

const LOOKED_AT = 30;

/** Whether a column counts the rows: it follows any order and is asked nothing. */
export const isCounter = (column: { readonly key: string }): boolean => column.key === 'stt';

/** The columns that can be said in words, with the words; a column of buttons is none of them. */
export function wordColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): TextColumn<Row>[] {
  return columns.flatMap((column) => {
    const { key, heading, kind, text, render } = column;
    const of = { key, heading, ...(kind === undefined ? {} : { kind }) };
    if (text !== undefined) return [{ ...of, text }];
    if (render === undefined) return [];
    const first = rows.slice(0, LOOKED_AT);
    if (first.some((row, index) => nodeWords(render(row, index)) === null)) return [];
    const said = { ...of, text: (row: Row, index: number) => nodeWords(render(row, index)) ?? '' };
    const named = first.length > 0 && first.every((row, index) => nameIn(render(row, index)) !== null);
    return [named ? { ...said, kind: 'name' as const, order: (row: Row) => nameIn(render(row, 0)) ?? '' } : said];
  });
}
