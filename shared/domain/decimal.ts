/**
 * Exact arithmetic on figures as people write them. A figure is held as a whole number of 10⁻¹² parts, so that
 * 29,93 − 26,96 is 2,97 and meets «2,97 điểm %». Figures go in and come out as numbers; all of them must be finite.
 */
const DIGITS = 12;
const ONE = 10n ** BigInt(DIGITS);

function toParts(value: number): bigint {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = DIGITS - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  return shift >= 0 ? digits * 10n ** BigInt(shift) : roundedQuotient(digits, 10n ** BigInt(-shift));
}

function fromParts(parts: bigint): number {
  const size = parts < 0n ? -parts : parts;
  return Number(`${parts < 0n ? '-' : ''}${size / ONE}.${String(size % ONE).padStart(DIGITS, '0')}`);
}

/** Nearest whole quotient, halves away from zero. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

/** −1, 0 or 1, as the figures are written: 95.0 equals 95. */
export function compareFigures(one: number, other: number): -1 | 0 | 1 {
  const [left, right] = [toParts(one), toParts(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sum; 0 of nothing. */
export function addFigures(...values: readonly number[]): number {
  return fromParts(values.reduce((sum, value) => sum + toParts(value), 0n));
}

export function subtractFigures(from: number, what: number): number {
  return fromParts(toParts(from) - toParts(what));
}

/** Quotient to twelve decimals; null when divided by zero. */
export function divideFigures(value: number, by: number): number | null {
  const divisor = toParts(by);
  return divisor === 0n ? null : fromParts(roundedQuotient(toParts(value) * ONE, divisor));
}

/** `part` of `whole` in percent; null when the whole is zero. */
export function percentOf(part: number, whole: number): number | null {
  const divisor = toParts(whole);
  return divisor === 0n ? null : fromParts(roundedQuotient(toParts(part) * 100n * ONE, divisor));
}

/** Relative change from `first` to `last` in percent; null when the first is zero. */
export function percentChange(first: number, last: number): number | null {
  return percentOf(subtractFigures(last, first), first);
}

/**
 * Yearly compound rate in percent that leads from `first` to `last` in `years` years, to nine decimals, so that 100 →
 * 118,81 in two years is 9 exactly. Null when there is no such rate (first ≤ 0, last < 0, no years).
 */
export function compoundRate(first: number, last: number, years: number): number | null {
  if (first <= 0 || last < 0 || years < 1) return null;
  if (years === 1) return percentChange(first, last);
  return roundTo((Math.pow(last / first, 1 / years) - 1) * 100, 9);
}

/** Rounds to `decimals`, halves away from zero. */
export function roundTo(value: number, decimals: number): number {
  const size = 10n ** BigInt(DIGITS - Math.min(decimals, DIGITS));
  return fromParts(roundedQuotient(toParts(value), size) * size);
}
