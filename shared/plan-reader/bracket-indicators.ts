import { printed } from './blank.ts';
import { hasContent, piecesOf } from './clause.ts';
import type { Reading, Span } from './clause.ts';
import type { Draft } from './draft.ts';
import { driftOf, keysOf } from './measure.ts';
import type { Quantity } from './quantity.ts';
import type { SentenceReader } from './sentence-indicators.ts';
import { unitKey } from './units.ts';
import type { Sign } from './vocabulary.ts';

/** What a bracket does with its figures. */
type Role = 'children' | 'equivalent' | 'estimate' | 'change' | 'year' | 'plain' | 'part' | 'aside';

/** Reads the figures of one bracket and adds to the drafts of its sentence: children, the same target in another unit, or nothing. */
export function readBracket(reader: SentenceReader, bracket: Span, quantities: readonly Quantity[], drafts: Draft[]): void {
  const { reading } = reader;
  const index = drafts.findLastIndex((draft) => draft.at < bracket.from && draft.value.origin !== 'giai-thich');
  const above = drafts[index] ?? null;
  const role = roleOf(reader, bracket, quantities, drafts, above);
  if (role === 'aside') return;
  if (role === 'equivalent') {
    const quantity = quantities[0];
    if (quantity && above) drafts[index] = withEquivalent(above, quantity, printed(reading, bracket));
    return;
  }
  const figures = role === 'part' || role === 'plain' ? quantities.map((quantity) => compared(reading, bracket, quantity)) : quantities;
  for (const piece of piecesOf(reading, bracket, figures, [], bracket)) {
    const parent = role === 'plain' ? null : above;
    const draft = reader.draft(piece, parent, parent === null ? null : RELATION[role] ?? 'trong-do', role === 'estimate' ? 'giai-thich' : reader.context.origin);
    if (!draft) continue;
    const sum = role === 'plain' && above ? { ...draft, value: { ...draft.value, relation: 'tuong-duong' as const } } : draft;
    drafts.push(sum);
    if (role === 'estimate' || role === 'change') break;
  }
}

