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
  /** First word of the plain lines that stand under it; null: none so far. */
  items: string | null;
}

/** «Đầu mối 1.», «Nhóm A:»: a line without a bullet that is one of several. */
const NUMBERED = /^\p{Lu}\p{L}*(?: \p{L}+)? (?:\d{1,2}|[A-HIVX]{1,3})\s?[.:]/u;
const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0] ?? '';

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
  const titles = new Map<Section, string>();
  let section: Section | null = null;
  let titled = false;
  for (const paragraph of doc.paragraphs) {
    if (footnotes.has(paragraph.from)) continue;
    if (paragraph.section !== section) {
      open = [];
      titled = isAnnex(paragraph.section);
    } else if (titled) {
      titled = isTitle(paragraph.text) && (section === null || (titles.get(section)?.length ?? 0) < LONGEST_HEAD);
      if (titled && section !== null) {
        titles.set(section, `${titles.get(section) ?? ''} ${paragraph.text}`.trim());
        headings.delete(section);
      }
    }
    section = paragraph.section;
    const length = bulletLength(paragraph.text);
    const bullet = length > 0 ? bulletKind(paragraph.text) : '';
    const text = paragraph.text.slice(length);
    const first = bullet === '' ? firstWord(text) : '';
    const level = open.findIndex((item) => item.bullet === bullet);
    const heads = level < 0 ? undefined : open[level];
    // «… như sau:» over lines that all begin with one word: «Đầu mối 1. …», «Đầu mối 2. …».
    const plain = heads !== undefined && bullet === '' && !opensList(text) && !text.includes(' | ') && (heads.items === first || (heads.items === null && NUMBERED.test(text)));
    if (plain) heads.items = first;
    else if (level >= 0) open = open.slice(0, level);
    const above = headingsOf(paragraph.section, headings, titles);
    const over = [...open.map((item) => item.piece).reverse(), ...above];
    const piece = new Piece(text, paragraph.from + length);
    placed.push({ paragraph, piece, text, from: piece.from, sentences: sentencesOf(text), over, headings: above, themes: over.map(({ bare }) => bare).join(' \n ') });
    if (open.length < DEEPEST && (length > 0 || opensList(text))) open.push({ bullet, piece: new Piece(text.slice(0, LONGEST_HEAD)), items: null });
  }
  return placed;
}

const bulletKind = (text: string): string => (/^[–—-]/u.test(text) ? '-' : text.charAt(0));
/** A line that announces what follows: «Số lượng khen thưởng sơ kết:». */
const opensList = (text: string): boolean => text.length <= LONGEST_HEAD && /[:：]\s*$/u.test(text);

/** An annex: its title stands in lines of its own below the word «Phụ lục». */
const isAnnex = (section: Section): boolean => /^(?:phụ lục|biểu)/iu.test(section.marker);
/** A line of a title: no bullet, no table, no sentence. */
const isTitle = (text: string): boolean => text.length <= LONGEST_HEAD && bulletLength(text) === 0 && !/[|;]|[.:]\s*$/u.test(text) && !/^\(/u.test(text);

/** The title of an annex stands with its heading. */
function headingsOf(section: Section, made: Map<Section, readonly Piece[]>, titles: ReadonlyMap<Section, string>): readonly Piece[] {
  const found = made.get(section);
  if (found !== undefined) return found;
  const parents = section.parent === null ? [] : headingsOf(section.parent, made, titles);
  const words = `${section.heading} ${titles.get(section) ?? ''}`.trim().slice(0, LONGEST_HEAD);
  const own = words === '' ? parents : [new Piece(words), ...parents];
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
