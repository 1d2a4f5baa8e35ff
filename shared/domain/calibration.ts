import { err, fault, ok, type Result } from '../result.ts';
import { parseVietnameseNumber } from '../text/numbers.ts';
import type { StockSheet } from './certificate-stock.ts';

/** Where the two marks of a test sheet are to lie: A from the left edge, B from the top edge. */
export const MARK_MM = { x: 30, y: 30 } as const;
/** Length of the bar that shows whether the printer scales. */
export const RULER_MM = 100;
/** A printer that misses by more than this is fed wrongly, not calibrated. */
const MOST_MM = 20;

/** The crosses of a test sheet in the middle of their edges, so that neither meets an edge that printers leave white. */
export function marksOf({ widthMm, heightMm }: StockSheet): { readonly a: { readonly xMm: number; readonly yMm: number }; readonly b: { readonly xMm: number; readonly yMm: number } } {
  return { a: { xMm: MARK_MM.x, yMm: heightMm / 2 }, b: { xMm: widthMm / 2, yMm: MARK_MM.y } };
}

/** Reads a measured length as typed: «31,7», «31.7», «31,7 mm». Faults: no number; farther off than a printer can be. */
export function measuredMm(typed: string, mark: keyof typeof MARK_MM): Result<number> {
  const text = typed.trim().replace(/\s*mm$/iu, '').trim();
  // A point between two digits of a length on one sheet can only be a decimal point.
  const read = parseVietnameseNumber(/^\d{1,3}\.\d$/u.test(text) ? text.replace('.', ',') : text);
  const name = mark === 'x' ? 'Số đo dấu A' : 'Số đo dấu B';
  if (!read.ok || read.value <= 0) return err(fault('so-do-sai', `${name} không phải là số milimét.`, { item: mark, next: 'Ghi như 31,5.' }));
  if (Math.abs(read.value - MARK_MM[mark]) > MOST_MM) return err(fault('so-do-qua-xa', `${name} cách chỗ đúng (${MARK_MM[mark]} mm) quá ${MOST_MM} mm.`, { item: mark, next: 'Đo lại; kiểm tra khổ giấy và «kích thước thật» khi in.' }));
  return ok(read.value);
}

/** The shift that brings a mark back to its place, in tenths of a millimetre. */
export function correctionMm(mark: keyof typeof MARK_MM, measured: number): number {
  const tenths = Math.round((MARK_MM[mark] - measured) * 10);
  return tenths === 0 ? 0 : tenths / 10;
}

/** «sang trái 1,7 mm, xuống dưới 0,8 mm», «không lệch». */
export function shiftWords(dxMm: number, dyMm: number): string {
  const mm = (value: number): string => `${String(Math.abs(value)).replace('.', ',')} mm`;
  const parts = [dxMm === 0 ? '' : `sang ${dxMm > 0 ? 'phải' : 'trái'} ${mm(dxMm)}`, dyMm === 0 ? '' : `${dyMm > 0 ? 'xuống dưới' : 'lên trên'} ${mm(dyMm)}`].filter(Boolean);
  return parts.length === 0 ? 'không dịch' : parts.join(', ');
}
