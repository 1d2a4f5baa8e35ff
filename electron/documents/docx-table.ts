import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableBordersOptions } from 'docx';
import { RULE_PT, type Section, type TableBlock, type TableColumn } from '../../shared/documents/model.ts';
import { alignment } from './docx-styles.ts';
import { docxParagraph, twips } from './docx-text.ts';
import { cellPadMm, columnSizes, headingSpans, isGiantRow } from './layout.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: RULE_PT * 8, color: '000000' } as const;

export const NO_BORDERS: ITableBordersOptions = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/**
 * A table of fixed widths; caption and heading row repeat on every page, a row stays on one page.
 * @param options `company`: the last row stands on the page of what follows; `sizes` of the columns, when these are not all rows
 */
export function docxTable(block: TableBlock, section: Section, { company = false, sizes = columnSizes(block) }: { readonly company?: boolean; readonly sizes?: readonly number[] } = {}): Table {
  const totalMm = block.columns.reduce((sum, c) => sum + c.widthMm, 0);
  const caption = block.caption;
  const rows = [
    ...(caption === null ? [] : [new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: [captionCell(caption, block.columns.length, totalMm)] })]),
    ...headingRows(block.columns).map((children) => new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children })),
    ...block.rows.map((row, at) => {
      const keepNext = company && at === block.rows.length - 1;
      if (row.type === 'group') return new TableRow({ cantSplit: true, keepNext: true, children: [groupCell(row.text, block.columns.length, totalMm)] });
      return new TableRow({
        cantSplit: !isGiantRow(row, block, section),
        children: block.columns.map((c, i) =>
          cell(c, [docxParagraph('tableCell', [{ text: row.cells[i] ?? '', bold: row.bold }], { alignment: alignment(c.align), keepNext, ...(row.indent?.column === i ? { indent: { left: twips(row.indent.mm) } } : {}) }, sizes[i])]),
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

/** One row of headings, or two where columns stand under a group. */
function headingRows(columns: readonly TableColumn[]): TableCell[][] {
  const heading = (text: string) => [docxParagraph('tableHeading', [{ text }])];
  const spans = headingSpans(columns);
  if (spans === null) return [columns.map((c) => cell(c, heading(c.heading)))];
  return [
    spans.flatMap(({ from, to, group }) => {
      const under = columns.slice(from, to);
      const [first] = under;
      if (first === undefined) return [];
      if (group === null) return [cell(first, heading(first.heading), { rowSpan: 2 })];
      return [cell({ ...first, widthMm: under.reduce((sum, c) => sum + c.widthMm, 0) }, heading(group), { columnSpan: to - from })];
    }),
    columns.filter(({ group }) => group !== undefined).map((c) => cell(c, heading(c.heading))),
  ];
}

function cell(column: TableColumn, children: ConstructorParameters<typeof TableCell>[0]['children'], span: { readonly rowSpan?: number; readonly columnSpan?: number } = {}): TableCell {
  const pad = twips(cellPadMm(column));
  return new TableCell({ width: { size: twips(column.widthMm), type: WidthType.DXA }, margins: { left: pad, right: pad, top: 40, bottom: 40 }, children, ...span });
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
