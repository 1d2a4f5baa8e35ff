import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';
import { formatNumber, parseVietnameseNumber } from '../text/numbers.ts';
import type { Block, BlockMember, ScoringItem } from './block.ts';
import { compareFigures } from './decimal.ts';
import { splitPasted } from './paste-grid.ts';

export interface PastedScore {
  readonly memberId: string;
  readonly itemId: string;
  /** Null: the cell was empty, the score is not known. */
  readonly score: number | null;
}

/** `row` and `column` count from 1 in what was pasted. */
export interface PasteFault {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

export interface PastedScores {
  readonly cells: readonly PastedScore[];
  readonly faults: readonly PasteFault[];
}

const NO_SCORE = /^(?:|[-–—_.…]+|x+|chua (?:co|cham)(?: diem)?)$/u;
/** Rows of a copied table that are no item. */
const SUM_ROW = /^(?:tong|cong|tong cong|tong diem|tong so|tong so diem|xep hang|xep thu|xep loai|thu hang)\b/u;

/**
 * Reads a table of scores copied from a spreadsheet: rows are items, columns members. With a heading row that names
 * members, columns go by name; with the items' words in a cell of each row, rows go by words; otherwise both go in their
 * order and their numbers must agree. Nothing in doubt is read: each such cell is a fault with its place.
 * Faults of the whole: `trong`, `qua-lon`, `chua-co-bang`, `so-cot-khac`, `so-dong-khac`.
 */
export function readPastedScores(text: string, { members, table }: Pick<Block, 'members' | 'table'>): Result<PastedScores> {
  if (members.length === 0 || table.length === 0) {
    return err(fault('chua-co-bang', members.length === 0 ? 'Chưa có đơn vị thành viên.' : 'Chưa có bảng tiêu chí.', { next: 'Ghi thành viên và bảng tiêu chí trước khi dán điểm.' }));
  }
  const split = splitPasted(text);
  if (!split.ok) return split.error.code === 'trong' ? err({ ...split.error, next: 'Chép vùng điểm trong Excel rồi dán lại.' }) : split;
  const grid = split.value;
  const heading = findHeading(grid, members);
  const faults: PasteFault[] = [];
  const body = grid.map((cells, index) => ({ cells, row: index + 1 })).slice(heading === null ? 0 : heading.row + 1).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = heading?.columns ?? columnsInOrder(body.map(({ cells }) => cells), members, table);
  if (columns === null) {
    return err(fault('so-cot-khac', `Số cột dán khác số đơn vị thành viên (${members.length}).`, { next: 'Chép đủ các cột điểm, hoặc chép cả dòng tên đơn vị.' }));
  }
  faults.push(...(heading?.faults ?? []));
  const firstScore = Math.min(...columns.map(({ index }) => index));
  const named = body.some(({ cells }) => itemIn(cells.slice(0, firstScore), table) !== null);
  const rows = named ? rowsByWords(body, firstScore, table, faults) : body.filter(({ cells }) => !isSum(cells)).map((line, index) => ({ ...line, item: table[index] ?? null }));
  if (!named && rows.length !== table.length) {
    return err(fault('so-dong-khac', `Dán ${rows.length} dòng, bảng có ${table.length} tiêu chí.`, { next: 'Chép đủ các dòng tiêu chí, hoặc chép cả cột nội dung tiêu chí.' }));
  }
  const cells: PastedScore[] = [];
  for (const { cells: line, row, item } of rows) {
    if (item === null) continue;
    for (const { index, member } of columns) {
      const read = readScore(line[index] ?? '', item);
      if (typeof read === 'string') faults.push({ row, column: index + 1, message: `${member.name}, «${item.text}»: ${read}` });
      else cells.push({ memberId: member.id, itemId: item.id, score: read.score });
    }
  }
  return ok({ cells, faults: faults.sort((a, b) => a.row - b.row || a.column - b.column) });
}

interface Column {
  readonly index: number;
  readonly member: BlockMember;
}

const bare = (words: string): string => fold(words).replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)]|[a-z][.)]|[-+*•–])\s+/u, '').replace(/[.:;,]+$/u, '').trim();

