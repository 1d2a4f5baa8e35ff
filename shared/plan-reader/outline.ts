import type { Paragraph, PlanDoc, Section } from './doc.ts';
import { readFootnotes } from './footnotes.ts';
import { markerOf } from './markers.ts';
import type { Marker } from './markers.ts';
import { normaliseText } from './text.ts';
import { isTitleLine, titleLine } from './title-line.ts';

interface Draft {
  from: number;
  to: number;
  label: string;
  marker: string;
  heading: string;
  level: number;
  bodyFrom: number;
  parent: Draft | null;
  children: Draft[];
  key: string;
}

const FOOT = /^(?:Nơi nhận\s*:?\s*|(?:TM|KT|TL|TUQ|T\/M|K\/T)\s?\. ?\p{Lu}.{0,60}|Q\. \p{Lu}{2}.{0,40}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG BAN))$/u;
const CLOSING = /^(?:Trên đây là |Trong quá trình (?:tổ chức|triển khai|thực hiện)|Quá trình (?:tổ chức|triển khai|thực hiện))/u;
const LONGEST_HEADING = 200;
const LONGEST_RUN_IN = 160;

/**
 * In: text of a plan from any source. Out: the plan as normalised text with sections, paragraphs and footnotes. Any text
 * gives a document: one without numbered parts has a root only. Linear in the length.
 */
export function docOf(raw: string): PlanDoc {
  const { text, noisy } = normaliseText(raw);
  return outlineOf(text, noisy);
}

/** As `docOf`, for text that `normaliseText` already made. */
export function outlineOf(normalised: string, noisy: boolean): PlanDoc {
  const lines = normalised === '' ? [] : normalised.split('\n');
  const { text, footnotes, noteLines } = readFootnotes(lines);
  const root: Draft = { from: 0, to: text.length, label: '', marker: '', heading: '', level: 0, bodyFrom: 0, parent: null, children: [], key: 'root' };
  const builder = new Outline(root, lines, noteLines);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  lines.forEach((line, index) => {
    const to = from + line.length;
    const section = builder.take(index, from, to);
    paragraphs.push({ from, to, text: text.slice(from, to), section });
    from = to + 1;
  });
  builder.close(text.length);
  return { text, root, sections: builder.sections, paragraphs, footnotes, noisy };
}

/** Grows the tree of sections paragraph by paragraph. */
class Outline {
  readonly sections: Section[] = [];
  readonly #root: Draft;
  readonly #lines: readonly string[];
  readonly #noteLines: ReadonlySet<number>;
  readonly #titleAt: number;
  readonly #byCapitals: boolean;
  #open: Draft[];
  #zone: 'head' | 'body' | 'foot';
  #sawProse = false;

  constructor(root: Draft, lines: readonly string[], noteLines: ReadonlySet<number>) {
    this.#root = root;
    this.#lines = lines;
    this.#noteLines = noteLines;
    this.#titleAt = titleLine(lines);
    this.#byCapitals = !lines.some((line) => markerOf(line)?.kind === 'roman');
    this.#open = [root];
    this.#zone = this.#titleAt < 0 ? 'body' : 'head';
  }

