import { readingOf } from './clause.ts';
import type { Draft } from './draft.ts';
import { flat } from './flat.ts';
import type { IndicatorContext } from './indicators.ts';
import { datesOf } from './plan-dates.ts';
import type { Deadline } from './plan-dates.ts';
import { quantitiesOf, signsOf } from './quantity.ts';
import { SentenceReader } from './sentence-indicators.ts';
import { tokensOf } from './tokens.ts';

/** Which column of a table of targets holds what. */
export interface TableHeader {
  readonly name: number;
  readonly unit: number | null;
  readonly targets: readonly { readonly column: number; readonly deadline: Deadline | null }[];
}

const CELL = ' | ';
const NAME = /^(?:(?:ten |noi dung |cac )?chi tieu|noi dung|muc tieu|danh muc)(?! (?:nam|giao|den|20))/u;
const UNIT = /^(?:don vi(?: tinh)?|dvt|dv tinh|đvt)$/u;
const PAST = /thuc hien|uoc|hien trang|da dat|ket qua|cung ky|so sanh|ghi chu|co quan|chu tri|don vi (?:chu|theo|thuc)|stt|^tt$/u;
const TARGET = /muc tieu|ke hoach|chi tieu|phan dau|giao|den nam|het nam|^(?:nam )?20\d\d|dang ky|muc dat/u;

function cellsOf(text: string): string[] {
  const cells = text.split('|').map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '' && cells.length > 1) cells.pop();
  return cells;
}

/** The header of a table of targets, or null where the row is no header. */
export function headerOf(text: string, planYear: number | null): TableHeader | null {
  const cells = cellsOf(text).map((cell) => flat(cell).trim());
  const name = cells.findIndex((cell) => NAME.test(cell));
  if (name < 0) return null;
  const unit = cells.findIndex((cell) => UNIT.test(cell));
  const targets = cells.flatMap((cell, column) => {
    if (column === name || column === unit || PAST.test(cell) || !TARGET.test(cell)) return [];
    const year = /(?:19|20)\d\d/u.exec(cell)?.[0];
    if (year !== undefined && planYear !== null && Number(year) < planYear) return [];
    const date = datesOf(tokensOf(cell))[0]?.due;
    const deadline: Deadline | null = date ?? (year === undefined ? null : { day: null, month: null, year: Number(year), bound: 'in', event: null, text: cell });
    return [{ column, deadline }];
  });
  return targets.length === 0 ? null : { name, unit: unit < 0 ? null : unit, targets };
}

/** Indicators of one row: the name, the unit and each target column read together as a sentence. */
export function readRow(text: string, header: TableHeader, context: IndicatorContext): Draft[] {
  const cells = cellsOf(text);
  const name = cells[header.name] ?? '';
  const unit = header.unit === null ? '' : (cells[header.unit] ?? '');
  if (!/\p{L}{2}/u.test(name)) return [];
  return header.targets.flatMap(({ column, deadline }) => {
    const cell = cells[column] ?? '';
    if (!/\d/u.test(cell)) return [];
    const sentence = `${name.replace(/\d+ (?=người|hộ|tháng|tuổi)/gu, '')}: ${cell}${/[%‰\p{L}]/u.test(cell.replace(/\b(?:trên|dưới|từ|đến|trở lên|ít nhất|tối thiểu)\b/giu, '')) ? '' : ` ${unit}`}`;
    const tokens = tokensOf(sentence);
    const signs = signsOf(tokens);
    const colon = tokens.findIndex((token) => token.key === ':');
    const quantities = quantitiesOf(tokens, signs).filter((quantity) => quantity.at > colon);
    const reader = new SentenceReader(readingOf(tokens, signs, datesOf(tokens)), { from: 0, to: tokens.length }, [], { ...context, deadline: deadline ?? context.deadline });
    return reader.read(quantities.slice(0, 1)).map((draft) => ({ ...draft, value: { ...draft.value, text: name, figure: cell }, place: { from: context.base, to: context.base + text.length } }));
  });
}

/** Whether a paragraph is a row of a table. */
export const isRow = (text: string): boolean => text.includes(CELL);
