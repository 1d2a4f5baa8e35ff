import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import type { Found, Paragraph, PlanDoc } from './doc.ts';
import { childLetter } from './draft.ts';
import type { Draft } from './draft.ts';
import { flat } from './flat.ts';
import { originsOf, planYear } from './origin.ts';
import type { Origin } from './origin.ts';
import { datesOf } from './plan-dates.ts';
import type { Deadline } from './plan-dates.ts';
import { readParagraph } from './paragraph-indicators.ts';
import { closedRow, headerOf, isCut, isRow, readRow } from './target-table.ts';
import type { TableHeader } from './target-table.ts';
import { tokensOf } from './tokens.ts';
import type { Section } from './doc.ts';

/** What surrounds the sentence that is read. */
export interface IndicatorContext {
  readonly origin: PlanIndicator['origin'];
  /** Citation of the heading. */
  readonly section: string;
  readonly heading: string | null;
  /** Deadline that a heading above gives («Đến hết năm 2026:»). */
  readonly deadline: Deadline | null;
  /** Figures of earlier years are history; null: not known. */
  readonly planYear: number | null;
  readonly noisy: boolean;
  /** Place of the text's first character. */
  readonly base: number;
  /** The paragraph is a heading with parts under it. */
  readonly isHeading: boolean;
  /** The plan has no part for targets. */
  readonly withoutTargets: boolean;
}

/**
 * In: a plan as text with structure, and its code. Out: its indicators in reading order with ids `<CODE>-01`, children
 * `<CODE>-01a`; the place is the figure's own words. Figures of past years, ages, quotas of awards, scoring points and
 * counts of tasks are not indicators. Schema: schema.md sections 5 and 13. Linear in the length.
 */
export function readIndicators(doc: PlanDoc, code: string): Found<PlanIndicator>[] {
  const origins = originsOf(doc);
  const year = planYear(doc);
  const withoutTargets = !origins.includes('chi-tieu');
  const deadlines = new Map<Section, Deadline | null>();
  const drafts: Draft[] = [];
  const notes = new Set(doc.footnotes.map((note) => note.from));
  const table = new TableReader(year);
  let above: Draft | null = null;
  doc.paragraphs.forEach((paragraph, index) => {
    const context = contextOf(paragraph, origins[index] ?? 'none', year, doc.noisy, deadlines, withoutTargets);
    if (!context || notes.has(paragraph.from)) return;
    if (isRow(paragraph.text)) {
      drafts.push(...table.read(paragraph, context));
      return;
    }
    above = continues(paragraph.text, doc.paragraphs[index - 1]?.text ?? '', above, drafts.at(-1) ?? null);
    drafts.push(...readParagraph(paragraph.text, context, above));
  });
  for (const note of doc.footnotes) {
    const context = { origin: 'chu-thich', section: `chú thích ${note.marker}`, heading: null, deadline: null, planYear: year, noisy: doc.noisy, base: note.from, isHeading: false, withoutTargets: false } as const;
    drafts.push(...readParagraph(note.text, context));
  }
  return numbered(drafts, code);
}

/** The rows of the tables of targets. A table goes on over what stands between its rows (page numbers, running heads) up to the end of its section. */
class TableReader {
  readonly #year: number | null;
  #header: TableHeader | null = null;
  #section: Section | null = null;
  #whole: readonly Draft[] = [];
  #cut: { readonly text: string; readonly from: number } | null = null;

  constructor(year: number | null) {
    this.#year = year;
  }

