import { columnSizePt, countLines, fitPieces, ruleMm, type Fitted, type Measure } from '../../shared/documents/fit.ts';
import { headerWidthsMm, pageSizeMm, RULE_PT, type Block, type HeaderBlock, type ParagraphBlock, type Run, type Section, type TableBlock, type TableColumn, type TableRow, type TitleBlock } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf, type StyleName } from '../../shared/documents/styles.ts';
import { MOTTO, NATION } from '../../shared/documents/national.ts';
import { LINE, measureText, ptToMm } from './measure.ts';

/** Where several recipients begin, from the left margin. */
export const RECIPIENTS_INDENT_MM = 25;

/** Space on both sides of «V/v …» under the number, so that it does not touch the date. */
export const ABOUT_SIDE_MM = 2;

const NBSP = '\u00a0';
/** How much the right header column may take from the left one. */
const MOST_EXTRA_MM = 6;

/** Word sets without kerning by default, which is up to 1 % wider than what is measured here. */
const roomy: Measure = (text, look) => measureText(text, look) * 1.01;

/** The same for one word, letter by letter: a pair as in «g/n» is kerned by more than that. */
const unkerned: Measure = (word, look) => Math.max(roomy(word, look), [...printable(word)].reduce((sum, letter) => sum + measureText(letter, look), 0));

/** Non-breaking spaces at least `widthMm` wide: room for the pen. */
export function gap(widthMm: number, sizePt: number): string {
  return NBSP.repeat(Math.ceil(widthMm / measureText(NBSP, { sizePt })));
}

/** What a line of runs reads, gaps as non-breaking spaces. */
export function written(runs: readonly Run[], sizePt: number): string {
  return runs.map((run) => ('text' in run ? printable(run.text) : gap(run.blankMm, sizePt))).join('');
}

export interface HeaderLayout {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly superior: Fitted;
  readonly issuer: Fitted;
  readonly nation: Fitted;
  readonly issuerRuleMm: number;
  readonly mottoRuleMm: number;
  readonly placeDateSizePt: number;
}

/** Sizes and rules of the national header: nothing in it wraps that can be made to fit (documents.md 2.4). */
export function headerLayout(block: HeaderBlock, textMm: number): HeaderLayout {
  const [leftMm, rightMm] = headerColumns(block, textMm);
  const issuer = fitPieces(block.issuer.map((p) => p.map(printable)), leftMm, [13, 12], { bold: true }, roomy);
  const widest = Math.max(0, ...issuer.lines.map((line) => measureText(line, { sizePt: issuer.sizePt, bold: true })));
  return {
    leftMm,
    rightMm,
    issuer,
    superior: fitPieces(block.superior.map((p) => p.map(printable)), leftMm, [13, 12], {}, roomy),
    nation: fitPieces([[NATION]], rightMm, [13, 12], { bold: true }, roomy),
    issuerRuleMm: ruleMm(widest, 0.42),
    mottoRuleMm: measureText(MOTTO, { sizePt: styleOf('motto').sizePt, bold: true }),
    placeDateSizePt: block.placeDate === null ? 14 : fitPieces([[written(block.placeDate, 14)]], rightMm, [14, 13], { italic: true }, roomy).sizePt,
  };
}

/** The usual columns; the right one grows a little for a place that would still wrap at 13 pt. */
function headerColumns(block: HeaderBlock, textMm: number): readonly [number, number] {
  const [leftMm, rightMm] = headerWidthsMm(textMm);
  if (block.placeDate === null) return [leftMm, rightMm];
  const extra = roomy(written(block.placeDate, 13), { sizePt: 13, italic: true }) - rightMm;
  return extra > 0 && extra <= MOST_EXTRA_MM ? [leftMm - extra, rightMm + extra] : [leftMm, rightMm];
}

export interface TitleLayout {
  /** Indent on both sides that makes the lines of the subject about equally long. */
  readonly subjectSideMm: number;
  readonly ruleMm: number;
}

