import { fold } from '../text/fold.ts';
import { columnsOf } from './intake-rows.ts';
import { canonical, headingOf, readReturnCell, sameCell } from './return-columns.ts';
import type { Cells, ReturnColumn } from './return-columns.ts';
import { KEY_HEADING, MARK, readKey } from './return-mark.ts';
import { cellText, fieldOf, findHeadings } from './sheet-heading.ts';
import type { SheetCell, SheetRow } from './sheet-heading.ts';
import { decodeSheet } from './sheet-legacy.ts';
import type { DecodedSheet } from './sheet-legacy.ts';
import type { CellFault, ExportedRow, FileRow } from './sheet-return.ts';
import type { SubjectKind } from './subject.ts';
import type { LegacyEncoding } from '../text/legacy.ts';

export interface FileSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
export interface ReadingInput {
  readonly columns: readonly ReturnColumn[];
  /** The one kind of the list; null: its rows say theirs. */
  readonly kind: SubjectKind | null;
  readonly exported: readonly ExportedRow[] | null;
  /** Name of the export inside its keys; null: no key is ours. */
  readonly code: string | null;
  readonly checkKey: (code: string, index: number, check: string) => boolean;
}
export interface ReturnReading {
  readonly sheets: readonly string[];
  /** As the spreadsheet shows it, from 1; 0: there is none. */
  readonly headingRow: number;
  readonly columns: readonly { readonly heading: string; readonly column: ReturnColumn }[];
  readonly unused: readonly string[];
  /** Columns that went out and are not in the file: nothing is read from them. */
  readonly missing: readonly ReturnColumn[];
  readonly keyed: boolean;
  readonly encoding: LegacyEncoding | null;
  readonly rows: readonly FileRow[];
}

const TOTAL = /^(?:tong|cong|tong cong|tong so|cong chung)\b/u;
const CLOSING = /^(?:nguoi lap|thu truong|tm\.|chu tich$|noi nhan|xac nhan)/u;
const NO_COLUMN = -1;

