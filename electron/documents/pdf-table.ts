import { pageSizeMm, RULE_PT, type Section, type TableBlock, type TableColumn, type TableRow } from '../../shared/documents/model.ts';
import { withoutMissingGlyphs } from '../../shared/documents/glyphs.ts';
import { styleOf, type ParagraphStyle } from '../../shared/documents/styles.ts';
import { cellPadMm, columnSizes, headingSpans, type HeadingSpan } from './layout.ts';
import { mmToPt } from './measure.ts';
import { setText, drawLine } from './pdf-boxes.ts';
import type { Unit } from './pdf-flow.ts';
import { breakLines, type Line } from './pdf-lines.ts';
import { aligned, linePt, type Pen } from './pdf-pen.ts';
import type { Tag } from './pdf-tags.ts';

const CELL_PAD_PT = 2;
/** Space above and below a table. */
const AROUND_PT = 4;

interface Cell {
  readonly lines: readonly Line[];
  readonly sizePt: number;
  readonly align: ParagraphStyle['align'];
  /** From the left line of the table. */
  readonly x: number;
  readonly room: number;
  readonly role: 'TH' | 'TD';
}

interface Grid {
  /** Distances of the upright lines from the left margin. */
  readonly edges: readonly number[];
  readonly left: number;
}

/** A table as the units of a page: caption and heading row together, then row by row. */
export function* tableUnits(block: TableBlock, section: Section, parent: Tag, onRow: () => void): Generator<Unit> {
  const tag = parent.child('Table');
  const grid = gridOf(block.columns, mmToPt(section.margins.left));
  const sizes = columnSizes(block);
  const heading = headingOf(block, grid, tag);
  const pageRoom = mmToPt(pageSizeMm(section).heightMm - section.margins.top - section.margins.bottom);
  yield { height: heading.height, before: AROUND_PT, keepNext: true, lines: 0, draw: (pen, y) => heading.draw(pen, y, false) };
  // What a caption asks above itself is not needed at the top of a page.
  const above = block.caption === null ? 0 : (styleOf('tableCaption').beforePt ?? 0);
  const repeat = { height: heading.height - above, draw: (pen: Pen, y: number) => heading.draw(pen, y - above, true) };
  for (const row of block.rows) {
    yield rowUnit(cellsOf(row, block.columns, sizes, grid), grid, row.type === 'group', tag, repeat, pageRoom - heading.height);
    onRow();
  }
  yield { height: 0, before: AROUND_PT, keepNext: false, lines: 0, draw: (pen) => pen.ended(tag) };
}

function gridOf(columns: readonly TableColumn[], left: number): Grid {
  const edges = columns.reduce<number[]>((at, column) => [...at, (at.at(-1) ?? 0) + mmToPt(column.widthMm)], [0]);
  return { edges, left };
}

function cellsOf(row: TableRow, columns: readonly TableColumn[], sizes: readonly number[], grid: Grid): Cell[] {
  const first = columns[0];
  if (row.type === 'group') {
    const pad = first === undefined ? 0 : mmToPt(cellPadMm(first));
    return [cell(row.text, 'bold', styleOf('tableGroup').sizePt, 'left', pad, (grid.edges.at(-1) ?? 0) - 2 * pad, 'TD')];
  }
  return columns.map((column, i) => {
    const indent = row.indent?.column === i ? mmToPt(row.indent.mm) : 0;
    return columnCell(row.cells[i] ?? '', column, row.bold === true ? 'bold' : 'normal', sizes[i] ?? styleOf('tableCell').sizePt, column.align, grid.edges[i] ?? 0, indent, 'TD');
  });
}

function columnCell(text: string, column: TableColumn, face: 'bold' | 'normal', sizePt: number, align: ParagraphStyle['align'], edge: number, indent: number, role: 'TH' | 'TD'): Cell {
  const pad = mmToPt(cellPadMm(column)) + RULE_PT / 2;
  return cell(text, face, sizePt, align, edge + pad + indent, mmToPt(column.widthMm) - 2 * pad - indent, role);
}

