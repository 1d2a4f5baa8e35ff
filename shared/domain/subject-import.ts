import { parseVietnameseDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';
import { maskNationalId, nationalIdWarnings } from './national-id.ts';
import { cellText, findHeadings } from './sheet-heading.ts';
import type { ColumnField, Headings, SheetCell, SheetRow } from './sheet-heading.ts';
import { SubjectFields } from './subject.ts';
import type { Birth, SubjectKind } from './subject.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** One row of a list as it was understood, before it is compared with what is stored. */
export interface ReadRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly outcome: 'read' | 'skip' | 'wrong';
  readonly name: string;
  readonly problems: readonly string[];
  readonly fields: SubjectFields | null;
}
export interface ReadList {
  readonly headings: Headings;
  readonly rows: readonly ReadRow[];
}

const HONORIFIC = /^(Ông|Bà|Anh|Chị|Cô|Thầy|Đ\/c|Đồng chí)\s+(?=\p{Lu})/u;
const TOTAL = /^(tong|cong|tong cong|tong so|cong chung)\b/;
/** «I. Tập thể», «A)», «Cá nhân»: a group's own row. */
const GROUP_MARK = /^([ivx]+|[a-h])(\s*[.):-].*)?$/;
const GROUP_NAME = /^(tap the|ca nhan|ho gia dinh)( .*)?:?$/;
/** A signature block under the table ends the list. */
const CLOSING = /^(nguoi lap|nguoi lap bieu|thu truong|tm\.|chu tich|noi nhan|xac nhan)/;

/**
 * Reads a list of subjects out of a sheet. Nothing is guessed: a date that does not exist, two persons in one cell or an
 * identity number of the wrong shape are named in `problems`; a date or a double name makes the row `wrong`.
 * @returns rows below the heading, in order; fault `thieu-cot` when no heading row names a column of names
 */
export function readSubjectList(rows: readonly SheetRow[], kind: SubjectKind): Result<ReadList> {
  const headings = findHeadings(rows);
  if (headings === null) {
    return err(
      fault('thieu-cot', 'Không tìm thấy dòng tiêu đề có cột họ tên hoặc tên tập thể, tên hộ.', {
        next: 'Ghi dòng tiêu đề có cột «Họ và tên» (hoặc «Tên tập thể», «Tên hộ») ở 20 dòng đầu rồi chọn lại tệp, hoặc dùng tệp mẫu.',
      }),
    );
  }
  const read: ReadRow[] = [];
  for (let i = headings.row + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    if (row.every((cell) => cellText(cell) === '')) continue;
    if (CLOSING.test(fold(row.map(cellText).find((t) => t !== '') ?? ''))) break;
    read.push(readRow(row, i + 1, headings, kind));
  }
  return ok({ headings, rows: read });
}

function readRow(row: SheetRow, number: number, headings: Headings, kind: SubjectKind): ReadRow {
  const cells = new Map<ColumnField, SheetCell>();
  headings.columns.forEach((column, i) => {
    if (column.field !== null) cells.set(column.field, row[i] ?? null);
  });
  const text = (field: ColumnField): string => nfc(cellText(cells.get(field)));
  const joined = [text('familyName'), text('name'), text('givenName')].filter(Boolean).join(' ');
  const filled = row.map(cellText).filter(Boolean);
  const first = fold(filled[0] ?? '');
  if (joined === '' || (filled.length <= 2 && (GROUP_MARK.test(fold(text('order') || joined)) || GROUP_NAME.test(fold(joined)))) || TOTAL.test(fold(joined)) || TOTAL.test(first)) {
    return { row: number, outcome: 'skip', name: joined, problems: [joined === '' ? 'Không có tên.' : 'Dòng tiêu đề nhóm hoặc dòng cộng.'], fields: null };
  }
  const problems: string[] = [];
  let wrong = false;
  const raw = String(cells.get('name') ?? '');
  if (/[;\n]/.test(raw.trim()) || / và (Ông|Bà|ông|bà) /.test(joined)) {
    problems.push('Có vẻ có hai người trong một ô tên. Tách thành hai dòng.');
    wrong = true;
  }
  const titled = HONORIFIC.exec(joined);
  const name = titled === null ? joined : joined.slice(titled[0].length);
  if (kind !== 'person') return finish(number, joined, problems, wrong, groupFields(kind, joined, text, problems));

  const birth = readBirth(cells.get('birth') ?? null);
  if (!birth.ok) {
    problems.push(birth.error.message);
    wrong = true;
  }
  const fields = {
    kind: 'person' as const,
    name,
    honorific: text('honorific') || (titled?.[1] ?? '') || (ticked(text('mr')) ? 'Ông' : ticked(text('mrs')) ? 'Bà' : ''),
    birth: birth.ok ? birth.value : null,
    gender: readGender(text('gender'), ticked(text('female'))),
    nationalId: readNationalId(cells.get('nationalId') ?? null, problems),
    ethnicity: text('ethnicity'),
    position: text('position'),
    department: text('department'),
    workplace: text('workplace'),
    address: text('address'),
    phone: text('phone'),
    category: text('category'),
    note: text('note'),
  };
  if (fields.nationalId !== '') problems.push(...nationalIdWarnings(fields.nationalId, fields));
  return finish(number, name, problems, wrong, fields);
}