  /** The innermost section the paragraph [from, to) stands in. */
  take(index: number, from: number, to: number): Section {
    const line = this.#lines[index] ?? '';
    if (this.#zone === 'head') {
      if (index === this.#titleAt) this.#zone = 'body';
      return this.#root;
    }
    if (this.#noteLines.has(index)) return this.#root;
    const marker = markerOf(line);
    if (this.#zone === 'body' && marker === null && FOOT.test(line.slice(0, 90)) && line.length < 90) this.#leave(from);
    if (this.#zone === 'foot') {
      if (marker?.kind !== 'appendix') return this.#root;
      this.#zone = 'body';
    }
    if (marker) return this.#begin(marker, line, index, from, to);
    if (this.#isCapitalHeading(line)) return this.#begin({ kind: 'caps', marker: headingWords(line), length: 0 }, line, index, from, to);
    if (!isCapitals(line)) this.#sawProse = true;
    if (CLOSING.test(line) && this.#open.length > 2) this.#popTo(2, from);
    return this.#last();
  }

  close(end: number): void {
    this.#popTo(1, end);
  }

  #leave(at: number): void {
    this.#zone = 'foot';
    this.#popTo(1, at);
  }

  #last(): Draft {
    return this.#open.at(-1) ?? this.#root;
  }

  #popTo(depth: number, at: number): void {
    while (this.#open.length > depth) {
      const section = this.#open.pop();
      if (section) section.to = Math.max(section.from, at);
    }
  }

  #begin(marker: Marker, line: string, index: number, from: number, to: number): Section {
    const key = keyOf(marker);
    const same = this.#open.findIndex((section) => section.key === key);
    this.#popTo(same > 0 ? same : topDepth(key) ?? this.#open.length, from);
    const parent = this.#last();
    const { heading, bodyFrom } = headingOf(marker, line, from, to, this.#lines[index + 1] ?? '');
    const section: Draft = {
      from, to, label: labelOf(parent, marker), marker: marker.marker, heading, level: parent.level + 1, bodyFrom, parent, children: [], key,
    };
    parent.children.push(section);
    this.#open.push(section);
    this.sections.push(section);
    this.#sawProse = true;
    return section;
  }

  #isCapitalHeading(line: string): boolean {
    return this.#byCapitals && this.#sawProse && line.length >= 6 && line.length <= 150 && isCapitals(line) && !isTitleLine(line) && /^\p{Lu}/u.test(line);
  }
}

const isCapitals = (line: string): boolean => /\p{Lu}{2}/u.test(line) && !/\p{Ll}{2}/u.test(line.slice(0, 150));
const headingWords = (line: string): string => line.replace(/\s*[:.]\s*$/u, '');

function keyOf({ kind, marker }: Marker): string {
  if (kind === 'dotted') return `dotted${marker.split('.').length}`;
  return kind === 'caps' ? 'roman' : kind;
}

/** Depth kept open when the first part of such a kind begins: parts and Roman numerals never stand inside a number. */
function topDepth(key: string): number | null {
  if (key === 'part' || key === 'appendix') return 1;
  return null;
}

function labelOf(parent: Draft, { kind, marker }: Marker): string {
  if (parent.label === '' || kind === 'part' || kind === 'appendix' || kind === 'article') return marker;
  if (marker.startsWith(`${parent.label}.`)) return marker;
  if (parent.marker !== '' && marker.startsWith(`${parent.marker}.`)) return parent.label + marker.slice(parent.marker.length);
  return kind === 'ordinal' ? `${parent.label} ${marker}` : `${parent.label}.${marker}`;
}

function headingOf(marker: Marker, line: string, from: number, to: number, next: string): { heading: string; bodyFrom: number } {
  const rest = line.slice(marker.length);
  const bodyFrom = from + marker.length;
  const colon = /:(?!\d)/u.exec(rest.slice(0, LONGEST_RUN_IN))?.index ?? -1;
  const before = colon < 0 ? '' : rest.slice(0, colon);
  if (colon >= 0 && !/[;]|\.\s+\p{Lu}/u.test(before)) {
    const spaces = /^\s*/u.exec(rest.slice(colon + 1))?.[0].length ?? 0;
    return { heading: before.trim(), bodyFrom: bodyFrom + colon + 1 + spaces };
  }
  const bare = rest.trim();
  if (bare.length > LONGEST_HEADING) return { heading: '', bodyFrom };
  if (marker.kind === 'roman' || marker.kind === 'caps' || marker.kind === 'part') return { heading: headingWords(bare), bodyFrom: to };
  if (/[;,]$|\.\/\.?$/u.test(bare)) return { heading: '', bodyFrom };
  const stopped = bare.endsWith('.');
  const shortStop = stopped && bare.length <= 45 && (marker.kind === 'number' || marker.kind === 'dotted') && keyOfNext(next) !== keyOf(marker);
  return stopped && !shortStop ? { heading: '', bodyFrom } : { heading: headingWords(bare), bodyFrom: to };
}

function keyOfNext(line: string): string | null {
  const marker = markerOf(line);
  return marker && keyOf(marker);
}