function cell(text: string, face: 'bold' | 'normal', sizePt: number, align: ParagraphStyle['align'], x: number, room: number, role: 'TH' | 'TD'): Cell {
  return { lines: breakLines([{ text: withoutMissingGlyphs(text), face }], sizePt, room, { breakJoints: true }), sizePt, align, x, room, role };
}

function contentHeight(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map((one) => one.lines.length * linePt(one.sizePt)));
}

interface Heading {
  readonly height: number;
  draw(pen: Pen, y: number, repeated: boolean): void;
}

/** Caption without lines around it, and the heading row with its upper line. */
function headingOf(block: TableBlock, grid: Grid, tag: Tag): Heading {
  const style = styleOf('tableHeading');
  const headingCell = (text: string, column: TableColumn, at: number) => columnCell(text, column, 'bold', style.sizePt, 'center', grid.edges[at] ?? 0, 0, 'TH');
  const rows = headingRows(block.columns, headingCell);
  const width = grid.edges.at(-1) ?? 0;
  const caption = block.caption === null ? null : setText('tableCaption', [{ text: withoutMissingGlyphs(block.caption) }], width - 2 * CELL_PAD_PT, { leftPt: CELL_PAD_PT });
  const captionHeight = caption === null ? 0 : caption.beforePt + caption.lines.length * linePt(caption.sizePt) + caption.afterPt + CELL_PAD_PT;
  const rowHeight = rows.height;
  const height = captionHeight + RULE_PT + rowHeight;
  const drawCaption = (pen: Pen, y: number) => caption?.lines.forEach((_, i) => drawLine(pen, caption, i, grid.left, y + caption.beforePt + i * linePt(caption.sizePt)));
  const lines = (pen: Pen, y: number) => {
    const top = y + captionHeight + RULE_PT / 2;
    pen.rule(grid.left - RULE_PT / 2, top, grid.left + width + RULE_PT / 2, top);
    if (rows.lower === null) drawGrid(pen, grid, y + captionHeight, rowHeight + RULE_PT, false);
    else drawGroupedGrid(pen, grid, rows.lower, y + captionHeight, rowHeight + RULE_PT);
  };
  return {
    height,
    draw: (pen, y, repeated) => {
      const cellsAt = y + captionHeight + RULE_PT + CELL_PAD_PT;
      if (repeated) {
        pen.artifact(() => {
          drawCaption(pen, y);
          lines(pen, y);
          for (const one of rows.cells) drawCell(pen, one, grid, cellsAt);
          for (const one of rows.lower?.cells ?? []) drawCell(pen, one, grid, cellsAt + (rows.lower?.offset ?? 0));
        });
        return;
      }
      if (caption !== null) {
        const own = tag.child('Caption');
        pen.content(own, () => drawCaption(pen, y));
        pen.ended(own);
      }
      pen.artifact(() => lines(pen, y));
      drawCells(pen, rows.cells, grid, cellsAt, tag);
      if (rows.lower !== null) drawCells(pen, rows.lower.cells, grid, cellsAt + rows.lower.offset, tag);
    },
  };
}

/** The heading row; `lower` is the second one, `offset` points under the first, where columns stand in groups. */
interface HeadingRows {
  readonly cells: readonly Cell[];
  readonly lower: { readonly cells: readonly Cell[]; readonly offset: number; readonly spans: readonly HeadingSpan[] } | null;
  /** Of all rows, without the line above them. */
  readonly height: number;
}

function headingRows(columns: readonly TableColumn[], cellOf: (text: string, column: TableColumn, at: number) => Cell): HeadingRows {
  const rowPt = (cells: readonly Cell[]): number => contentHeight(cells) + 2 * CELL_PAD_PT + RULE_PT;
  const spans = headingSpans(columns);
  if (spans === null) {
    const cells = columns.map((column, i) => cellOf(column.heading, column, i));
    return { cells, lower: null, height: rowPt(cells) };
  }
  const upper = spans.flatMap(({ from, to, group }) => {
    const under = columns.slice(from, to);
    return under.slice(0, 1).map((first) => ({ group, cell: group === null ? cellOf(first.heading, first, from) : cellOf(group, { ...first, widthMm: under.reduce((sum, one) => sum + one.widthMm, 0) }, from) }));
  });
  const lower = columns.flatMap((column, i) => (column.group === undefined ? [] : [cellOf(column.heading, column, i)]));
  const offset = rowPt(upper.filter(({ group }) => group !== null).map(({ cell: one }) => one));
  const whole = rowPt(upper.filter(({ group }) => group === null).map(({ cell: one }) => one));
  return { cells: upper.map(({ cell: one }) => one), lower: { cells: lower, offset, spans }, height: Math.max(offset + rowPt(lower), whole) };
}

