import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableBordersOptions } from 'docx';
import { RULE_PT, type Section, type TableBlock, type TableColumn } from '../../shared/documents/model.ts';
import { alignment } from './docx-styles.ts';
import { docxParagraph, twips } from './docx-text.ts';
import { cellPadMm, columnSizes, isGiantRow } from './layout.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: RULE_PT * 8, color: '000000' } as const;

export const NO_BORDERS: ITableBordersOptions = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** A table of fixed widths; caption and heading row repeat on every page, a row stays on one page. */
export function docxTable(block: TableBlock, section: Section): Table {
  const sizes = columnSizes(block);
  const totalMm = block.columns.reduce((sum, c) => sum + c.widthMm, 0);
  const caption = block.caption;
  const rows = [
    ...(caption === null ? [] : [new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: [captionCell(caption, block.columns.length, totalMm)] })]),
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: block.columns.map((c) => cell(c, [docxParagraph('tableHeading', [{ text: c.heading }])])),
    }),
    ...block.rows.map((row) => {
      if (row.type === 'group') return new TableRow({ cantSplit: true, keepNext: true, children: [groupCell(row.text, block.columns.length, totalMm)] });
      return new TableRow({
        cantSplit: !isGiantRow(row, block, section),
        children: block.columns.map((c, i) =>
          cell(c, [docxParagraph('tableCell', [{ text: row.cells[i] ?? '', bold: row.bold }], { alignment: alignment(c.align), ...(row.indent?.column === i ? { indent: { left: twips(row.indent.mm) } } : {}) }, sizes[i])]),
        ),
      });
    }),
  ];
  return new Table({
    width: { size: twips(totalMm), type: WidthType.DXA },
    columnWidths: block.columns.map((c) => twips(c.widthMm)),
    layout: TableLayoutType.FIXED,
    borders: { top: caption === null ? LINE : NONE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { top: 40, bottom: 40, left: 0, right: 0 },
    rows,
  });
}

function cell(column: TableColumn, children: ConstructorParameters<typeof TableCell>[0]['children']): TableCell {
  const pad = twips(cellPadMm(column));
  return new TableCell({ width: { size: twips(column.widthMm), type: WidthType.DXA }, margins: { left: pad, right: pad, top: 40, bottom: 40 }, children });
}

function groupCell(text: string, columns: number, widthMm: number): TableCell {
  return new TableCell({ columnSpan: columns, width: { size: twips(widthMm), type: WidthType.DXA }, margins: { left: twips(0.9), right: 0, top: 40, bottom: 40 }, children: [docxParagraph('tableGroup', [{ text }])] });
}

function captionCell(text: string, columns: number, widthMm: number): TableCell {
  return new TableCell({
    columnSpan: columns,
    width: { size: twips(widthMm), type: WidthType.DXA },
    borders: { top: NONE, left: NONE, right: NONE, bottom: LINE },
    children: [docxParagraph('tableCaption', [{ text }])],
  });
}
