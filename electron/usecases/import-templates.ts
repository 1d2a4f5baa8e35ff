import type { Sheet, SheetColumn, SheetValue } from '../../shared/documents/sheet.ts';
import { AWARD_COLUMN_WORDS } from '../../shared/domain/award-import.ts';
import type { AwardColumn } from '../../shared/domain/award-import.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import { fold } from '../../shared/text/fold.ts';
import { ok } from '../../shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';

/** A column of a template, and what its cells hold in the examples. */
type Column = readonly [heading: string, type: SheetColumn['type'], widthMm: number, examples: readonly [SheetValue, SheetValue]];

const NAMES: Readonly<Record<SubjectKind, Column>> = {
  person: ['Họ và tên', 'text', 50, ['Ông Nguyễn Văn Ví Dụ', 'Bà Trần Thị Ví Dụ']],
  collective: ['Tên tập thể', 'text', 60, ['Trường Tiểu học Ví Dụ', 'Thôn Ví Dụ']],
  household: ['Họ và tên chủ hộ', 'text', 50, ['Nguyễn Văn Ví Dụ', 'Trần Thị Ví Dụ']],
};
const ORDER: Column = ['STT', 'number', 12, [1, 2]];
const NOTE: Column = ['Ghi chú', 'text', 40, ['', '']];
const ADDRESS: Column = ['Địa chỉ', 'text', 50, ['thôn Ví Dụ', 'thôn Ví Dụ']];
const BIRTH: Column = ['Ngày sinh', 'date', 26, ['1985-03-10', '1990']];

const SUBJECT_COLUMNS: Readonly<Record<SubjectKind, readonly Column[]>> = {
  person: [
    BIRTH, ['Giới tính', 'text', 20, ['Nam', 'Nữ']], ['Chức vụ', 'text', 36, ['Giáo viên', 'Trưởng thôn']], ['Phòng, ban, tổ', 'text', 36, ['Tổ Toán', '']], ['Đơn vị công tác', 'text', 50, ['Trường Tiểu học Ví Dụ', 'Thôn Ví Dụ']],
    ADDRESS, ['Dân tộc', 'text', 22, ['Kinh', 'Kinh']], ['Số căn cước', 'text', 34, ['', '']], ['Điện thoại', 'text', 28, ['', '']], NOTE,
  ],
  collective: [
    ['Đơn vị quản lý', 'text', 50, ['UBND xã Ví Dụ', 'UBND xã Ví Dụ']], ['Lĩnh vực', 'text', 36, ['Giáo dục', '']], ['Số người', 'number', 20, [25, null]], ['Trong đó nữ', 'number', 22, [18, null]], ['Người đại diện', 'text', 44, ['Ông Lê Văn Ví Dụ', '']],
    ADDRESS, NOTE,
  ],
  household: [ADDRESS, NOTE],
};

const award = (column: AwardColumn, type: SheetColumn['type'], widthMm: number, examples: Column[3]): Column => [AWARD_COLUMN_WORDS[column], type, widthMm, examples];
const PLACES: Readonly<Record<SubjectKind, Column>> = {
  person: ['Chức vụ, đơn vị', 'text', 50, ['Trường Tiểu học Ví Dụ', 'Thôn Ví Dụ']],
  collective: ['Đơn vị', 'text', 50, ['UBND xã Ví Dụ', 'UBND xã Ví Dụ']],
  household: ADDRESS,
};
const AWARD_NAMES: Readonly<Record<SubjectKind, readonly [string, string]>> = {
  person: ['Lao động tiên tiến', 'Giấy khen của Chủ tịch UBND cấp xã'],
  collective: ['Tập thể lao động tiên tiến', 'Giấy khen của Chủ tịch UBND cấp xã'],
  household: ['Giấy khen của Chủ tịch UBND cấp xã', 'Giấy khen của Chủ tịch UBND cấp xã'],
};
const awardColumns = (kind: SubjectKind): readonly Column[] => [
  ...(kind === 'person' ? [BIRTH] : []),
  PLACES[kind],
  award('award', 'text', 50, AWARD_NAMES[kind]),
  award('type', 'text', 36, ['', '']),
  award('year', 'number', 16, [2025, 2025]),
  award('decisionNumber', 'text', 36, ['345/QĐ-UBND', '18/QĐ-UBND']),
  award('decisionDate', 'date', 28, ['2025-12-05', '2025-12-20']),
  award('authority', 'text', 50, ['Chủ tịch UBND xã Ví Dụ', 'Chủ tịch UBND xã Ví Dụ']),
  award('merit', 'text', 60, ['', '']),
  award('note', 'text', 40, ['', '']),
];

const TITLES = { subject: 'DANH SÁCH ĐỐI TƯỢNG', award: 'DANH SÁCH KHEN THƯỞNG CŨ' } as const;
const KIND_TITLES: Readonly<Record<SubjectKind, string>> = { person: 'CÁ NHÂN', collective: 'TẬP THỂ', household: 'HỘ GIA ĐÌNH' };

/** The sheets of a template: the first, which is the one that is read back, has the headings alone; the second shows how rows are filled in. */
export function templateSheets(list: keyof typeof TITLES, kind: SubjectKind): readonly [Sheet, Sheet] {
  const columns = [ORDER, NAMES[kind], ...(list === 'subject' ? SUBJECT_COLUMNS[kind] : awardColumns(kind))];
  const title = `${TITLES[list]}: ${KIND_TITLES[kind]}`;
  const look = columns.map(([heading, type, widthMm]): SheetColumn => ({ heading, type, widthMm }));
  return [
    { name: 'Danh sách', titles: [title], columns: look, rows: [] },
    { name: 'Ví dụ', titles: [`${title} (VÍ DỤ, KHÔNG ĐỌC)`], columns: look, rows: ([0, 1] as const).map((row) => columns.map(([, , , examples]) => examples[row])) },
  ];
}

/** «Tải tệp mẫu»: an .xlsx with the headings that the import reads. */
export function importTemplateHandlers(open: OpenUnit): HandlersOf<'subject.importTemplate' | 'award.importTemplate'> {
  const file = async (list: keyof typeof TITLES, kind: SubjectKind) => {
    const sheets = templateSheets(list, kind);
    const files = await renderAll(open, [{ format: 'xlsx', sheets }]);
    if (!files.ok) return files;
    return ok({ fileName: `mau-${fold(sheets[0].titles[0] ?? '').replace(/[^a-z0-9]+/g, '-')}.xlsx`, mediaType: MEDIA_TYPES.xlsx, bytes: files.value[0] as Uint8Array });
  };
  return {
    'subject.importTemplate': (_ctx, { kind }) => file('subject', kind),
    'award.importTemplate': (_ctx, { kind }) => file('award', kind),
  };
}