/** As `drawGrid`; within a group the upright lines begin under its heading, and a line parts the two. */
function drawGroupedGrid(pen: Pen, grid: Grid, { spans, offset }: NonNullable<HeadingRows['lower']>, y: number, height: number): void {
  const between = y + offset + RULE_PT / 2;
  drawGrid(pen, grid, y, height, true);
  for (const { from, to, group } of spans) {
    const [left, right] = [grid.left + (grid.edges[from] ?? 0), grid.left + (grid.edges[to] ?? 0)];
    if (to < grid.edges.length - 1) pen.rule(right, y, right, y + height);
    if (group === null) continue;
    pen.rule(left, between, right, between);
    for (const edge of grid.edges.slice(from + 1, to)) pen.rule(grid.left + edge, between, grid.left + edge, y + height);
  }
}

/** One row; a row that fits no page can be split between lines. */
function rowUnit(cells: readonly Cell[], grid: Grid, group: boolean, tag: Tag, repeat: NonNullable<Unit['repeat']>, roomPt: number): Unit {
  const height = contentHeight(cells) + 2 * CELL_PAD_PT + RULE_PT;
  const unit: Unit = {
    height,
    before: 0,
    keepNext: group,
    lines: 2,
    repeat,
    draw: (pen, y) => {
      pen.artifact(() => drawGrid(pen, grid, y, height, group));
      drawCells(pen, cells, grid, y + CELL_PAD_PT, tag);
    },
  };
  return height <= roomPt ? unit : { ...unit, split: (room) => halves(cells, room, (part) => rowUnit(part, grid, group, tag, repeat, roomPt)) };
}

function halves(cells: readonly Cell[], room: number, unitOf: (cells: readonly Cell[]) => Unit): readonly [Unit, Unit] | null {
  const fits = (one: Cell) => Math.floor((room - 2 * CELL_PAD_PT - RULE_PT) / linePt(one.sizePt));
  if (cells.some((one) => one.lines.length > fits(one) && fits(one) < 1)) return null;
  const part = (from: (one: Cell) => number, to: (one: Cell) => number) => cells.map((one) => ({ ...one, lines: one.lines.slice(from(one), to(one)) }));
  return [unitOf(part(() => 0, fits)), unitOf(part(fits, () => Infinity))];
}

/** Upright lines of a row and the line under it. */
function drawGrid(pen: Pen, grid: Grid, y: number, height: number, outerOnly: boolean): void {
  const width = grid.edges.at(-1) ?? 0;
  for (const [i, edge] of grid.edges.entries()) {
    if (outerOnly && i > 0 && i < grid.edges.length - 1) continue;
    pen.rule(grid.left + edge, y, grid.left + edge, y + height);
  }
  const under = y + height - RULE_PT / 2;
  pen.rule(grid.left - RULE_PT / 2, under, grid.left + width + RULE_PT / 2, under);
}

function drawCells(pen: Pen, cells: readonly Cell[], grid: Grid, y: number, table: Tag): void {
  const row = table.child('TR');
  for (const one of cells) {
    const own = row.child(one.role);
    pen.content(own, () => drawCell(pen, one, grid, y));
    pen.ended(own);
  }
  pen.ended(row);
}

function drawCell(pen: Pen, one: Cell, grid: Grid, y: number): void {
  one.lines.forEach((line, i) => {
    if (line.fragments.length === 0) return;
    const { x } = aligned(line, one.align, one.room, true);
    pen.line(line, grid.left + one.x + x, y + i * linePt(one.sizePt), one.sizePt);
  });
}
