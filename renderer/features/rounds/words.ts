import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import { ok } from '../../../shared/result.ts';
import type { LoadRows } from '../../components/paged-rows.ts';

/** 2026-11-05 → 05/11/2026; anything else as it is. */
export function dayText(text: string | null): string {
  return text !== null && isIsoDate(text) ? formatScreenDate(text) : (text ?? '');
}

/** Rows that are held already, for a table that reads page by page. */
export function held<Row>(rows: readonly Row[]): LoadRows<Row> {
  return () => Promise.resolve(ok({ rows, next: null, total: rows.length }));
}
