import { err, fault, type Result } from '../result.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, text, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { tableDate } from './phrases.ts';
import { sheetName, type Sheet, type SheetValue } from './sheet.ts';

/** A figure of one year: its words as printed, and the number itself where it is one. Null: none was entered. */
export type YearFigure = { readonly words: string; readonly value: number | null } | null;

export interface IndicatorLine {
  /** «3», «3.1» for what stands under 3. */
  readonly number: string;
  /** 0 for a target of its own, 1 under it, and so on. */
  readonly depth: number;
  readonly text: string;
  readonly unit: string;
  /** Printed wording of the target. */
  readonly target: string;
  /** Figure at the beginning; empty when not known. */
  readonly baseline: string;
  /** One for each of the table's years, in their order. */
  readonly figures: readonly YearFigure[];
  /** «Đạt», «Vượt», «Chưa đạt», «Chưa có số liệu». */
  readonly state: string;
  readonly note: string;
}

/** Input of the Bảng chỉ tiêu (R11–R26). */
export interface IndicatorTableInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly campaign: string;
  readonly years: readonly number[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly IndicatorLine[] }[];
  /** Printed under the table, «(*) …»; empty: none. */
  readonly footnotes: readonly string[];
  /** Counts in words, printed under the table: «Đạt 12, vượt 3, chưa đạt 2»; empty: none. */
  readonly summary: string;
}

/** How far a nested target is shifted. */
const STEP_MM = 4;
const NAME_COLUMN = 1;
/** With more years than this the notes stand under the table: a column for them would be too narrow to read. */
const MOST_YEARS_WITH_NOTES = 3;
/** Bounds of the column of units, and about what a letter of it and the sides of a cell take. */
const NARROWEST_UNIT_MM = 20;
const WIDEST_UNIT_MM = 33;
const LETTER_MM = 2.2;
const CELL_SIDES_MM = 2.5;

/** Builds the table on landscape A4, group by group. Fault: no target. */
export function buildIndicatorTable(input: IndicatorTableInput, texts: PaperTexts = {}): Result<Paper> {
  const groups = input.groups.filter((group) => group.lines.length > 0);
  if (groups.length === 0) return err(fault('chua-co-chi-tieu', 'Phong trào chưa có chỉ tiêu nào để in.', { item: 'indicators', next: 'Thêm chỉ tiêu của đơn vị, hoặc chọn phong trào khác.' }));
  const filler = fillerFor('indicator-table', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const named = groups.length > 1 || groups[0]?.title !== '';
  const beside = input.years.length <= MOST_YEARS_WITH_NOTES && groups.some((group) => group.lines.some((line) => line.note.trim() !== ''));
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: [text(input.campaign)], attachedTo: fill.say('asOf', { ngay: tableDate(input.date) }), rule: true },
    {
      type: 'table',
      caption: null,
      columns: scaledColumns(columnsOf(input.years, beside, unitWidthMm(groups.flatMap((group) => group.lines))), LANDSCAPE_TEXT_MM),
      rows: groups.flatMap((group): TableRow[] => [
        ...(named && group.title !== '' ? [{ type: 'group', text: group.title } as const] : []),
        ...group.lines.map((line): TableRow => ({ type: 'cells', cells: cellsOf(line, input.years, beside), ...(line.depth === 0 ? {} : { indent: { column: NAME_COLUMN, mm: Math.min(line.depth, 3) * STEP_MM } }) })),
      ]),
    },
    ...(beside ? [] : notesBelow(groups.flatMap((group) => group.lines), fill)),
    ...input.footnotes.map((note) => paragraph('summary', note)),
    ...(input.summary.trim() === '' ? [] : [paragraph('summary', fill.say('summary', { soLieu: input.summary.trim() }), true)]),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'indicator-table', title: 'Bảng chỉ tiêu phong trào thi đua', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

function notesBelow(lines: readonly IndicatorLine[], fill: Filler): Block[] {
  const noted = lines.filter((line) => line.note.trim() !== '');
  return noted.map((line) => paragraph('summary', fill.say('note', { soThuTu: line.number, ghiChu: line.note.trim() })));
}

/** Wide enough for the longest word of a unit: «đồng/người/năm» has no place to break. */
function unitWidthMm(lines: readonly IndicatorLine[]): number {
  const longest = Math.max(0, ...lines.flatMap(({ unit }) => unit.split(/\s+/u)).map((word) => word.length));
  return Math.min(WIDEST_UNIT_MM, Math.max(NARROWEST_UNIT_MM, longest * LETTER_MM + CELL_SIDES_MM));
}

function columnsOf(years: readonly number[], beside: boolean, unitMm: number): TableColumn[] {
  return [
    { heading: 'TT', widthMm: 13, align: 'center' },
    { heading: 'Nội dung chỉ tiêu', widthMm: 64, align: 'left' },
    { heading: 'Đơn vị tính', widthMm: unitMm, align: 'left' },
    { heading: 'Kế hoạch', widthMm: 34, align: 'left' },
    { heading: 'Đầu kỳ', widthMm: 19, align: 'center' },
    ...years.map((year): TableColumn => ({ heading: `Năm ${year}`, widthMm: years.length > 5 ? 16 : 19, align: 'center' })),
    { heading: 'Đánh giá', widthMm: 24, align: 'left' },
    ...(beside ? [{ heading: 'Ghi chú', widthMm: 34, align: 'left' } as const] : []),
  ];
}

function cellsOf(line: IndicatorLine, years: readonly number[], beside: boolean): string[] {
  return [line.number, line.text, line.unit, line.target, line.baseline, ...years.map((_, i) => line.figures[i]?.words ?? ''), line.state, ...(beside ? [line.note] : [])];
}

/** The same as a spreadsheet; figures that are numbers stay numbers. */
export function indicatorSheets(input: IndicatorTableInput): readonly Sheet[] {
  return [
    {
      name: sheetName('Chỉ tiêu'),
      titles: ['BẢNG CHỈ TIÊU PHONG TRÀO THI ĐUA', input.campaign, `Tính đến ngày ${tableDate(input.date)}`],
      columns: [
        { heading: 'TT', type: 'text', widthMm: 14 },
        { heading: 'Nhóm', type: 'text', widthMm: 40 },
        { heading: 'Nội dung chỉ tiêu', type: 'text', widthMm: 80 },
        { heading: 'Đơn vị tính', type: 'text', widthMm: 24 },
        { heading: 'Kế hoạch', type: 'text', widthMm: 40 },
        { heading: 'Đầu kỳ', type: 'text', widthMm: 24 },
        ...input.years.map((year) => ({ heading: `Năm ${year}`, type: 'number' as const, widthMm: 22 })),
        { heading: 'Đánh giá', type: 'text', widthMm: 28 },
        { heading: 'Ghi chú', type: 'text', widthMm: 40 },
      ],
      rows: input.groups.flatMap((group) =>
        group.lines.map((line): SheetValue[] => [line.number, group.title, line.text, line.unit, line.target, line.baseline, ...input.years.map((_, i) => sheetFigure(line.figures[i] ?? null)), line.state, line.note]),
      ),
    },
  ];
}

function sheetFigure(figure: YearFigure): SheetValue {
  return figure === null ? null : (figure.value ?? figure.words);
}
