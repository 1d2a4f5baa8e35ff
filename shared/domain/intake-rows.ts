import { z } from 'zod';
import { formatScreenDate, parseVietnameseDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';
import { awardByName } from './award-by-name.ts';
import type { AwardChoice } from './award.ts';
import { Line } from './common.ts';
import { maskNationalId } from './national-id.ts';
import { cellText, findHeadings } from './sheet-heading.ts';
import type { ColumnField, SheetCell, SheetRow } from './sheet-heading.ts';
import type { IntakeContent } from './intake.ts';
import { SubjectFields, SubjectKind, birthText, displayName, placeOf } from './subject.ts';
import type { Birth } from './subject.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';

const Text = z.string().trim().max(500).default('');
/** A row of a list from below as it is typed: text in every cell, so that what cannot be read can be mended where it stands. */
export const IntakeRow = z.object({
  kind: SubjectKind,
  name: Text,
  birth: Line.default(''),
  position: Text,
  /** Workplace of a person, managing unit of a collective, address of a household. */
  place: Text,
  nationalId: Line.default(''),
  award: Text,
  merit: Text,
  note: Text,
});
export type IntakeRow = z.infer<typeof IntakeRow>;
export type IntakeColumn = Exclude<keyof IntakeRow, 'kind' | 'nationalId'>;
/** Columns of the table in their order; cells pasted without a heading go into them from left to right. */
export const INTAKE_COLUMNS = ['name', 'birth', 'position', 'place', 'award', 'merit', 'note'] as const satisfies readonly IntakeColumn[];
/** Those a row of this kind has: only a person has a birth and a position. */
export const columnsOfKind = (kind: SubjectKind): readonly IntakeColumn[] => (kind === 'person' ? INTAKE_COLUMNS : INTAKE_COLUMNS.filter((column) => column !== 'birth' && column !== 'position'));

export const blankRow = (kind: SubjectKind): IntakeRow => ({ kind, name: '', birth: '', position: '', place: '', nationalId: '', award: '', merit: '', note: '' });
/** Nothing is typed in it. */
export const isBlankRow = (row: IntakeRow): boolean => [row.nationalId, ...INTAKE_COLUMNS.map((column) => row[column])].every((text) => text.trim() === '');

const AWARD = new Set(['danh hieu', 'hinh thuc', 'danh hieu/hinh thuc', 'danh hieu thi dua', 'hinh thuc khen thuong', 'danh hieu thi dua/hinh thuc khen thuong', 'danh hieu/hinh thuc de nghi', 'danh hieu, hinh thuc de nghi', 'hinh thuc de nghi', 'hinh thuc de nghi khen thuong', 'hinh thuc khen', 'muc khen', 'de nghi khen', 'danh hieu/hinh thuc khen thuong', 'danh hieu thi dua/hinh thuc khen thuong de nghi']);
const MERIT = new Set(['thanh tich', 'tom tat thanh tich', 'noi dung', 'noi dung khen thuong', 'noi dung thanh tich', 'thanh tich (in tren bang)', 'ly do', 'ly do khen']);
/** «I. Tập thể», «B) Cá nhân»: a group's own row says of what kind those below are. */
const GROUP = /^(?:(?:[ivx]+|[a-h]|\d{1,2})\s*[.):-]?\s*)?(?:danh sach )?(tap the|ca nhan|ho gia dinh|cac ho)(?: de nghi.*| .{0,20})?:?$/u;
const KIND_OF: Readonly<Record<string, SubjectKind>> = { 'tap the': 'collective', 'ca nhan': 'person', 'ho gia dinh': 'household', 'cac ho': 'household' };
const TOTAL = /^(?:tong|cong|tong cong|tong so|cong chung)\b/u;
const CLOSING = /^(?:nguoi lap|thu truong|tm\.|chu tich$|noi nhan|xac nhan)/u;

