import type { Quantity, SignAt } from './quantity.ts';
import type { DateAt } from './plan-dates.ts';
import type { Sign } from './vocabulary.ts';
import type { Token } from './tokens.ts';

/** Tokens [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How a figure's words hang on the figure before. */
export type Joined = 'first' | 'clause' | 'comma' | 'and' | 'among' | 'aside' | 'none';

/** A figure and the words that belong to it. */
export interface Piece {
  readonly quantity: Quantity;
  readonly pre: Span;
  readonly post: Span;
  /** Words before the colon above it («Cơ cấu kinh tế: …»). */
  readonly head: Span | null;
  readonly bracket: Span | null;
  readonly joined: Joined;
  /** A «;» stands right before «trong đó». */
  readonly afterStop: boolean;
  /** The figure comes before the words it measures («100% xã …»). */
  readonly leading: boolean;
}

/** A paragraph's tokens with what was found in them. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly signs: readonly SignAt[];
  readonly dates: readonly DateAt[];
  /** Sign that begins at a token. */
  readonly startsAt: ReadonlyMap<number, SignAt>;
  readonly endsAt: ReadonlyMap<number, SignAt>;
  /** True for tokens that say nothing of what is measured: verbs of reaching, dates, comparators. */
  readonly idle: readonly boolean[];
  /** The same, with everything inside brackets idle. */
  readonly outer: readonly boolean[];
}

const IDLE: ReadonlySet<Sign['kind']> = new Set(['strive', 'reach', 'filler', 'from', 'each', 'average', 'maintain', 'among', 'aside', 'to', 'up', 'down', 'approx', 'compare', 'same', 'past', 'exceed', 'against', 'estimate']);
const EMPTY_WORDS = new Set('va hoac co the cu nhu sau la thi do vao trong cung tiep tuc tuc dam bao bao quyet tam no luc toan tinh duoc rang de den it nhat tich cuc'.split(' '));

export function readingOf(tokens: readonly Token[], signs: readonly SignAt[], dates: readonly DateAt[]): Reading {
  const idle = tokens.map((token) => token.kind !== 'word' || EMPTY_WORDS.has(token.plain));
  for (const { sign, start, end } of signs) if (IDLE.has(sign.kind)) idle.fill(true, start, end);
  for (const { start, end } of dates) idle.fill(true, start, end);
  return { tokens, signs, dates, idle, outer: outsideBrackets(tokens, idle), startsAt: new Map(signs.map((sign) => [sign.start, sign])), endsAt: new Map(signs.map((sign) => [sign.end, sign])) };
}

function outsideBrackets(tokens: readonly Token[], idle: readonly boolean[]): boolean[] {
  let depth = 0;
  return tokens.map((token, at) => {
    if (token.key === '(') depth += 1;
    else if (token.key === ')') depth = Math.max(0, depth - 1);
    return depth > 0 || (idle[at] ?? true);
  });
}

/** No sentence is longer: reading one looks back and forth within it, so that this keeps the whole linear. */
const MOST_TOKENS = 500;

/**
 * Sentences of a paragraph: cut behind a full stop before a capital, a digit or a mark; never behind «TP.» or «P.». One of
 * more than 500 tokens is also cut behind a «;», one of more than 1000 anywhere.
 */
export function sentencesOf(tokens: readonly Token[]): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    const length = at - from;
    if (length >= 2 * MOST_TOKENS || (length >= MOST_TOKENS && token.plain === ';')) {
      sentences.push({ from, to: at + 1 });
      from = at + 1;
      return;
    }
    if (token.plain !== '.') return;
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (next && (next.from === token.to || /^\p{Ll}/u.test(next.text))) return;
    if (next && before && /^\p{Lu}{1,2}$/u.test(before.text) && before.kind === 'word' && before.text !== 'NN') return;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  });
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Brackets of a sentence, outermost only, without their signs. An unclosed one is no bracket. */
export function bracketsOf(tokens: readonly Token[], sentence: Span): Span[] {
  const brackets: Span[] = [];
  const open: number[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const key = tokens[at]?.plain;
    if (key === '(') open.push(at);
    else if (key === ')' && open.length > 0) {
      const from = open.pop() ?? at;
      if (open.length === 0) brackets.push({ from: from + 1, to: at });
    }
  }
  return brackets;
}

/** Whether the words say what is measured. */
export function hasContent(reading: Reading, span: Span): boolean {
  for (let at = span.from; at < span.to; at += 1) if (reading.idle[at] === false) return true;
  return false;
}

interface Cut {
  /** End of the words of the figure before. */
  readonly end: number;
  /** First token of the words of the next figure. */
  readonly begin: number;
  readonly joined: Joined;
  readonly afterStop: boolean;
}