const FRACTION = /^(?:(?:#|mot|hai|ba|bon|nam|sau|bay|tam|chin) phan (?:#|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)|(?:mot |qua )?nua|gap (?:doi|ruoi|ba|bon))(?: |$)/u;
const MOST_WORDS = 7;

/** The fraction in words that a bracket turns into a figure («ít nhất một phần ba trong số đó (13 xã)»): where it begins, or -1. */
function fractionBefore(reading: Reading, bracket: Span): number {
  for (let at = bracket.from - 2; at >= Math.max(0, bracket.from - 1 - MOST_WORDS); at -= 1) {
    if ([';', ',', '.', ')'].includes(reading.tokens[at]?.plain ?? '')) return -1;
    if (FRACTION.test(keysOf(reading, at, at + 3)) && !/^(?:nua|doi)/u.test(keysOf(reading, at, at + 1))) return at;
  }
  return -1;
}

/** The figure with the comparator that stands before its fraction. */
function compared(reading: Reading, bracket: Span, quantity: Quantity): Quantity {
  const at = quantity.compare === null ? fractionBefore(reading, bracket) : -1;
  const sign = at < 0 ? undefined : reading.endsAt.get(at)?.sign;
  return sign?.kind === 'compare' ? { ...quantity, compare: sign.compare } : quantity;
}

const RELATION: Partial<Record<Role, Draft['value']['relation']>> = { children: 'trong-do', change: 'bien-dong', estimate: 'bien-dong', year: 'trong-do' };

function roleOf(reader: SentenceReader, bracket: Span, quantities: readonly Quantity[], drafts: readonly Draft[], above: Draft | null): Role {
  const { reading, context } = reader;
  const kinds = new Set<Sign['kind']>();
  for (let at = bracket.from; at < bracket.to; at += 1) {
    const kind = reading.startsAt.get(at)?.sign.kind;
    if (kind) kinds.add(kind);
  }
  const first = quantities[0];
  if (!first) return 'aside';
  if (first.start === bracket.from && first.end === bracket.to && fractionBefore(reading, bracket) >= 0) return above !== null && /trong (?:so do|do)$/u.test(keysOf(reading, bracket.from - 4, bracket.from - 1)) ? 'part' : 'plain';
  if (/(?:^| )dau (?:nam|ki|nhiem ki|giai doan)(?: |$)/u.test(keysOf(reading, bracket.from, bracket.to))) return 'aside';
  if (kinds.has('among')) return above ? 'children' : 'aside';
  if (kinds.has('estimate')) return above ? 'estimate' : 'aside';
  if (kinds.has('given') || kinds.has('worth') || kinds.has('past')) return 'aside';
  if (above === null) return bracket.from - 1 <= firstToken(reading, bracket) || (first.start === bracket.from && first.end === bracket.to) ? 'plain' : 'aside';
  if (kinds.has('same')) return sharesClause(reading, drafts, above) && first.unit?.kind === 'percent' && above.value.unit !== '%' ? 'plain' : 'equivalent';
  const dates = reading.dates.filter((date) => date.start >= bracket.from && date.start < bracket.to && date.kind === 'due');
  if (context.planYear !== null && dates.some((date) => date.year < (context.planYear ?? 0))) return 'aside';
  if (driftOf(reading, { from: bracket.from, to: first.start }).direction !== null) return 'change';
  if (dates.length > 0) return 'year';
  if (first.total !== null || unlike(first, above)) return 'equivalent';
  if (isPart(reading, bracket, quantities, above)) return 'children';
  if (quantities.length > 1 && quantities.every((quantity) => quantity.unit !== null && unitKey(quantity.unit.name) === unitKey(above.value.unit))) return 'children';
  return 'aside';
}

const thingOf = (unit: string): string => unitKey(unit).replace(/^(?:(?:tram|nghin|trieu|ty|van|chuc) )+/u, '');

/** «2,5 triệu lượt khách (khách quốc tế 150 nghìn lượt)»: one figure of the same things, with its own words. */
function isPart(reading: Reading, bracket: Span, quantities: readonly Quantity[], above: Draft): boolean {
  const [first, second] = quantities;
  if (!first?.unit || second || first.unit.kind !== 'count' || thingOf(first.unit.name) !== thingOf(above.value.unit)) return false;
  return hasContent(reading, { from: bracket.from, to: first.start }) && !/(?:^| )(?:nam|so voi|tang|giam|la|con|truoc)(?: |$)/u.test(keysOf(reading, bracket.from, first.start));
}

/** First token of the sentence's own words is the bracket itself. */
function firstToken(reading: Reading, bracket: Span): number {
  let at = bracket.from - 1;
  while (at > 0 && reading.tokens[at - 1]?.kind === 'mark' && reading.tokens[at - 1]?.key !== '.') at -= 1;
  return at === 0 || reading.tokens[at - 1]?.key === '.' ? bracket.from : -1;
}

/** «31 xã đạt chuẩn và 21 xã cơ bản đạt chuẩn (tương đương 45% …)»: the share belongs to neither figure alone. */
function sharesClause(reading: Reading, drafts: readonly Draft[], above: Draft): boolean {
  const index = drafts.indexOf(above);
  const before = drafts[index - 1];
  return before !== undefined && before.value.unit === above.value.unit && !keysOf(reading, before.at, above.at).includes(';');
}

const unlike = (quantity: Quantity, above: Draft): boolean => quantity.unit !== null && quantity.unit.name !== above.value.unit && (quantity.unit.kind === 'percent') !== above.value.unit.includes('%');

/** The same target printed in another unit joins the indicator. */
export function withEquivalent(draft: Draft, quantity: Quantity, figure: string): Draft {
  if (!quantity.unit) return draft;
  const perHead = draft.value.unit.includes('/người') && !quantity.unit.ratio ? '/người' : '';
  const equivalent = { min: quantity.low, max: quantity.high, unit: quantity.unit.name + perHead, figure, approx: quantity.approx };
  return { ...draft, value: { ...draft.value, equivalents: [...draft.value.equivalents, equivalent] } };
}
