import { PLAIN_STOCK_ID } from '../../shared/domain/certificate-map.ts';
import { buildCalibrationSheet } from '../../shared/documents/calibration-sheet.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Result } from '../../shared/result.ts';
import { needStock } from './certificate-sheets.ts';
import type { OpenUnit } from './open-unit.ts';
import { paperTexts } from './paper-texts.ts';

/** The sheet with two crosses for a stock; `shift`: the correction to try out, null: the printer as it is. */
export function testSheet(open: OpenUnit, stockId: string, printer: string, shift: { readonly dxMm: number; readonly dyMm: number } | null): Result<Paper> {
  const stock = needStock(open.db.read, stockId);
  return buildCalibrationSheet({ stockName: stock.name, sheet: stock.sheet, printer, date: open.clock.today(), ...(shift === null ? {} : { offsetMm: { xMm: shift.dxMm, yMm: shift.dyMm } }) }, paperTexts(open));
}

/** `id`: a stock, or nothing for A4. */
export const testSheetPaper = (open: OpenUnit, id: string): Result<Paper> => testSheet(open, id === '' ? PLAIN_STOCK_ID : id, '', null);
