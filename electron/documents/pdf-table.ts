import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { RULE_PT, type Section, type TableBlock, type TableColumn } from '../../shared/documents/model.ts';
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
  const rows = block.rows.map((row) => (row.type === 'group' ? groupRow(row.text, columns.length) : row.cells.map((cell, i) => cellContent(cell, columns[i], sizes[i], row.bold === true))));
  const giant = block.rows.some((row) => isGiantRow(row, block, section));
  const table: ContentTable['table'] = {
    widths: columns.map((c) => mmToPt(c.widthMm - 2 * cellPadMm(c)) - RULE_PT),
    headerRows: caption.length + 1,
    body: [...caption, heading, ...rows],
    dontBreakRows: !giant,
    keepWithHeaderRows: rows.length > 0 && !giant ? 1 : 0,
  };
  return { table, layout: layoutOf(columns, caption.length > 0), margin: [-RULE_PT / 2, 4, 0, 4] };
}

function captionRow(text: string, columns: number): TableCell[] {
  const style = styleOf('tableCaption');
  const cell: TableCell = { text: printable(text), fontSize: style.sizePt, bold: true, colSpan: columns, border: [false, false, false, true], margin: [0, style.beforePt ?? 0, 0, style.afterPt ?? 0] };
  return [cell, ...filler(columns)];
}

function groupRow(text: string, columns: number): TableCell[] {
  return [{ text: printable(text), fontSize: styleOf('tableGroup').sizePt, bold: true, colSpan: columns }, ...filler(columns)];
}

function filler(columns: number): TableCell[] {
  return Array.from({ length: columns - 1 }, () => ({ text: '' }));
}

function cellContent(value: string, column: TableColumn | undefined, sizePt: number | undefined, bold: boolean): TableCell {
  return { text: printable(value), fontSize: sizePt ?? styleOf('tableCell').sizePt, bold, alignment: column?.align ?? 'left' };
}

function layoutOf(columns: readonly TableColumn[], captioned: boolean): CustomTableLayout {
  const pad = (i: number) => mmToPt(columns[i] === undefined ? 0 : cellPadMm(columns[i]));
  return {
    hLineWidth: (i) => (captioned && i === 0 ? 0 : RULE_PT),
    vLineWidth: () => RULE_PT,
    paddingLeft: pad,
    paddingRight: pad,
    paddingTop: () => CELL_PAD_PT,
    paddingBottom: () => CELL_PAD_PT,
  };
}
