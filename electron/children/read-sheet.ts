import readWorkbook, { readSheet } from 'read-excel-file/node';
import { WORKBOOK_LIMITS, checkWorkbook, notWorkbook } from '../files/looks/workbook.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { SheetCell } from '../../shared/domain/sheet-heading.ts';

const MAX_COLUMNS = 80;

/**
 * The first sheet of an .xlsx as plain cells, with `all` every sheet of it, those not shown too; runs in a child because
 * the file is untrusted.
 */
export async function readSheets(input: { bytes: Uint8Array; fileName: string; all?: boolean }): Promise<Result<{ name: string; rows: SheetCell[][] }[]>> {
  const bytes = Buffer.from(input.bytes);
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    return err(fault('excel-doi-cu', `«${input.fileName}» là tệp Excel đời cũ (.xls) hoặc có mật khẩu.`, { next: 'Mở bằng Excel, lưu lại dạng .xlsx không đặt mật khẩu rồi chọn lại.' }));
  }
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) return err(notWorkbook(input.fileName));
  const checked = checkWorkbook(input.fileName, bytes);
  if (!checked.ok) return checked;
  try {
    const sheets = input.all === true ? (await readWorkbook(bytes)).map(({ sheet, data }) => ({ name: sheet, data })) : [{ name: '', data: await readSheet(bytes) }];
    const lines = sheets.reduce((sum, { data }) => sum + data.length, 0);
    const { rows: most } = WORKBOOK_LIMITS;
    if (lines > most) return err(fault('qua-nhieu-dong', `Tệp có ${lines} dòng, nhiều hơn ${most}.`, { next: 'Tách thành nhiều tệp.' }));
    return ok(sheets.map(({ name, data }) => ({ name, rows: data.map((row) => row.slice(0, MAX_COLUMNS).map(toCell)) })));
  } catch {
    // Whatever the reader stumbled over, the answer to the clerk is the same and the file is not touched.
    return err(notWorkbook(input.fileName));
  }
}

function toCell(cell: unknown): SheetCell {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return { date: cell.toISOString().slice(0, 10) };
  if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string') return cell;
  return null;
}
