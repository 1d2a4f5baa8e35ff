import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import { compareFigures, subtractFigures } from './decimal.ts';

/** A printed bound. For `increase` and `decrease` the quantity tested is the size of the rise or fall. */
export type Bounds = Pick<PlanIndicator, 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'polarity'>;

export interface BoundTest {
  readonly reached: boolean;
  /** More than was asked in the good direction, where the plan names a point to exceed: a bare figure, or the far end of an interval. */
  readonly exceeded: boolean;
  /** Outside a figure or an interval to land on. */
  readonly off: boolean;
  /** Distance to the bound tested, in the unit of the bound: negative is what is lacking, 0 is on it. */
  readonly gap: number;
}

/**
 * Tests a quantity against a bound by the table of the plan schema, section 5 (R11, R12). `eq` says what is printed and
 * `polarity` how it is judged; a zero target and a `band` want the figure itself.
 * @returns null where the bound itself is not known
 */
export function testBounds(bounds: Bounds, value: number): BoundTest | null {
  const { comparator, min, max, polarity } = bounds;
  switch (comparator) {
    case 'gte':
    case 'gt':
      return min === null ? null : atLeast(value, min, comparator === 'gte');
    case 'lte':
    case 'lt':
      return max === null ? null : atMost(value, max, comparator === 'lte');
    case 'eq':
    case 'range':
    case 'increase':
    case 'decrease':
      if (min === null && max === null) return null;
      if (polarity === 'band' && min !== null && max !== null) return within(bounds, value, min, max);
      if (comparator === 'eq' && min === 0 && max === 0 && polarity === 'down') return exactlyZero(value);
      if (polarity === 'down' && max !== null) return { ...atMost(value, max, bounds.maxInclusive !== false), exceeded: min !== null && compareFigures(value, min) < 0 };
      if (min === null) return max === null ? null : atMost(value, max, bounds.maxInclusive !== false);
      return { ...atLeast(value, min, bounds.minInclusive !== false), exceeded: max !== null && compareFigures(value, max) > 0 };
  }
}

function atLeast(value: number, min: number, inclusive: boolean): BoundTest {
  const order = compareFigures(value, min);
  return { reached: inclusive ? order >= 0 : order > 0, exceeded: false, off: false, gap: subtractFigures(value, min) };
}

function atMost(value: number, max: number, inclusive: boolean): BoundTest {
  const order = compareFigures(value, max);
  return { reached: inclusive ? order <= 0 : order < 0, exceeded: false, off: false, gap: subtractFigures(max, value) };
}

function exactlyZero(value: number): BoundTest {
  const reached = compareFigures(value, 0) === 0;
  return { reached, exceeded: false, off: false, gap: reached ? 0 : -Math.abs(value) };
}

function within(bounds: Bounds, value: number, min: number, max: number): BoundTest {
  const low = atLeast(value, min, bounds.minInclusive !== false);
  const high = atMost(value, max, bounds.maxInclusive !== false);
  const reached = low.reached && high.reached;
  return { reached, exceeded: false, off: !reached, gap: reached ? 0 : Math.min(low.gap, high.gap) };
}