/** Names of exports in the keys of a file, the most frequent first. */
export function codesIn(sheets: readonly FileSheet[]): string[] {
  const counts = new Map<string, number>();
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row) {
        const key = typeof cell === 'string' ? readKey(cell) : null;
        if (key !== null) counts.set(key.code, (counts.get(key.code) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

/** Excel's letters of a column, from 0: A … Z, AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * Reads the rows of a list that came back. Columns are told by their headings' meaning, then by what stands under them
 * beside a key; order of rows and columns does not matter. A row without anything written in it is not there. What cannot
 * be read is named by sheet, row and column. Null: no sheet has keys or a heading of names.
 */
export function readReturn(sheets: readonly FileSheet[], input: ReadingInput): ReturnReading | null {
  const lists = sheets.filter(({ rows }) => !rows.some((row) => cellText(row[0]) === MARK));
  const withKeys = lists.filter(({ rows }) => keyColumnOf(rows) !== NO_COLUMN);
  const others = lists.filter(({ rows }) => findHeadings(rows) !== null).sort((a, b) => b.rows.length - a.rows.length);
  const chosen = withKeys.length > 0 ? withKeys : others.slice(0, 1);
  const read = chosen.map((sheet) => readSheet(sheet, input));
  const [first] = read;
  if (first === undefined) return null;
  const seen = new Set(read.flatMap(({ columns }) => columns.map(({ column }) => column)));
  return { ...first, sheets: chosen.map(({ name }) => name), missing: input.columns.filter((column) => !seen.has(column)), keyed: withKeys.length > 0, rows: read.flatMap(({ rows }) => rows) };
}

function keyColumnOf(rows: readonly SheetRow[]): number {
  const counts: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (counts[i] = (counts[i] ?? 0) + (typeof cell === 'string' && readKey(cell) !== null ? 1 : 0)));
  const most = Math.max(0, ...counts.map((count) => count ?? 0));
  return most === 0 ? NO_COLUMN : counts.findIndex((count) => count === most);
}

function readSheet({ name, rows: raw }: FileSheet, input: ReadingInput): ReturnReading {
  const { rows, encoding, before } = decodeReturn(raw, input);
  const keyColumn = keyColumnOf(rows);
  const keys = rows.map((row) => (keyColumn === NO_COLUMN ? null : readKey(cellText(row[keyColumn]))));
  const first = keys.findIndex((key) => key !== null);
  const headingRow = headingRowOf(rows, keyColumn, first);
  const columns = mapColumns(rows, keys, keyColumn, headingRow, input);
  const lastKey = keys.findLastIndex((key) => key !== null);
  const read: FileRow[] = [];
  for (let i = headingRow + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const beginning = fold(row.map((cell, at) => (at === keyColumn ? '' : cellText(cell))).find((text) => text !== '') ?? '');
    if (i > lastKey && CLOSING.test(beginning)) break;
    const key = keys[i] ?? null;
    const one = readRow(name, row, i, key === null ? null : key.code === input.code && input.checkKey(key.code, key.index, key.check) ? key.index : 'forged', columns, input, before.get(i) ?? '');
    if (one !== null) read.push(one);
  }
  const headings = rows[headingRow] ?? [];
  const words = (at: number): string => cellText(headings[at]) || `cột ${columnLetters(at)}`;
  const unused = headings.map(cellText).filter((heading, at) => heading !== '' && at !== keyColumn && !columns.has(at) && heading !== KEY_HEADING && fieldOf(heading) !== 'order');
  return { sheets: [name], headingRow: headingRow + 1, columns: [...columns].map(([at, column]) => ({ heading: words(at), column })), unused, missing: [], keyed: keyColumn !== NO_COLUMN, encoding, rows: read };
}

/**
 * The sheet in Unicode. What went out was Unicode, so that a list filled in with an old font is a mixture: where the whole
 * does not look like an old code, only what differs from the exported row is judged.
 */
function decodeReturn(raw: readonly SheetRow[], { exported, code }: ReadingInput): DecodedSheet {
  const whole = decodeSheet(raw);
  const first = raw.findIndex((row) => row.some(isKey));
  if (whole.encoding !== null || exported === null || first < 0) return whole;
  const foreign = raw.map((row, i): SheetRow => {
    const key = row.map((cell) => readKey(cellText(cell))).find((one) => one?.code === code);
    const own = new Set(Object.values(key === undefined || key === null ? {} : (exported[key.index]?.cells ?? {})));
    return row.map((cell) => (i < first || isKey(cell) || own.has(canonical(cellText(cell))) ? null : cell));
  });
  const decoded = decodeSheet(foreign);
  if (decoded.encoding === null) return whole;
  return { ...decoded, rows: raw.map((row, i) => row.map((cell, at) => decoded.rows[i]?.[at] ?? cell)) };
}

const isKey = (cell: SheetCell): boolean => typeof cell === 'string' && readKey(cell) !== null;

/** The heading of keys, else the row of known headings, else the last row with several cells above the first key. */
function headingRowOf(rows: readonly SheetRow[], keyColumn: number, firstKey: number): number {
  const named = keyColumn === NO_COLUMN ? -1 : rows.findIndex((row) => cellText(row[keyColumn]) === KEY_HEADING);
  if (named >= 0) return named;
  const found = findHeadings(rows);
  if (found !== null && (firstKey < 0 || found.row < firstKey)) return found.row;
  for (let i = firstKey - 1; i >= 0; i--) if ((rows[i] ?? []).filter((cell) => cellText(cell) !== '').length >= 2) return i;
  return -1;
}

type Keys = readonly ({ readonly code: string; readonly index: number } | null)[];

function mapColumns(rows: readonly SheetRow[], keys: Keys, keyColumn: number, headingRow: number, input: ReadingInput): Map<number, ReturnColumn> {
  const found = new Map<number, ReturnColumn>();
  const free = new Set(input.columns);
  const take = (at: number, column: ReturnColumn): void => {
    found.set(at, column);
    free.delete(column);
  };
  const headings = headingRow < 0 ? [] : (rows[headingRow] ?? []).map(cellText);
  const open = (at: number): boolean => at !== keyColumn && !found.has(at);
  headings.forEach((heading, at) => {
    const exact = input.columns.find((column) => free.has(column) && fold(headingOf(column, input.kind)) === fold(heading));
    if (heading !== '' && open(at) && exact !== undefined) take(at, exact);
  });
  headings.forEach((heading, at) => {
    if (heading === '' || !open(at)) return;
    const [meaning = null] = columnsOf([{ heading, field: fieldOf(heading) }]);
    const placed = meaning === 'workplace' || meaning === 'managedBy' || meaning === 'address' ? 'place' : null;
    const column = [meaning, placed].find((one): one is ReturnColumn => one !== null && free.has(one as ReturnColumn));
    if (column !== undefined) take(at, column);
  });
  if (input.exported !== null && free.size > 0) byContent(rows, keys, headingRow, input, input.exported, open, free, take);
  return found;
}

/** A heading that says nothing known: the column is the one whose exported values stand under it beside their keys. */
function byContent(rows: readonly SheetRow[], keys: Keys, headingRow: number, { code }: ReadingInput, exported: readonly ExportedRow[], open: (at: number) => boolean, free: ReadonlySet<ReturnColumn>, take: (at: number, column: ReturnColumn) => void): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let at = 0; at < width; at++) {
    if (!open(at)) continue;
    let written = 0;
    const agree = new Map<ReturnColumn, number>();
    rows.forEach((row, i) => {
      const key = keys[i];
      const base = key === null || key === undefined || i <= headingRow || key.code !== code ? undefined : exported[key.index];
      if (base === undefined || cellText(row[at]) === '') return;
      written++;
      for (const column of free) {
        const before = base.cells[column] ?? '';
        if (before !== '' && textOf(column, row[at] ?? null) === before) agree.set(column, (agree.get(column) ?? 0) + 1);
      }
    });
    const [best] = [...agree].sort((a, b) => b[1] - a[1]);
    if (best !== undefined && best[1] * 2 > written) take(at, best[0]);
  }
}

