import type { PageLine, Segment } from './pdf-lines.ts';

/** A page's lines and its size in points. A block is text made ready elsewhere (a ruled table), standing where it was. */
export interface Page {
  readonly height: number;
  readonly lines: readonly (PageLine | Block)[];
}
export interface Block {
  readonly y: number;
  readonly rows: readonly string[];
}
interface TextLine {
  readonly y: number;
  readonly page: number;
  readonly size: number;
  readonly segment: Segment;
}

const EDGE = 0.1;
const MOST_FOOTNOTE = 0.9;
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận/iu;
/** Words of a paper's kind, standing alone: below the letterhead. */
const TITLE = /^(?:KẾ HOẠCH|HƯỚNG DẪN|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG VĂN|THÔNG BÁO)$/u;
const MARKER = /^(?:[IVXLC]{1,6}\.|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s|[a-zđ][.)]|[-–+•*])\s*\S/u;
const FIGURES = /\d+/gu;

/** Pages as text: lines joined to paragraphs, page numbers and running heads dropped, footnotes last. */
export function textOfPages(pages: readonly Page[]): string {
  const body = bodySize(pages);
  const running = runningLines(pages);
  const notes: string[] = [];
  const out: string[] = [];
  const flow = new Flow(out, medianGap(pages, body));
  pages.forEach((page, number) => {
    const kept = page.lines.filter((line) => 'rows' in line || !isPageNumber(line, page.height)).filter((line) => 'rows' in line || !running.has(runningKey(line, page.height) ?? '\0'));
    const from = footnotesFrom(kept, body);
    readNotes(kept.slice(from), notes);
    const margins = marginsOf(kept.slice(0, from));
    for (let i = 0; i < from; ) {
      const line = kept[i];
      if (line === undefined) break;
      if ('rows' in line) {
        flow.end();
        out.push(...line.rows);
        i++;
        continue;
      }
      const region = columnsAt(kept, i, from);
      if (region !== null) {
        flow.end();
        out.push(...region.lines);
        i = region.next;
        continue;
      }
      if (line.segments.length > 1) {
        flow.end();
        out.push(line.segments.map(({ text }) => text).join(' | '));
      } else if (line.segments[0] !== undefined) flow.add({ y: line.y, page: number, size: line.size, segment: line.segments[0] }, margins);
      i++;
    }
  });
  flow.end();
  return [...out, ...notes].join('\n');
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Joins lines to paragraphs by what a line break in running text looks like: the next word had no room left. */
class Flow {
  private readonly out: string[];
  private readonly gap: number;
  private text = '';
  private last: TextLine | null = null;
  private margins: Margins = { left: 0, right: 0 };
  /** Left edge of the paragraph's lines from its second on. */
  private hang: number | null = null;

  constructor(out: string[], gap: number) {
    this.out = out;
    this.gap = gap;
  }

  add(line: TextLine, margins: Margins): void {
    if (this.last !== null && this.continues(this.last, line)) {
      this.hang = line.segment.left;
      this.text += ` ${line.segment.text}`;
    } else {
      this.end();
      this.text = line.segment.text;
    }
    this.last = line;
    this.margins = margins;
  }

  end(): void {
    if (this.text !== '') this.out.push(this.text);
    this.text = '';
    this.last = null;
    this.hang = null;
  }

  private continues(last: TextLine, next: TextLine): boolean {
    if (Math.abs(last.size - next.size) > 0.15 * last.size) return false;
    if (next.page === last.page && next.y - last.y > 1.3 * this.gap) return false;
    const { text, left, right } = next.segment;
    const word = text.split(' ', 1)[0] ?? '';
    const wordWidth = ((right - left) * (word.length + 1)) / Math.max(1, text.length);
    const full = last.segment.right + wordWidth > this.margins.right;
    if (!full) return false;
    const indent = 0.8 * next.size;
    const indented = left > (this.hang ?? Math.max(this.margins.left, Math.min(last.segment.left, left))) + indent;
    if (indented && this.hang !== null) return false;
    if (indented && last.segment.left <= this.margins.left + indent) return false;
    const sentenceEnds = /[.;:!?/]$/u.test(last.segment.text);
    if (MARKER.test(text)) return !sentenceEnds && left <= this.margins.left + indent;
    return !(sentenceEnds && left > this.margins.left + indent && Math.abs(left - last.segment.left) < 2 && /^\p{Lu}/u.test(text));
  }
}

/** Letterhead and signature: two columns side by side, read one after the other. Null: none begins at this line. */
function columnsAt(lines: readonly (PageLine | Block)[], at: number, end: number): { lines: string[]; next: number } | null {
  const first = lines[at];
  if (first === undefined || 'rows' in first || first.segments.length !== 2) return null;
  const [a, b] = first.segments;
  if (a === undefined || b === undefined) return null;
  let gutter = { from: a.right, to: b.left };
  const columns: [string[], string[]] = [[], []];
  let next = at;
  for (; next < end; next++) {
    const line = lines[next];
    if (line === undefined || 'rows' in line || line.segments.length > 2 || TITLE.test(line.segments[0]?.text ?? '')) break;
    const sides = line.segments.map(({ left, right }) => (right < gutter.to - 1 && left < gutter.from ? 0 : left > gutter.from + 1 && right > gutter.to ? 1 : -1));
    if (sides.includes(-1) || (sides.length === 2 && (sides[0] !== 0 || sides[1] !== 1))) break;
    line.segments.forEach((segment, i) => {
      const side = sides[i] === 1 ? 1 : 0;
      columns[side].push(segment.text);
      gutter = side === 0 ? { from: Math.max(gutter.from, segment.right), to: gutter.to } : { from: gutter.from, to: Math.min(gutter.to, segment.left) };
    });
  }
  const words = [...columns[0], ...columns[1]].slice(0, 40).join('\n');
  return LETTERHEAD.test(words) ? { lines: [...columns[0], ...columns[1]], next } : null;
}

/** Size of most letters. */
function bodySize(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      if ('rows' in line) continue;
      const size = Math.round(line.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + line.segments.reduce((sum, { text }) => sum + text.length, 0));
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

function medianGap(pages: readonly Page[], body: number): number {
  const gaps = pages.flatMap((page) => page.lines.slice(1).map((line, i) => line.y - (page.lines[i]?.y ?? 0))).filter((gap) => gap > 0.8 * body && gap < 3 * body);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1.3 * body;
}

/** Edges of running text: the left one of most lines, and the right one that several lines reach. */
function marginsOf(lines: readonly (PageLine | Block)[]): Margins {
  const single = lines.flatMap((line) => ('rows' in line || line.segments.length !== 1 ? [] : line.segments));
  if (single.length === 0) return { left: 0, right: 0 };
  const rights = single.map(({ right }) => right).sort((a, b) => b - a);
  return { left: Math.min(...single.map(({ left }) => left)), right: rights[Math.min(2, Math.floor(rights.length / 4))] ?? 0 };
}

function isPageNumber(line: PageLine, height: number): boolean {
  const atEdge = line.y < height * 0.12 || line.y > height * 0.88;
  return atEdge && line.segments.length === 1 && /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*(?:\/\s*\d{1,4})?\s*[-–]?$/iu.test(line.segments[0]?.text ?? '');
}

function runningKey(line: PageLine, height: number): string | null {
  if (line.y >= height * EDGE && line.y <= height * (1 - EDGE)) return null;
  return line.segments.map(({ text }) => text).join(' ').replace(FIGURES, '#');
}

/** Lines at the head or foot that come again on most pages. */
function runningLines(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.lines.flatMap((line) => ('rows' in line ? [] : (runningKey(line, page.height) ?? [])));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([key]) => key));
}

