import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import { hasContent } from './clause.ts';
import type { Piece, Reading, Span } from './clause.ts';
import type { Quantity } from './quantity.ts';
import { readOver, readThing } from './units.ts';

/** What a figure says of its quantity: a state, a rise, a fall. */
export type Direction = 'up' | 'down' | null;

/** Which way the words before a figure point, and whether the figure is a share of a whole. */
export interface Drift {
  readonly direction: Direction;
  /** «chiếm», «xuống còn», «đạt»: the figure is a state, whatever its parent is. */
  readonly level: boolean;
}

/** In: a piece's words before its figure. Out: the direction the last verb gives; «xuống còn», «đạt» after other words end it. */
export function driftOf(reading: Reading, span: Span): Drift {
  let direction: Direction = null;
  let sticky = false;
  let level = false;
  let turned = span.from;
  for (let at = span.from; at < span.to; at += 1) {
    const found = reading.startsAt.get(at);
    if (!found) continue;
    const { kind } = found.sign;
    if (kind === 'growth' || kind === 'fall') {
      direction = kind === 'growth' ? 'up' : 'down';
      sticky = true;
      level = false;
    } else if (kind === 'up' || kind === 'down') {
      direction = kind;
      sticky = false;
      level = false;
      turned = found.end;
    } else if (kind === 'to') {
      direction = null;
      sticky = false;
      level = true;
    } else if (kind === 'reach' && !sticky && (direction === null || hasContent(reading, { from: turned, to: at }))) {
      level = level || direction !== null || isShareVerb(reading, at);
      direction = null;
    }
    at = found.end - 1;
  }
  return { direction, level };
}

const isShareVerb = (reading: Reading, at: number): boolean => reading.tokens[at]?.plain === 'chiem';

/** Whether the words speak of a share («tỷ lệ», «hộ nghèo»): true, of a whole («số vụ», «giá trị»): false, of neither: null. */
export function isShare(reading: Reading, span: Span): boolean | null {
  for (let at = span.from; at < span.to; at += 1) {
    const kind = reading.startsAt.get(at)?.sign.kind;
    if (kind === 'share') return true;
    if (kind === 'whole') return false;
    if (kind === 'fall' && /ti le|ngheo/u.test(keysOf(reading, at, reading.startsAt.get(at)?.end ?? at))) return true;
  }
  return null;
}

export function keysOf(reading: Reading, from: number, to: number): string {
  return reading.tokens.slice(from, to).map((token) => token.plain).join(' ');
}

export type Bounds = Pick<PlanIndicator, 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive'>;

/** Bounds of a figure by schema.md section 5. A comparator from above («dưới», «không quá») stays one, whatever the direction. */
export function boundsOf(quantity: Quantity, direction: Direction): Bounds {
  const { low, high, compare } = quantity;
  const change = direction === 'up' ? 'increase' : direction === 'down' ? 'decrease' : null;
  if (high !== low) {
    return { comparator: change ?? 'range', min: low, max: high, minInclusive: !(compare === 'gt' && quantity.highCompare !== null), maxInclusive: quantity.highCompare !== 'lt' };
  }
  switch (compare) {
    case 'gt': return { comparator: change ?? 'gt', min: low, max: null, minInclusive: false, maxInclusive: null };
    case 'gte': return { comparator: change ?? 'gte', min: low, max: null, minInclusive: true, maxInclusive: null };
    case 'lt': return { comparator: 'lt', min: null, max: low, minInclusive: null, maxInclusive: false };
    case 'lte': return { comparator: 'lte', min: null, max: low, minInclusive: null, maxInclusive: true };
    case null: return { comparator: change ?? 'eq', min: low, max: low, minInclusive: true, maxInclusive: true };
  }
}

const PER_HECTARE = /(?:tren|\/) (?:(?:#|mot) )?(?:ha|hecta|don vi dien tich)\b/u;
const PER_HEAD = /dau nguoi|thu nhap binh quan(?! ho)|binh quan\/nguoi|thu nhap cua nguoi/u;

/** Unit as the plan schema writes it: per head where the words say so, «bác sĩ/vạn dân» where the label says so. */
export function unitName(reading: Reading, piece: Piece, words: string): string | null {
  const unit = piece.quantity.unit;
  const { head, pre } = piece;
  const label = { from: head && head.to + 1 === pre.from ? head.from : pre.from, to: pre.to };
  if (!unit) return labelUnit(reading, label);
  if (unit.kind === 'amount' && /đồng|USD/u.test(unit.name) && PER_HEAD.test(words) && !PER_HECTARE.test(words)) {
    const yearly = unit.perYear || /nguoi \/ nam/u.test(words);
    if (/\/người/u.test(unit.name)) return yearly && !unit.name.includes('/năm') ? `${unit.name}/năm` : unit.name;
    const [money = '', ...rest] = unit.name.split('/');
    // «thu nhập bình quân của người lao động … triệu đồng/tháng»: as printed.
    if (rest[0] === 'tháng' && !/dau nguoi|binh quan\/nguoi/u.test(words)) return unit.name;
    return [money, 'người', ...rest, ...(yearly ? ['năm'] : [])].join('/');
  }
  if (unit.kind === 'amount' && !unit.ratio && /đồng/u.test(unit.name) && PER_HECTARE.test(words)) return `${unit.name}/ha${unit.perYear ? '/năm' : ''}`;
  if (unit.ratio && unit.perYear) return `${unit.name}/năm`;
  if (unit.name === '%' && /so voi grdp(?: dat| chiem| bang| la)?$/u.test(keysOf(reading, label.from, label.to).replace(/ :(?: .*)?$/u, ''))) return '% GRDP';
  if (unit.kind !== 'count' || unit.ratio) return unit.name;
  const over = overOf(reading, label);
  if (over !== null && over !== 'trẻ') return `${unit.name}/${over}`;
  return unit.name === 'tiêu chí' && /(?:binh quan|trung binh) (?:moi |cua |cac )*xa/u.test(words) ? 'tiêu chí/xã' : unit.name;
}

/** «Số bác sĩ trên một vạn dân đạt 12,5»: the unit stands in the label only. */
function labelUnit(reading: Reading, label: Span): string | null {
  const over = overOf(reading, label);
  for (let at = label.from; at < label.to; at += 1) {
    const thing = readThing(reading.tokens, at);
    const before = reading.tokens[at - 1]?.plain;
    if (thing && (over !== null || before === 'so')) return over === null ? thing.name : `${thing.name}/${over}`;
  }
  return null;
}

function overOf(reading: Reading, label: Span): string | null {
  for (let at = label.from; at < label.to; at += 1) {
    const key = reading.tokens[at]?.plain;
    if (key !== '/' && key !== 'tren' && key !== 'cu') continue;
    const over = readOver(reading.tokens, at + 1);
    if (over && over.end <= label.to && /dân/u.test(over.name)) return over.name;
  }
  return null;
}
