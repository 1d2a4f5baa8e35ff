import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import type { Span } from './clause.ts';
import type { Place } from './doc.ts';
import type { Drift } from './measure.ts';

/** An indicator before it has its id and its parent's id. */
export interface Draft {
  readonly value: Omit<PlanIndicator, 'id' | 'parentId'>;
  readonly place: Place;
  readonly doubts: readonly string[];
  /** Draft it hangs on. */
  readonly parent: Draft | null;
  /** Token of its figure, for reading order. */
  readonly at: number;
  readonly drift: Drift;
  readonly share: boolean | null;
  /** Folded words of what is measured. */
  readonly words: string;
  readonly span: Span;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** «a» … «z», «aa» …: letter of the child with this index. */
export function childLetter(index: number): string {
  const last = LETTERS.charAt(index % LETTERS.length);
  return index < LETTERS.length ? last : childLetter(Math.floor(index / LETTERS.length) - 1) + last;
}
