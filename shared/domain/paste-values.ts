import { err, fault, ok } from '../result.ts';
import type { Fault, Result } from '../result.ts';
import { parseVietnameseDate } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { formatNumber, parseVietnameseNumber } from '../text/numbers.ts';
import { nfc } from '../text/normal.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import { splitPasted } from './paste-grid.ts';

export type PasteTarget = Pick<IndicatorTarget, 'id' | 'text' | 'unit' | 'measure'>;

/** One cell under a year. Nothing is stored from it before the clerk has seen it. */
export interface PastedCell {
  /** Column in the block, from 1. */
  readonly column: number;
  readonly year: number;
  readonly text: string;
  /** `none`: empty, «-», «x», «chưa có» …: no value, never zero. `ask`: can be read in two ways. */
  readonly outcome: 'value' | 'none' | 'ask' | 'wrong';
  readonly value: number | null;
  readonly eventDate: IsoDate | null;
  /** The readings to choose from, for `ask`. */
  readonly choices: readonly number[];
  readonly fault: Fault | null;
}

export interface PastedRow {
  /** Row in the block, from 1. */
  readonly row: number;
  readonly label: string;
  /** Null: no indicator, or more than one, is called so; the clerk chooses. */
  readonly indicatorId: string | null;
  readonly fault: Fault | null;
  readonly cells: readonly PastedCell[];
}

export interface PastedValues {
  readonly years: readonly number[];
  /** Columns left out with their heading: plans, totals, remarks. */
  readonly skippedColumns: readonly string[];
  readonly rows: readonly PastedRow[];
}

/** One figure ready to be stored once source and author are added. */
export interface ProposedValue {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: number | null;
  readonly eventDate: IsoDate | null;
}

/**
 * Reads a block pasted from Excel: a row of years, below it one row for each indicator, its name at the left. A block
 * without names goes to the targets in their order; for one target years may also run down the first column.
 * @param targets the indicators the block is pasted onto, in the order shown
 * @returns every cell with what was understood; fault `thieu-dong-nam` without years, `trung-nam` for a year twice
 */
export function readPastedValues(text: string, targets: readonly PasteTarget[]): Result<PastedValues> {
  const split = splitPasted(text);
  if (!split.ok) return split;
  const grid = split.value;
  const heading = findYears(grid);
  if (heading === null) {
    const [only] = targets;
    const down = targets.length === 1 && only !== undefined ? readDownward(grid, only) : null;
    if (down !== null) return ok(down);
    return err(fault('thieu-dong-nam', 'Không tìm thấy dòng ghi năm.', { next: 'Chép cả dòng tiêu đề có các năm, ví dụ 2021, 2022, 2023.' }));
  }
  const twice = heading.columns.find(({ year }, index) => heading.columns.findIndex((other) => other.year === year) !== index);
  if (twice !== undefined) return err(fault('trung-nam', `Năm ${twice.year} có hai cột.`, { next: 'Chỉ chép một cột số liệu thực hiện cho mỗi năm.' }));
  const firstYear = Math.min(...heading.columns.map(({ index }) => index));
  const named = firstYear > 0;
  const dotted = writesDecimalPoints(grid.slice(heading.row + 1), heading.columns.map(({ index }) => index));
  const rows: PastedRow[] = [];
  for (let at = heading.row + 1; at < grid.length; at++) {
    const cells = grid[at] ?? [];
    if (cells.every((cell) => cell === '')) continue;
    const label = named ? labelOf(cells.slice(0, firstYear)) : '';
    const match = named ? matchTarget(label, targets) : nextTarget(targets, rows.length);
    const read = heading.columns.map(({ index, year }) => readCell(cells[index] ?? '', index, year, match.target, dotted));
    if (named && match.target === null && read.every(({ outcome }) => outcome === 'none')) continue;
    rows.push({ row: at + 1, label, indicatorId: match.target?.id ?? null, fault: match.fault, cells: read });
  }
  return ok({ years: heading.columns.map(({ year }) => year), skippedColumns: heading.skipped, rows: withoutDoubles(rows) });
}

/** The figures that can be stored as they are: read without doubt, under an indicator that is known. */
export function proposedValues(pasted: PastedValues): ProposedValue[] {
  return pasted.rows.flatMap((row) => {
    const { indicatorId } = row;
    if (indicatorId === null || row.fault !== null) return [];
    return row.cells.filter(({ outcome }) => outcome === 'value').map(({ year, value, eventDate }) => ({ indicatorId, year, value, eventDate }));
  });
}

