import type { TableColumn } from './model.ts';
import { shortAward, tableDate } from './phrases.ts';
import type { SheetColumn } from './sheet.ts';

/** A collective put forward. Empty text prints an empty cell. */
export interface CollectiveNominee {
  readonly name: string;
  readonly category: string;
  readonly field: string;
  /** Danh hiệu/Hình thức đề nghị. */
  readonly award: string;
  /** Tóm tắt thành tích. */
  readonly merit: string;
  readonly note: string;
}

export interface PersonNominee {
  /** Danh xưng, free text: Ông, Bà, rank. */
  readonly honorific: string;
  readonly name: string;
  /** `YYYY-MM-DD`, a year alone, or empty when not known. */
  readonly birth: string;
  /** «Nam», «Nữ», or empty when not known. */
  readonly gender: string;
  readonly position: string;
  readonly workplace: string;
  readonly category: string;
  readonly award: string;
  readonly merit: string;
  readonly note: string;
}

export interface HouseholdNominee {
  readonly name: string;
  readonly address: string;
  readonly award: string;
  readonly merit: string;
  readonly note: string;
}

export interface NomineeColumn<Row> extends TableColumn {
  readonly sheetType: SheetColumn['type'];
  /** `index` counts from 0 inside the group. */
  readonly value: (row: Row, index: number) => string | number;
  /** How the printed table writes it where a workbook keeps the whole value. */
  readonly printed?: (value: string) => string;
}

/** Headings of ui-vocabulary section 7, widths of documents.md 3.4; each table is 247 mm wide. */
export const NOMINEE_TABLES: {
  readonly collective: readonly NomineeColumn<CollectiveNominee>[];
  readonly person: readonly NomineeColumn<PersonNominee>[];
  readonly household: readonly NomineeColumn<HouseholdNominee>[];
} = {
  collective: [
    { heading: 'STT', widthMm: 10, align: 'center', sheetType: 'number', value: (_r, i) => i + 1 },
    { heading: 'Tên tập thể', widthMm: 62, align: 'left', sheetType: 'text', value: (r) => r.name },
    { heading: 'Phân loại', widthMm: 28, align: 'left', sheetType: 'text', value: (r) => r.category },
    { heading: 'Lĩnh vực', widthMm: 28, align: 'left', sheetType: 'text', value: (r) => r.field },
    { heading: 'Danh hiệu/Hình thức đề nghị', widthMm: 39, align: 'left', sheetType: 'text', value: (r) => r.award, printed: shortAward },
    { heading: 'Tóm tắt thành tích', widthMm: 60, align: 'left', sheetType: 'text', value: (r) => r.merit },
    { heading: 'Ghi chú', widthMm: 20, align: 'left', sheetType: 'text', value: (r) => r.note },
  ],
  person: [
    { heading: 'STT', widthMm: 10, align: 'center', sheetType: 'number', value: (_r, i) => i + 1 },
    { heading: 'Danh xưng', widthMm: 14, align: 'left', sheetType: 'text', value: (r) => r.honorific },
    { heading: 'Họ và tên', widthMm: 38, align: 'left', sheetType: 'text', value: (r) => r.name },
    { heading: 'Ngày sinh', widthMm: 20, align: 'center', sheetType: 'date', value: (r) => r.birth },
    { heading: 'Giới tính', widthMm: 12, align: 'left', sheetType: 'text', value: (r) => r.gender },
    { heading: 'Chức vụ', widthMm: 26, align: 'left', sheetType: 'text', value: (r) => r.position },
    { heading: 'Đơn vị công tác', widthMm: 34, align: 'left', sheetType: 'text', value: (r) => r.workplace },
    { heading: 'Phân loại', widthMm: 20, align: 'left', sheetType: 'text', value: (r) => r.category },
    { heading: 'Danh hiệu/Hình thức đề nghị', widthMm: 28, align: 'left', sheetType: 'text', value: (r) => r.award, printed: shortAward },
    { heading: 'Tóm tắt thành tích', widthMm: 33, align: 'left', sheetType: 'text', value: (r) => r.merit },
    { heading: 'Ghi chú', widthMm: 12, align: 'left', sheetType: 'text', value: (r) => r.note },
  ],
  household: [
    { heading: 'STT', widthMm: 10, align: 'center', sheetType: 'number', value: (_r, i) => i + 1 },
    { heading: 'Tên hộ gia đình', widthMm: 55, align: 'left', sheetType: 'text', value: (r) => r.name },
    { heading: 'Địa chỉ', widthMm: 62, align: 'left', sheetType: 'text', value: (r) => r.address },
    { heading: 'Danh hiệu/Hình thức đề nghị', widthMm: 40, align: 'left', sheetType: 'text', value: (r) => r.award, printed: shortAward },
    { heading: 'Tóm tắt thành tích', widthMm: 60, align: 'left', sheetType: 'text', value: (r) => r.merit },
    { heading: 'Ghi chú', widthMm: 20, align: 'left', sheetType: 'text', value: (r) => r.note },
  ],
};

/** The cell of a row as the printed table has it. */
export function printedCell<Row>(column: NomineeColumn<Row>, row: Row, index: number): string {
  const value = String(column.value(row, index));
  return column.sheetType === 'date' ? tableDate(value) : (column.printed?.(value) ?? value);
}
