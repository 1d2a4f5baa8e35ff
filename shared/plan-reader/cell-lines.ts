import { flat } from './flat.ts';
import { markerOf } from './markers.ts';

/** A line of the source, cleaned. */
export interface CellLine {
  readonly text: string;
  readonly mark: 'text' | 'blank' | 'wall' | 'page' | 'nothing';
}

const ORDER = /^(?:so )?(?:stt|tt)\.?$/u;
const NAME = /^(?:ten |cac |noi dung )?(?:chi tieu|noi dung|muc tieu|danh muc)(?: chu yeu| thi dua| co ban)?$/u;
const UNIT = /^(?:don vi(?: tinh)?|dvt|dv tinh)\.?$/u;
const VALUE = /(?:19|20)\d\d|thuc hien|ke hoach|muc tieu|phan dau|ghi chu|giai doan|hien trang|uoc|chi tieu/u;
const LONGEST_HEADER = 60;
const LONGEST_UNIT = 30;
const LONGEST_VALUE = 40;
const MOST_COLUMNS = 8;
const NUMBERED = /^\d{1,3}(?:\.\d{1,2}){0,2}\.?$/u;
const GROUP = /^(?:[A-HĐ]|[IVX]{1,4})\.?$/u;
const SEPARATOR = ' | ';
const LEAST_ROWS = 2;
/** Lines a name may be cut into, less one. */
const MOST_LINES = 3;

interface Header {
  readonly count: number;
  readonly numbered: boolean;
  readonly withUnit: boolean;
  /** Index behind its last cell in the list of lines with text. */
  readonly end: number;
}

/**
 * In: cleaned lines. Out: the same, the cells of a table of targets that stand one below the other («STT», «Chỉ tiêu»,
 * «Đơn vị tính», «Năm 2030», «1», …) put back into rows parted by « | ». Only behind a header of three cells or more with a
 * name and an order or a unit. Linear: every line is looked at once as a cell.
 */
export function rowsFromCells<L extends CellLine>(lines: readonly L[]): (L | CellLine)[] {
  const at: number[] = [];
  lines.forEach((line, index) => {
    if (line.mark === 'text') at.push(index);
  });
  const texts = at.map((index) => lines[index]?.text ?? '');
  const out: (L | CellLine)[] = [];
  let copied = 0;
  for (let index = 0; index < texts.length; ) {
    const header = headerAt(texts, index);
    const table = header ? tableAt(texts, header) : null;
    if (!header || !table || table.valued < LEAST_ROWS) {
      index = header?.end ?? index + 1;
      continue;
    }
    out.push(...lines.slice(copied, at[index] ?? 0), row(texts.slice(index, header.end)), ...table.rows.map(row));
    copied = at[table.end] ?? lines.length;
    index = table.end;
  }
  return [...out, ...lines.slice(copied)];
}

const row = (cells: readonly string[]): CellLine => ({ text: cells.join(SEPARATOR), mark: 'text' });

function headerAt(texts: readonly string[], start: number): Header | null {
  let end = start;
  let name = false;
  let numbered = false;
  let withUnit = false;
  while (end < texts.length && end - start < MOST_COLUMNS) {
    const text = texts[end] ?? '';
    if (text.length > LONGEST_HEADER || /[;.:]$/u.test(text)) break;
    const key = flat(text).trim();
    if (end === start && ORDER.test(key)) numbered = true;
    else if (!name && NAME.test(key)) name = true;
    else if (UNIT.test(key)) withUnit = true;
    else if (!name || NUMBERED.test(key) || !VALUE.test(key)) break;
    end += 1;
  }
  return name && (numbered || withUnit) && end - start >= 3 ? { count: end - start, numbered, withUnit, end } : null;
}

function tableAt(texts: readonly string[], header: Header): { rows: string[][]; valued: number; end: number } {
  const rows: string[][] = [];
  let valued = 0;
  let last = 0;
  let at = header.end;
  while (at < texts.length) {
    const found = rowAt(texts, at, header, last);
    if (!found) break;
    const { cells } = found;
    const number = Number.parseInt(cells[0] ?? '', 10);
    if (header.numbered && NUMBERED.test(cells[0] ?? '')) last = number;
    const full = /\d/u.test(cells.at(-1) ?? '') && cells.length > 2;
    if (full) valued += 1;
    rows.push(cells);
    at += found.used;
  }
  return { rows, valued, end: at };
}

/** The cells of the row that begins at `at`; null: the table has ended. */
function rowAt(texts: readonly string[], start: number, header: Header, last: number): { readonly cells: string[]; readonly used: number } | null {
  let at = start;
  const cells: string[] = [];
  const first = texts[at] ?? '';
  const marked = header.numbered && (NUMBERED.test(first) || GROUP.test(first));
  if (marked) cells.push(first);
  let name = texts[at + cells.length] ?? '';
  if (!/\p{L}{2}/u.test(name) || isProse(name)) return null;
  for (let more = 0; more < MOST_LINES && goesOn(name, texts, at + cells.length + 1, header.withUnit); more += 1) {
    at += 1;
    name += ` ${texts[at + cells.length] ?? ''}`;
  }
  cells.push(name);
  const most = header.count - (header.numbered && !marked ? 1 : 0);
  let unit = header.withUnit;
  while (cells.length < most) {
    const text = texts[at + cells.length] ?? '';
    const next = header.numbered && NUMBERED.test(text) && (text.includes('.') ? text.startsWith(`${first}.`) || Number.parseInt(text, 10) === last : Number(text) === last + (marked && NUMBERED.test(first) ? 2 : 1));
    if (unit) {
      unit = false;
      if (text.length <= LONGEST_UNIT && !/\d/u.test(text) && text !== '' && !isProse(text)) {
        cells.push(text);
        continue;
      }
      if (next || (GROUP.test(first) && NUMBERED.test(text))) break;
    }
    if (text.length > LONGEST_VALUE || !/^[-–]$|\d/u.test(text) || isProse(text)) break;
    cells.push(text);
  }
  return marked || /\d/u.test(cells.slice(1).at(-1) ?? '') ? { cells, used: at - start + cells.length } : null;
}

/** A sentence, a heading with its number or an item of a list: no cell. */
const isProse = (text: string): boolean => /\p{L}[.;:]$/u.test(text) || (markerOf(text) !== null && /\p{L}{2}/u.test(text)) || /^[-+•*] /u.test(text);

/** Whether the line at `at` goes on with the name in the line before: the unit, or the figure, must still follow. */
function goesOn(name: string, texts: readonly string[], at: number, withUnit: boolean): boolean {
  const text = texts[at] ?? '';
  if (text === '' || /\d/u.test(text) || !/[\p{L}]{2}/u.test(text)) return false;
  const next = texts[at + 1] ?? '';
  const open = /[,(–-]$/u.test(name) || /^\p{Ll}/u.test(text);
  return open && (withUnit ? next.length <= LONGEST_UNIT && !/^[\d≥≤<>]/u.test(next) && next !== '' && /^(?:%|\p{L})/u.test(next) && !/\d/u.test(next) : true);
}
