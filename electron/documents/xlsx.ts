import writeXlsxFile, { type Cell, type CellObject } from 'write-excel-file/node';
import { countLines } from '../../shared/documents/fit.ts';
import { MARGINS, PAGE_NUMBER_MM } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { sheetCell, sheetName, type Sheet, type SheetCell, type SheetColumn } from '../../shared/documents/sheet.ts';
import { measureText } from './measure.ts';

type Arguments = Parameters<typeof writeXlsxFile>;
type FileSheet = Arguments[0][number];
type Feature = NonNullable<NonNullable<Arguments[1]>['features']>[number];

const FONT = 'Times New Roman';
/** About how many millimetres a character of the heading font takes in a column's width. */
const MM_PER_CHARACTER = 2.1;
/** Share of a column's width that text can count on. */
const COLUMN_ROOM = 0.85;
const LINE_PT = 15.75;
const inches = (mm: number) => (mm / 25.4).toFixed(3);
/** The margins of the papers; header and footer where their page number stands. */
const PAGE_MARGINS = `<pageMargins left="${inches(MARGINS.left)}" right="${inches(MARGINS.right)}" top="${inches(MARGINS.top)}" bottom="${inches(MARGINS.bottom)}" header="${inches(PAGE_NUMBER_MM)}" footer="${inches(PAGE_NUMBER_MM)}"/>`;
/** The format's own limit. */
const TALLEST_ROW_PT = 409;

/** Renders one or several sheets as .xlsx: landscape A4 with the papers' margins, one page wide, heading row repeated in print and kept in view. */
export async function renderXlsx(sheets: Sheet | readonly Sheet[]): Promise<Uint8Array> {
  const list = isList(sheets) ? sheets : [sheets];
  const names = uniqueNames(list);
  const file = writeXlsxFile(
    list.map((sheet, i) => fileSheet(sheet, names[i] ?? '')),
    { fontFamily: FONT, fontSize: 12, features: [printSetup(list, names), unseen(list), choices(list)] },
  );
  return new Uint8Array(await file.toBuffer());
}

function isList(sheets: Sheet | readonly Sheet[]): sheets is readonly Sheet[] {
  return Array.isArray(sheets);
}

/** Names a spreadsheet accepts, none twice. */
function uniqueNames(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const base = sheetName(printable(sheet.name));
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base.slice(0, 27)} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function fileSheet(sheet: Sheet, name: string): FileSheet {
  const titles: Cell[][] = sheet.titles.map((title, i) => [
    { value: asWritten(title), type: String, columnSpan: sheet.columns.length, align: 'center', fontWeight: i === 0 ? 'bold' : undefined, fontSize: i === 0 ? 14 : 12 },
    ...sheet.columns.slice(1).map(() => null),
  ]);
  const height = rowHeight(sheet.columns.map((c) => ({ value: printable(c.heading), widthMm: c.widthMm, bold: true })));
  const heading: Cell[] = sheet.columns.map((c) => ({ height, value: asWritten(c.heading), type: String, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, borderStyle: 'thin' }));
  const rows = sheet.rows.map((row) => {
    const height = rowHeight(sheet.columns.flatMap((column, i) => (column.hidden === true ? [] : [{ value: printable(String(row[i] ?? '')), widthMm: column.widthMm, bold: false }])));
    return sheet.columns.map((column, i) => ({ ...fileCell(column, sheetCell(column, row[i] ?? null)), height }));
  });
  return {
    data: [...titles, heading, ...rows],
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: sheet.titles.length + 1,
    columns: sheet.columns.map((c) => ({ width: Math.max(5, Math.round(c.widthMm / MM_PER_CHARACTER)) })),
  };
}

/** Height in points that shows every line of the row; programs that do not fit rows themselves would cut them off. */
function rowHeight(cells: readonly { readonly value: string; readonly widthMm: number; readonly bold: boolean }[]): number {
  const lines = cells.map((c) => countLines(c.value, c.widthMm * COLUMN_ROOM, { sizePt: 12, bold: c.bold }, measureText));
  return Math.min(TALLEST_ROW_PT, Math.max(1, ...lines) * LINE_PT + 3);
}

/** Text as the format keeps it: «_x0041_» typed by somebody is not the escape of a letter (ECMA-376, ST_Xstring). */
const asWritten = (text: string): string => printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

function fileCell(column: SheetColumn, cell: SheetCell): CellObject {
  const look = { borderStyle: 'thin', alignVertical: 'top', wrap: true } as const;
  switch (cell.type) {
    case 'empty':
      return look;
    case 'number':
      return { ...look, value: cell.value, type: Number, align: 'center', format: column.heading === 'STT' ? '0' : Number.isInteger(cell.value) ? '#,##0' : '#,##0.####' };
    case 'date':
      return { ...look, value: new Date(Date.UTC(cell.year, cell.month - 1, cell.day)), type: Date, align: 'center', format: 'dd/mm/yyyy' };
    case 'text':
      return { ...look, value: asWritten(cell.value), type: String, format: '@', align: column.type === 'text' ? 'left' : 'center' };
  }
}

/** Columns and sheets that are there and not shown. */
function unseen(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => (tag === 'col' && index !== undefined && sheets[sheetIndex]?.columns[index]?.hidden === true ? { ...attributes, hidden: 1 } : attributes),
        },
        'xl/workbook.xml': { transformElementAttributes: (tag, attributes, index) => (tag === 'sheet' && index !== undefined && sheets[index]?.hidden === true ? { ...attributes, state: 'hidden' } : attributes) },
      },
    },
  };
}

/** Drop-downs of columns with closed values, for every row that is written. */
function choices(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const listed = sheet?.columns.flatMap(({ choices: offered }, i) => (offered === undefined ? [] : [{ at: columnName(i), ...offered }])) ?? [];
            if (sheet === undefined || listed.length === 0 || sheet.rows.length === 0) return xml;
            const first = sheet.titles.length + 2;
            const rules = listed.map(({ at, cells, only }) => `<dataValidation type="list" errorStyle="${only ? 'stop' : 'warning'}" allowBlank="1" showErrorMessage="1" sqref="${at}${first}:${at}${first + sheet.rows.length - 1}"><formula1>${cells.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</formula1></dataValidation>`);
            return xml.replace('<pageMargins ', () => `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations><pageMargins `);
          },
        },
      },
    },
  };
}

/** Letters of a column, from 0. */
function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What the writer has no option for: fit to one page wide, and the heading row repeated on each printed page. */
function printSetup(sheets: readonly Sheet[], names: readonly string[]): Feature {
  const titles = sheets.map((sheet, i) => {
    const row = sheet.titles.length + 1;
    const quoted = (names[i] ?? '').replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${quoted}'!$${row}:$${row}</definedName>`;
  });
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<pageMargins [^>]*>/, PAGE_MARGINS)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
        'xl/workbook.xml': { transform: (xml) => xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, () => `<definedNames>${titles.join('')}</definedNames>`) },
      },
    },
  };
}
