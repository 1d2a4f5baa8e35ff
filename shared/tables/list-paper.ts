import { scaledColumns } from '../documents/list-parts.ts';
import { LANDSCAPE_TEXT_MM, PORTRAIT_TEXT_MM, flowingSection, paragraph } from '../documents/model.ts';
import type { Paper } from '../documents/model.ts';
import { sheetName } from '../documents/sheet.ts';
import type { Sheet } from '../documents/sheet.ts';
import { upper } from '../documents/phrases.ts';
import { formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { dayOf, numberOf } from './arrange.ts';
import type { ColumnKind } from './condition.ts';

/** A column of a list as it stands on the screen. */
export interface ListPaperColumn {
  readonly heading: string;
  /** px on the screen; on paper its share of the width. */
  readonly width: number;
  readonly kind: ColumnKind;
}

/** A list as it is shown, to be printed or saved as a spreadsheet. */
export interface ListPaperInput {
  readonly title: string;
  /** Filter and order in words, one each; none: nothing is printed. */
  readonly under: readonly string[];
  /** Name of the unit. */
  readonly unit: string;
  /** Day of printing, 'YYYY-MM-DD'. */
  readonly date: string;
  readonly columns: readonly ListPaperColumn[];
  /** Cells in words, as shown. */
  readonly rows: readonly (readonly string[])[];
}

/** Up to here a list stands upright on its sheet. */
const UPRIGHT_PX = 760;
const UPRIGHT_COLUMNS = 6;

export function isUpright(columns: readonly ListPaperColumn[]): boolean {
  return columns.length <= UPRIGHT_COLUMNS && columns.reduce((sum, { width }) => sum + width, 0) <= UPRIGHT_PX;
}

const alignOf = (kind: ColumnKind): 'left' | 'center' | 'right' => (kind === 'number' ? 'right' : kind === 'date' ? 'center' : 'left');

const factsOf = ({ under, rows, date }: ListPaperInput): string[] => [...under, `Số dòng: ${formatNumber(rows.length)}. In ngày ${formatScreenDate(date)}.`];

/** The list on A4, upright or lying by its width, headings on every page, page numbers from the second. Carries no signature: it is no paper of the files. */
export function buildListPaper(input: ListPaperInput): Paper {
  const upright = isUpright(input.columns);
  const room = upright ? PORTRAIT_TEXT_MM : LANDSCAPE_TEXT_MM;
  const columns = scaledColumns(input.columns.map(({ heading, width, kind }) => ({ heading, widthMm: width, align: alignOf(kind) })), room);
  return {
    kind: 'register-list',
    title: input.title,
    language: 'vi',
    mark: null,
    sections: [
      flowingSection(upright ? 'portrait' : 'landscape', [
        paragraph('body', input.unit),
        { type: 'title', kind: upper(input.title), subject: null, attachedTo: null, rule: true },
        ...factsOf(input).map((line) => paragraph('summary', line, true)),
        input.rows.length === 0
          ? paragraph('body', 'Không có dòng nào.')
          : { type: 'table' as const, caption: null, columns, rows: input.rows.map((cells) => ({ type: 'cells' as const, cells })) },
      ]),
    ],
  };
}

const MM_PER_PX = 0.27;

/** The same as a sheet of a workbook; numbers and whole days as such, everything else as text. */
export function buildListSheet(input: ListPaperInput): Sheet {
  return {
    name: sheetName(input.title),
    titles: [input.unit, upper(input.title), ...factsOf(input)],
    columns: input.columns.map(({ heading, width, kind }) => ({ heading, type: kind === 'number' ? 'number' : kind === 'date' ? 'date' : 'text', widthMm: Math.max(12, Math.round(width * MM_PER_PX)) })),
    rows: input.rows.map((cells) => input.columns.map(({ kind }, index) => sheetValue(kind, cells[index] ?? ''))),
  };
}

function sheetValue(kind: ColumnKind, text: string): string | number {
  if (kind === 'date' && /^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(text)) return dayOf(text) ?? text;
  // A year is written without dots, and as a number would get one.
  if (kind !== 'number' || /^\d{4,}$/u.test(text)) return text;
  return numberOf(text) ?? text;
}