  read({ text, from, to, section }: Paragraph, context: IndicatorContext): Draft[] {
    if (section !== this.#section) this.#header = null;
    const header = headerOf(text, this.#year);
    if (header || !this.#header) {
      this.#header = header;
      this.#section = section;
      this.#cut = null;
      return [];
    }
    const cut = this.#cut;
    this.#cut = null;
    const whole = cut ? closedRow(cut.text, text, this.#header) : null;
    if (cut && whole !== null) return this.#hung(readRow(whole, this.#header, { ...context, base: cut.from }, to - cut.from));
    if (isCut(text, this.#header)) this.#cut = { text, from };
    return this.#hung(readRow(text, this.#header, context));
  }

  /** A row «Trong đó: …» hangs on the row above, each column's figure on that column's. */
  #hung(row: Draft[]): Draft[] {
    const part = /^trong (?:do|so do)(?: |:)/u.test(flat(row[0]?.value.text ?? ''));
    if (!part) {
      if (row.length > 0) this.#whole = row;
      return row;
    }
    return row.map((draft, index) => {
      const parent = this.#whole[index] ?? null;
      return parent === null || this.#whole.length !== row.length ? draft : { ...draft, parent, value: { ...draft.value, relation: 'trong-do' } };
    });
  }
}

/** In: one sentence or paragraph and what surrounds it. Out: its indicators, ids counted from 01. */
export function indicatorsOfSentence(text: string, context: Partial<IndicatorContext> = {}, code = 'X'): Found<PlanIndicator>[] {
  const whole: IndicatorContext = { origin: 'chi-tieu', section: 'I', heading: null, deadline: null, planYear: null, noisy: false, base: 0, isHeading: false, withoutTargets: false, ...context };
  return numbered(readParagraph(text, whole), code);
}

/** The indicator that a line «+ …» under «…, trong đó:» belongs to, or null. */
function continues(text: string, before: string, above: Draft | null, last: Draft | null): Draft | null {
  if (/trong (?:đó|do)\s*:?\s*$/iu.test(before) && last && /^\s*[+*•○◦o–-]\s/u.test(text)) return last.parent ?? last;
  return above && /^\s*\+/u.test(text) && /^\s*\+/u.test(before) ? above : null;
}

function contextOf(paragraph: Paragraph, origin: Origin, year: number | null, noisy: boolean, deadlines: Map<Section, Deadline | null>, withoutTargets: boolean): IndicatorContext | null {
  if (origin === 'none') return null;
  const { section } = paragraph;
  return {
    origin, section: section.label === '' ? 'phần mở đầu' : section.label, heading: nameOf(section), deadline: headingDeadline(section, year, deadlines),
    planYear: year, noisy, base: paragraph.from, isHeading: section.children.length > 0 && section.from === paragraph.from, withoutTargets,
  };
}

/** The field a heading names («Về kinh tế» → «Kinh tế»), or null. */
function nameOf(section: Section): string | null {
  for (let at: Section | null = section; at?.parent; at = at.parent) {
    const words = at.heading.replace(/^(?:Về|về|Lĩnh vực|Trên lĩnh vực|Công tác) /u, '').trim();
    if (words !== '' && words.length <= 90 && !/\d/u.test(words)) return /chi tieu|muc tieu|noi dung/u.test(flat(words)) && at !== section ? null : capital(words);
  }
  return null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function headingDeadline(section: Section, year: number | null, known: Map<Section, Deadline | null>): Deadline | null {
  const cached = known.get(section);
  if (cached !== undefined) return cached;
  const date = section.heading === '' || section.heading.length > 200 ? undefined : datesOf(tokensOf(section.heading)).find((one) => one.kind === 'due' && (year === null || one.year >= year));
  const deadline = date?.due ?? (section.parent ? headingDeadline(section.parent, year, known) : null);
  known.set(section, deadline);
  return deadline;
}

function numbered(drafts: readonly Draft[], code: string): Found<PlanIndicator>[] {
  const ids = new Map<Draft, string>();
  const children = new Map<string, number>();
  let count = 0;
  return drafts.map((draft) => {
    const above = draft.parent ? ids.get(rootOf(draft.parent)) : undefined;
    let id: string;
    if (above === undefined) {
      count += 1;
      id = `${code}-${String(count).padStart(2, '0')}`;
    } else {
      const nth = children.get(above) ?? 0;
      children.set(above, nth + 1);
      id = above + childLetter(nth);
    }
    ids.set(draft, id);
    const doubt = [...new Set(draft.doubts)].join(' ');
    return { value: { id, ...draft.value, parentId: above ?? null, relation: above === undefined && draft.value.relation !== 'tuong-duong' ? null : draft.value.relation }, place: draft.place, doubt: doubt === '' ? null : doubt };
  });
}

function rootOf(draft: Draft): Draft {
  let at = draft;
  while (at.parent) at = at.parent;
  return at;
}
