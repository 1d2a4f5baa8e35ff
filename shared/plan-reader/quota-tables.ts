import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import { subjectList } from './counts.ts';
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
  /** Whether the table says of a column that its numbers are the most there may be. */
  readonly most: readonly boolean[];
  /** The first column only numbers the rows. */
  readonly numbered: boolean;
  /** «Thôn», «Tên xã» over a column of names; null: the rows say themselves what they name. */
  readonly kindOfNames: string | null;
  /** «Số lượng cho mỗi đơn vị trong khối»: the line over it says whom a row is for. */
  readonly each: boolean;
}

const LONGEST_CELL = 60;
const TOTAL = /^(?:tong so|tong cong|tong|cong|toan tinh|toan xa)(?: (?:cong|so))?(?: \([^)]*\))?\W*$/u;
const cellsOf = (text: string): string[] => text.split(' | ').map((cell) => cell.trim());

/** «Số lượng tối đa đề nghị …», «số ghi trong biểu là số tối đa»: over the table or in its head. */
const MOST = /toi da|khong qua|khong vuot qua|nhieu nhat|cao nhat/u;
/** A line over the table that names it. */
const CAPTION = /^(?:\W*)(?:bieu|bang|phu luc)\b|so luong|[:：]\s*$/u;

const FOR_EACH = /(?:cho|doi voi|\() ?(?:moi|tung) (?:don vi|dia phuong|co quan|thanh vien|noi)/u;

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
  const all = CAPTION.test(caption) && MOST.test(caption) && !/\d+ (?:tap the|ca nhan|truong hop|ho )/u.test(caption);
  return { columns: used, most: mostOf(used, cellsOf(text), all), numbered: isNumbering(text), kindOfNames: kindOfNames(text), each: FOR_EACH.test(caption) };
}

/** «Đơn vị | Tập thể | Cá nhân (tối đa)»: a cap in one column is of that column; over all, where a cell without numbers says it. */
function mostOf(columns: readonly Column[], cells: readonly string[], all: boolean): boolean[] {
  const whole = all || cells.some((cell, index) => (columns[index] ?? null) === null && MOST.test(flat(cell)));
  return columns.map((_, index) => whole || MOST.test(flat(cells[index] ?? '')));
}

function kindOfNames(text: string): string | null {
  const kind = cellsOf(text).map((cell) => /^(?:tên )?(thôn|bản|buôn|ấp|khóm|xóm|tổ dân phố|khu phố|xã|phường)$/iu.exec(cell)?.[1]).find((found) => found !== undefined);
  return kind === undefined ? null : kind.toLowerCase();
}

const isNumbering = (text: string): boolean => /^(?:stt|tt|so tt|so thu tu)$/u.test(flat(cellsOf(text)[0] ?? ''));

/**
 * «TT | Đơn vị | Sơ kết | Tổng kết» over «Tập thể | Cá nhân | Tập thể | Cá nhân» (empty cells are not printed): both rows as one head; null where
 * the second row does not say what the occasions of the first count.
 */
