import { foldName } from '../text/fold.ts';
import { FORM_OF_ADDRESS, RETURN_COLUMN, sameCell } from './return-columns.ts';
import type { Cells, ReturnColumn } from './return-columns.ts';

/** A cell that cannot be read, and where it stands: «Danh sách», C7. */
export interface CellFault {
  readonly address: string;
  readonly heading: string;
  readonly text: string;
  readonly message: string;
}

/** A row of the file as it was read. A column that is not in the file is not in `cells`. */
export interface FileRow {
  readonly sheet: string;
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  /** Index of the exported row that its hidden key names; `forged`: a key that fails its check; null: none. */
  readonly key: number | 'forged' | null;
  readonly cells: Cells;
  readonly faults: readonly CellFault[];
  /** The row as it stood in a file of an old code; empty for Unicode. */
  readonly before: string;
}

export interface ExportedRow {
  readonly id: string;
  readonly cells: Cells;
}

/** The same row in the program today. */
export interface PresentRow extends ExportedRow {
  /** Why it cannot be changed now; empty: it can. */
  readonly locked: string;
  /** Why it cannot be taken away now; empty: it can. */
  readonly kept: string;
}

export interface ReturnInput {
  readonly columns: readonly ReturnColumn[];
  /** What went out, in the order of its keys; null: not known, so that the file is compared with today's rows alone. */
  readonly exported: readonly ExportedRow[] | null;
  readonly present: readonly PresentRow[];
  readonly rows: readonly FileRow[];
  /** The file speaks for the whole list, so that a missing row means something. */
  readonly whole: boolean;
}

/** A cell that differs: as it went out, as it came back, as it is now. */
export interface CellChange {
  readonly column: ReturnColumn;
  readonly heading: string;
  /** Null: not known what went out. */
  readonly exported: string | null;
  readonly file: string;
  readonly now: string;
  /** Changed in the program too since it went out, to something else: somebody has to choose. */
  readonly conflict: boolean;
}

export type LineKind = 'same' | 'changed' | 'added' | 'removed' | 'wrong';

export interface ReturnLine {
  readonly kind: LineKind;
  readonly sheet: string;
  /** Row of the file; null for a row that is missing there. */
  readonly row: number | null;
  /** The row of the list; null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly matchedBy: 'key' | 'name' | null;
  readonly changes: readonly CellChange[];
  /** What the file says of a new row. */
  readonly cells: Cells;
  readonly faults: readonly CellFault[];
  /** Row of the file above it that seems to add the same; null: none does. */
  readonly twiceOf: number | null;
  /** What should be known before it is accepted. */
  readonly notes: readonly string[];
  /** Why it cannot be accepted; empty: it can. */
  readonly blocked: string;
  readonly before: string;
}

interface Matched {
  readonly file: FileRow;
  readonly base: number | null;
  readonly by: 'key' | 'name' | null;
  readonly notes: readonly string[];
  readonly ambiguous: boolean;
}

const bareName = (cells: Cells): string => foldName((cells.name ?? '').replace(FORM_OF_ADDRESS, ''));
const yearOf = (birth: string | undefined): string => (birth ?? '').slice(-4);
/** Whether the births can be one: a day and its year alone agree, nothing written agrees with anything. */
function birthsAgree(one: Cells, other: Cells): boolean {
  const [a = '', b = ''] = [one.birth, other.birth];
  if (a === '' || b === '') return true;
  return a.length === 10 && b.length === 10 ? a === b : yearOf(a) === yearOf(b);
}

/**
 * Compares a list that came back with what went out and with what the program holds now (three-way).
 * A row belongs to an exported one by its hidden key; by folded name and birth where the key is missing, broken, or was
 * left behind when names were sorted without it. A cell counts as edited where it differs from what went out; where the
 * program's own value changed meanwhile to something else, it is a conflict. Absence is never a removal by itself: a
 * missing row is listed as `removed` for somebody to accept.
 * @returns a line for every row of the file in its order, then the missing ones in the order they went out
 */