export function titleLayout(block: TitleBlock, textMm: number): TitleLayout {
  const subject = block.subject === null ? null : balanced(block.subject, 'subject', textMm);
  const attachedMm = block.attachedTo === null ? null : Math.min(textMm, measureText(written(block.attachedTo, styleOf('attachedTo').sizePt), styleOf('attachedTo')));
  const last = attachedMm !== null ? { widthMm: attachedMm } : subject ?? { widthMm: measureText(block.kind, { sizePt: styleOf('kind').sizePt, bold: true }) };
  return { subjectSideMm: subject?.sideMm ?? 0, ruleMm: ruleMm(last.widthMm, 0.4) };
}

/** Lines of text that stand with a signature block, which is never alone on a page. */
export const COMPANY_LINES = 2;

/** How many lines a paragraph takes. */
export function linesOf(block: ParagraphBlock, textMm: number): number {
  const look = styleOf(block.style);
  return countLines(written(block.runs, look.sizePt), textMm - (look.indentMm ?? 0) - (look.firstLineMm ?? 0), look, roomy);
}

/** Space above a title, in points: the title of an annex stands right under «Phụ lục I» (documents.md 2.5). */
export function titleBeforePt(above: Block | undefined): number {
  return above?.type === 'paragraph' && above.style === 'annex' ? 0 : (styleOf('kind').beforePt ?? 0);
}

/** The narrowest width at which centred text takes no more lines than at full width. */
function balanced(runs: readonly Run[], style: StyleName, textMm: number): { widthMm: number; sideMm: number } {
  const look = styleOf(style);
  const value = written(runs, look.sizePt);
  const lines = countLines(value, textMm, look, roomy);
  if (lines === 1) return { widthMm: measureText(value, look), sideMm: 0 };
  let widthMm = textMm;
  while (widthMm > textMm / 2 && countLines(value, widthMm - 2, look, roomy) === lines) widthMm -= 2;
  return { widthMm, sideMm: Math.max(0, (textMm - widthMm - 1) / 2) };
}

/** Space beside the text of a cell; less in narrow columns. */
export function cellPadMm(column: TableColumn): number {
  return column.widthMm <= 20 ? 0.5 : 0.9;
}

/** Size of each column's text, so that dates and long words stay whole in narrow columns. */
export function columnSizes(block: TableBlock): readonly number[] {
  return block.columns.map((column, i) => {
    const cells = block.rows.flatMap((row) => (row.type === 'cells' ? [printable(row.cells[i] ?? '')] : []));
    return columnSizePt(cells, column.widthMm - 2 * cellPadMm(column) - ptToMm(RULE_PT), false, unkerned);
  });
}

/** A stretch of columns in the upper of two heading rows; `group` null: one column, whose heading takes both rows. */
export interface HeadingSpan {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly group: string | null;
}

/** The upper heading row; null where no column has a group and there is one heading row. */
export function headingSpans(columns: readonly TableColumn[]): readonly HeadingSpan[] | null {
  if (columns.every(({ group }) => group === undefined)) return null;
  const spans: HeadingSpan[] = [];
  for (const [i, { group = null }] of columns.entries()) {
    const last = spans.at(-1);
    if (last !== undefined && group !== null && last.group === group) spans[spans.length - 1] = { ...last, to: i + 1 };
    else spans.push({ from: i, to: i + 1, group });
  }
  return spans;
}

/** True when a row alone is higher than what a page leaves beside the heading: only such a row may break over pages. */
export function isGiantRow(row: TableRow, block: TableBlock, section: Section): boolean {
  if (row.type === 'group') return false;
  const { sizePt } = styleOf('tableCell');
  const roomMm = (pageSizeMm(section).heightMm - section.margins.top - section.margins.bottom) * 0.7;
  const lines = Math.floor(roomMm / ptToMm(sizePt * LINE));
  return row.cells.some((cell, i) => {
    const widthMm = (block.columns[i]?.widthMm ?? 20) - 2;
    const surelyFits = cell.length <= (widthMm * lines) / ptToMm(sizePt);
    return !surelyFits && countLines(printable(cell), widthMm, { sizePt }, measureText) > lines;
  });
}
