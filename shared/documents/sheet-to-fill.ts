import guidance from '../catalogue/sheet-guidance.json' with { type: 'json' };
import { KEY_HEADING, markRows, rowKey } from '../domain/return-mark.ts';
import type { SheetMark } from '../domain/return-mark.ts';
import { RETURN_COLUMN, headingOf } from '../domain/return-columns.ts';
import type { Cells, ReturnColumn } from '../domain/return-columns.ts';
import type { SubjectKind } from '../domain/subject.ts';
import { columnLetters } from '../domain/return-reading.ts';
import { formatScreenDate, parseVietnameseDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts';
import { fillTemplate } from './wording.ts';

/** A list as it goes out to be filled in. */
export interface SheetToFill {
  readonly mark: SheetMark;
  readonly markCheck: string;
  /** Whoever fills it in; empty: nobody is named. */
  readonly receiver: string;
  readonly columns: readonly ReturnColumn[];
  /** The one kind of its rows; null: they say theirs. */
  readonly kind: SubjectKind | null;
  readonly rows: readonly { readonly cells: Cells; readonly check: string }[];
  /** Empty rows below, to add to. */
  readonly blanks: number;
  /** Values of columns that take no others, and those (awards) that may be written otherwise. */
  readonly choices: Readonly<Partial<Record<ReturnColumn, { readonly values: readonly string[]; readonly only: boolean }>>>;
}

const LIST = 'Danh sách';
const VALUES = 'Danh mục';
const MARK_SHEET = 'Sổ Vàng';

/** The workbook: the list with its hidden keys, how to fill it in, the values to choose from, and the hidden mark. */
export function sheetsToFill(input: SheetToFill): Result<Sheet[]> {
  const said = guidanceLines(input);
  if (!said.ok) return said;
  const offered = input.columns.flatMap((column) => {
    const choice = input.choices[column];
    return choice === undefined || choice.values.length === 0 ? [] : [{ column, ...choice }];
  });
  return ok([
    listSheet(input, offered),
    { name: guidance.sheet, titles: [guidance.name], columns: [{ heading: guidance.heading, type: 'text', widthMm: 240 }], rows: said.value.map((line) => [line]) },
    ...(offered.length === 0 ? [] : [valuesSheet(input, offered)]),
    {
      name: MARK_SHEET, hidden: true, titles: [], columns: [{ heading: '', type: 'text', widthMm: 40 }, { heading: '', type: 'text', widthMm: 120 }],
      rows: markRows(input.mark, input.markCheck).map((row) => [...row]),
    },
  ]);
}

interface Offered {
  readonly column: ReturnColumn;
  readonly values: readonly string[];
  readonly only: boolean;
}

function listSheet({ mark, columns, kind, rows, blanks, receiver }: SheetToFill, offered: readonly Offered[]): Sheet {
  const filled = rows.map(({ cells, check }, i): SheetValue[] => [rowKey(mark.code, i, check), i + 1, ...columns.map((column) => valueOf(column, cells[column] ?? ''))]);
  const empty = Array.from({ length: blanks }, (): SheetValue[] => [null, null, ...columns.map(() => null)]);
  return {
    name: LIST,
    titles: [mark.listName.toLocaleUpperCase('vi'), [receiver, mark.unitName, `lần ${mark.n}`, `ngày ${formatScreenDate(mark.on)}`].filter(Boolean).join(' – '), 'Xem trang «Hướng dẫn» trước khi điền.'],
    columns: [
      { heading: KEY_HEADING, type: 'text', widthMm: 40, hidden: true },
      { heading: 'STT', type: 'number', widthMm: 12 },
      ...columns.map((column): SheetColumn => {
        const at = offered.findIndex((one) => one.column === column);
        const choice = offered[at];
        const base = { heading: headingOf(column, kind), type: RETURN_COLUMN[column].read === 'birth' ? ('date' as const) : ('text' as const), widthMm: RETURN_COLUMN[column].widthMm };
        const letter = columnLetters(at);
        return choice === undefined ? base : { ...base, choices: { cells: `'${VALUES}'!$${letter}$2:$${letter}$${choice.values.length + 1}`, only: choice.only } };
      }),
    ],
    rows: [...filled, ...empty],
  };
}

/** A real day of birth goes out as a day; a year alone, and what is older than spreadsheets count, as text. */
function valueOf(column: ReturnColumn, text: string): SheetValue {
  if (text === '') return null;
  if (RETURN_COLUMN[column].read !== 'birth') return text;
  const date = parseVietnameseDate(text);
  return date.ok && date.value.kind === 'date' && date.value.iso >= '1900-03-01' ? date.value.iso : text;
}

function valuesSheet({ kind }: SheetToFill, offered: readonly Offered[]): Sheet {
  const longest = Math.max(...offered.map(({ values }) => values.length));
  return {
    name: VALUES, titles: [], columns: offered.map(({ column }) => ({ heading: headingOf(column, kind), type: 'text', widthMm: 80 })),
    rows: Array.from({ length: longest }, (_, i) => offered.map(({ values }) => values[i] ?? null)),
  };
}

function guidanceLines({ mark, receiver, blanks }: SheetToFill): Result<string[]> {
  const fields = { donVi: mark.unitName, danhSach: mark.listName, lan: String(mark.n), ngay: formatScreenDate(mark.on), noiDien: receiver === '' ? 'nơi nhận' : receiver, dongTrong: formatCount(blanks) };
  const lines: string[] = [];
  for (const line of guidance.lines) {
    const filled = fillTemplate(line, fields, { declared: guidance.fields, name: guidance.name });
    if (!filled.ok) return filled;
    lines.push(filled.value.map((run) => ('text' in run ? run.text : ' ')).join(''));
  }
  return ok(lines);
}
