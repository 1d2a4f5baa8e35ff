import { readLeaf } from './params.ts';
import type { ParamsOf } from './params.ts';
import type { Condition } from './deciding.ts';

/** Two deciding rules of one award that cannot both be the rule. Told by their places in the list. */
export type Contradiction = readonly [number, number];

/**
 * Rules of the data that contradict: two records of one condition in force on the same day for the same people with different
 * tests, or one that asks for an award and one that bars it.
 */
export function contradictionsOf(conditions: readonly Condition[]): Contradiction[] {
  return conditions.flatMap((one, at) =>
    conditions.slice(at + 1).flatMap((other, beyond): Contradiction[] => (sameRule(one, other) || heldAgainst(one, other) ? [[at, at + 1 + beyond]] : [])),
  );
}

function sameRule(one: Condition, other: Condition): boolean {
  if (one.id !== other.id || one.group === 'counting' || one.group === 'info') return false;
  const whom = (condition: Condition): string => JSON.stringify([condition.appliesTo ?? [], condition.exceptFor ?? []]);
  return whom(one) === whom(other) && JSON.stringify(one.test) !== JSON.stringify(other.test);
}

function heldAgainst(one: Condition, other: Condition): boolean {
  const [first, second] = [heldOf(one), heldOf(other)];
  if (first === null || second === null || one.group !== 'gate' || other.group !== 'gate') return false;
  const [asks, bars] = first.minCount !== undefined ? [first, second] : [second, first];
  return asks.minCount !== undefined && bars.maxCount !== undefined && bars.within === 'any_time' && asks.minCount > bars.maxCount && asks.codes?.some((code) => bars.codes?.includes(code)) === true;
}

function heldOf(condition: Condition): ParamsOf<'held'> | null {
  const leaf = 'rule' in condition.test ? readLeaf(condition.test) : null;
  return leaf?.rule === 'held' ? leaf.params : null;
}