/** Figures of one level (a sentence without its brackets, or the inside of one bracket) with their words. */
export function piecesOf(reading: Reading, area: Span, quantities: readonly Quantity[], skipped: readonly Span[], bracket: Span | null): Piece[] {
  const pieces: Piece[] = [];
  const inside = skipMap(skipped);
  let head: Span | null = null;
  let cut: Cut = { end: area.from, begin: area.from, joined: 'first', afterStop: false };
  quantities.forEach((quantity, index) => {
    const opened = openingOf(reading, cut.begin, quantity.start, inside);
    if (opened.head) head = opened.head;
    else if (cut.joined === 'clause' && opened.begin !== cut.begin) head = null;
    const pre = { from: opened.begin, to: quantity.start };
    const leading = !hasContent(reading, { from: afterStriving(reading, pre), to: pre.to });
    const next = quantities[index + 1];
    const nextCut = next ? cutBetween(reading, quantity, next, inside, leading) : closing(reading, quantity.end, area.to, inside);
    pieces.push({ quantity, pre, post: { from: quantity.end, to: Math.max(quantity.end, nextCut.end) }, head, bracket, joined: cut.joined, afterStop: cut.afterStop, leading });
    cut = nextCut;
  });
  return pieces;
}

/** «Toàn ngành phấn đấu 100% …»: who strives is not what is measured. */
function afterStriving(reading: Reading, pre: Span): number {
  for (let at = pre.to - 1; at >= pre.from; at -= 1) {
    const sign = reading.startsAt.get(at);
    if (sign?.sign.kind === 'strive') return sign.end;
  }
  return pre.from;
}

function skipMap(spans: readonly Span[]): ReadonlyMap<number, number> {
  return new Map(spans.map((span) => [span.from - 1, span.to + 1]));
}

/** Takes off what stands before the last «;» and before the colon in front of a figure. */
function openingOf(reading: Reading, from: number, to: number, inside: ReadonlyMap<number, number>): { begin: number; head: Span | null } {
  let begin = from;
  let head: Span | null = null;
  for (let at = from; at < to; at += 1) {
    const key = reading.tokens[at]?.plain;
    if (inside.has(at)) at = (inside.get(at) ?? at + 1) - 1;
    else if (key === ';') {
      begin = at + 1;
      head = null;
    } else if (key === ':') {
      if (hasContent(reading, { from: begin, to: at })) head = { from: begin, to: at };
      begin = at + 1;
    }
  }
  return { begin, head };
}

function cutBetween(reading: Reading, quantity: Quantity, next: Quantity, inside: ReadonlyMap<number, number>, leading: boolean): Cut {
  const { tokens, startsAt } = reading;
  let stop = -1;
  let among = -1;
  let kind: Joined = 'none';
  let commas: number[] = [];
  let and = -1;
  for (let at = quantity.end; at < next.start; at += 1) {
    const closed = inside.get(at);
    if (closed !== undefined) {
      at = closed - 1;
      continue;
    }
    const key = tokens[at]?.plain;
    const sign = startsAt.get(at)?.sign.kind;
    if (key === ';') {
      stop = at;
      commas = [];
      and = -1;
      among = -1;
    } else if (sign === 'among' || sign === 'aside') {
      if (among < 0) {
        among = at;
        kind = sign;
      }
    } else if (key === ',') commas.push(at);
    else if (key === 'va') and = at;
  }
  const afterStop = stop >= 0;
  if (among >= 0) return { end: stop >= 0 ? stop : among, begin: among, joined: kind, afterStop };
  if (stop >= 0) return { end: stop, begin: stop + 1, joined: 'clause', afterStop: false };
  const comma = leading ? leadingComma(reading, commas, next) : commas[0];
  if (comma !== undefined) return { end: comma, begin: comma + 1, joined: 'comma', afterStop: false };
  if (and >= 0) return { end: and, begin: and + 1, joined: 'and', afterStop: false };
  return { end: next.start, begin: quantity.end, joined: 'none', afterStop: false };
}

const OPENERS = new Set(['ti', 'so', 'tong', 'muc', 'gia', 'thu', 'san', 'giu', 'phan', 'toan', 'moi', 'hang', 'binh', 'dat', 'tang', 'giam', 'nang', 'den', 'trong', 'duy', 'bao', 'xay', 'trong', 'co']);

/** Behind «100% xã có …, …, tỷ lệ thuê bao đạt 71,5%» the last comma before an opening word, else the last. */
function leadingComma(reading: Reading, commas: readonly number[], next: Quantity): number | undefined {
  const direct = commas.find((comma) => !hasContent(reading, { from: comma + 1, to: next.start }));
  if (direct !== undefined) return direct;
  for (let index = commas.length - 1; index >= 0; index -= 1) {
    const comma = commas[index] ?? 0;
    if (OPENERS.has(reading.tokens[comma + 1]?.plain ?? '')) return comma;
  }
  return commas.at(-1);
}

function closing(reading: Reading, from: number, to: number, inside: ReadonlyMap<number, number>): Cut {
  for (let at = from; at < to; at += 1) {
    const closed = inside.get(at);
    if (closed !== undefined) at = closed - 1;
    else if (reading.tokens[at]?.plain === ';' || (reading.tokens[at]?.plain === ',' && reading.startsAt.get(at + 1)?.sign.kind === 'none')) return { end: at, begin: at + 1, joined: 'clause', afterStop: false };
  }
  return { end: to, begin: to, joined: 'clause', afterStop: false };
}
