import type { PageLine, Segment } from './pdf-lines.ts';

/** A page's lines and its size in points. A block is text made ready elsewhere (a ruled table), standing where it was. */
export interface Page {
  readonly width: number;
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
/** Points by which a justified line may miss the edge. */
const EDGE_SLACK = 3;
const MOST_FOOTNOTE = 0.9;
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận/iu;
/** Words of a paper's kind, standing alone: below the letterhead. */
const TITLE = /^(?:KẾ HOẠCH|HƯỚNG DẪN|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG VĂN|THÔNG BÁO)$/u;
const MARKER = /^(?:[IVXLC]{1,6}\.|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ][.)]|[-–+•*])\s*\S/u;
const FIGURES = /\d+/gu;

/** Pages as text: lines joined to paragraphs, page numbers and running heads dropped, footnotes last. */
export function textOfPages(pages: readonly Page[]): string {
  const body = bodySize(pages);
  const running = runningLines(pages);
  const notes: string[] = [];
  const out: string[] = [];
  const flow = new Flow(out, layoutOf(pages, body));
  const widths = new Set(pages.map(({ width }) => width));
  const edges = new Map([...widths].map((width) => [width, marginsOf(pages.flatMap((page) => (page.width === width ? page.lines : [])))]));
  pages.forEach((page, number) => {
    const kept = page.lines.filter((line) => 'rows' in line || !isPageNumber(line, page.height)).filter((line) => 'rows' in line || !running.has(runningKey(line, page.height) ?? '\0'));
    const from = footnotesFrom(kept, body);
    readNotes(kept.slice(from), notes);
    const own = marginsOf(kept.slice(0, from));
    // A title page has no full line of its own.
    const margins = { left: own.left, right: Math.max(own.right, edges.get(page.width)?.right ?? 0) };
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

/** How a document sets its text. */
interface Layout {
  /** From one base line to the next, mostly. */
  readonly gap: number;
  /** Whether new items stand in from the edge, so that «- Không để ai…» at the edge is the rest of a sentence. */
  readonly itemsStandIn: boolean;
  readonly justified: boolean;
}
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Joins lines to paragraphs by what a line break in running text looks like: the next word had no room left. */
class Flow {
  private readonly out: string[];
  private readonly layout: Layout;
  private text = '';
  private last: TextLine | null = null;
  private margins: Margins = { left: 0, right: 0 };
  /** Left edge of the paragraph's lines from its second on. */
  private hang: number | null = null;

  constructor(out: string[], layout: Layout) {
    this.out = out;
    this.layout = layout;
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
    if (next.page === last.page && next.y - last.y > 1.3 * this.layout.gap) return false;
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
    if (MARKER.test(text)) return left <= this.margins.left + indent && ((this.layout.itemsStandIn && !sentenceEnds) || leadsOn(last.segment.text, text));
    if (!sentenceEnds || !/^\p{Lu}/u.test(text)) return true;
    // In justified text the last line of a paragraph alone ends before the edge, and a first line stands where a first line stood.
    if (this.layout.justified && last.segment.right < this.margins.right - EDGE_SLACK) return false;
    return !(left > this.margins.left + indent && Math.abs(left - last.segment.left) < 2);
  }
}

/** Whether what looks like the sign of a new item is the rest of a date, a range or a reference: «tháng / 12. …», «2026 / - 2030». */
function leadsOn(before: string, after: string): boolean {
  if (/^[-–—]/u.test(after)) return /^.\s*(?:\d|\p{Ll})/u.test(after) && !/[.;:,]$/u.test(before);
  return /^\d/u.test(after) && /(?:^|\s)(?:tháng|ngày|năm|số|khoản|điều|mục|điểm|quý|từ|đến|là|và|khoảng|trên|dưới|hơn)$/iu.test(before);
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

function layoutOf(pages: readonly Page[], body: number): Layout {
  let items = 0;
  let inside = 0;
  let lines = 0;
  let full = 0;
  for (const page of pages) {
    const { left, right } = marginsOf(page.lines);
    for (const line of page.lines) {
      const segment = 'rows' in line ? undefined : line.segments[0];
      if (segment === undefined || 'rows' in line) continue;
      lines++;
      if (Math.abs(segment.right - right) <= EDGE_SLACK) full++;
      if (!MARKER.test(segment.text)) continue;
      items++;
      if (segment.left > left + 0.8 * line.size) inside++;
    }
  }
  return { gap: medianGap(pages, body), itemsStandIn: items >= 3 && inside > 0.6 * items, justified: full > 0.4 * lines };
}

/** Edges of running text: the leftmost, and the right one that several lines reach. */
function marginsOf(lines: readonly (PageLine | Block)[]): Margins {
  const single = lines.flatMap((line) => ('rows' in line || line.segments.length !== 1 ? [] : line.segments));
  if (single.length === 0) return { left: 0, right: 0 };
  const rights = single.map(({ right }) => right).sort((a, b) => b - a);
  const left = single.reduce((least, segment) => Math.min(least, segment.left), Infinity);
  return { left, right: rights[Math.max(Math.min(2, Math.floor(rights.length / 4)), Math.floor(rights.length / 50))] ?? 0 };
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
