import type { Found, Paragraph, Place, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { bulletLength, markerOf } from './markers.ts';
import { titleLine } from './title-line.ts';

/** Index of the paragraph a character stands in. Binary search: the paragraphs are in reading order. */
export function paragraphIndexAt(doc: PlanDoc, at: number): number {
  let low = 0;
  let high = doc.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.paragraphs[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The footnote a character stands in. Footnotes are in reading order. */
function noteAt(doc: PlanDoc, at: number): PlanDoc['footnotes'][number] | null {
  let low = 0;
  let high = doc.footnotes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const note = doc.footnotes[middle];
    if (!note) return null;
    if (note.to <= at) low = middle + 1;
    else if (note.from > at) high = middle - 1;
    else return note;
  }
  return null;
}

export const isNote = (doc: PlanDoc, at: number): boolean => noteAt(doc, at) !== null;

const PROMULGATED = /^\(?\s*(?:ban hành )?kèm theo/u;

/**
 * Where a place stands, as a citation prints it: «III.2.c», «VI (đoạn cuối)», «chú thích 5», «căn cứ», «lời dẫn»,
 * «tiêu đề», «đầu văn bản», «cuối văn bản». Never empty.
 */
export function cite(doc: PlanDoc, place: Place): string {
  const note = noteAt(doc, place.from);
  if (note) return `chú thích ${note.marker}`;
  const index = paragraphIndexAt(doc, place.from);
  const section = doc.paragraphs[index]?.section;
  if (section && section.label !== '') return isClosing(doc, index, section) ? `${section.label} (đoạn cuối)` : section.label;
  return rootCite(doc, index, place);
}

function isClosing(doc: PlanDoc, index: number, section: Section): boolean {
  const before = doc.paragraphs[index - 1]?.section;
  return before !== undefined && before !== section && isInside(before, section) && (doc.paragraphs[index]?.from ?? 0) > section.bodyFrom;
}

export function isInside(inner: Section, outer: Section): boolean {
  for (let at: Section | null = inner.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function rootCite(doc: PlanDoc, index: number, place: Place): string {
  const first = doc.sections[0]?.from ?? Infinity;
  if (place.from >= first) return 'cuối văn bản';
  const line = flat(doc.paragraphs[index]?.text.slice(0, 60) ?? '');
  if (line.startsWith('can cu')) return 'căn cứ';
  const title = titleIndex(doc);
  if (title >= 0 && index < title) return 'đầu văn bản';
  return PROMULGATED.test(line) || (title >= 0 && index <= title + 1) ? 'tiêu đề' : 'lời dẫn';
}

/** Index of the paragraph that names the kind of paper («KẾ HOẠCH»); -1: none. */
export function titleIndex(doc: PlanDoc): number {
  const known = TITLES.get(doc);
  if (known !== undefined) return known;
  const index = titleLine(doc.paragraphs.map(({ text }) => text));
  TITLES.set(doc, index);
  return index;
}

/** A document does not change: its title is looked for once. */
const TITLES = new WeakMap<PlanDoc, number>();

const STOP = /[.;!?…]+["”’)]*\s+(?=[\p{Lu}“"(-])|;\s+/gu;
const ABBREVIATION = /(?:^|[\s(])(?:TP|TT|VP|TS|ThS|Tp|P|Q|TX|BCH|vv|TM|KT|TL|St|\d{1,2}|[IVX]{1,4}|[a-zđ])\.$/u;

/** Sentences of a paragraph as places of the document, its marker or bullet left out; a semicolon ends one. */
export function sentencesOf(paragraph: Paragraph): Place[] {
  const places: Place[] = [];
  let from = paragraph.text.length - bareText(paragraph).length;
  for (const stop of paragraph.text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (end <= from) continue;
    if (ABBREVIATION.test(paragraph.text.slice(Math.max(0, stop.index - 6), stop.index + 1))) continue;
    places.push({ from: paragraph.from + from, to: paragraph.from + stop.index + stop[0].trimEnd().length });
    from = end;
  }
  if (from < paragraph.text.length) places.push({ from: paragraph.from + from, to: paragraph.to });
  return places;
}

export const textAt = (doc: PlanDoc, place: Place): string => doc.text.slice(place.from, place.to);

/** Words shortened to a length at a joint of the sentence, without the stop behind them; '' stays ''. */
export function brief(text: string, longest = 220): string {
  const bare = text.replace(/\n/gu, ' ').trim().replace(/^[-–—+·•*]\s*/u, '').replace(/(?:\.\/\.?|[.;:,])+$/u, '').trim();
  if (bare.length <= longest) return bare;
  const cut = bare.slice(0, longest);
  const joint = Math.max(cut.lastIndexOf('; '), cut.lastIndexOf(', '), cut.lastIndexOf('. '));
  return `${cut.slice(0, joint > longest / 2 ? joint : Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

export const found = <T>(value: T, place: Place, doubt: string | null = null): Found<T> => ({ value, place: { from: place.from, to: place.to }, doubt });

/** Gives `<code>-<letter><n>`, n rising from 1. */
export function numbering(code: string, letter: string): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${code}-${letter}${last}`;
  };
}

/** Paragraphs that stand in the section itself or in any part of it, its heading paragraph included. */
export function paragraphsOf(doc: PlanDoc, section: Section): Paragraph[] {
  const start = paragraphIndexAt(doc, section.from);
  const taken: Paragraph[] = [];
  for (let index = start; index < doc.paragraphs.length; index += 1) {
    const paragraph = doc.paragraphs[index];
    if (!paragraph || paragraph.from >= section.to) break;
    if (paragraph.from >= section.from) taken.push(paragraph);
  }
  return taken;
}

/** Words of a paragraph without its bullet or, where it opens a section, without the section's marker. */
export function bareText(paragraph: Paragraph): string {
  const opens = paragraph.section.level > 0 && paragraph.section.from === paragraph.from;
  const marker = opens ? (markerOf(paragraph.text)?.length ?? 0) : 0;
  return paragraph.text.slice(marker === 0 ? bulletLength(paragraph.text) : marker);
}
