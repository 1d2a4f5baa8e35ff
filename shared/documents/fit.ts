import type { Pieces } from './model.ts';

/** Width in mm of a line of text in the papers' typeface. */
export type Measure = (text: string, look: { readonly sizePt: number; readonly bold?: boolean; readonly italic?: boolean }) => number;

export interface Fitted {
  readonly lines: readonly string[];
  readonly sizePt: number;
}

/**
 * Sets heading lines into a cell: at the first size that needs no extra break, else at the smallest size broken between
 * pieces, a piece too wide for the cell alone being broken between words.
 * @param sizes in order of preference, largest first
 */
export function fitPieces(
  lines: readonly Pieces[],
  widthMm: number,
  sizes: readonly number[],
  look: { readonly bold?: boolean; readonly italic?: boolean },
  measure: Measure,
): Fitted {
  for (const sizePt of sizes) {
    if (lines.every((pieces) => measure(pieces.join(' '), { ...look, sizePt }) <= widthMm)) {
      return { lines: lines.map((pieces) => pieces.join(' ')), sizePt };
    }
  }
  const sizePt = sizes.at(-1) ?? 12;
  const fits = (line: string) => measure(line, { ...look, sizePt }) <= widthMm;
  return { lines: lines.flatMap((pieces) => wrap(pieces.flatMap((p) => (fits(p) ? [p] : p.split(' '))), fits)), sizePt };
}

function wrap(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${part}`)) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** Number of lines the text takes in a column; words wider than the column are broken anywhere. */
export function countLines(value: string, widthMm: number, look: { readonly sizePt: number; readonly bold?: boolean }, measure: Measure): number {
  let lines = 1;
  let used = 0;
  const space = measure(' ', look);
  for (const word of value.split(' ')) {
    const width = measure(word, look);
    const next = used === 0 ? width : used + space + width;
    if (next <= widthMm) used = next;
    else {
      lines += used === 0 ? 0 : 1;
      const extra = Math.ceil(width / widthMm) - 1;
      lines += Math.max(0, extra);
      used = width - Math.max(0, extra) * widthMm;
    }
  }
  return lines;
}

/** Length of the rule under a line: `share` of the text (documents.md 2.3: 1/3 to 1/2). */
export function ruleMm(widestMm: number, share: number): number {
  return Math.max(10, widestMm * share);
}

/** Sizes a column of a table may shrink to so that no word of it breaks. */
const CELL_SIZES = [12, 11.5, 11, 10.5, 10] as const;

/**
 * Size of a column's text: the largest at which every word fits that fits at all; a word too wide even for the smallest
 * does not count, it is broken. Word breaks a line after «-», not after «/».
 */
export function columnSizePt(cells: readonly string[], widthMm: number, bold: boolean, measure: Measure): number {
  const words = new Set(cells.flatMap((cell) => cell.split(/\s+|(?<=-)(?!\d)/u)));
  let size = 0;
  for (const word of words) {
    if (word.length < 4) continue;
    const widthAtOnePt = measure(word, { sizePt: 100, bold }) / 100;
    size = Math.max(size, CELL_SIZES.findIndex((sizePt) => widthAtOnePt * sizePt <= widthMm));
  }
  return CELL_SIZES[size] ?? 12;
}