interface YearHeading {
  readonly row: number;
  readonly columns: readonly { readonly index: number; readonly year: number }[];
  readonly skipped: readonly string[];
}

const HEADING_ROWS = 10;
/** «2021», «Năm 2021», «TH 2021», «Thực hiện năm 2021», «Ước TH 2025», «31/12/2021». */
const YEAR_HEADING = /^(?:(?:so lieu|ket qua|thuc hien|th|uoc thuc hien|uoc th|uoc|uth)\s*)?(?:nam\s*)?(?:31\/12\/)?((?:19|20|21)\d{2})(?:\s*\((?:thuc hien|th|%)\))?$/u;

function findYears(grid: readonly (readonly string[])[]): YearHeading | null {
  for (let row = 0; row < Math.min(grid.length, HEADING_ROWS); row++) {
    const cells = (grid[row] ?? []).map((cell, index) => ({ index, cell, year: yearIn(cell) }));
    const columns = cells.flatMap(({ index, year }) => (year === null ? [] : [{ index, year }]));
    const [first] = columns;
    if (first === undefined) continue;
    // A row of figures that happen to look like years has no heading words and something else beside them.
    if (columns.length === 1 && first.index === 0 && cells.length > 1) continue;
    return { row, columns, skipped: cells.filter(({ index, cell, year }) => year === null && cell !== '' && index > first.index).map(({ cell }) => nfc(cell)) };
  }
  return null;
}

function yearIn(cell: string): number | null {
  const year = YEAR_HEADING.exec(fold(cell))?.[1];
  return year === undefined ? null : Number(year);
}

function readDownward(grid: readonly (readonly string[])[], target: PasteTarget): PastedValues | null {
  const lines = grid.map((cells, index) => ({ index, year: yearIn(cells[0] ?? ''), text: cells[1] ?? '' })).filter(({ year, index }) => year !== null || index > 0);
  if (lines.length === 0 || lines.some(({ year }) => year === null)) return null;
  const dotted = writesDecimalPoints(grid, [1]);
  const cells = lines.map(({ year, text }) => readCell(text, 1, year ?? 0, target, dotted));
  const years = cells.map(({ year }) => year);
  if (new Set(years).size < years.length) return null;
  return { years, skippedColumns: [], rows: [{ row: 1, label: target.text, indicatorId: target.id, fault: null, cells }] };
}

/** The name of a row: its longest cell, so that number and unit columns beside it do no harm. */
function labelOf(cells: readonly string[]): string {
  return cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
}

interface Match {
  readonly target: PasteTarget | null;
  readonly fault: Fault | null;
}

const bare = (label: string): string => fold(label).replace(/^(?:[-+*•–]|\d+(?:\.\d+)*[.)]?|[a-z][.)]|[ivx]+[.)])\s+/u, '').replace(/^(?:trong do|rieng)\s*:?\s*/u, '').replace(/[.:;,]+$/u, '').trim();

function matchTarget(label: string, targets: readonly PasteTarget[]): Match {
  const key = bare(label);
  const byId = targets.find(({ id }) => fold(id) === fold(label));
  if (byId !== undefined) return { target: byId, fault: null };
  const equal = targets.filter(({ text }) => bare(text) === key);
  const near = equal.length > 0 || key.length < 6 ? equal : targets.filter(({ text }) => bare(text).startsWith(key) || key.startsWith(bare(text)));
  const [only, ...others] = near;
  if (only !== undefined && others.length === 0) return { target: only, fault: null };
  if (only === undefined) return { target: null, fault: fault('khong-khop', `Không có chỉ tiêu tên «${nfc(label)}».`, { next: 'Chọn chỉ tiêu cho dòng này.' }) };
  return { target: null, fault: fault('trung-ten', `Có ${near.length} chỉ tiêu giống «${nfc(label)}».`, { next: 'Chọn chỉ tiêu cho dòng này.' }) };
}

function nextTarget(targets: readonly PasteTarget[], index: number): Match {
  const target = targets[index] ?? null;
  return { target, fault: target === null ? fault('thua-dong', 'Vùng dán có nhiều dòng hơn số chỉ tiêu đã chọn.', { next: 'Chọn chỉ tiêu cho dòng này.' }) : null };
}

/** Two rows for one indicator: neither is taken before the clerk has chosen. */
function withoutDoubles(rows: readonly PastedRow[]): PastedRow[] {
  return rows.map((row) =>
    row.indicatorId !== null && rows.some((other) => other !== row && other.indicatorId === row.indicatorId)
      ? { ...row, fault: fault('trung-chi-tieu', `Có hai dòng cho chỉ tiêu «${row.label}».`, { next: 'Chọn dòng đúng.' }) }
      : row,
  );
}

