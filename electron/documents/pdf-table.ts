import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { RULE_PT, type Section, type TableBlock, type TableColumn, type TableRow } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { cellPadMm, columnSizes, isGiantRow } from './layout.ts';
import { mmToPt } from './measure.ts';

const CELL_PAD_PT = 2;

/** A table whose lines stand exactly at the widths given; caption and heading row repeat on every page. */
export function tableContent(block: TableBlock, section: Section): Content {
  const columns = block.columns;
  const sizes = columnSizes(block);
  const heading: TableCell[] = columns.map((c) => ({ text: printable(c.heading), fontSize: styleOf('tableHeading').sizePt, bold: true, alignment: 'center' }));
  const caption = block.caption === null ? [] : [captionRow(block.caption, columns.length)];
  const giant = block.rows.some((row) => isGiantRow(row, block, section));
  const rowOf = (row: TableRow): TableCell[] =>
    row.type === 'group' ? groupRow(row.text, columns.length) : row.cells.map((cell, i) => cellContent(cell, columns[i], sizes[i], row.bold === true, row.indent?.column === i ? row.indent.mm : 0));
  const pairs = new Set<number>();
  const rows: TableCell[][] = [];
  for (let i = 0; i < block.rows.length; i++) {
    const row = block.rows[i] as TableRow;
    const next = block.rows[i + 1];
    if (row.type === 'group' && next?.type === 'cells' && !giant) {
      pairs.add(rows.length + caption.length + 1);
      rows.push(pairRow([rowOf(row), rowOf(next)], columns));
      i += 1;
    } else rows.push(rowOf(row));
  }
  const table: ContentTable['table'] = {
    widths: widthsOf(columns),
    headerRows: caption.length + 1,
    body: [...caption, heading, ...rows],
    dontBreakRows: !giant,
    keepWithHeaderRows: rows.length > 0 && !giant ? 1 : 0,
  };
  return { table, layout: layoutOf(columns, caption.length > 0, pairs), margin: [-RULE_PT / 2, 4, 0, 4] };
}

function captionRow(text: string, columns: number): TableCell[] {
  const style = styleOf('tableCaption');
  const cell: TableCell = { text: printable(text), fontSize: style.sizePt, bold: true, colSpan: columns, border: [false, false, false, true], margin: [0, style.beforePt ?? 0, 0, style.afterPt ?? 0] };
  return [cell, ...filler(columns)];
}

function groupRow(text: string, columns: number): TableCell[] {
  return [{ text: printable(text), fontSize: styleOf('tableGroup').sizePt, bold: true, colSpan: columns }, ...filler(columns)];
}

/** A group's heading and its first row as one row, so that no page ends with the heading alone. */
function pairRow(body: TableCell[][], columns: readonly TableColumn[]): TableCell[] {
  const left = mmToPt(columns[0] === undefined ? 0 : cellPadMm(columns[0]));
  const plain = layoutOf(columns, false, new Set());
  const inner: ContentTable = {
    table: { widths: widthsOf(columns), body },
    layout: { ...plain, hLineWidth: (i) => (i === 1 ? RULE_PT : 0), vLineWidth: (i) => (i === 0 || i === columns.length ? 0 : RULE_PT) },
    margin: [-left, 0, 0, 0],
  };
  return [{ ...inner, colSpan: columns.length }, ...filler(columns.length)];
}

function widthsOf(columns: readonly TableColumn[]): number[] {
  return columns.map((c) => mmToPt(c.widthMm - 2 * cellPadMm(c)) - RULE_PT);
}

function filler(columns: number): TableCell[] {
  return Array.from({ length: columns - 1 }, () => ({ text: '' }));
}

function cellContent(value: string, column: TableColumn | undefined, sizePt: number | undefined, bold: boolean, indentMm: number): TableCell {
  return { text: printable(value), fontSize: sizePt ?? styleOf('tableCell').sizePt, bold, alignment: column?.align ?? 'left', margin: [mmToPt(indentMm), 0, 0, 0] };
}

function layoutOf(columns: readonly TableColumn[], captioned: boolean, pairs: ReadonlySet<number>): CustomTableLayout {
  const pad = (i: number) => mmToPt(columns[i] === undefined ? 0 : cellPadMm(columns[i]));
  return {
    hLineWidth: (i) => (captioned && i === 0 ? 0 : RULE_PT),
    vLineWidth: () => RULE_PT,
    paddingLeft: pad,
    paddingRight: pad,
    paddingTop: (row) => (pairs.has(row) ? 0 : CELL_PAD_PT),
    paddingBottom: (row) => (pairs.has(row) ? 0 : CELL_PAD_PT),
  };
}
