import type { Item } from './pdf-lines.ts';
import { linesOf } from './pdf-lines.ts';
import type { Block } from './pdf-paragraphs.ts';

/** A drawn straight line: from `from` to `to` along its direction, at `at` across it. Points from the top left corner. */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

const NEAR = 2.5;
const SHORTEST = 6;
const MOST_RULES = 5000;

/**
 * Ruled tables of a page: each row a line with « | » between its cells, words of a cell in their order. A cell that spans
 * rows stands in the first of them.
 * @returns the tables and the pieces of text outside of them
 */
export function tablesOf(rules: readonly Rule[], items: readonly Item[]): { blocks: Block[]; rest: Item[] } {
  const grids = gridsOf(rules.slice(0, MOST_RULES));
  const blocks: Block[] = [];
  let rest = [...items];
  for (const grid of grids) {
    const inside = rest.filter((item) => isInside(item, grid));
    if (inside.length === 0) continue;
    const rows = rowsOf(grid, inside);
    if (rows.length < 2 || !rows.some((row) => row.includes(' | '))) continue;
    rest = rest.filter((item) => !isInside(item, grid));
    blocks.push({ y: grid.top, rows });
  }
  return { blocks, rest };
}

const isInside = (item: Item, grid: Grid): boolean => {
  const middle = item.x + item.width / 2;
  return middle > grid.left && middle < grid.right && item.y > grid.top && item.y < grid.bottom + NEAR;
};

/** Vertical rules whose heights meet make one table; horizontal rules within it part its rows. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  const down = rules.filter((rule) => !rule.across && rule.to - rule.from > SHORTEST).sort((a, b) => a.from - b.from);
  const across = rules.filter((rule) => rule.across && rule.to - rule.from > SHORTEST);
  const groups: Rule[][] = [];
  let bottom = -Infinity;
  for (const rule of down) {
    if (rule.from > bottom + NEAR) groups.push([]);
    groups.at(-1)?.push(rule);
    bottom = Math.max(bottom, rule.to);
  }
  return groups.flatMap((group) => {
    const box = {
      left: Math.min(...group.map(({ at }) => at)),
      right: Math.max(...group.map(({ at }) => at)),
      top: Math.min(...group.map(({ from }) => from)) - NEAR,
      bottom: Math.max(...group.map(({ to }) => to)),
    };
    const own = across.filter(({ at, from, to }) => at >= box.top - NEAR && at <= box.bottom + NEAR && to > box.left && from < box.right);
    return box.right - box.left < 20 || distinct(group).length < 3 ? [] : [{ ...box, across: own, down: group }];
  });
}

function rowsOf(grid: Grid, items: readonly Item[]): string[] {
  const columns = distinct(grid.down);
  const cells = new Map<string, { top: number; column: number; items: Item[] }>();
  for (const item of items) {
    const middle = item.x + item.width / 2;
    const height = item.y - item.size / 3;
    const top = last(grid.across.filter(({ at, from, to }) => at < height && from < middle && to > middle).map(({ at }) => at), grid.top);
    const left = last(grid.down.filter(({ at, from, to }) => at < middle && from < height && to > height).map(({ at }) => at), grid.left);
    const column = columns.findLastIndex((at) => at <= left + NEAR);
    const key = `${Math.round(top / NEAR)} ${column}`;
    const cell = cells.get(key) ?? { top, column, items: [] };
    cell.items.push(item);
    cells.set(key, cell);
  }
  const rows: { top: number; cells: { column: number; text: string }[] }[] = [];
  for (const cell of [...cells.values()].sort((a, b) => a.top - b.top)) {
    const text = linesOf(cell.items).map(({ segments }) => segments.map((segment) => segment.text).join(' ')).join(' ');
    const row = rows.at(-1);
    if (row !== undefined && cell.top - row.top <= 2 * NEAR) row.cells.push({ column: cell.column, text });
    else rows.push({ top: cell.top, cells: [{ column: cell.column, text }] });
  }
  return rows.map((row) => row.cells.sort((a, b) => a.column - b.column).map(({ text }) => text).join(' | '));
}

const last = (values: readonly number[], otherwise: number): number => values.reduce((most, value) => Math.max(most, value), otherwise);

/** Places of rules from left to right, rules drawn side by side counted once. */
function distinct(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? -Infinity) > 2 * NEAR) places.push(at);
  }
  return places;
}
