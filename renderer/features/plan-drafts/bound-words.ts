import type { PlanRecord } from './record-fields.ts';

const CHANGES: readonly unknown[] = ['increase', 'decrease'];

/** A bound as a form asks for it: one of `COMPARISONS`, a figure, and the end of an interval. */
export interface AskedBounds {
  readonly words: string;
  readonly first: number | null;
  readonly second: number | null;
}

/** The bounds of an indicator or a threshold in the words of the form. */
export function askedOf({ comparator, min, max, minInclusive }: PlanRecord): AskedBounds {
  const [low, high] = [min, max] as (number | null)[];
  return { words: CHANGES.includes(comparator) && minInclusive === false ? `${String(comparator)}-gt` : String(comparator), first: low ?? high ?? null, second: (low !== null && high !== null && low !== high ? high : null) ?? null };
}

/** The bounds as typed; null where they are those the record has, which then keeps what a form does not ask for. */
export function mendedBounds(record: PlanRecord, { words, first, second }: AskedBounds) {
  const held = askedOf(record);
  if (held.words === words && held.first === first && held.second === second) return null;
  const bare = CHANGES.includes(record['comparator']) && record['min'] === record['max'];
  return boundsOf(words, first, second ?? (bare && words === record['comparator'] ? first : null));
}

/** Plan schema, section 5: what the words of a target mean. */
export function boundsOf(words: string, first: number | null, second: number | null) {
  const comparator = words.replace('-gt', '');
  switch (words) {
    case 'eq': return { comparator, min: first, max: first, minInclusive: true, maxInclusive: true };
    case 'gt': return { comparator, min: first, max: null, minInclusive: false, maxInclusive: null };
    case 'gte': return { comparator, min: first, max: null, minInclusive: true, maxInclusive: null };
    case 'lt': return { comparator, min: null, max: first, minInclusive: null, maxInclusive: false };
    case 'lte': return { comparator, min: null, max: first, minInclusive: null, maxInclusive: true };
    case 'increase-gt':
    case 'decrease-gt': return { comparator, min: first, max: null, minInclusive: false, maxInclusive: null };
    default: return { comparator, min: first, max: second, minInclusive: true, maxInclusive: second === null ? null : true };
  }
}

/** What is measured, for bounds that were typed: a rise or fall in %, in points or in the unit itself, or the level. */
export function measureOf({ measure, unit }: PlanRecord, comparator: string): unknown {
  const changed = String(measure).startsWith('change-');
  if (CHANGES.includes(comparator)) return changed ? measure : unit === '%' ? 'change-rate' : unit === 'điểm %' ? 'change-points' : 'change-absolute';
  return measure === 'status' || (changed && comparator !== 'lt' && comparator !== 'lte') ? 'level' : measure;
}