/** The one whose words are these; marks and case count only where they alone tell two apart («Tân An», «Tấn An»). */
function called<T>(all: readonly T[], words: (one: T) => string, cell: string): T | null {
  const exact = all.filter((one) => nfc(words(one)).toLowerCase() === nfc(cell).toLowerCase());
  const fitting = exact.length > 0 ? exact : bare(cell) === '' ? [] : all.filter((one) => bare(words(one)) === bare(cell));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The row with most of the members' names among the first five; null where no name stands. */
function findHeading(grid: readonly (readonly string[])[], members: readonly BlockMember[]): { row: number; columns: Column[]; faults: PasteFault[] } | null {
  const found = grid.slice(0, 5).map((cells, row) => ({
    row,
    columns: cells.flatMap((cell, index) => {
      const member = called(members, ({ name }) => name, cell);
      return member === null ? [] : [{ index, member }];
    }),
  }));
  const best = found.reduce<{ row: number; columns: Column[] } | null>((most, one) => (one.columns.length > (most?.columns.length ?? 0) ? one : most), null);
  if (best === null) return null;
  const faults: PasteFault[] = [];
  const columns = best.columns.filter(({ index, member }, at) => {
    const twice = best.columns.findIndex((other) => other.member.id === member.id) < at;
    if (twice) faults.push({ row: best.row + 1, column: index + 1, message: `${member.name} có hai cột; chỉ lấy cột đầu.` });
    return !twice;
  });
  const last = Math.max(...columns.map(({ index }) => index));
  const first = Math.min(...columns.map(({ index }) => index));
  (grid[best.row] ?? []).forEach((cell, index) => {
    if (index > first && index < last && cell !== '' && !columns.some((column) => column.index === index)) faults.push({ row: best.row + 1, column: index + 1, message: `Không có thành viên tên «${cell}»; cột này bị bỏ qua.` });
  });
  return { row: best.row, columns, faults };
}

/** The last columns, one for each member, when what stands before them is no score; null when the numbers do not agree. */
function columnsInOrder(rows: readonly (readonly string[])[], members: readonly BlockMember[], table: readonly ScoringItem[]): Column[] | null {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const before = width - members.length;
  if (before < 0) return null;
  if (before > 0 && !rows.some((cells) => itemIn(cells.slice(0, before), table) !== null)) return null;
  return members.map((member, at) => ({ index: before + at, member }));
}

/** The item whose words stand in one of the cells; null when none or more than one does. */
function itemIn(cells: readonly string[], table: readonly ScoringItem[]): ScoringItem | null {
  const found = new Set(cells.flatMap((cell) => called(table, ({ text }) => text, cell) ?? []));
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

const isSum = (cells: readonly string[]): boolean => SUM_ROW.test(bare(cells.find((cell) => /\p{L}/u.test(cell)) ?? ''));

interface Line {
  readonly cells: readonly string[];
  readonly row: number;
}

function rowsByWords(body: readonly Line[], firstScore: number, table: readonly ScoringItem[], faults: PasteFault[]): (Line & { item: ScoringItem | null })[] {
  const taken = new Set<string>();
  return body.map((line) => {
    const before = line.cells.slice(0, firstScore);
    const item = itemIn(before, table);
    const scores = line.cells.slice(firstScore).some((cell) => cell !== '');
    if (item === null && scores && !isSum(before)) {
      const words = before.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
      faults.push({ row: line.row, column: 1, message: words === '' ? 'Dòng có điểm nhưng không ghi tiêu chí.' : `Không có tiêu chí «${words}» trong bảng; dòng này bị bỏ qua.` });
    }
    if (item !== null && taken.has(item.id)) {
      faults.push({ row: line.row, column: 1, message: `Tiêu chí «${item.text}» có hai dòng; chỉ lấy dòng đầu.` });
      return { ...line, item: null };
    }
    if (item !== null) taken.add(item.id);
    return { ...line, item };
  });
}

/** A score, or why it is none. A penalty typed as «-5» takes 5 away. */
function readScore(cell: string, { max, penalty }: ScoringItem): { score: number | null } | string {
  if (NO_SCORE.test(fold(cell))) return { score: null };
  const parsed = parseVietnameseNumber(cell);
  if (!parsed.ok) return parsed.error.message;
  const score = penalty && parsed.value < 0 ? -parsed.value : parsed.value;
  if (score < 0) return `điểm ${formatNumber(score)} nhỏ hơn 0.`;
  return compareFigures(score, max) > 0 ? `điểm ${formatNumber(score)} lớn hơn điểm tối đa ${formatNumber(max)}.` : { score };
}