function finish(row: number, name: string, problems: string[], wrong: boolean, candidate: object): ReadRow {
  const parsed = SubjectFields.safeParse(candidate);
  if (!parsed.success) problems.push(`Không đọc được cột «${parsed.error.issues[0]?.path.join('.') ?? ''}».`);
  const bad = wrong || !parsed.success;
  return { row, outcome: bad ? 'wrong' : 'read', name, problems, fields: bad ? null : parsed.data };
}

function groupFields(kind: 'collective' | 'household', name: string, text: (field: ColumnField) => string, problems: string[]): object {
  const common = { name, address: text('address'), category: text('category'), note: text('note') };
  if (kind === 'household') return { kind, ...common };
  return { kind, ...common, managedBy: text('managedBy') || text('workplace'), field: text('field'), size: readCount('Số người', text('size'), problems), women: readCount('Trong đó nữ', text('women'), problems), representative: text('representative') };
}

function readCount(label: string, text: string, problems: string[]): number | null {
  if (text === '') return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  problems.push(`${label} «${text}» không phải là số; để trống.`);
  return null;
}

/** A real date, a year alone as text or number, or dd/mm/yyyy as text; anything else is asked about, never guessed. */
function readBirth(cell: SheetCell): Result<Birth> {
  if (cell === null || cellText(cell) === '') return ok(null);
  if (typeof cell === 'object') return ok({ date: cell.date });
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2200) return ok({ year: cell });
    return err(fault('ngay-sinh', `Ngày sinh «${cell}» là một con số, không rõ là ngày nào. Ghi dạng ngày/tháng/năm.`));
  }
  const parsed = parseVietnameseDate(cellText(cell));
  if (!parsed.ok) return err(fault('ngay-sinh', `Ngày sinh «${cellText(cell)}»: ${parsed.error.message}`));
  return ok(parsed.value.kind === 'date' ? { date: parsed.value.iso } : { year: parsed.value.year });
}

function readGender(text: string, female: boolean): 'nam' | 'nu' | null {
  const folded = fold(text);
  if (folded === 'nam') return 'nam';
  if (folded === 'nu' || female) return 'nu';
  return null;
}

function ticked(text: string): boolean {
  return /^(x|v|1|✓|có)$/i.test(text);
}

/** Twelve digits as text; a number has lost its leading zeros and is not guessed back. */
function readNationalId(cell: SheetCell, problems: string[]): string {
  const text = cellText(cell).replace(/[\s.'’]/g, '');
  if (text === '') return '';
  if (/^\d{12}$/.test(text) || /^\d{9}$/.test(text)) return text;
  if (typeof cell === 'number' && /^\d{10,11}$/.test(text)) problems.push(`Số căn cước «${maskNationalId(text)}» thiếu số 0 ở đầu vì ô là dạng số; để trống. Đổi ô sang dạng chữ.`);
  else problems.push(`Số căn cước «${maskNationalId(text)}» không đủ 12 số; để trống.`);
  return '';
}
