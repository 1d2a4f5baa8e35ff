import { readingOf } from './clause.ts';
import type { Draft } from './draft.ts';
import { parseFigure } from './figure.ts';
import { flat } from './flat.ts';
import type { IndicatorContext } from './indicators.ts';
import { datesOf } from './plan-dates.ts';
import type { Deadline } from './plan-dates.ts';
import { quantitiesOf, signsOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { SentenceReader } from './sentence-indicators.ts';
import { tokensOf } from './tokens.ts';

/** Which column of a table of targets holds what. */
export interface TableHeader {
  readonly count: number;
  readonly name: number;
  readonly unit: number | null;
  readonly targets: readonly { readonly column: number; readonly deadline: Deadline | null }[];
  /** What was reached before the plan. */
  readonly baseline: { readonly column: number; readonly year: number | null } | null;
}

const CELL = ' | ';
const NAME = /^(?:(?:ten |noi dung |cac )?chi tieu|noi dung|muc tieu|danh muc)(?! (?:nam|giao|den|20))/u;
const UNIT = /^(?:don vi(?: tinh)?|dvt|dv tinh|đvt)$/u;
const PAST = /thuc hien|uoc|hien trang|da dat|ket qua|cung ky|so sanh|ghi chu|co quan|chu tri|don vi (?:chu|theo|thuc)|stt|^tt$/u;
const REACHED = /thuc hien|uoc|hien trang|da dat|ket qua/u;
const TARGET = /muc tieu|ke hoach|chi tieu|phan dau|giao|den nam|het nam|^(?:nam )?20\d\d|dang ky|muc dat/u;

export function cellsOf(text: string): string[] {
  const cells = text.split('|').map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '' && cells.length > 1) cells.pop();
  return cells;
}

/** The header of a table of targets, or null where the row is no header. */
export function headerOf(text: string, planYear: number | null): TableHeader | null {
  const cells = cellsOf(text).map((cell) => flat(cell).trim());
  const name = cells.findIndex((cell) => NAME.test(cell));
  if (name < 0 || /\d/u.test(cells[0] ?? '')) return null;
  const unit = cells.findIndex((cell) => UNIT.test(cell));
  let baseline: TableHeader['baseline'] = null;
  const targets = cells.flatMap((cell, column) => {
    if (column === name || column === unit) return [];
    const year = /(?:19|20)\d\d/u.exec(cell)?.[0];
    const before = year !== undefined && planYear !== null && Number(year) < planYear;
    if (REACHED.test(cell) || before) baseline = { column, year: year === undefined ? null : Number(year) };
    if (PAST.test(cell) || before || !TARGET.test(cell)) return [];
    const date = datesOf(tokensOf(cell))[0]?.due;
    const deadline: Deadline | null = date ?? (year === undefined ? null : { day: null, month: null, year: Number(year), bound: 'in', event: null, text: cell });
    return [{ column, deadline }];
  });
  return targets.length === 0 ? null : { count: cells.length, name, unit: unit < 0 ? null : unit, targets, baseline };
}

const ORDER = /^(?:\p{N}{1,3}(?:\.\d{1,2})*|[\dlIO]{1,3}|[IVX]{1,5}|[A-HĐ]|[-+*•])[.)]?$/u;

/** The cells of a row in the columns of its header: a row may lack its number or its unit. */
function aligned(cells: readonly string[], header: TableHeader): readonly string[] {
  if (cells.length >= header.count) return cells;
  const row = header.name > 0 && !ORDER.test(cells[0] ?? '') ? ['', ...cells] : [...cells];
  if (header.unit !== null && row.length === header.count - 1 && /\d/u.test(row[header.unit] ?? '')) row.splice(header.unit, 0, '');
  return row;
}

/** A row cut in two: its first half ends in the name, the second goes on in small letters. */
export function isCut(text: string, header: TableHeader): boolean {
  const cells = cellsOf(text);
  return cells.length <= header.name + 1 && ORDER.test(cells[0] ?? '') && header.name > 0 && cells.length > 1;
}

