import writeXlsxFile from 'write-excel-file/node';
import type { PickedFile } from './files.ts';
import { XLSX } from './files.ts';

/** One row of a list a commune keeps. `name` is what the screen shows, `onPaper` what papers are to print, letter for letter. */
interface Listed {
  readonly name: string;
  readonly onPaper: string;
  readonly cells: readonly string[];
}
interface SubjectSheet {
  /** The tab and the choice of the window. */
  readonly kind: string;
  readonly headings: readonly string[];
  readonly rows: readonly Listed[];
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Võ', 'Đỗ', 'Bùi', 'Ngô'];
const MIDDLES = ['Thị Kiểm', 'Văn Thử', 'Đức Ví'];
const GIVENS = ['Mẫu Hường', 'Mẫu Khuê', 'Mẫu Quỳnh', 'Mẫu Nghĩa', 'Mẫu Đượm', 'Mẫu Thủy', 'Mẫu Hòe', 'Mẫu Uyển', 'Mẫu Ỷ', 'Mẫu Vĩnh'];

function person(index: number): Listed {
  const honorific = index % 3 === 0 ? 'Bà' : 'Ông';
  const name = `${FAMILIES[index % 10] ?? ''} ${MIDDLES[index % 3] ?? ''} ${GIVENS[(index * 7) % 10] ?? ''}`;
  const birth = index % 4 === 0 ? String(1960 + index) : `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/${1960 + index}`;
  return { name, onPaper: `${honorific} ${name}`, cells: [honorific, name, birth, 'Trưởng thôn', `thôn Mẫu ${(index % 5) + 1}`] };
}

const household = (name: string, index: number): Listed => ({ name, onPaper: `Hộ ${name}`, cells: [name, `thôn Mẫu ${(index % 5) + 1}`] });
const collective = (name: string): Listed => ({ name, onPaper: name, cells: [name, 'UBND xã Tân Mẫu'] });

const NAMESAKE = person(0);

/** Thirty persons, of whom two have the same name; ten collectives; ten households. */
export const PERSONS: SubjectSheet = {
  kind: 'Cá nhân',
  headings: ['Ông/Bà', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị công tác'],
  rows: [...Array.from({ length: 29 }, (_, index) => person(index)), { ...NAMESAKE, cells: NAMESAKE.cells.with(2, '17/09/1989') }],
};
export const COLLECTIVES: SubjectSheet = {
  kind: 'Tập thể',
  headings: ['Tên tập thể', 'Đơn vị quản lý'],
  rows: [
    'Trường Tiểu học Mẫu', 'Trường Mầm non Họa Mi Mẫu', 'Trạm Y tế xã Tân Mẫu', 'Chi hội Nông dân thôn Mẫu 1', 'Chi hội Cựu chiến binh thôn Mẫu 2',
    'Tổ hợp tác cà phê Mẫu', 'Ban Công tác Mặt trận thôn Mẫu 3', 'Đội văn nghệ “Cồng chiêng Mẫu”', 'Thôn Mẫu 4', 'Chi đoàn Trường THCS Nguyễn Thử Mẫu & bạn bè',
  ].map(collective),
};
export const HOUSEHOLDS: SubjectSheet = {
  kind: 'Hộ gia đình',
  headings: ['Tên hộ (chủ hộ)', 'Địa chỉ (thôn, tổ)'],
  rows: [
    'ông Bùi Văn Hộ Mẫu', 'bà Y Ngọc Niê Mẫu', 'ông K’Brếp Mẫu', 'bà H’Linh Mẫu', 'ông Lò Văn Pành Mẫu', 'bà Vàng Thị Sính Mẫu', 'ông Sùng A Giả Mẫu', 'bà Thạch Thị Sa Mẫu',
    'ông Đàm Quý Ước Mẫu', 'bà Ơn Thị Ngoãn Mẫu',
  ].map(household),
};
export const SHEETS = [PERSONS, COLLECTIVES, HOUSEHOLDS] as const;
export const ALL_NAMES = SHEETS.flatMap(({ rows }) => rows.map(({ name }) => name));

/** The name as papers print it: «Ông», «Bà» before a person's, «Hộ» before a household's. */
export const printed = (name: string): string => SHEETS.flatMap(({ rows }) => rows).find((row) => row.name === name)?.onPaper ?? name;

/** The list as a file: titles merged over the whole width, a number column, every letter decomposed as some machines write it. */
export async function workbook({ kind, headings, rows }: SubjectSheet): Promise<PickedFile> {
  const width = headings.length + 1;
  const text = (value: string) => ({ value: value.normalize('NFD'), type: String });
  const title = (value: string) => [{ ...text(value), columnSpan: width, align: 'center' as const }, ...headings.map(() => null)];
  const bytes = await writeXlsxFile([
    title('ỦY BAN NHÂN DÂN XÃ TÂN MẪU'),
    title(`DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG – ${kind.toLocaleUpperCase('vi')}`),
    ['STT', ...headings].map(text),
    ...rows.map(({ cells }, index) => [{ value: index + 1, type: Number }, ...cells.map(text)]),
  ]).toBuffer();
  return { name: `${kind} 2026.xlsx`, bytes: new Uint8Array(bytes), mediaType: XLSX };
}
