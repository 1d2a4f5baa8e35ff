import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';

/** Characters [from, to) of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
/** `nghi`: waits and is doubted. `cho`: waits. `xong`: looked at. `con`: a leftover nobody looked at. */
export type MarkTone = 'nghi' | 'cho' | 'xong' | 'con';
export interface Mark extends Span {
  /** Path of a finding, or `leftover.<index>`. */
  readonly path: string;
  readonly tone: MarkTone;
}
/** A stretch of one paragraph with the same marks, the shortest mark first. */
export interface Segment extends Span {
  readonly marks: readonly Mark[];
}

export function paragraphsOf(text: string): Span[] {
  const all: Span[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    all.push({ from, to });
    from = to + 1;
  }
  return all;
}

/** Index of the paragraph a character stands in. */
export function paragraphAt(paragraphs: readonly Span[], at: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Marks of a draft in the order of the text; what was dropped has none. */
export function marksOf({ findings, leftovers }: Pick<PlanDraft, 'findings' | 'leftovers'>): Mark[] {
  const found = findings.flatMap(({ path, place, doubt, state }): Mark[] => {
    if (place === null || place.to <= place.from || state === 'bo') return [];
    return [{ ...place, path, tone: state !== 'cho-xem' ? 'xong' : doubt === null ? 'cho' : 'nghi' }];
  });
  const left = leftovers.flatMap(({ place, state }, index): Mark[] => (state === 'cho-xem' && place.to > place.from ? [{ ...place, path: `leftover.${index}`, tone: 'con' }] : []));
  return [...found, ...left].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Marks of each paragraph that has any, by the paragraph's index. */
export function marksByParagraph(paragraphs: readonly Span[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byParagraph = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let index = paragraphAt(paragraphs, mark.from); index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined || paragraph.from >= mark.to) break;
      const held = byParagraph.get(index);
      if (held === undefined) byParagraph.set(index, [mark]);
      else held.push(mark);
    }
  }
  return byParagraph;
}

/** A paragraph cut wherever a mark begins or ends. */
export function segmentsOf({ from, to }: Span, marks: readonly Mark[]): Segment[] {
  const cuts = [...new Set([from, to, ...marks.flatMap((mark) => [Math.max(from, mark.from), Math.min(to, mark.to)])])].sort((a, b) => a - b);
  const byLength = [...marks].sort((a, b) => a.to - a.from - (b.to - b.from));
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    return { from: start, to: end, marks: byLength.filter((mark) => mark.from < end && mark.to > start) };
  });
}