/** Both halves of a row that was cut, or null where they are two rows. */
export function closedRow(first: string, second: string, header: TableHeader): string | null {
  const rest = cellsOf(second);
  return /^\p{Ll}/u.test(rest[0] ?? '') && cellsOf(first).length + rest.length - 1 === header.count ? `${first} ${second}` : null;
}

const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1' };

/** A cell that holds nothing but figures and comparators: look-alikes made digits, figures that were torn closed. */
function mendedCell(cell: string): string {
  if (/[:;]/u.test(cell)) return cell;
  return cell
    .replace(/(?<![\p{L}\d])(?=[OoQlI.,]*\d|[lI] ?[-–])[\dOoQlI][\dOoQlI.,]*(?![\p{L}])/gu, (figure) => figure.replace(/[OoQlI]/gu, (letter) => DIGITS[letter] ?? letter))
    .replace(/(?<=\d)([.,]) (?=\d)/gu, '$1').replace(/(?<=\d) (?=\d)/gu, '');
}

const FIGURES = /^(\D*\d[\d.,]*(?:\s*(?:[-–—]|đến)\s*(?:dưới |trên )?\d[\d.,]*)?)(.*)$/u;

/** The cell with its column's unit right behind its figures, where it prints none of its own. */
function withUnit(cell: string, unit: string): string {
  const own = quantitiesOf(tokensOf(`: ${cell}`))[0]?.unit;
  return unit === '' || (own && !own.guessed) ? cell : cell.replace(FIGURES, (_all, figures: string, rest: string) => `${figures} ${unit}${rest}`);
}

/** What the unit's column names is what is counted, points and hours too. */
function counted(quantity: Quantity, unit: string): Quantity {
  if (unit === '') return quantity;
  if (quantity.unit && !quantity.unit.guessed) return ['score', 'none', 'rank', 'times'].includes(quantity.unit.kind) ? { ...quantity, unit: { ...quantity.unit, kind: 'count' } } : quantity;
  return { ...quantity, unit: { name: unit.toLowerCase(), kind: 'count', perYear: false, ratio: unit.includes('/'), guessed: false, end: quantity.end } };
}

/** Indicators of one row: the name, the unit and each target column read together as a sentence. `length`: of the row in the text. */
export function readRow(text: string, header: TableHeader, context: IndicatorContext, length = text.length): Draft[] {
  const cells = aligned(cellsOf(text), header);
  const name = cells[header.name] ?? '';
  const unit = header.unit === null ? '' : (cells[header.unit] ?? '');
  if (!/\p{L}{2}/u.test(name)) return [];
  return header.targets.flatMap(({ column, deadline }) => {
    const printed = cells[column] ?? '';
    const cell = mendedCell(printed);
    if (!/\d/u.test(cell)) return [];
    const label = name.replace(/\d+ (?=người|hộ|tháng|tuổi)/gu, '');
    const tokens = tokensOf(`${label}: ${withUnit(cell, unit)}`);
    const signs = signsOf(tokens);
    const quantities = quantitiesOf(tokens, signs).filter((quantity) => (tokens[quantity.at]?.from ?? 0) > label.length).map((quantity) => counted(quantity, unit));
    const reader = new SentenceReader(readingOf(tokens, signs, datesOf(tokens)), { from: 0, to: tokens.length }, [], { ...context, deadline: deadline ?? context.deadline });
    return reader.read(quantities.slice(0, 1)).map((draft) => ({
      ...draft, value: { ...draft.value, text: name, figure: printed, baseline: draft.value.baseline ?? baselineOf(cells, header, draft.value.unit) }, place: { from: context.base, to: context.base + length },
    }));
  });
}

function baselineOf(cells: readonly string[], header: TableHeader, unit: string): Draft['value']['baseline'] {
  if (!header.baseline) return null;
  const printed = cells[header.baseline.column] ?? '';
  const value = /^\d[\d.,]*/u.exec(mendedCell(printed))?.[0];
  const figure = value === undefined ? null : parseFigure(value);
  return figure ? { value: figure.value, year: header.baseline.year, unit, derived: false, note: printed } : null;
}

/** Whether a paragraph is a row of a table. */
export const isRow = (text: string): boolean => text.includes(CELL);

