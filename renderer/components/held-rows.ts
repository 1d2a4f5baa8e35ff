import { ok } from '../../shared/result.ts';
import type { LoadRows } from './paged-rows.ts';

/** Rows that are held already, as one page, for a table that reads page by page. */
export function heldRows<Row>(rows: readonly Row[]): LoadRows<Row> {
  return () => Promise.resolve(ok({ rows, next: null, total: rows.length }));
}

/** As `heldRows`, read page by page: for thousands of rows. */
export function slicedRows<Row>(rows: readonly Row[]): LoadRows<Row> {
  return ({ after, limit }) => {
    const start = Number(after?.[0] ?? 0);
    const end = start + limit;
    return Promise.resolve(ok({ rows: rows.slice(start, end), next: end < rows.length ? [end] : null, total: rows.length }));
  };
}
