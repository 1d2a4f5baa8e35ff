import { columnSizePt, countLines, fitPieces, ruleMm, type Fitted, type Measure } from '../../shared/documents/fit.ts';
import { headerWidthsMm, pageSizeMm, RULE_PT, textWidthMm, type HeaderBlock, type ParagraphBlock, type Run, type Section, type TableBlock, type TableColumn, type TableRow, type TitleBlock } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf, type StyleName } from '../../shared/documents/styles.ts';
import { measureText, ptToMm } from './measure.ts';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Where several recipients begin, from the left margin. */
export const RECIPIENTS_INDENT_MM = 25;

/** Space on both sides of «V/v …» under the number, so that it does not touch the date. */
export const ABOUT_SIDE_MM = 2;

const NBSP = '\u00a0';
/** How much the right header column may take from the left one. */
const MOST_EXTRA_MM = 6;

/** Word sets without kerning by default, which is up to 1 % wider than what is measured here. */
const roomy: Measure = (text, look) => measureText(text, look) * 1.01;

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
    return columnSizePt(cells, column.widthMm - 2 * cellPadMm(column) - ptToMm(RULE_PT), false, roomy);
  });
}

/** Height of a line as a share of its size. */
const LINE = 1.149;

/** Height in points of paragraphs and of the beginning of the table under them: caption, heading row, first row. */
export function beginningHeightPt(heads: readonly ParagraphBlock[], table: TableBlock, section: Section): number {
  const paragraphPt = (style: StyleName, value: string, widthMm: number): number => {
    const look = styleOf(style);
    return (look.beforePt ?? 0) + (look.afterPt ?? 0) + countLines(value, widthMm, look, roomy) * look.sizePt * LINE;
  };
  const rowPt = (style: StyleName, cells: readonly string[]): number =>
    ROW_PAD_PT + Math.max(...cells.map((cell, i) => paragraphPt(style, printable(cell), Math.max(5, (table.columns[i]?.widthMm ?? 20) - 2))));
  const textMm = textWidthMm(section);
  const first = table.rows.slice(0, table.rows[0]?.type === 'group' ? 2 : 1).map((row) => (row.type === 'group' ? ROW_PAD_PT + paragraphPt('tableGroup', row.text, textMm) : isGiantRow(row, table, section) ? 0 : rowPt('tableCell', row.cells)));
  return [
    ...heads.map((block) => paragraphPt(block.style, written(block.runs, styleOf(block.style).sizePt), textMm - (styleOf(block.style).firstLineMm ?? 0))),
    TABLE_MARGIN_PT,
    ...(table.caption === null ? [] : [ROW_PAD_PT + paragraphPt('tableCaption', table.caption, textMm)]),
    rowPt('tableHeading', table.columns.map((column) => column.heading)),
    ...first,
  ].reduce((sum, height) => sum + height, 0);
}

/** Space above and below the text of a row with its line, and around a table. */
const ROW_PAD_PT = 5;
const TABLE_MARGIN_PT = 8;

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