export function headOfTwo(above: TableHead, below: string): TableHead | null {
  const cells = cellsOf(below);
  const kinds = cells.map((cell) => subjectOf(cell.replace(/\s*\(.*$/u, '')));
  const occasions = above.columns.filter((column) => column !== null && typeof column === 'object' && 'occasion' in column && column.kind === 'case');
  if (occasions.length === 0 || kinds.length < occasions.length || kinds.length % occasions.length !== 0 || kinds.some((kind) => kind === null)) return null;
  const each = kinds.length / occasions.length;
  let next = 0;
  const most: boolean[] = [];
  const columns = above.columns.flatMap((column, index): Column[] => {
    const whole = above.most[index] ?? false;
    if (column === null || typeof column !== 'object' || !('occasion' in column) || column.kind !== 'case') {
      most.push(whole);
      return [column];
    }
    next += each;
    most.push(...cells.slice(next - each, next).map((cell) => whole || MOST.test(flat(cell))));
    return kinds.slice(next - each, next).map((kind) => ({ occasion: column.occasion, kind: kind ?? 'case' }));
  });
  return { ...above, columns, most };
}

/** «Đối tượng | Mỗi xã | Mỗi phường | Mỗi sở, ngành»: columns for kinds of unit, rows for kinds of subject. */
function unitHead(text: string, above: string): TableHead | null {
  const caption = flat(above);
  const [first = '', ...cells] = cellsOf(text);
  const columns = cells.map((cell): Column => (cell.length <= LONGEST_CELL && unitMentions(wordsOf(cell), cell).length > 0 ? { unit: cell } : null));
  if (columns.filter((column) => column !== null).length < 2 || !/doi tuong|khen|loai|noi dung|dip|thoi diem|dot|lan|ky/u.test(flat(first))) return null;
  const all = CAPTION.test(caption) && MOST.test(caption);
  return { columns: [null, ...columns], most: mostOf([null, ...columns], [first, ...cells], all), numbered: false, kindOfNames: null, each: false };
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
export function rowSentence(text: string, printedHead: TableHead): string | null {
  const head = withNames(printedHead, text);
  const cells = padded(cellsOf(text), head);
  const named = cells.filter((cell, index) => (head.columns[index] ?? null) === null && /\p{L}{2}/u.test(cell));
  if (named[0] !== undefined && TOTAL.test(flat(named[0]))) return '';
  if (cells.length !== head.columns.length) return null;
  if (head.columns.some((column) => column !== null && typeof column === 'object' && 'unit' in column)) return unitsSentence(cells, head);
  const told = named.length === 1 ? subjectOf(named[0] ?? '') : null;
  const printed = told === null ? receiverOf(named) : undefined;
  const receiver = printed !== undefined && head.kindOfNames !== null && /^\p{Lu}/u.test(printed) && unitMentions(wordsOf(printed), printed).length === 0 ? `${head.kindOfNames} ${printed}` : printed;
  const owner = receiver !== undefined && head.each && /^(?:khối|cụm) /iu.test(receiver) && !/mỗi|chung/iu.test(receiver) ? `${receiver}, mỗi đơn vị` : receiver;
  const numbers = cells.map((cell, index) => inWords(cell, counting(head.columns[index] ?? null, told), head.most[index] ?? false)).filter((part) => part !== '');
  if (told !== null && numbers.length > 0) return numbers.join('; ');
  if (owner === undefined || numbers.length === 0) return null;
  // Columns for occasions, columns of several awards: each is a clause of its own.
  const occasions = head.columns.some((column) => column !== null && typeof column === 'object') || head.columns.filter((column) => column === 'case').length > 1;
  return occasions ? numbers.map((part) => `${owner}: ${part}`).join('; ') : `${owner}: ${numbers.join(', ')}`;
}

/** «(trống) | Sơ kết | Tổng kết»: the empty cell over the names is not printed. */
function withNames(head: TableHead, row: string): TableHead {
  const bare = head.columns.every((column) => column !== null) && cellsOf(row).length === head.columns.length + 1;
  return bare ? { ...head, columns: [null, ...head.columns], most: [false, ...head.most] } : head;
}

/** Empty cells are not printed: the number of the row in front, the remarks at the end. */
function padded(cells: readonly string[], { columns, numbered }: TableHead): readonly string[] {
  const missing = columns.length - cells.length;
  if (missing <= 0) return cells;
  const front = numbered && !/^[\dIVX]+\.?$/u.test(cells[0] ?? '') ? 1 : 0;
  const back = missing - front;
  return columns.slice(columns.length - back).every((column) => column === null) ? [...Array.from({ length: front }, () => ''), ...cells, ...Array.from({ length: back }, () => '')] : cells;
}

/** «Tính chung toàn tỉnh», «Toàn tỉnh, do Sở Nội vụ lựa chọn»: one number for all. */
const SHARED = /(?:tính|xét|chọn) chung|^chung (?:toàn|cả)|^(?:cho |tính )?(?:toàn|cả) (?:tỉnh|thành phố|xã|phường|đặc khu|ngành)/iu;

/** «Cụm số 1 | Mỗi phường»: the cell with «mỗi» says whom the numbers are for; «Các sở | Mỗi cơ quan» only how many share. */
function receiverOf(named: readonly string[]): string | undefined {
  const first = named[0]?.replace(/\((?:tính )?chung\)/iu, '(tính chung)');
  const each = named.slice(1).find((cell) => cell.length <= LONGEST_CELL && /^(?:mỗi|từng)\s/iu.test(cell));
  if (first === undefined) return first;
  // «Doanh nghiệp | 10 | 10 | Tính chung toàn tỉnh»
  if (named.slice(1).some((cell) => cell.length <= LONGEST_CELL && SHARED.test(cell))) return `${first} (tính chung)`;
  if (each === undefined) return first;
  return unitMentions(wordsOf(each), each).every(({ generic }) => generic) ? `${first}, ${each.toLowerCase()}` : each;
}

/** «Tập thể», «Cá nhân» in the first cell: what the numbers of the row count; null: a unit or something else. */
function subjectOf(cell: string): PlanSubjectKind | 'case' | null {
  const words = wordsOf(cell);
  const list = subjectList(words, 0);
  if (list === null || list.length < words.length - 1 || unitMentions(words, cell).length > 0) return null;
  const [kind, ...more] = list.kinds;
  return more.length > 0 ? 'case' : (kind ?? null);
}

/** The column under a row that says itself what it counts. */
function counting(column: Column, told: PlanSubjectKind | 'case' | null): Column {
  if (told === null || column === null) return column;
  if (column === 'case') return told;
  return typeof column === 'object' && 'occasion' in column && column.kind === 'case' ? { occasion: column.occasion, kind: told } : column;
}

/** A row «Tập thể | 02 | 01», «Sơ kết năm 2028 | 01 tập thể | 02 cá nhân» under columns of units. */
function unitsSentence(cells: readonly string[], { columns, most }: TableHead): string | null {
  const words = wordsOf(cells[0] ?? '');
  const [kind, ...more] = subjectKindsIn(words);
  const [moment] = momentMentions(words);
  if (kind === undefined && moment === undefined) return null;
  const counts = kind === undefined || more.length > 0 ? 'case' : kind;
  const column: Column = moment === undefined ? counts : { occasion: occasionIn(cells[0] ?? '', words, moment), kind: counts };
  const parts = cells.map((cell, index) => {
    const unit = columns[index] ?? null;
    const number = unit !== null && typeof unit === 'object' && 'unit' in unit ? inWords(cell, column, most[index] ?? false) : '';
    return number === '' || unit === null || typeof unit !== 'object' || !('unit' in unit) ? '' : `${unit.unit}: ${number}`;
  });
  const printed = parts.filter((part) => part !== '');
  return printed.length === 0 ? null : printed.join('; ');
}

/** A cell that says itself whether its numbers are the most, the least, a range. */
const OWN_LIMIT = /không (?:quá|vượt)|tối (?:đa|thiểu)|ít nhất|nhiều nhất|từ \d|\d\s*(?:-|–|đến)\s*\d/iu;
const COUNTED = /(?<![\d.,/])\d{1,4}(?=\s+(?:tập thể|cá nhân|hộ|gia đình|trường hợp|doanh nghiệp|hợp tác xã|đơn vị))/giu;

/** «05 doanh nghiệp», «không quá 03 hợp tác xã». */
const UNITS_COUNTED = /^(?:không quá |tối đa )?\d{1,4} (?:doanh nghiệp|hợp tác xã|tổ hợp tác|cơ sở|đơn vị|xã|phường|thôn|bản|trường)(?!\p{L})/iu;

/** «02 TT, 03 CN, 01 HGĐ». */
const spelledOut = (cell: string): string => cell.replace(/(?<=\d\s?)TT(?!\p{L})/gu, ' tập thể').replace(/(?<=\d\s?)CN(?!\p{L})/gu, ' cá nhân').replace(/(?<=\d\s?)H(?:GĐ|ộ GĐ)(?!\p{L})/gu, ' hộ gia đình');

const WORDS: Readonly<Record<PlanSubjectKind | 'case', string>> = { 'tap-the': 'tập thể', 'ca-nhan': 'cá nhân', 'ho-gia-dinh': 'hộ gia đình', case: 'trường hợp' };

/** A cell as the grammar reads it, or '' for one without a number. */
function inWords(cell: string, column: Column, most: boolean): string {
  if (column === null || /^0+$/u.test(cell) || !/\d/u.test(cell)) return '';
  const occasion = typeof column === 'object' && 'occasion' in column ? `${column.occasion}: ` : '';
  const kind = typeof column === 'object' ? ('kind' in column ? column.kind : 'case') : column;
  if (NUMBER.test(cell)) return `${occasion}${most && /^\d+$/u.test(cell) ? 'tối đa ' : ''}${cell.replace('≤', 'tối đa ')} ${WORDS[kind]}`;
  const plain = kind === 'case' ? spelledOut(cell) : '';
  if (plain === '' || (subjectKindsIn(wordsOf(plain)).length === 0 && !UNITS_COUNTED.test(plain))) return '';
  return `${occasion}${most && !OWN_LIMIT.test(plain) ? plain.replace(COUNTED, 'tối đa $&') : plain}`;
}
