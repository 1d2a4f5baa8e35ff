import { ok } from '../../shared/result.ts';
import type { LoadRows } from './paged-rows.ts';

/** Reads rows that are all here: they can be ordered and filtered in the window. */
export type HeldRows<Row> = LoadRows<Row> & { readonly held: readonly Row[] };

/** Rows that are held already, as one page, for a table that reads page by page. */
export function heldRows<Row>(rows: readonly Row[]): HeldRows<Row> {
  return Object.assign(() => Promise.resolve(ok({ rows, next: null, total: rows.length })), { held: rows });
}

/** As `heldRows`, read page by page: for thousands of rows. */
export function slicedRows<Row>(rows: readonly Row[]): HeldRows<Row> {
  const load: LoadRows<Row> = ({ after, limit }) => {
    const start = Number(after?.[0] ?? 0);
    const end = start + limit;
    return Promise.resolve(ok({ rows: rows.slice(start, end), next: end < rows.length ? [end] : null, total: rows.length }));
  };
  return Object.assign(load, { held: rows });
}
