import { printable } from '../documents/safe-text.ts';
import { formatScreenDate, parseVietnameseDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { maskNationalId } from './national-id.ts';
import { cellText } from './sheet-heading.ts';
import type { SheetCell } from './sheet-heading.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from './subject.ts';
import type { SubjectKind } from './subject.ts';

/** What a list that goes out to be filled in can hold, in the order of the sheet. */
export const RETURN_COLUMNS = [
  'kind', 'honorific', 'name', 'birth', 'gender', 'position', 'department', 'workplace', 'place', 'managedBy', 'address', 'nationalId', 'ethnicity', 'phone',
  'category', 'field', 'size', 'women', 'representative', 'award', 'merit', 'note',
] as const;
export type ReturnColumn = (typeof RETURN_COLUMNS)[number];
/** One row in canonical text: what was exported, what stands in the file, what stands in the program. */
export type Cells = Readonly<Partial<Record<ReturnColumn, string>>>;

interface ColumnSpec {
  readonly heading: string;
  readonly widthMm: number;
  readonly read: 'text' | 'name' | 'birth' | 'gender' | 'kind' | 'count' | 'nationalId' | 'phone';
  readonly max: number;
  /** What only somebody who asks for it sends out. */
  readonly personal: boolean;
}
const spec = (heading: string, widthMm: number, read: ColumnSpec['read'] = 'text', max = 300, personal = false): ColumnSpec => ({ heading, widthMm, read, max, personal });

export const RETURN_COLUMN: Readonly<Record<ReturnColumn, ColumnSpec>> = {
  kind: spec('Loại đối tượng', 26, 'kind'),
  honorific: spec('Danh xưng', 20),
  name: spec('Tên', 52, 'name'),
  birth: spec('Ngày sinh', 26, 'birth'),
  gender: spec('Giới tính', 18, 'gender'),
  position: spec('Chức vụ', 36),
  department: spec('Phòng, ban, tổ', 36),
  workplace: spec('Đơn vị công tác', 42),
  place: spec('Đơn vị, địa chỉ', 46),
  managedBy: spec('Đơn vị quản lý', 42),
  address: spec('Địa chỉ', 46),
  nationalId: spec('Số căn cước', 32, 'nationalId', 20, true),
  ethnicity: spec('Dân tộc', 20, 'text', 300, true),
  phone: spec('Điện thoại', 28, 'phone', 30, true),
  category: spec('Phân loại', 30),
  field: spec('Lĩnh vực hoạt động', 36),
  size: spec('Số người', 20, 'count'),
  women: spec('Trong đó nữ', 20, 'count'),
  representative: spec('Đại diện', 40),
  award: spec('Hình thức khen thưởng', 46),
  merit: spec('Thành tích', 70, 'text', 500),
  note: spec('Ghi chú', 46),
};

/** Values that a column takes; a list's awards are added where the list is made. */
export const CLOSED_VALUES: Readonly<Partial<Record<ReturnColumn, readonly string[]>>> = {
  kind: SUBJECT_KINDS.map((kind) => SUBJECT_KIND_WORDS[kind]),
  gender: ['Nam', 'Nữ'],
};

/** Heading of a column on the sheet; a list of one kind calls its names as papers do. */
export function headingOf(column: ReturnColumn, kind: SubjectKind | null): string {
  if (column !== 'name') return RETURN_COLUMN[column].heading;
  return kind === null ? 'Tên tập thể/cá nhân/hộ gia đình' : kind === 'person' ? 'Họ và tên' : kind === 'collective' ? 'Tên tập thể' : 'Tên hộ';
}

/** A form of address before a person's name. */
export const FORM_OF_ADDRESS = /^(Ông|Bà|Anh|Chị|Cô|Thầy|Đ\/c|Đồng chí)\s+(?=\p{Lu})/u;

/** Text as it is compared: what invisible signs, line breaks and spaces cannot make different. Idempotent. */
export const canonical = (text: string): string => nfc(printable(text));

/** Whether two texts of a column say the same; «Bà Lê Thị Mẫu» and «Lê Thị Mẫu» are one name. */
export function sameCell(column: ReturnColumn, one: string, other: string): boolean {
  if (one === other) return true;
  return column === 'name' && one.replace(FORM_OF_ADDRESS, '') === other.replace(FORM_OF_ADDRESS, '');
}

const wrong = (message: string, next?: string): Result<string> => err(fault('o-sai', message, next === undefined ? {} : { next }));

/**
 * A cell of the file as canonical text of its column. Nothing is guessed: a number in a date column, a date that does not
 * exist, text that a spreadsheet turned into a date, an identity number that lost its zeros, two persons in one cell and
 * what is not among a column's closed values are faults `o-sai` that say why.
 */
export function readReturnCell(column: ReturnColumn, cell: SheetCell): Result<string> {
  const { read, max, heading } = RETURN_COLUMN[column];
  if (cell === null || cellText(cell) === '') return ok('');
  const isDate = typeof cell === 'object';
  const text = isDate ? formatScreenDate(cell.date) : canonical(String(cell));
  if (isDate && read !== 'birth') return wrong(`Excel đã đổi ô này thành ngày ${text}.`, 'Đổi ô sang dạng chữ (Text) rồi gõ lại.');
  if (text.length > max) return wrong(`Dài ${text.length} ký tự, nhiều nhất ${max}.`, 'Ghi ngắn lại.');
  switch (read) {
    case 'text':
      return ok(text);
    case 'name':
      return /[;\n]/u.test(String(cell).trim()) || / và (?:Ông|Bà|ông|bà) /u.test(text) ? wrong('Có vẻ có hai người trong một ô tên.', 'Tách thành hai dòng.') : ok(text);
    case 'birth':
      return birthCell(cell, text);
    case 'gender':
    case 'kind': {
      const values = CLOSED_VALUES[column] ?? [];
      const found = values.find((value) => fold(value) === fold(text));
      return found === undefined ? wrong(`«${text}» không phải là ${values.map((value) => `«${value}»`).join(', ')}.`, 'Chọn trong danh sách của ô.') : ok(found);
    }
    case 'count':
      return /^\d{1,6}$/u.test(text) ? ok(String(Number(text))) : wrong(`${heading} «${text}» không phải là số.`, 'Chỉ ghi chữ số, hoặc để trống.');
    case 'nationalId':
      return nationalIdCell(cell, text);
    case 'phone':
      return typeof cell === 'number' ? wrong('Ô dạng số làm mất số 0 ở đầu số điện thoại.', 'Đổi ô sang dạng chữ (Text) rồi gõ lại.') : ok(text);
  }
}

function birthCell(cell: SheetCell, text: string): Result<string> {
  if (typeof cell === 'number' && !(Number.isInteger(cell) && cell >= 1900 && cell <= 2200)) return wrong(`«${cell}» là một con số, không rõ là ngày nào.`, 'Ghi dạng ngày/tháng/năm.');
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) return wrong(parsed.error.message, parsed.error.next);
  return ok(parsed.value.kind === 'date' ? formatScreenDate(parsed.value.iso) : String(parsed.value.year));
}

function nationalIdCell(cell: SheetCell, text: string): Result<string> {
  const digits = text.replace(/[\s.'’]/gu, '');
  if (/^(?:\d{12}|\d{9})$/u.test(digits)) return ok(digits);
  const lost = typeof cell === 'number' && /^\d{10,11}$/u.test(digits);
  return wrong(`Số căn cước «${maskNationalId(digits)}» ${lost ? 'thiếu số 0 ở đầu vì ô là dạng số' : 'không đủ 12 số'}.`, 'Đổi ô sang dạng chữ (Text) rồi ghi đủ 12 số.');
}