export function compareReturn(input: ReturnInput): ReturnLine[] {
  const base = input.exported ?? input.present;
  const present = new Map(input.present.map((row) => [row.id, row]));
  const matches = matchRows(base, input.rows);
  const taken = new Set(matches.flatMap((match) => (match.base === null ? [] : [match.base])));
  const ids = new Set(base.map(({ id }) => id));
  // Rows that the program took in after the list went out, by bare name.
  const later = byName(input.present.filter(({ id }) => !ids.has(id)));
  const lines = matches.map((match): ReturnLine => {
    const row = match.base === null ? undefined : base[match.base];
    if (row !== undefined) return lineOf(input, match, row, present.get(row.id));
    const same = match.ambiguous ? [] : (later.get(bareName(match.file.cells)) ?? []).filter((held) => birthsAgree(held.cells, match.file.cells));
    const [one] = same;
    if (same.length !== 1 || one === undefined) return newLine(match);
    const known = { ...match, by: 'name' as const, notes: [...match.notes, 'Sau khi xuất, người này đã được thêm trong phần mềm; đối chiếu theo tên và ngày sinh.'] };
    return lineOf({ ...input, exported: null }, known, one, one);
  });
  const told = withTwice(lines);
  if (!input.whole) return told;
  const gone = base.flatMap((row, index) => {
    const now = present.get(row.id);
    return taken.has(index) || now === undefined ? [] : [removedLine(input, row, now)];
  });
  return [...told, ...gone];
}

/** New rows of one name whose births agree are told of each other: the later may be the earlier written twice. */
function withTwice(lines: readonly ReturnLine[]): ReturnLine[] {
  const above = new Map<string, ReturnLine[]>();
  return lines.map((line) => {
    if (line.kind !== 'added') return line;
    const key = bareName(line.cells);
    const earlier = above.get(key) ?? [];
    above.set(key, [...earlier, line]);
    const same = earlier.find(({ cells }) => birthsAgree(cells, line.cells));
    return same?.row == null ? line : { ...line, twiceOf: same.row, notes: [...line.notes, `Có thể trùng với dòng ${same.row} của tệp.`] };
  });
}

/** How many cells the program changed after the list went out and the file left alone: they stay as they are now. */
export function keptCells({ exported, present, columns }: Pick<ReturnInput, 'exported' | 'present' | 'columns'>, lines: readonly ReturnLine[]): number {
  if (exported === null) return 0;
  const now = new Map(present.map((row) => [row.id, row.cells]));
  const before = new Map(exported.map((row) => [row.id, row.cells]));
  const edited = new Set(lines.flatMap(({ id, changes }) => changes.map(({ column }) => `${id ?? ''} ${column}`)));
  let kept = 0;
  for (const [id, cells] of before) {
    const held = now.get(id);
    if (held === undefined) continue;
    for (const column of columns) if (!sameCell(column, cells[column] ?? '', held[column] ?? '') && !edited.has(`${id} ${column}`)) kept++;
  }
  return kept;
}

function byName<T extends ExportedRow>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = bareName(row.cells);
    const held = found.get(key);
    if (held === undefined) found.set(key, [row]);
    else held.push(row);
  }
  return found;
}

