import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import type { Reading, Span } from './clause.ts';
import type { Place } from './doc.ts';
import type { IndicatorContext } from './indicators.ts';
import { sectorOf } from './sectors.ts';

const MOST_TEXT = 180;

export function placeOf(reading: Reading, span: Span): Place {
  const first = reading.tokens[span.from];
  const last = reading.tokens[span.to - 1];
  return { from: first?.from ?? 0, to: last?.to ?? first?.to ?? 0 };
}

/** The words of a span as printed, single-spaced around signs. */
export function printed(reading: Reading, span: Span): string {
  let text = '';
  for (let at = span.from; at < span.to; at += 1) {
    const token = reading.tokens[at];
    if (!token) continue;
    const before = reading.tokens[at - 1];
    text += (at > span.from && before && token.from > before.to ? ' ' : '') + token.text;
  }
  return text;
}

/** Words of a label without marks at its ends, cut at a word. */
export function tidy(text: string): string {
  const bare = text.replace(/^[\s,;:.()"“”-]+|[\s,;:.("“-]+$/gu, '').replace(/\s+/gu, ' ');
  if (bare.length <= MOST_TEXT) return bare;
  return `${bare.slice(0, bare.lastIndexOf(' ', MOST_TEXT))} …`;
}

/** An indicator with the keys every record has; the caller says what differs. */
export function indicatorOf(context: IndicatorContext, text: string, figure: string, own: Partial<Draftable> & Pick<Draftable, 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'unit' | 'measure' | 'polarity'>): Draftable {
  return {
    sector: sectorOf(text, context.heading ?? ''), heading: context.heading, group: null, text: text === '' ? figure : text, type: 'numeric',
    per: null, perStated: null, average: false, cumulative: false, approx: false, maintain: false, strive: false, baseline: null, relativeTo: null,
    equivalents: [], period: null, deadline: context.deadline, relation: null, relatedIds: [],
    appliesTo: { scope: 'toan-tinh', unitKinds: [], unitNames: [], population: null }, origin: context.origin, section: context.section, figure, note: null, ...own,
  };
}

export type Draftable = Omit<PlanIndicator, 'id' | 'parentId'>;