export interface ReadIntake {
  /** Zero-based heading row; -1: none was found and columns were taken in their order. */
  readonly headingRow: number;
  readonly rows: readonly IntakeRow[];
}

/**
 * Reads a list out of a sheet or a pasted block, its columns told from their headings; without headings, from left to
 * right as the table has them. A group's own row («Tập thể», «Hộ gia đình») says of what kind those below it are.
 * Nothing is dropped that names somebody and nothing is corrected: what cannot be read is said by `contentOfRow`.
 * @param kind of the rows above which no group says it
 * @returns rows below the heading; fault `danh-sach-rong` where nobody is named
 */
export function readIntakeRows(rows: readonly SheetRow[], kind: SubjectKind): Result<ReadIntake> {
  const headings = findHeadings(rows);
  const read = headings === null ? inOrder(rows, kind) : underHeadings(rows, headings.row, columnsOf(headings.columns), kindOfHeading(headings.columns) ?? kind);
  if (read.length === 0) return err(fault('danh-sach-rong', 'Không đọc được dòng nào có tên.', { next: 'Chép cả cột tên rồi dán lại, hoặc ghi dòng tiêu đề có cột «Họ và tên».' }));
  return ok({ headingRow: headings?.row ?? -1, rows: read });
}

export type Column = ColumnField | 'award' | 'merit' | null;

/** What each heading of a list from below means, awards and merits included. */
export function columnsOf(columns: readonly { readonly heading: string; readonly field: ColumnField | null }[]): Column[] {
  const bare = (heading: string): string => fold(heading).replace(/[.:*]\s*$/u, '').trim();
  return columns.map(({ heading, field }) => field ?? (AWARD.has(bare(heading)) ? 'award' : MERIT.has(bare(heading)) ? 'merit' : null));
}

/** Those of a list's headings that propose rather than describe, awards and merits: a list of subjects alone would drop them. */
export const proposingHeadings = (headings: readonly string[]): string[] => headings.filter((heading) => columnsOf([{ heading, field: null }])[0] !== null);

/** «Tên hộ», «Tên tập thể»: the heading itself says the kind; «Họ và tên» says nothing. */
function kindOfHeading(columns: readonly { readonly heading: string; readonly field: ColumnField | null }[]): SubjectKind | null {
  const name = fold(columns.find(({ field }) => field === 'name')?.heading ?? '');
  if (/\bten ho\b|chu ho/u.test(name)) return 'household';
  return /^(?:ten )?(?:tap the|don vi|to chuc)(?!.*ca nhan)/u.test(name) ? 'collective' : null;
}

function underHeadings(rows: readonly SheetRow[], headingRow: number, columns: readonly Column[], first: SubjectKind): IntakeRow[] {
  const read: IntakeRow[] = [];
  let kind = first;
  for (const row of rows.slice(headingRow + 1)) {
    const filled = row.map(cellText).filter((text) => text !== '');
    const beginning = fold(filled[0] ?? '');
    if (beginning === '') continue;
    if (CLOSING.test(beginning)) break;
    const group = groupOf(filled);
    if (group !== null) {
      kind = group;
      continue;
    }
    if (filled.some((text) => TOTAL.test(fold(text))) && filled.length <= 3) continue;
    const cell = (wanted: Column): SheetCell => row[columns.indexOf(wanted)] ?? null;
    const text = (wanted: Column): string => (columns.includes(wanted) ? nfc(cellText(cell(wanted))) : '');
    const name = [text('honorific') || (text('mr') !== '' ? 'Ông' : text('mrs') !== '' ? 'Bà' : ''), text('familyName'), text('name'), text('givenName')].filter(Boolean).join(' ');
    if (name === '') continue;
    const places = kind === 'person' ? [text('department'), text('workplace') || text('address')] : kind === 'collective' ? [text('managedBy') || text('workplace') || text('address')] : [text('address') || text('workplace')];
    read.push({ ...blankRow(kind), name, birth: birthCell(cell('birth')), position: text('position'), place: places.filter(Boolean).join(', '), nationalId: text('nationalId'), award: text('award'), merit: text('merit'), note: text('note') });
  }
  return read.map(cut);
}

