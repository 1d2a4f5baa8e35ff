import type { Draftable } from './blank.ts';
import type { Piece, Reading, Span } from './clause.ts';
import type { Drift } from './measure.ts';
import { keysOf } from './measure.ts';
import type { DateAt } from './plan-dates.ts';
import type { Quantity } from './quantity.ts';

const NEAR = 4;
const ALL_SO_FAR = /luy ke|cong don/u;

export type RateFields = Pick<Draftable, 'per' | 'perStated' | 'average'>;

function has(reading: Reading, span: Span, kind: 'each' | 'average'): boolean {
  for (let at = span.from; at < span.to; at += 1) if (reading.startsAt.get(at)?.sign.kind === kind) return true;
  return false;
}

/** Per year or per term, printed or implied by «bình quân». */
export function rateFields(reading: Reading, piece: Piece, quantity: Quantity, drift: Drift): RateFields {
  const label = { from: piece.head?.from ?? piece.pre.from, to: quantity.start };
  const behind = { from: quantity.end, to: Math.min(quantity.end + NEAR, reading.tokens.length) };
  const words = keysOf(reading, label.from, label.to);
  const average = (has(reading, label, 'average') || /binh quan|trung binh/u.test(words)) && !/binh quan (?:dau nguoi|moi xa)|thu nhap binh quan/u.test(words);
  const yearly = quantity.unit?.perYear === true || has(reading, label, 'each') || has(reading, behind, 'each') || /(?:moi|hang|binh quan) nam/u.test(words);
  if (yearly) return { per: 'năm', perStated: true, average };
  if (/trong nhiem ki|ca nhiem ki/u.test(words)) return { per: 'nhiệm kỳ', perStated: true, average };
  if (average && drift.direction !== null) return { per: 'năm', perStated: false, average };
  return { per: null, perStated: null, average };
}

/** Years a rate or a total covers, and whether the figure adds them up. */
export function periodFields(reading: Reading, dates: readonly DateAt[], piece: Piece, drift: Drift): Partial<Pick<Draftable, 'period' | 'cumulative' | 'per' | 'perStated' | 'measure'>> {
  const label = keysOf(reading, piece.head?.from ?? piece.pre.from, piece.quantity.start);
  const soFar = ALL_SO_FAR.test(label) ? { cumulative: true, measure: 'cumulative' as const } : {};
  const near = dates.find((date) => date.kind === 'period' && date.start >= piece.pre.from && date.start < Math.max(piece.post.to, piece.quantity.end));
  if (!near) return soFar;
  const period = { from: near.fromYear, to: near.year, text: near.due.text };
  const sum = drift.direction === null && (piece.quantity.unit?.kind === 'amount' || piece.quantity.unit?.kind === 'count') && !piece.quantity.unit.ratio && !piece.quantity.unit.perYear;
  return sum ? { period, cumulative: true, per: 'giai đoạn', perStated: true, measure: 'cumulative' } : { period, ...soFar };
}