const NO_VALUE = /^(?:|[-–—_.…]+|x+|n\/a|na|chua co(?: so lieu)?|khong co(?: so lieu)?|chua danh gia|chua tong hop|chua thong ke)$/u;
const EVENT_WORDS: Readonly<Record<string, number>> = { dat: 1, 'da dat': 1, co: 1, 'hoan thanh': 1, 'chua dat': 0, 'khong dat': 0, khong: 0, 'chua hoan thanh': 0 };

/** Whether a cell of the block writes a decimal point («12.5»): then «1.234» in it is in doubt too. */
function writesDecimalPoints(rows: readonly (readonly string[])[], columns: readonly number[]): boolean {
  return rows.some((cells) => columns.some((index) => /^[-−–]?\d+\.(?:\d{1,2}|\d{4,})%?$/u.test(nfc(cells[index] ?? '').replace(/ /gu, ''))));
}

function readCell(raw: string, index: number, year: number, target: PasteTarget | null, dotted: boolean): PastedCell {
  const text = nfc(raw);
  const cell = { column: index + 1, year, text, value: null, eventDate: null, choices: [], fault: null };
  if (target?.measure === 'status') return readEvent(cell, text);
  if (NO_VALUE.test(fold(text))) return { ...cell, outcome: 'none' };
  const percent = /\s*%$/u.test(text);
  const number = text.replace(/\s*%$/u, '');
  if (percent && target !== null && !target.unit.includes('%')) {
    return { ...cell, outcome: 'wrong', fault: fault('khac-don-vi-tinh', `“${text}” ghi %, chỉ tiêu tính bằng ${target.unit}.`, { next: 'Nhập số theo đơn vị tính của chỉ tiêu.' }) };
  }
  const parsed = parseVietnameseNumber(number);
  const clean = number.replace(/ /gu, '').replace(/^[−–]/u, '-');
  const doubtful = parsed.ok && dotted && /^-?[1-9]\d{0,2}\.\d{3}$/u.test(clean);
  if (parsed.ok && !doubtful) return { ...cell, outcome: 'value', value: parsed.value };
  if (doubtful || (!parsed.ok && parsed.error.code === 'so-mo-ho')) return { ...cell, outcome: 'ask', ...asked(text, clean) };
  return { ...cell, outcome: 'wrong', fault: parsed.ok ? null : parsed.error };
}

/** «12.5» is 12,5 or a slip for 125; «1,234.5» is 1.234,5; «1.234» beside decimal points is 1234 or 1,234. */
function asked(text: string, clean: string): Pick<PastedCell, 'choices' | 'fault'> {
  const asPoint = Number(clean.replaceAll(',', ''));
  const asGroups = Number(clean.replaceAll('.', '').replace(',', '.'));
  const choices = [...new Set([asPoint, asGroups])].filter(Number.isFinite);
  const readings = choices.map((choice) => formatNumber(choice)).join(' hay ');
  return { choices, fault: fault('so-mo-ho', `“${text}” có thể đọc theo hai cách: ${readings}?`, { next: 'Chọn cách đọc đúng, hoặc ghi lại theo dạng 1.234,5.' }) };
}

function readEvent(cell: Omit<PastedCell, 'outcome'>, text: string): PastedCell {
  const known = EVENT_WORDS[fold(text)];
  if (known !== undefined) return { ...cell, outcome: 'value', value: known };
  if (text === '0' || text === '1') return { ...cell, outcome: 'value', value: Number(text) };
  if (NO_VALUE.test(fold(text))) return { ...cell, outcome: 'none' };
  const date = parseVietnameseDate(text);
  if (date.ok && date.value.kind === 'date') {
    const { iso } = date.value;
    if (iso.startsWith(String(cell.year))) return { ...cell, outcome: 'value', value: 1, eventDate: iso };
    return { ...cell, outcome: 'wrong', fault: fault('ngay-khac-nam', `Ngày “${text}” không thuộc năm ${cell.year}.`, { next: 'Xem lại cột năm hoặc ngày đạt.' }) };
  }
  return { ...cell, outcome: 'wrong', fault: fault('su-viec-sai', `Không đọc được “${text}”: chỉ tiêu này là đạt hoặc chưa đạt.`, { next: 'Ghi «đạt», «chưa đạt» hoặc ngày đạt.' }) };
}
