import type { Paragraph, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { bulletLength } from './markers.ts';

/** A paragraph with what stands above it. */
export interface Placed {
  readonly paragraph: Paragraph;
  /** Without its bullet. */
  readonly text: string;
  /** Place of `text` in the document. */
  readonly from: number;
  /** List items above it, innermost first. */
  readonly above: readonly string[];
  /** Headings above it, innermost first. */
  readonly headings: readonly string[];
  /** All of these in small letters without marks: for finding a theme word. */
  readonly themes: string;
}

interface Open {
  readonly bullet: string;
  readonly text: string;
}

const LONGEST_HEAD = 300;

/** In: a plan. Out: its paragraphs, each with the list items and headings it stands under. Linear. */
export function placedParagraphs(doc: PlanDoc): Placed[] {
  const footnotes = new Set(doc.footnotes.map((note) => note.from));
  const headings = new Map<Section, readonly string[]>();
  const placed: Placed[] = [];
  let open: Open[] = [];
  let section: Section | null = null;
  for (const paragraph of doc.paragraphs) {
    if (footnotes.has(paragraph.from)) continue;
    if (paragraph.section !== section) open = [];
    section = paragraph.section;
    const length = bulletLength(paragraph.text);
    const bullet = length > 0 ? bulletKind(paragraph.text) : '';
    const level = open.findIndex((item) => item.bullet === bullet);
    if (level >= 0) open = open.slice(0, level);
    const text = paragraph.text.slice(length);
    const above = open.map((item) => item.text).reverse();
    const heads = headingsOf(paragraph.section, headings);
    placed.push({ paragraph, text, from: paragraph.from + length, above, headings: heads, themes: flat([...above, ...heads].join(' \n ')) });
    if (length > 0 || opensList(text)) open.push({ bullet, text: text.slice(0, LONGEST_HEAD) });
  }
  return placed;
}

const bulletKind = (text: string): string => (/^[–—-]/u.test(text) ? '-' : text.charAt(0));
/** A line that announces what follows: «Số lượng khen thưởng sơ kết:». */
const opensList = (text: string): boolean => text.length <= LONGEST_HEAD && /[:：]\s*$/u.test(text);

function headingsOf(section: Section, known: Map<Section, readonly string[]>): readonly string[] {
  const found = known.get(section);
  if (found !== undefined) return found;
  const parents = section.parent === null ? [] : headingsOf(section.parent, known);
  const own = section.heading === '' ? parents : [section.heading, ...parents];
  known.set(section, own);
  return own;
}

/** Citation of where a paragraph stands: «IV.2.c»; the title part of the paper is «đầu văn bản». */
export const sectionOf = (paragraph: Paragraph): string => (paragraph.section.label === '' ? 'đầu văn bản' : paragraph.section.label);

/** Sentences of a paragraph, each with its place in it; a full stop inside a date, a number or an abbreviation ends none. */
export function sentencesOf(text: string): { readonly text: string; readonly from: number }[] {
  const sentences: { text: string; from: number }[] = [];
  let from = 0;
  for (const stop of text.matchAll(/(?<!\b(?:TT|TP|Tp|Th|tr|KT|TM|TL|v\.v|Q))[.!?…]+["”)]?\s+(?=[\p{Lu}“"(+-])/gu)) {
    const end = stop.index + stop[0].length;
    sentences.push({ text: text.slice(from, end).trimEnd(), from });
    from = end;
  }
  if (from < text.length) sentences.push({ text: text.slice(from), from });
  return sentences;
}
