import { isVietnameseSyllable } from '../../shared/text/syllable.ts';

/** A piece of text on a page: points from the top left corner; `y` is its base line. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters' font. */
  readonly size: number;
}
/** Words standing together on a line; a wide gap parts one from the next. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}
export interface PageLine {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

const BUCKET = 4;
/** In heights of the font: base lines of one line, a gap that is a space, a gap that parts columns. */
const SAME_LINE = 0.42;
const SPACE = 0.1;
const COLUMN_GAP = 1.9;
const BLANK = 0.25;

/** Pieces of one page as lines from top to bottom; raised figures stand in the line they belong to. */
export function linesOf(items: readonly Item[]): PageLine[] {
  const lines: { y: number; size: number; items: Item[] }[] = [];
  const buckets = new Map<number, (typeof lines)[number][]>();
  // Large letters first: a raised figure then finds its line.
  for (const item of [...items].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const key = Math.round(item.y / BUCKET);
    let home: (typeof lines)[number] | undefined;
    const reach = Math.min(6, Math.ceil((item.size * 2 * SAME_LINE) / BUCKET) + 1);
    for (let k = key - reach; k <= key + reach; k++) {
      for (const line of buckets.get(k) ?? []) {
        const apart = Math.abs(line.y - item.y);
        if (apart <= SAME_LINE * line.size && (home === undefined || apart < Math.abs(home.y - item.y))) home = line;
      }
    }
    if (home === undefined) {
      home = { y: item.y, size: item.size, items: [] };
      lines.push(home);
      buckets.set(key, [...(buckets.get(key) ?? []), home]);
    }
    home.items.push(item);
  }
  return lines.sort((a, b) => a.y - b.y).map(({ y, size, items: own }) => ({ y, size, segments: segmentsOf(own, size) }));
}

/** In: pieces of one line in any order. Out: its words from left to right, parted where a gap is as wide as a column's. */
export function segmentsOf(items: readonly Item[], size: number): Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  for (const item of fillGaps([...items].sort((a, b) => a.x - b.x))) {
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : item.x - last.right;
    const right = item.x + item.width - (/\s+$/u.exec(item.text)?.[0].length ?? 0) * BLANK * item.size;
    if (last === undefined || gap > COLUMN_GAP * size) segments.push({ text: item.text, left: item.x, right });
    else {
      last.text += (gap > SPACE * size ? ' ' : '') + item.text;
      last.right = Math.max(last.right, right);
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/gu, ' ').trim() })).filter(({ text }) => text !== '');
}

/**
 * Letters that a font lacks are drawn from another one on top of a gap: «T NH» and «Ỉ». They are put back into the
 * gap they stand over.
 */
function fillGaps(sorted: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of sorted) {
    const under = out.at(-1);
    const over = under !== undefined && item.x > under.x && item.x + item.width / 2 < under.x + under.width && under.text.includes(' ');
    if (over) out[out.length - 1] = { ...under, text: putInto(under, item) };
    else out.push(item);
  }
  return out;
}

const NARROW = /[ijlItfr.,;:'’!()|-]/u;
const letterWidth = (letter: string): number => (letter === ' ' ? 0.4 : NARROW.test(letter) ? 0.32 : /[A-ZĐÀ-ỸmwMW]/u.test(letter) ? 0.68 : 0.48);

function putInto(under: Item, item: Item): string {
  const total = [...under.text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  const middle = item.x + item.width / 2;
  let at = under.x;
  let index = 0;
  let best: { readonly text: string; readonly cost: number } = { text: under.text + item.text.trim(), cost: Infinity };
  for (const letter of under.text) {
    const width = (letterWidth(letter) / total) * under.width;
    const apart = Math.abs(at + width / 2 - middle) / item.size;
    if (letter === ' ' && apart < Math.min(best.cost, FARTHEST)) {
      const filled = fillGap(under.text.slice(0, index), item.text.trim(), under.text.slice(index + 1));
      const cost = apart + (filled.sure ? 0 : UNSURE);
      if (cost < best.cost) best = { text: filled.text, cost };
    }
    at += width;
    index += letter.length;
  }
  return best.text;
}

/** Where letter widths can only be guessed, a place that makes words is worth this many font heights of distance. */
const UNSURE = 2;
const FARTHEST = 4;

function fillGap(before: string, letters: string, after: string): { text: string; sure: boolean } {
  const left = /[\p{L}\p{M}]*$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{L}\p{M}]*/u.exec(after)?.[0] ?? '';
  if (isVietnameseSyllable(left + letters + right)) return { text: before + letters + after, sure: true };
  const ends = right === '' || isVietnameseSyllable(right);
  if (isVietnameseSyllable(left + letters) && ends) return { text: `${before}${letters} ${after}`, sure: true };
  const begins = left === '' || isVietnameseSyllable(left);
  if (isVietnameseSyllable(letters + right) && begins) return { text: `${before} ${letters}${after}`, sure: true };
  return { text: before + letters + after, sure: false };
}
