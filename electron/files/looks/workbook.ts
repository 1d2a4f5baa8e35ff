import { err, fault, ok } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { unpackEntry, zipEntries } from './zip-entries.ts';

/** Bounds within which a spreadsheet is read; a list of 20,000 lines stays far below each of them. */
export const WORKBOOK_LIMITS = {
  /** Rows in all sheets that are read, the last one with something in it counted. */
  rows: 20_000,
  /** Cells between the first one and the last row and column with something in them, of one sheet. */
  cells: 4_000_000,
  /** Cells that are written down in one sheet, the empty ones too. */
  tags: 2_000_000,
  /** XML of all parts, unpacked, in bytes. */
  xmlBytes: 160 * 1024 * 1024,
  /** Elements inside elements. */
  depth: 200,
} as const;

const AGAIN = 'Mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại. Chưa lưu gì.';
const says = (code: string, message: string, next = AGAIN) => err<never>(fault(code, message, { next }));
const tooMany = (fileName: string, what: string) => fault('qua-nhieu-o', `«${fileName}» có quá nhiều ô: ${what}.`, { next: 'Xóa các dòng, cột trống và định dạng thừa, hoặc chép riêng phần danh sách sang tệp mới rồi chọn lại. Chưa lưu gì.' });

/**
 * Looks through a spreadsheet before the reader does, so that what was made to do harm ends with a sentence (F57): entries over
 * one another, what unpacks without end, document types, nesting, areas without end, and formulas whose result is not
 * in the file: those the reader would take for empty cells.
 * Faults: `khong-phai-excel`, `tep-phong-to`, `tep-co-mat-khau`, `excel-khong-an-toan`, `qua-nhieu-o`, `qua-nhieu-dong`, `cong-thuc-chua-tinh`.
 */
export function checkWorkbook(fileName: string, bytes: Buffer): Result<undefined> {
  const entries = zipEntries(bytes);
  if (entries === 'bomb') return says('tep-phong-to', `Nội dung nén trong «${fileName}» phình ra quá lớn nên không đọc.`);
  if (entries === 'broken' || !entries.some(({ name }) => name === 'xl/workbook.xml')) return err(notWorkbook(fileName));
  let left: number = WORKBOOK_LIMITS.xmlBytes;
  for (const entry of entries) {
    if (entry.encrypted) return says('tep-co-mat-khau', `«${fileName}» có mật khẩu nên không đọc được.`, 'Mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại. Chưa lưu gì.');
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue;
    const part = entry.size > left ? 'bomb' : unpackEntry(bytes, entry);
    if (part === 'bomb') return says('tep-phong-to', `Nội dung nén trong «${fileName}» phình ra quá lớn nên không đọc.`);
    if (part === 'broken') return err(notWorkbook(fileName));
    left -= part.length;
    const text = part[0] === 0xff && part[1] === 0xfe ? part.toString('utf16le') : part.toString('utf8');
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return says('excel-khong-an-toan', `«${fileName}» có phần khai báo lạ mà Excel không bao giờ ghi nên không đọc.`);
    if (isDeep(text)) return says('excel-khong-an-toan', `Cấu trúc bên trong «${fileName}» lồng nhau quá sâu, không giống tệp do Excel ghi.`);
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(entry.name)) continue;
    const refused = checkSheet(fileName, text);
    if (refused !== null) return err(refused);
  }
  return ok();
}

export function notWorkbook(fileName: string): Fault {
  return fault('khong-phai-excel', `Không đọc được «${fileName}» như một tệp Excel (.xlsx).`, { next: AGAIN });
}

/** Whether elements stand deeper in one another than any spreadsheet has them. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<(?:\/[A-Za-z]|[A-Za-z_][^<>]{0,4000}?(\/)?>)/gu)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>') && ++depth > WORKBOOK_LIMITS.depth) return true;
  }
  return false;
}

/** The area a sheet takes up, and its formulas. */
function checkSheet(fileName: string, text: string): Fault | null {
  let tags = 0;
  let row = 0;
  let column = 0;
  let last = { row: 0, column: 0 };
  for (const match of text.matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/gu)) {
    const [whole, kind, attributes = ''] = match;
    if (kind === 'row') {
      row = Number(/\br\s*=\s*["'](\d{1,9})["']/u.exec(attributes)?.[1] ?? row + 1);
      column = 0;
      continue;
    }
    if (++tags > WORKBOOK_LIMITS.tags) return tooMany(fileName, 'hơn hai triệu ô được ghi trong một trang');
    const [, letters, digits] = /\br\s*=\s*["']([A-Z]{1,7})(\d{1,9})["']/u.exec(attributes) ?? [];
    column = letters === undefined ? column + 1 : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (digits !== undefined) row = Number(digits);
    if (whole.endsWith('/>')) continue;
    const end = text.indexOf('c>', match.index + whole.length);
    const inside = text.slice(match.index + whole.length, end < 0 ? undefined : end);
    if (/<(?:\w+:)?f[\s/>]/u.test(inside) && !/<(?:\w+:)?(?:v|is)[\s/>]/u.test(inside)) {
      return fault('cong-thuc-chua-tinh', `Ô ${letters ?? ''}${digits ?? row} của «${fileName}» là công thức mà tệp không lưu kèm kết quả.`, { next: 'Mở bằng Excel, bấm Lưu để Excel tính lại rồi chọn lại. Chưa lưu gì.' });
    }
    last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
  }
  if (last.row > WORKBOOK_LIMITS.rows) return fault('qua-nhieu-dong', `«${fileName}» có ${last.row} dòng, nhiều hơn ${WORKBOOK_LIMITS.rows}.`, { next: 'Tách thành nhiều tệp. Chưa lưu gì.' });
  return last.row * last.column > WORKBOOK_LIMITS.cells ? tooMany(fileName, `vùng có dữ liệu rộng ${last.column} cột`) : null;
}
