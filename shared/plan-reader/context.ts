import type { Paragraph, PlanDoc, Section } from './doc.ts';
import { bulletLength } from './markers.ts';
import { Piece } from './words.ts';

/** A paragraph with what stands above it. */
export interface Placed {
  readonly paragraph: Paragraph;
  /** Without its bullet; its place is one in the document. */
  readonly piece: Piece;
  readonly text: string;
  readonly from: number;
  /** Their places are places in `text`. */
  readonly sentences: readonly Piece[];
  /** List items above it, innermost first, then headings, innermost first. */
  readonly over: readonly Piece[];
  readonly headings: readonly Piece[];
  /** All of these in small letters without marks: for finding a theme word. */
  readonly themes: string;
}

interface Open {
  readonly bullet: string;
  readonly piece: Piece;
}

const LONGEST_HEAD = 300;
/** Nested lists deeper than any paper has. */
const DEEPEST = 6;

const known = new WeakMap<PlanDoc, readonly Placed[]>();

/** In: a plan. Out: its paragraphs without footnotes, each with the list items and headings it stands under. Linear. */
export function placedParagraphs(doc: PlanDoc): readonly Placed[] {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const placed = place(doc);
  known.set(doc, placed);
  return placed;
}

function place(doc: PlanDoc): Placed[] {
  const footnotes = new Set(doc.footnotes.map((note) => note.from));
  const headings = new Map<Section, readonly Piece[]>();
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
    const heads = headingsOf(paragraph.section, headings);
    const over = [...open.map((item) => item.piece).reverse(), ...heads];
    const piece = new Piece(text, paragraph.from + length);
    placed.push({ paragraph, piece, text, from: piece.from, sentences: sentencesOf(text), over, headings: heads, themes: over.map(({ bare }) => bare).join(' \n ') });
    if (open.length < DEEPEST && (length > 0 || opensList(text))) open.push({ bullet, piece: new Piece(text.slice(0, LONGEST_HEAD)) });
  }
  return placed;
}

const bulletKind = (text: string): string => (/^[–—-]/u.test(text) ? '-' : text.charAt(0));
/** A line that announces what follows: «Số lượng khen thưởng sơ kết:». */
const opensList = (text: string): boolean => text.length <= LONGEST_HEAD && /[:：]\s*$/u.test(text);

function headingsOf(section: Section, made: Map<Section, readonly Piece[]>): readonly Piece[] {
  const found = made.get(section);
  if (found !== undefined) return found;
  const parents = section.parent === null ? [] : headingsOf(section.parent, made);
  const own = section.heading === '' ? parents : [new Piece(section.heading.slice(0, LONGEST_HEAD)), ...parents];
  made.set(section, own);
  return own;
}

/** A legal basis or the list of recipients: no rule of the plan. */
export const LEGAL = /^(?:can cu (?:luat|[a-z ]{3,50} so )|noi nhan|luu:|thuc hien (?:quyet dinh|chi thi|nghi quyet|ke hoach|cong van|huong dan) so )/u;

/** Citation of where a paragraph stands: «IV.2.c»; the title part of the paper is «đầu văn bản». */
export const sectionOf = (paragraph: Paragraph): string => (paragraph.section.label === '' ? 'đầu văn bản' : paragraph.section.label);

const STOP = /(?<!\b(?:TT|TP|Tp|Th|tr|KT|TM|TL|v\.v|Q))[.!?…]+["”)]?\s+(?=[\p{Lu}“"(+-])/gu;

/** Sentences, each with its place in the text; a full stop inside a date, a number or an abbreviation ends none. */
export function sentencesOf(text: string): Piece[] {
  const sentences: Piece[] = [];
  let from = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    sentences.push(new Piece(text.slice(from, end).trimEnd(), from));
    from = end;
  }
  if (from < text.length) sentences.push(new Piece(text.slice(from), from));
  return sentences;
}
