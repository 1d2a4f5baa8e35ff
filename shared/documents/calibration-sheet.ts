import { MARK_MM, marksOf, RULER_MM } from '../domain/calibration.ts';
import type { StockSheet } from '../domain/certificate-stock.ts';
import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import type { Paper, Placed } from './model.ts';

export interface CalibrationInput {
  readonly stockName: string;
  readonly sheet: StockSheet;
  /** As the clerk calls it; empty: not said. */
  readonly printer: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The correction to try out; absent: the printer as it is. */
  readonly offsetMm?: { readonly xMm: number; readonly yMm: number };
}

const ARM_MM = 8;
const LINE_PT = 0.5;

/** Builds the test sheet for plain paper: cross A to be measured from the left edge, cross B from the top edge, and a bar of known length. */
export function buildCalibrationSheet(input: CalibrationInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('calibration-sheet', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { widthMm, heightMm } = input.sheet;
  const { a, b } = marksOf(input.sheet);
  const middle = widthMm / 2;
  const size = Math.min(widthMm, heightMm) < 150 ? 9 : 12;
  const line = (x1Mm: number, y1Mm: number, x2Mm: number, y2Mm: number): Placed => ({ type: 'line', x1Mm, y1Mm, x2Mm, y2Mm, widthPt: LINE_PT });
  const cross = ({ xMm, yMm }: { readonly xMm: number; readonly yMm: number }): Placed[] => [line(xMm - ARM_MM, yMm, xMm + ARM_MM, yMm), line(xMm, yMm - ARM_MM, xMm, yMm + ARM_MM)];
  const says = (text: string, baselineMm: number, look: { readonly bold?: boolean; readonly sizePt?: number } = {}): Placed => ({ type: 'text', xMm: middle, baselineMm, widthMm: widthMm - 50, align: 'center', sizePt: size, text, ...look });
  const rulerMm = Math.min(RULER_MM, Math.floor((widthMm - 60) / 10) * 10);
  const rulerY = heightMm / 2 + 22;
  const items: Placed[] = [
    ...cross(a),
    ...cross(b),
    { type: 'text', xMm: a.xMm + 3, baselineMm: a.yMm - 3, widthMm: 10, align: 'left', sizePt: 14, bold: true, text: 'A' },
    { type: 'text', xMm: b.xMm + 3, baselineMm: b.yMm - 3, widthMm: 10, align: 'left', sizePt: 14, bold: true, text: 'B' },
    says(fill.line('kind'), b.yMm + 22, { bold: true, sizePt: 14 }),
    says(fill.line('of', { phoi: input.stockName, may: input.printer === '' ? '…' : input.printer }), b.yMm + 29),
    says(fill.line('how'), b.yMm + 37, { sizePt: Math.min(size, 11) }),
    says(fill.line('markX', { ngang: String(MARK_MM.x) }), heightMm / 2 + 2),
    says(fill.line('markY', { doc: String(MARK_MM.y) }), heightMm / 2 + 9),
    line(middle - rulerMm / 2, rulerY, middle + rulerMm / 2, rulerY),
    line(middle - rulerMm / 2, rulerY - 3, middle - rulerMm / 2, rulerY + 3),
    line(middle + rulerMm / 2, rulerY - 3, middle + rulerMm / 2, rulerY + 3),
    says(fill.line('ruler', { thuoc: String(rulerMm) }), rulerY + 9, { sizePt: Math.min(size, 11) }),
  ];
  return fill.done({
    kind: 'calibration-sheet',
    title: 'Tờ căn chỉnh máy in',
    language: 'vi',
    mark: null,
    sections: [{ orientation: widthMm >= heightMm ? 'landscape' : 'portrait', sheetMm: input.sheet, margins: { top: 5, right: 5, bottom: 5, left: 5 }, pageNumbers: 'none', blocks: [{ type: 'placed', items, ...(input.offsetMm === undefined ? {} : { offsetMm: input.offsetMm }) }] }],
  });
}
