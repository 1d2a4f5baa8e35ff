import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import { flat } from './flat.ts';
import { momentMentions } from './moments.ts';
import type { MomentMention } from './moments.ts';
import { subjectKindsIn, unitMentions } from './unit-kinds.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** What a column holds: numbers of one kind of subject, numbers of any kind, numbers for one occasion, numbers for one kind of unit; null: no number of nominees. */
type Column = PlanSubjectKind | 'case' | { readonly occasion: string; readonly kind: PlanSubjectKind | 'case' } | { readonly unit: string } | null;

/** Columns of a table of numbers. */
export interface TableHead {
  readonly columns: readonly Column[];
  /** The table says that its numbers are the most there may be. */
  readonly most: boolean;
}

const LONGEST_CELL = 60;
const TOTAL = /^(?:tong so|tong cong|tong|cong|toan tinh|toan xa)(?: (?:cong|so))?\W*$/u;
const cellsOf = (text: string): string[] => text.split(' | ').map((cell) => cell.trim());

/** «Số lượng tối đa đề nghị …», «số ghi trong biểu là số tối đa»: over the table or in its head. */
const MOST = /toi da|khong qua|khong vuot qua|nhieu nhat|cao nhat/u;
/** A line over the table that names it. */
const CAPTION = /^(?:\W*)(?:bieu|bang|phu luc)\b|so luong|[:：]\s*$/u;

/** Whether the line over a table names it. */
export const isCaption = (above: string): boolean => CAPTION.test(flat(above));

/**
 * In: a row «Đơn vị | Tập thể | Cá nhân», «Đơn vị | Sơ kết năm 2028 | Tổng kết» and the line over it ('' where another table or
 * nothing stands there). Out: its columns, or null for a row that heads no numbers.
 */
export function tableHead(text: string, above = ''): TableHead | null {
  if (!text.includes(' | ') || /\d/u.test(text.replace(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/gu, ''))) return null;
  const columns = cellsOf(text).map(columnOf);
  const kinds = columns.some((column) => column !== null && column !== 'case');
  const used = kinds ? columns.map((column) => (column === 'case' ? null : column)) : columns;
  if (!used.some((column) => column !== null)) return unitHead(text, above);
  const caption = flat(above);
  const most = MOST.test(flat(text)) || (CAPTION.test(caption) && MOST.test(caption) && !/\d+ (?:tap the|ca nhan|truong hop|ho )/u.test(caption));
  return { columns: used, most };
}

/** «Đối tượng | Mỗi xã | Mỗi phường | Mỗi sở, ngành»: columns for kinds of unit, rows for kinds of subject. */
function unitHead(text: string, above: string): TableHead | null {
  const caption = flat(above);
  const [first = '', ...cells] = cellsOf(text);
  const columns = cells.map((cell): Column => (cell.length <= LONGEST_CELL && unitMentions(wordsOf(cell), cell).length > 0 ? { unit: cell } : null));
  if (columns.filter((column) => column !== null).length < 2 || !/doi tuong|khen|loai|noi dung/u.test(flat(first))) return null;
  return { columns: [null, ...columns], most: MOST.test(flat(text)) || (CAPTION.test(caption) && MOST.test(caption)) };
}

function columnOf(cell: string): Column {
  if (cell.length > LONGEST_CELL) return null;
  const words = wordsOf(cell);
  const [kind, ...more] = subjectKindsIn(words);
  const [moment] = momentMentions(words);
  // «Sơ kết: tập thể (tối đa)», «Tập thể khi tổng kết năm 2030»
  if (moment !== undefined) return { occasion: occasionIn(cell, words, moment), kind: kind === undefined || more.length > 0 ? 'case' : kind };
  if (kind !== undefined) return more.length === 0 ? kind : 'case';
  return /truong hop|so luong|tong so|bang khen|giay khen/u.test(flat(cell)) ? 'case' : null;
}

/** The occasion of a column with its year, without what it counts. */
function occasionIn(cell: string, words: readonly Word[], { at, length, year }: MomentMention): string {
  const name = cell.slice(words[at]?.from ?? 0, words[at + length - 1]?.to ?? 0);
  return year === null ? name : `${name} năm ${String(year)}`;
}

const NUMBER = /^(?:không quá |tối đa |ít nhất |từ |≤ ?)?\d{1,4}(?:\s*(?:-|–|đến)\s*\d{1,4})?$/iu;

/**
 * In: a row under that head. Out: the same row as a sentence («Xã, phường: 02 tập thể, 03 cá nhân») that the quota grammar
 * reads; '' for a row of totals; null where the cells do not fit the head.
 */
export function rowSentence(text: string, head: TableHead): string | null {
  const cells = cellsOf(text);
  const owner = cells.find((cell, index) => (head.columns[index] ?? null) === null && /\p{L}{2}/u.test(cell));
  if (owner !== undefined && TOTAL.test(flat(owner))) return '';
  if (cells.length !== head.columns.length) return null;
  if (head.columns.some((column) => column !== null && typeof column === 'object' && 'unit' in column)) return unitsSentence(cells, head);
  const numbers = cells.map((cell, index) => inWords(cell, head.columns[index] ?? null, head.most)).filter((part) => part !== '');
  if (owner === undefined || numbers.length === 0) return null;
  const occasions = head.columns.some((column) => column !== null && typeof column === 'object');
  return occasions ? numbers.map((part) => `${owner}: ${part}`).join('; ') : `${owner}: ${numbers.join(', ')}`;
}

/** A row «Tập thể | 02 | 01» under columns of units. */
function unitsSentence(cells: readonly string[], { columns, most }: TableHead): string | null {
  const [kind, ...more] = subjectKindsIn(wordsOf(cells[0] ?? ''));
  if (kind === undefined) return null;
  const column = more.length === 0 ? kind : 'case';
  const parts = cells.map((cell, index) => {
    const unit = columns[index] ?? null;
    const number = unit !== null && typeof unit === 'object' && 'unit' in unit ? inWords(cell, column, most) : '';
    return number === '' || unit === null || typeof unit !== 'object' || !('unit' in unit) ? '' : `${unit.unit}: ${number}`;
  });
  const printed = parts.filter((part) => part !== '');
  return printed.length === 0 ? null : printed.join('; ');
}

const WORDS: Readonly<Record<PlanSubjectKind | 'case', string>> = { 'tap-the': 'tập thể', 'ca-nhan': 'cá nhân', 'ho-gia-dinh': 'hộ gia đình', case: 'trường hợp' };

/** A cell as the grammar reads it, or '' for one without a number. */
function inWords(cell: string, column: Column, most: boolean): string {
  if (column === null || /^0+$/u.test(cell) || !/\d/u.test(cell)) return '';
  const occasion = typeof column === 'object' && 'occasion' in column ? `${column.occasion}: ` : '';
  const kind = typeof column === 'object' ? ('kind' in column ? column.kind : 'case') : column;
  if (NUMBER.test(cell)) return `${occasion}${most && /^\d+$/u.test(cell) ? 'tối đa ' : ''}${cell.replace('≤', 'tối đa ')} ${WORDS[kind]}`;
  return kind === 'case' && subjectKindsIn(wordsOf(cell)).length > 0 ? `${occasion}${cell}` : '';
}
