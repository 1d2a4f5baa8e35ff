import { isIsoDate, partsOf } from '../text/dates.ts';

/** A column: `text` never turns into a number, a date or a formula, whatever is in it. */
export interface SheetColumn {
  readonly heading: string;
  readonly type: 'text' | 'number' | 'date';
  /** Width on paper; renderers turn it into the width of the column on the screen. */
  readonly widthMm: number;
  /** In the file and not shown. */
  readonly hidden?: true;
  /** Cells of this workbook whose values the column offers, «'Danh mục'!$A$2:$A$9»; `only`: it takes no others. */
  readonly choices?: { readonly cells: string; readonly only: boolean };
}

/** Text, a number, or null for an empty cell. A date is `YYYY-MM-DD`; other text in a date column stays text (a year alone). */
export type SheetValue = string | number | null;

/** One sheet of a workbook: title rows, the heading row, data rows. Printed on landscape A4, fit to one page wide, heading repeated. */
export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** In the file and not shown; never the first. */
  readonly hidden?: true;
}

/** What goes into one cell of the file. */
export type SheetCell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'date'; readonly year: number; readonly month: number; readonly day: number };

/** From this day on spreadsheets count days correctly. */
const FIRST_DAY = '1900-03-01';

/**
 * Reads one value as its column's type. Text columns keep long digits and a leading «=», «+», «-», «@» or tab as text; a
 * number column takes numbers only; a date column takes real days and leaves the rest as text, guessing nothing.
 */
export function sheetCell(column: SheetColumn, value: SheetValue): SheetCell {
  if (value === null || value === '') return { type: 'empty' };
  if (column.type === 'number' && typeof value === 'number' && Number.isFinite(value)) return { type: 'number', value };
  const written = String(value);
  if (column.type === 'date') {
    if (isIsoDate(written) && written >= FIRST_DAY) return { type: 'date', ...partsOf(written) };
  }
  return { type: 'text', value: written };
}

/** A name a spreadsheet accepts for a sheet. */
export function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31).trim() || 'Danh sách';
}
