import type { RegisterTotal } from '../domain/registers/totals.ts';
import type { Result } from '../result.ts';
import { formatCount, formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, text, type Block, type Paper, type TableColumn } from './model.ts';
import { upper } from './phrases.ts';

/** Input of a printed register (sổ theo dõi). */
export interface RegisterListInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** Name of the register: «Hộ đăng ký thoát nghèo». */
  readonly title: string;
  /** What it is limited to, «Năm 2026»; empty: nothing is printed. */
  readonly under: string;
  /** Without the running number; widths are shares of the page. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly RegisterTotal[];
}

const NUMBER_COLUMN: TableColumn = { heading: 'STT', widthMm: 11, align: 'center' };

/** Builds the register on landscape A4: numbered rows, its figures, who made it. A register without lines says so. */
export function buildRegisterList(input: RegisterListInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('register-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const under = input.under.trim();
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind', { ten: upper(input.title) }), subject: null, attachedTo: under === '' ? null : [text(`(${under})`)], rule: true },
    input.rows.length === 0
      ? paragraph('body', fill.say('empty'))
      : {
          type: 'table',
          caption: null,
          columns: [NUMBER_COLUMN, ...scaledColumns(input.columns, LANDSCAPE_TEXT_MM - NUMBER_COLUMN.widthMm)],
          rows: input.rows.map((cells, i) => ({ type: 'cells', cells: [String(i + 1), ...cells] })),
        },
    ...(input.totals.length === 0 && input.rows.length > 0 ? [paragraph('summary', fill.say('lines', { dem: formatCount(input.rows.length) }), true)] : []),
    ...input.totals.map((total) => paragraph('summary', fill.say('total', { ten: total.label, soLieu: totalFigure(total) }), true)),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'register-list', title: `Sổ theo dõi: ${input.title}`, language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** «12.500.000 đồng (2 dòng chưa tính thành tiền)»; what no line says is «chưa có số liệu», never zero. */
export function totalFigure({ value, unit, note }: RegisterTotal): string {
  return `${value === null ? 'chưa có số liệu' : `${formatNumber(value)} ${unit}`.trim()}${note === '' ? '' : ` (${note})`}`;
}
