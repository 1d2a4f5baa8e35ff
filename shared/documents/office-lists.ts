import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type TableColumn } from './model.ts';
import { tableDate } from './phrases.ts';
import { sheetName, type Sheet } from './sheet.ts';

/** Input of the table Tình hình đơn vị (R79, R92). */
export interface OfficeUnitsInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** The only campaign and year; empty and null: all. */
  readonly campaign: string;
  readonly year: number | null;
  /** Headings of what is told of each unit. */
  readonly columns: readonly string[];
  /** One word for each column, in the order of the screen. */
  readonly units: readonly { readonly name: string; readonly words: readonly string[] }[];
}

/** Builds the table of units; columns of which nothing is told of any unit are left out. */
export function buildOfficeUnits(input: OfficeUnitsInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('office-units', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const shown = shownColumns(input);
  const columns: TableColumn[] = [{ heading: 'STT', widthMm: 13, align: 'center' }, { heading: 'Đơn vị', widthMm: 34, align: 'left' }, ...shown.map((at): TableColumn => ({ heading: input.columns[at] ?? '', widthMm: 24, align: 'left' }))];
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: input.campaign !== '' ? fill.say('campaign', { phongTrao: input.campaign }) : input.year !== null ? fill.say('year', { nam: String(input.year) }) : null, attachedTo: fill.say('asOf', { ngay: tableDate(input.date) }), rule: true },
    input.units.length === 0
      ? paragraph('body', fill.say('empty'))
      : { type: 'table', caption: null, columns: scaledColumns(columns, LANDSCAPE_TEXT_MM), rows: input.units.map(({ name, words }, i) => ({ type: 'cells', cells: [String(i + 1), name, ...shown.map((at) => words[at] ?? '')] })) },
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'office-units', title: 'Tình hình đơn vị', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

const shownColumns = ({ columns, units }: OfficeUnitsInput): number[] => columns.flatMap((_heading, at) => (units.some(({ words }) => (words[at] ?? '') !== '') ? [at] : []));

/** The same as a spreadsheet. */
export function officeUnitsSheets(input: OfficeUnitsInput): readonly Sheet[] {
  const shown = shownColumns(input);
  return [
    {
      name: sheetName('Tình hình đơn vị'),
      titles: ['TÌNH HÌNH ĐƠN VỊ', ...(input.campaign === '' ? [] : [input.campaign]), ...(input.year === null ? [] : [`Năm ${input.year}`]), `Tính đến ngày ${tableDate(input.date)}`],
      columns: [{ heading: 'STT', type: 'number', widthMm: 12 }, { heading: 'Đơn vị', type: 'text', widthMm: 50 }, ...shown.map((at) => ({ heading: input.columns[at] ?? '', type: 'text' as const, widthMm: 40 }))],
      rows: input.units.map(({ name, words }, i) => [i + 1, name, ...shown.map((at) => words[at] ?? '')]),
    },
  ];
}

/** One bundle taken in during a sitting. */
export interface ReceivedLine {
  readonly unit: string;
  readonly number: number;
  readonly kind: string;
  readonly added: number;
  readonly changed: number;
  readonly known: number;
  readonly setAside: number;
}

/** Input of the Biên bản nhận gói dữ liệu (R86). */
export interface ReceivingMinutesInput {
  readonly issuer: PaperIssuer;
  /** Day the bundles were taken in, `YYYY-MM-DD`. */
  readonly date: string;
  readonly lines: readonly ReceivedLine[];
}

/** Builds the list of what was taken in during one sitting, for both sides to sign. */
export function buildReceivingMinutes(input: ReceivingMinutesInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('receiving-minutes', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const figure = (heading: string): TableColumn => ({ heading, widthMm: 22, align: 'right' });
  const columns: TableColumn[] = [
    { heading: 'STT', widthMm: 12, align: 'center' },
    { heading: 'Đơn vị gửi', widthMm: 70, align: 'left' },
    { heading: 'Số gói', widthMm: 18, align: 'right' },
    { heading: 'Loại gói', widthMm: 40, align: 'left' },
    figure('Thêm'), figure('Đổi'), figure('Đã có'), figure('Để riêng'),
    { heading: 'Người giao ký', widthMm: 34, align: 'left' },
  ];
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('asOf', { ngay: tableDate(input.date) }), rule: true },
    input.lines.length === 0 ? paragraph('body', fill.say('empty')) : paragraph('body', fill.say('count', { soGoi: String(input.lines.length), soDonVi: String(new Set(input.lines.map(({ unit }) => unit)).size) })),
    ...(input.lines.length === 0
      ? []
      : [{ type: 'table', caption: null, columns: scaledColumns(columns, LANDSCAPE_TEXT_MM), rows: input.lines.map((line, i) => ({ type: 'cells', cells: [String(i + 1), line.unit, String(line.number), line.kind, String(line.added), String(line.changed), String(line.known), String(line.setAside), ''] })) } satisfies Block]),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'receiving-minutes', title: 'Biên bản nhận gói dữ liệu', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** The same as a spreadsheet. */
export function receivingMinutesSheets({ date, lines }: ReceivingMinutesInput): readonly Sheet[] {
  const figure = (heading: string) => ({ heading, type: 'number' as const, widthMm: 22 });
  const text = (heading: string, widthMm: number) => ({ heading, type: 'text' as const, widthMm });
  return [
    {
      name: sheetName('Nhận gói'),
      titles: ['BIÊN BẢN NHẬN GÓI DỮ LIỆU', `Ngày ${tableDate(date)}`],
      columns: [figure('STT'), text('Đơn vị gửi', 60), figure('Số gói'), text('Loại gói', 40), figure('Thêm'), figure('Đổi'), figure('Đã có'), figure('Để riêng')],
      rows: lines.map((line, i) => [i + 1, line.unit, line.number, line.kind, line.added, line.changed, line.known, line.setAside]),
    },
  ];
}
