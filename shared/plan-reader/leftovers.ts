import type { Place, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { isNote, sentencesOf, textAt, titleIndex } from './places.ts';

/** A sentence with something to read that no finding took. */
export interface Leftover {
  readonly place: Place;
  /** What was seen in it, in Vietnamese. */
  readonly why: string;
}

const PAPER = /số\s*:?\s*\d[\p{L}\d/&-]*(?:,?\s*ngày\s+\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4})?/gu;
/** A bare year, a span of years, «05 năm», «(2)», an ordinal of a congress are no trace. */
const FIGURE = /(?<![\p{L}\d/.,(-])\d+(?:[.,]\d+)*(?:\s?%)?(?![\d/\p{L})]|[.,]\d)(?! năm(?!\p{L}))/gu;
const DATE = /(?<![\d/])\d{1,2}\s?\/\s?\d{1,2}(?:\s?\/\s?\d{4})?(?![\d/])|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}/gu;
const AWARD = /bang khen|giay khen|co thi dua|huan chuong|huy chuong|thu khen|ky niem chuong/gu;
const YEAR = /^(?:19|20)\d\d$/u;

interface Trace extends Place {
  readonly why: 'số' | 'ngày' | 'tên hình thức khen thưởng';
}

/**
 * In: a document and the places of findings that are about figures, dates or awards. Out: the sentences in which a figure, a
 * date or the name of an award is covered by none of them. `forms`: names of awards the plan is known to give; naming one
 * again is no trace. Places are merged once; the sweep is linear.
 */
export function leftoversOf(doc: PlanDoc, claims: readonly Place[], forms: readonly string[] = []): Leftover[] {
  const known = forms.map(flat);
  const covered = mergedPlaces(claims);
  const title = titleIndex(doc);
  const first = doc.sections[0]?.from ?? 0;
  const left: Leftover[] = [];
  let at = 0;
  doc.paragraphs.forEach((paragraph, index) => {
    if (isNote(doc, paragraph.from) || (paragraph.section.level === 0 && (index <= title + 3 || paragraph.from > first))) return;
    for (const sentence of sentencesOf(paragraph)) {
      const traces = tracesIn(textAt(doc, sentence), sentence.from, known).filter((trace) => {
        while (at < covered.length && (covered[at]?.to ?? 0) <= sentence.from) at += 1;
        for (let next = at; next < covered.length && (covered[next]?.from ?? Infinity) < sentence.to; next += 1) {
          const claim = covered[next];
          if (claim && claim.from < trace.to && trace.from < claim.to) return false;
        }
        return true;
      });
      if (traces.length > 0) left.push({ place: sentence, why: `Còn ${[...new Set(traces.map(({ why }) => why))].join(', ')} chưa đọc` });
    }
  });
  return left;
}

function tracesIn(words: string, from: number, known: readonly string[]): Trace[] {
  const sentence = words.replace(PAPER, (paper) => ' '.repeat(paper.length));
  const dates = [...sentence.matchAll(DATE)].map((match): Trace => ({ from: from + match.index, to: from + match.index + match[0].length, why: 'ngày' }));
  const figures = [...sentence.matchAll(FIGURE)].filter((match) => !YEAR.test(match[0]) && !/(?:số|khóa|lần thứ|khoản|Điều|Mục|mục)\s*$/u.test(sentence.slice(Math.max(0, match.index - 10), match.index)))
    .map((match): Trace => ({ from: from + match.index, to: from + match.index + match[0].length, why: 'số' }))
    .filter((figure) => !dates.some((date) => date.from < figure.to && figure.from < date.to));
  const awards = [...flat(sentence).matchAll(AWARD)].filter(([word]) => !known.some((name) => name.startsWith(word))).map((match): Trace => ({ from: from + match.index, to: from + match.index + match[0].length, why: 'tên hình thức khen thưởng' }));
  return [...dates, ...figures, ...awards];
}

/** In: places in any order. Out: the ground they cover, in order, without overlaps. */
export function mergedPlaces(places: readonly Place[]): Place[] {
  const sorted = places.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const result: { from: number; to: number }[] = [];
  for (const place of sorted) {
    const last = result.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else result.push({ from: place.from, to: place.to });
  }
  return result;
}