function inOrder(rows: readonly SheetRow[], first: SubjectKind): IntakeRow[] {
  const read: IntakeRow[] = [];
  let kind = first;
  for (const row of rows) {
    const filled = row.map(cellText).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const group = groupOf(filled);
    if (group !== null) {
      kind = group;
      continue;
    }
    // A first column of running numbers is no column of the table.
    const cells = filled.length > 1 && /^\d{1,4}[.)]?$/u.test(cellText(row[0])) ? row.slice(1) : row;
    const texts = Object.fromEntries(columnsOfKind(kind).map((column, i) => [column, column === 'birth' ? birthCell(cells[i] ?? null) : nfc(cellText(cells[i]))]));
    if (texts['name'] !== '') read.push({ ...blankRow(kind), ...texts });
  }
  return read.map(cut);
}

/** The kind that a row says of those below it; null for a row that names somebody. */
function groupOf(filled: readonly string[]): SubjectKind | null {
  if (filled.length > 2) return null;
  const word = GROUP.exec(fold(filled.join(' ')))?.[1];
  return word === undefined ? null : (KIND_OF[word] ?? null);
}

function birthCell(cell: SheetCell): string {
  return cell !== null && typeof cell === 'object' ? formatScreenDate(cell.date) : cellText(cell);
}

const cut = <T extends IntakeRow>(row: T): T => ({ ...row, ...Object.fromEntries(INTAKE_COLUMNS.map((column) => [column, row[column].slice(0, 500)])) });

/**
 * Rows with a block of cells pasted at one of them: it fills to the right and down, and adds rows of the same kind where
 * there are none left. Cells beyond the last column are left out.
 * @param at zero-based row, and the column the block begins in
 */
export function pastedInto(rows: readonly IntakeRow[], at: { readonly row: number; readonly column: IntakeColumn }, grid: readonly (readonly string[])[]): IntakeRow[] {
  const kind = rows[at.row]?.kind ?? rows.at(-1)?.kind ?? 'person';
  const next = [...rows];
  grid.forEach((cells, down) => {
    const held = next[at.row + down] ?? blankRow(kind);
    const columns = columnsOfKind(held.kind);
    const filled = columns.slice(Math.max(0, columns.indexOf(at.column)));
    const written = Object.fromEntries(filled.flatMap((column, right) => (cells[right] === undefined ? [] : [[column, nfc(cells[right]).replace(/\s+/gu, ' ')]])));
    next[at.row + down] = cut({ ...held, ...written });
  });
  return next;
}

const HONORIFIC = /^(Ông|Bà|Anh|Chị|Cô|Thầy|Đ\/c|Đồng chí)\s+(?=\p{Lu})/u;

/**
 * The subject of a row, or what is wrong with it: `item` names the cell. A birth year stands for itself, a date that does
 * not exist and two names in a cell are refused; a number that cannot be an identity number is named and left out.
 */
