import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { awardByCode, voteThresholdsOf } from '../catalogue/awards.ts';
import { awardIn } from './law-book.ts';
import type { LawBook } from './law-book.ts';
import { fixedThreshold, isWeakerVote } from './overlay.ts';

/** A dated rule that the unit set itself; `awardCode` null: its rule for all awards that have none of their own. */
export interface OwnVoteRule {
  readonly awardCode: string | null;
  readonly rule: 'majority' | 'at-least';
  readonly percent: number | null;
  readonly base: 'all-members' | 'present';
  readonly validFrom: string;
}

/**
 * The unit's own rule that decides on an award on a day; undefined: the law book's does. The unit's rule for the award comes
 * first, then the province's, then the unit's general rule, then the catalogue. A rule that asks for less than the share
 * fixed for the whole country is passed over.
 * @param award the award as the law of that day has it; undefined for one that the catalogue does not hold
 */
export function ownVoteRule<R extends OwnVoteRule>(rules: readonly R[], code: string | null, award: AwardDefinition | undefined, date: string): R | undefined {
  const inForce = rules.filter(({ validFrom }) => validFrom <= date).toSorted((one, other) => other.validFrom.localeCompare(one.validFrom));
  const provinces = award !== undefined && voteThresholdsOf(award, date)[0]?.origin === 'province';
  const own = inForce.find(({ awardCode }) => awardCode !== null && awardCode === code) ?? (provinces ? undefined : inForce.find(({ awardCode }) => awardCode === null));
  // The bare catalogue: the province's rule stands in the place of the fixed one in `award`.
  const national = code === null ? undefined : awardByCode(code);
  const fixed = national === undefined ? undefined : fixedThreshold(national, date);
  return own === undefined || (fixed !== undefined && isWeakerVote(own, fixed)) ? undefined : own;
}

/** The unit's own rules that decide in spite of a profile's rule on votes: one an award, of those that the entry is for. */
export function ownRulesBefore<R extends OwnVoteRule>(rules: readonly R[], entry: { readonly awardCode: string | null }, law: LawBook): R[] {
  const codes = new Set(rules.flatMap(({ awardCode }) => (awardCode === null ? [] : [awardCode])));
  const hasItsOwn = (code: string): boolean => law.entries.some((other) => other.kind === 'vote' && other.awardCode === code);
  return [...codes].flatMap((code) => {
    if (entry.awardCode === null ? hasItsOwn(code) : entry.awardCode !== code) return [];
    const award = awardIn(law, code);
    if (award === undefined || voteThresholdsOf(award, law.date)[0]?.origin !== 'province') return [];
    return ownVoteRule(rules, code, award, law.date) ?? [];
  });
}
