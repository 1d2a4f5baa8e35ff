import type { Footnote, Place } from './doc.ts';
import { superscript } from './lines.ts';

/** A line that may be a footnote: its number and where its words begin. */
interface Candidate {
  readonly number: number;
  readonly line: number;
  readonly wordsFrom: number;
}

const NOTE_LINE = /^(?:\[(\d{1,2})\]|\((\d{1,2})\)|(\d{1,2}))\s+(?=[\p{Lu}“"(])/u;
const NOTE_SUPERSCRIPT = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})\s*(?=\S)/u;
const CITES = /^(?:Theo |Tại |Quyết định|Nghị quyết|Nghị định|Kế hoạch|Chỉ thị|Luật|Thông tư|Công văn|Kết luận|Báo cáo|Hướng dẫn|Đề án|Chương trình|Gồm|Bao gồm|Căn cứ|Xem )/u;
const END_OF_BODY = /\.\/\.?\s*$|^Nơi nhận\s*:?/u;
/** Digits set right behind a letter, a sign or a bracket, with no word, figure or unit after them. */
const GLUED = /(?<=[\p{L}%)”"’])(\d{1,2})(?![\d\p{L}%/]|[.,]\d)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\[(\d{1,2})\]/gu;

const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plainNumber = (text: string): number => Number([...text].map((sign) => (SIGNS.includes(sign) ? String(SIGNS.indexOf(sign)) : sign)).join(''));

/**
 * In: the paragraphs of a text. Out: its footnotes in order, and the text in which each glued reference («III1») is a
 * superscript of the same length («III¹»), so that nothing reads it as a figure. Numbers rise by one from 1; a note in the
 * middle of the text counts only where its reference was found before it.
 */
export function readFootnotes(lines: readonly string[]): { text: string; footnotes: Footnote[]; noteLines: ReadonlySet<number> } {
  const starts = startsOf(lines);
  const text = lines.join('\n');
  const notes = numbered(lines, candidates(lines), references(text), starts);
  const footnotes: Footnote[] = [];
  const edits: { at: number; sign: string }[] = [];
  const noteLines = new Set<number>();
  for (const { note, reference } of notes) {
    const from = starts[note.line] ?? 0;
    noteLines.add(note.line);
    footnotes.push({ marker: String(note.number), text: (lines[note.line] ?? '').slice(note.wordsFrom), reference, from, to: from + (lines[note.line] ?? '').length });
    const glued = reference === null ? '' : text.slice(reference.from, reference.to);
    if (reference !== null && /^\d+$/u.test(glued)) edits.push({ at: reference.from, sign: superscript(glued) });
  }
  return { text: edited(text, edits), footnotes, noteLines };
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return from;
  });
}

function candidates(lines: readonly string[]): (Candidate & { sure: boolean })[] {
  let tail = false;
  return lines.flatMap((line, index) => {
    const plain = NOTE_LINE.exec(line.slice(0, 40));
    const raised = NOTE_SUPERSCRIPT.exec(line.slice(0, 40));
    const found = plain ?? raised;
    const after = tail;
    if (END_OF_BODY.test(line.slice(-160)) || END_OF_BODY.test(line.slice(0, 40))) tail = true;
    if (!found) return [];
    const number = plainNumber(found[1] ?? found[2] ?? found[3] ?? '');
    return [{ number, line: index, wordsFrom: found[0].length, sure: after || raised !== null || CITES.test(line.slice(found[0].length, found[0].length + 20)) }];
  });
}

function references(text: string): Map<number, Place[]> {
  const found = new Map<number, Place[]>();
  for (const match of text.matchAll(GLUED)) {
    if (text.charAt(match.index - 1) === '\n' || match.index === 0) continue;
    const number = plainNumber(match[1] ?? match[2] ?? match[3] ?? '');
    const list = found.get(number) ?? [];
    list.push({ from: match.index, to: match.index + match[0].length });
    found.set(number, list);
  }
  return found;
}

interface Numbered {
  readonly note: Candidate;
  readonly reference: Place | null;
}

function numbered(lines: readonly string[], list: readonly (Candidate & { sure: boolean })[], places: ReadonlyMap<number, readonly Place[]>, starts: readonly number[]): Numbered[] {
  const taken: Numbered[] = [];
  let next = 1;
  let after = -1;
  for (const note of list) {
    if (note.number !== next || !note.sure || lines[note.line] === undefined) continue;
    const end = starts[note.line] ?? 0;
    const reference = (places.get(next) ?? []).find((place) => place.from > after && place.from < end) ?? null;
    if (reference === null && !note.sure) continue;
    if (reference === null && !standsInTail(lines, note.line, list)) continue;
    taken.push({ note, reference });
    after = reference?.from ?? after;
    next += 1;
  }
  return taken;
}

/** A note without a reference is believed only among others at the end of the text. */
const standsInTail = (lines: readonly string[], line: number, list: readonly Candidate[]): boolean =>
  line >= lines.length - list.length - 2;

function edited(text: string, edits: readonly { at: number; sign: string }[]): string {
  let result = '';
  let from = 0;
  for (const { at, sign } of [...edits].sort((a, b) => a.at - b.at)) {
    result += text.slice(from, at) + sign;
    from = at + sign.length;
  }
  return result + text.slice(from);
}