export function subjectOfRow(row: IntakeRow): Result<{ readonly fields: SubjectFields; readonly problems: readonly string[] }> {
  const name = nfc(row.name);
  if (name === '') return err(fault('bat-buoc', 'Chưa ghi tên.', { item: 'name' }));
  if (/[;\n]/u.test(name) || / và (?:Ông|Bà|ông|bà) /u.test(name)) return err(fault('hai-ten', `Có vẻ có hai tên trong một ô: «${name}».`, { item: 'name', next: 'Tách thành hai dòng.' }));
  if (name.length > 300) return err(fault('ten-qua-dai', 'Tên quá dài.', { item: 'name', next: 'Ghi ngắn lại, tối đa 300 ký tự.' }));
  const problems: string[] = [];
  const line = (text: string, label: string): string => {
    if (text.length > 300) problems.push(`${label} dài hơn 300 ký tự; phần sau bị bỏ.`);
    return nfc(text).slice(0, 300);
  };
  const note = line(row.note, 'Ghi chú');
  switch (row.kind) {
    case 'household':
      return parsed({ kind: 'household', name: name.replace(/^[Hh]ộ (?:gia đình )?(?=\p{L})/u, ''), address: line(row.place, 'Địa chỉ'), note }, problems);
    case 'collective':
      return parsed({ kind: 'collective', name, managedBy: line(row.place, 'Đơn vị'), note }, problems);
    case 'person': {
      const birth = readBirth(row.birth);
      if (!birth.ok) return birth;
      const titled = HONORIFIC.exec(name);
      const fields = { kind: 'person', name: titled === null ? name : name.slice(titled[0].length), honorific: titled?.[1] ?? '', birth: birth.value, position: line(row.position, 'Chức vụ'), workplace: line(row.place, 'Đơn vị'), nationalId: nationalIdOf(row.nationalId, problems), note };
      return parsed(fields, problems);
    }
  }
}

function parsed(candidate: object, problems: readonly string[]): Result<{ fields: SubjectFields; problems: readonly string[] }> {
  const read = SubjectFields.safeParse(candidate);
  return read.success ? ok({ fields: read.data, problems }) : err(fault('khong-doc-duoc', 'Không đọc được dòng này.', { item: 'name' }));
}

function readBirth(text: string): Result<Birth> {
  if (text.trim() === '') return ok(null);
  const date = parseVietnameseDate(text);
  if (!date.ok) return err({ ...date.error, message: `Ngày sinh «${text.trim()}»: ${date.error.message}`, item: 'birth' });
  return ok(date.value.kind === 'date' ? { date: date.value.iso } : { year: date.value.year });
}

function nationalIdOf(text: string, problems: string[]): string {
  const digits = text.replace(/[\s.'’]/gu, '');
  if (digits === '' || /^(?:\d{12}|\d{9})$/u.test(digits)) return digits;
  problems.push(`Số căn cước «${maskNationalId(digits)}» không đủ 12 số; để trống.`);
  return '';
}

/**
 * The award a sender means among those of the round; null where none, or more than one, is called so.
 * @param organ the unit the list is sent to, as its awards are named: of several «Giấy khen», the one it gives itself is asked for
 */
export function awardOfText<T extends { readonly choice: AwardChoice; readonly name: string; readonly subjectKinds: readonly SubjectKind[] }>(text: string, kind: SubjectKind, options: readonly T[], organ = ''): T | null {
  const wanted = fold(text).trim();
  if (wanted === '') return null;
  const fitting = options.filter(({ subjectKinds }) => subjectKinds.includes(kind));
  const equal = fitting.filter(({ name }) => fold(name) === wanted);
  if (equal[0] !== undefined) return equal[0];
  const code = awardByName(text, kind)?.code;
  const coded = fitting.find(({ choice }) => choice.source === 'catalogue' && choice.code === code);
  if (coded !== undefined) return coded;
  const begins = fitting.filter(({ name }) => fold(name).startsWith(wanted));
  const own = organ === '' ? [] : begins.filter(({ name }) => name.endsWith(organ));
  return begins.length === 1 ? (begins[0] ?? null) : own.length === 1 ? (own[0] ?? null) : null;
}

/** A line of a list as a row of the table, to be changed there. `award`: its award as lists print it. */
export function rowOfContent({ fields, merit, note, awardText }: Pick<IntakeContent, 'fields' | 'merit' | 'note' | 'awardText'>, award: string): IntakeRow {
  const base = { ...blankRow(fields.kind), name: displayName(fields), place: placeOf(fields), award: award || awardText, merit, note };
  return fields.kind === 'person' ? { ...base, birth: birthText(fields.birth), position: fields.position, place: [fields.department, fields.workplace].filter(Boolean).join(', '), nationalId: fields.nationalId } : base;
}