function matchRows(base: readonly ExportedRow[], rows: readonly FileRow[]): Matched[] {
  const matched = new Map<FileRow, Matched>();
  const free = new Set(base.keys());
  const take = (file: FileRow, index: number, by: 'key' | 'name', notes: readonly string[] = []): void => {
    free.delete(index);
    matched.set(file, { file, base: index, by, notes, ambiguous: false });
  };
  const keyOf = (file: FileRow): number | null => (typeof file.key === 'number' && base[file.key] !== undefined ? file.key : null);
  // First those whose key and name say the same, so that no moved key can take their place.
  for (const file of rows) {
    const key = keyOf(file);
    if (key !== null && free.has(key) && (file.cells.name === undefined || bareName(file.cells) === bareName(base[key]?.cells ?? {}))) take(file, key, 'key');
  }
  const names = new Map<string, number[]>();
  base.forEach((row, index) => names.set(bareName(row.cells), [...(names.get(bareName(row.cells)) ?? []), index]));
  const candidates = (file: FileRow): number[] => (file.cells.name === undefined || file.cells.name === '' ? [] : (names.get(bareName(file.cells)) ?? []).filter((index) => free.has(index) && birthsAgree(file.cells, base[index]?.cells ?? {})));
  // Then a key beside the name of another exported row: the rows were sorted and the keys were not.
  for (const file of rows) {
    if (matched.has(file) || keyOf(file) === null) continue;
    const [one, second] = candidates(file);
    if (one !== undefined && second === undefined) take(file, one, 'name', ['Mã ẩn không đi cùng dòng (có thể đã sắp xếp mà bỏ sót cột ẩn); đối chiếu theo tên và ngày sinh.']);
  }
  // Then a key whose name was changed.
  for (const file of rows) {
    const key = matched.has(file) ? null : keyOf(file);
    if (key !== null && free.has(key)) take(file, key, 'key');
  }
  for (const file of rows) {
    if (matched.has(file)) continue;
    const key = keyOf(file);
    const [one, second] = candidates(file);
    const copied = key === null ? [] : ['Dòng chép từ dòng khác, mang cùng mã ẩn.'];
    const forged = file.key === 'forged' ? ['Mã ẩn của dòng này không đúng.'] : [];
    const lost = key === null && one !== undefined && second === undefined ? [`${file.key === 'forged' ? '' : 'Dòng không còn mã ẩn; '}đối chiếu theo tên và ngày sinh.`] : [];
    if (one !== undefined && second === undefined) take(file, one, 'name', [...copied, ...forged, ...lost.map((note) => note.charAt(0).toLocaleUpperCase('vi') + note.slice(1))]);
    else matched.set(file, { file, base: null, by: null, notes: [...copied, ...forged], ambiguous: second !== undefined });
  }
  return rows.map((file) => matched.get(file) ?? { file, base: null, by: null, notes: [], ambiguous: false });
}

const lineBase = ({ file, by, notes }: Matched) => ({ twiceOf: null, sheet: file.sheet, row: file.row, matchedBy: by, faults: file.faults, notes, before: file.before });

function lineOf(input: ReturnInput, match: Matched, row: ExportedRow, now: PresentRow | undefined): ReturnLine {
  const { file } = match;
  const name = file.cells.name || row.cells.name || '';
  const common = { ...lineBase(match), id: row.id, name, cells: file.cells };
  if (file.faults.length > 0) return { ...common, kind: 'wrong', changes: [], blocked: 'Có ô không đọc được.' };
  const twoWay = input.exported === null;
  const changes = input.columns.flatMap((column): CellChange[] => {
    const given = file.cells[column];
    if (given === undefined) return [];
    const before = row.cells[column] ?? '';
    const held = now?.cells[column] ?? '';
    if (sameCell(column, given, before) || (now !== undefined && sameCell(column, given, held))) return [];
    return [{ column, heading: RETURN_COLUMN[column].heading, exported: twoWay ? null : before, file: given, now: held, conflict: now !== undefined && !twoWay && !sameCell(column, before, held) }];
  });
  if (changes.length === 0) return { ...common, kind: 'same', changes, blocked: '' };
  const blocked = now === undefined ? 'Sau khi xuất, dòng này đã bị xóa trong phần mềm.' : now.locked;
  return { ...common, kind: 'changed', changes, blocked };
}

function newLine(match: Matched): ReturnLine {
  const { file, ambiguous } = match;
  const common = { ...lineBase(match), id: null, name: file.cells.name ?? '', changes: [], cells: file.cells };
  if (file.faults.length > 0) return { ...common, kind: 'wrong', blocked: 'Có ô không đọc được.' };
  if (ambiguous) return { ...common, kind: 'wrong', blocked: 'Danh sách có nhiều dòng cùng tên và dòng này không còn mã ẩn, nên không rõ là dòng nào.' };
  return { ...common, kind: 'added', blocked: '' };
}

function removedLine(input: ReturnInput, row: ExportedRow, now: PresentRow): ReturnLine {
  const meanwhile = input.exported === null ? [] : input.columns.flatMap((column) => (sameCell(column, row.cells[column] ?? '', now.cells[column] ?? '') ? [] : [`${RETURN_COLUMN[column].heading}: ${row.cells[column] || '(trống)'} → ${now.cells[column] || '(trống)'}`]));
  return {
    kind: 'removed', sheet: '', row: null, id: row.id, name: now.cells.name ?? '', matchedBy: null, changes: [], cells: now.cells, faults: [], before: '', twiceOf: null,
    notes: meanwhile.length === 0 ? [] : [`Sau khi xuất đã sửa trong phần mềm: ${meanwhile.join('; ')}.`],
    blocked: now.locked || now.kept,
  };
}