function textOf(column: ReturnColumn, cell: SheetCell): string {
  const read = readReturnCell(column, cell);
  return read.ok ? read.value : canonical(cellText(cell));
}

/** Null: nothing is written in the row, or it is a group's own row, a sum or the like. */
function readRow(sheet: string, row: SheetRow, index: number, key: FileRow['key'], columns: ReadonlyMap<number, ReturnColumn>, input: ReadingInput, before: string): FileRow | null {
  const filled = [...columns].filter(([at]) => cellText(row[at]) !== '');
  if (filled.length === 0) return null;
  const base = typeof key === 'number' ? input.exported?.[key]?.cells : undefined;
  const cells: Partial<Record<ReturnColumn, string>> = {};
  const faults: CellFault[] = [];
  const wrong = (at: number, column: ReturnColumn, message: string): void => {
    faults.push({ address: `${columnLetters(at)}${index + 1}`, heading: headingOf(column, input.kind), text: column === 'nationalId' ? '' : canonical(cellText(row[at])).slice(0, 200), message });
  };
  for (const [at, column] of columns) {
    const cell = row[at] ?? null;
    const was = base?.[column];
    // What stood there when it went out is no slip of whoever filled it in.
    const read = was !== undefined && sameCell(column, canonical(cellText(cell)), was) ? null : readReturnCell(column, cell);
    if (read === null) cells[column] = was ?? '';
    else if (read.ok) cells[column] = read.value;
    else wrong(at, column, [read.error.message, read.error.next].filter(Boolean).join(' '));
  }
  const nameAt = [...columns].find(([, column]) => column === 'name')?.[0];
  if (nameAt !== undefined && cells.name === '') {
    const first = fold(cellText(row[filled[0]?.[0] ?? 0]));
    if (key === null && (filled.length === 1 || TOTAL.test(first))) return null;
    wrong(nameAt, 'name', 'Chưa ghi tên. Ghi tên, hoặc xóa trắng cả dòng.');
  }
  if (key === null && TOTAL.test(fold(cells.name ?? '')) && filled.length <= 3) return null;
  return { sheet, row: index + 1, key, cells: cells as Cells, faults, before };
}
