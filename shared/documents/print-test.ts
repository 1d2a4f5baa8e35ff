import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { fitPieces, type Measure } from './fit.ts';
import { A4, type Paper, type Placed } from './model.ts';

/** Length of the measured lines, in millimetres. */
export const ACROSS_MM = 100;
export const DOWN_MM = 200;
/** Distance of the corner marks from the edges of the sheet, and the length of their arms. */
const EDGE_MM = 15;
const ARM_MM = 10;
/** Where the two measured lines cross the sheet. */
const ACROSS_Y = 60;
const DOWN_X = 35;
const DOWN_Y = 75;
/** Column of the explanations. */
const TEXT_MM = 140;

/**
 * The sheet that proves that a printer prints at 100 %: a line of 100 mm across, one of 200 mm down, and a right angle
 * 15 mm inside each corner.
 * @param day `YYYY-MM-DD`, for the wording in force
 * @param measure width of text in the papers' typeface
 */
export function buildPrintTest(day: string, measure: Measure, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('print-test', day, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const middle = A4.widthMm / 2;
  const from = middle - ACROSS_MM / 2;
  const say = (sentence: string, baselineMm: number, sizePt = 13, bold = false): Placed => ({ type: 'text', xMm: middle + 10, baselineMm, widthMm: 130, align: 'center', sizePt, bold, text: fill.line(sentence) });
  const items: Placed[] = [
    ...corners(),
    say('kind', 40, 16, true),
    ...line(from, ACROSS_Y, from + ACROSS_MM, ACROSS_Y),
    say('across', 68),
    ...line(DOWN_X, DOWN_Y, DOWN_X, DOWN_Y + DOWN_MM),
    { type: 'text', xMm: DOWN_X + 6, baselineMm: 90, widthMm: 120, align: 'left', sizePt: 13, text: fill.line('down') },
    ...paragraphs([fill.line('corners'), fill.line('howTo'), fill.line('ifNot')], measure),
  ];
  return fill.done({
    kind: 'print-test',
    title: 'Tờ thử máy in',
    language: 'vi',
    mark: null,
    sections: [{ orientation: 'portrait', margins: { top: 10, right: 10, bottom: 10, left: 10 }, pageNumbers: 'none', blocks: [{ type: 'placed', items }] }],
  });
}

/** A measured line with a short stroke at each end. */
function line(x1Mm: number, y1Mm: number, x2Mm: number, y2Mm: number): Placed[] {
  const [dx, dy] = y1Mm === y2Mm ? [0, 2] : [2, 0];
  return [
    { type: 'line', x1Mm, y1Mm, x2Mm, y2Mm },
    { type: 'line', x1Mm: x1Mm - dx, y1Mm: y1Mm - dy, x2Mm: x1Mm + dx, y2Mm: y1Mm + dy },
    { type: 'line', x1Mm: x2Mm - dx, y1Mm: y2Mm - dy, x2Mm: x2Mm + dx, y2Mm: y2Mm + dy },
  ];
}

function corners(): Placed[] {
  const [left, right, top, bottom] = [EDGE_MM, A4.widthMm - EDGE_MM, EDGE_MM, A4.heightMm - EDGE_MM];
  return [[left, top], [right, top], [left, bottom], [right, bottom]].flatMap(([x = 0, y = 0]): Placed[] => [
    { type: 'line', x1Mm: x, y1Mm: y, x2Mm: x === left ? x + ARM_MM : x - ARM_MM, y2Mm: y },
    { type: 'line', x1Mm: x, y1Mm: y, x2Mm: x, y2Mm: y === top ? y + ARM_MM : y - ARM_MM },
  ]);
}

/** The sentences below each other, broken at the width of their column. */
function paragraphs(sentences: readonly string[], measure: Measure): Placed[] {
  const rows = sentences.flatMap((sentence) => [...fitPieces([[sentence]], TEXT_MM, [13], {}, measure).lines, '']);
  return rows.flatMap((row, i): Placed[] => (row === '' ? [] : [{ type: 'text', xMm: 50, baselineMm: 120 + i * 7, widthMm: TEXT_MM, align: 'left', sizePt: 13, text: row }]));
}
