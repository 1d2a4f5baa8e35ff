import { isIsoDate } from '../text/dates.ts';
import { cellText } from './sheet-heading.ts';
import type { SheetRow } from './sheet-heading.ts';

/** What the hidden sheet of an exported list says of it. */
export interface SheetMark {
  readonly unitCode: string;
  readonly unitName: string;
  readonly listName: string;
  /** Which export of this list it is, from 1. */
  readonly n: number;
  readonly on: string;
  /** Name of the export inside its keys. */
  readonly code: string;
}
export interface ReadMark extends SheetMark {
  readonly check: string;
}

/** First cell of the hidden sheet. */
export const MARK = 'so-vang/danh-sach/1';
/** Heading of the hidden column of keys. */
export const KEY_HEADING = 'Mã dòng';
const KEY = /^([A-Z2-7]{8})-(\d{1,5})-([A-Z2-7]{6})$/u;

/** What the check of a mark is made over. */
export const markText = ({ unitCode, unitName, listName, n, on, code }: SheetMark): string => ['mark', unitCode, unitName, listName, n, on, code].join('\n');
/** What the check of a row's key is made over. */
export const keyText = (code: string, index: number): string => `row\n${code}\n${index}`;

/** Rows of the hidden sheet. @param check over `markText` */
export function markRows(mark: SheetMark, check: string): (readonly [string, string])[] {
  return [
    [MARK, 'Trang này để phần mềm nhận ra tệp khi đọc lại. Không sửa, không xóa.'],
    ['unitCode', mark.unitCode],
    ['unitName', mark.unitName],
    ['listName', mark.listName],
    ['n', String(mark.n)],
    ['on', mark.on],
    ['code', mark.code],
    ['check', check],
  ];
}

/** The mark among the sheets of a file; null: none, or not whole. */
export function readMark(sheets: readonly { readonly rows: readonly SheetRow[] }[]): ReadMark | null {
  const found = sheets.find(({ rows }) => rows.some((row) => cellText(row[0]) === MARK));
  if (found === undefined) return null;
  const values = new Map(found.rows.map((row): [string, string] => [cellText(row[0]), cellText(row[1])]));
  const said = (name: string): string => values.get(name) ?? '';
  const mark = { unitCode: said('unitCode'), unitName: said('unitName'), listName: said('listName'), n: Number(said('n')), on: said('on'), code: said('code'), check: said('check') };
  return mark.unitCode !== '' && mark.code !== '' && Number.isInteger(mark.n) && isIsoDate(mark.on) ? mark : null;
}

/** @param check over `keyText` · @param index of the row in the export, from 0 */
export const rowKey = (code: string, index: number, check: string): string => `${code}-${index + 1}-${check}`;

/** A key as it stands in a cell; null: the cell is none. */
export function readKey(text: string): { readonly code: string; readonly index: number; readonly check: string } | null {
  const found = KEY.exec(text.trim().toUpperCase());
  return found === null ? null : { code: found[1] ?? '', index: Number(found[2]) - 1, check: found[3] ?? '' };
}