/** Footnotes are small, at the foot of the page, and begin with their number. Returns the index of their first line. */
function footnotesFrom(lines: readonly (PageLine | Block)[], body: number): number {
  let from = lines.length;
  while (from > 0) {
    const line = lines[from - 1];
    if (line === undefined || 'rows' in line || line.size > MOST_FOOTNOTE * body) break;
    from--;
  }
  while (from < lines.length && noteStart(lines[from]) === null) from++;
  return from;
}

function noteStart(line: PageLine | Block | undefined): { marker: string; words: string } | null {
  if (line === undefined || 'rows' in line) return null;
  const match = /^(\d{1,3})(?!\d|[.,]\d)[.)]?\s*(\D.*)$/u.exec(line.segments.map(({ text }) => text).join(' '));
  return match === null ? null : { marker: match[1] ?? '', words: match[2] ?? '' };
}

function readNotes(lines: readonly (PageLine | Block)[], notes: string[]): void {
  for (const line of lines) {
    if ('rows' in line) continue;
    const start = noteStart(line);
    const expected = Number(/^\d+/u.exec(notes.at(-1) ?? '')?.[0] ?? '0') + 1;
    const opens = start !== null && (notes.length === 0 || Number(start.marker) === expected || line === lines[0]);
    if (opens) notes.push(`${start.marker} ${start.words}`);
    else notes[notes.length - 1] = `${notes.at(-1) ?? ''} ${line.segments.map(({ text }) => text).join(' ')}`;
  }
}
