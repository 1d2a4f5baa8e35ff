import type { Comparison } from '../domain/law-confirmation.ts';
import { ruleConfirmation, setConfirmation } from '../domain/law-confirmation.ts';
import type { AwardDefinition, Confidence, Origin } from './award-schema.ts';
import { awardCatalogue } from './awards.ts';
import { holdsOn } from './dated.ts';

export type RulePart = 'decidedBy' | 'conditions' | 'dossier' | 'voteThresholds' | 'deadlines' | 'bonuses' | 'bonusRounding' | 'objects';

/** One dated rule that rests on a text to be checked. */
export interface DoubtfulRule {
  readonly part: RulePart;
  /** Tells the rule apart within its award; confirmations of a single rule name it. */
  readonly key: string;
  /** What the rule is about, ready to show where it is a paper or a decider; a code otherwise. */
  readonly name: string;
  readonly citation: string;
}

/** Why the banner «cần kiểm tra văn bản» stands over an award's rules. */
export interface RuleSetReview {
  readonly code: string;
  readonly nameVi: string;
  /** The earliest review date that has passed and is not confirmed; null when none is. One banner for the whole set, whatever the number of rules. */
  readonly reviewBy: string | null;
  /** Texts the overdue rules cite, each once. */
  readonly texts: readonly string[];
  /** Rules in force of low confidence, not confirmed by themselves: each is marked by itself and never decides by itself. */
  readonly uncertain: readonly DoubtfulRule[];
}

export interface RuleRecord extends DoubtfulRule {
  readonly confidence: Confidence;
  readonly origin: Origin | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewBy: string | null;
}

/**
 * Rule sets (one for each award) that need a look on `date`: a review date of a rule in force has come (reviewBy ≤ date) and
 * nobody confirmed the set since, or a rule in force is of low confidence. A passed date makes no rule fail.
 */
export function ruleSetsToReview(date: string, confirmations: readonly Comparison[] = [], awards: readonly AwardDefinition[] = awardCatalogue): RuleSetReview[] {
  return awards.map((award) => reviewOf(award, date, confirmations)).filter((review) => review.reviewBy !== null || review.uncertain.length > 0);
}

/** As `ruleSetsToReview`, for one award; always answered. */
export function reviewOf(award: AwardDefinition, date: string, confirmations: readonly Comparison[] = []): RuleSetReview {
  const inForce = rulesOf(award).filter((rule) => holdsOn(rule, date));
  const isDue = ({ reviewBy }: { readonly reviewBy: string | null }): boolean => reviewBy !== null && reviewBy <= date && setConfirmation(confirmations, award.code, reviewBy, date) === null;
  const overdue = inForce.filter((rule) => isDue(rule) && ruleConfirmation(confirmations, award.code, rule, date) === null);
  const dates = [...overdue.map((rule) => rule.reviewBy), isDue(award) ? award.reviewBy : null];
  return {
    code: award.code,
    nameVi: award.nameVi,
    reviewBy: dates.filter((day) => day !== null).sort()[0] ?? null,
    texts: [...new Set(overdue.flatMap((rule) => textsOf(rule.citation)))].sort(),
    uncertain: inForce
      .filter((rule) => rule.confidence === 'low' && ruleConfirmation(confirmations, award.code, rule, date) === null)
      .map(({ part, key, name, citation }) => ({ part, key, name, citation })),
  };
}

/** "NĐ 152/2025/NĐ-CP" out of "NĐ 152/2025/NĐ-CP Điều 6 khoản 2": numbered texts only. */
export function textsOf(citation: string): string[] {
  return citation.match(/(?:Luật|NĐ|QĐ|TT) \d+\/[\p{Lu}\d/-]*[\p{Lu}\d]/gu) ?? [];
}

type Parts = { readonly [P in RulePart]: P extends 'bonusRounding' ? AwardDefinition['bonusRounding'] : P extends 'objects' ? NonNullable<AwardDefinition['objects']> : P extends keyof AwardDefinition ? (AwardDefinition[P] extends readonly (infer R)[] ? R : never) : never };

/** What tells a record apart from the others of its part. */
const MARKS: { readonly [P in RulePart]: (rule: Parts[P]) => string } = {
  decidedBy: (rule) => rule.authority,
  conditions: (rule) => rule.id,
  dossier: (rule) => [rule.docCode, ...(rule.appliesTo ?? [])].join(' '),
  voteThresholds: () => '',
  deadlines: (rule) => [rule.step, rule.kind, rule.to, rule.month, rule.day, rule.minDays, rule.maxDays, rule.sector, ...(rule.types ?? [])].filter((mark) => mark != null).join(' '),
  bonuses: (rule) => rule.recipientClass,
  bonusRounding: () => '',
  objects: () => '',
};
const NAMES: { readonly [P in RulePart]: (rule: Parts[P], award: AwardDefinition) => string } = {
  decidedBy: (rule) => rule.nameVi,
  conditions: (rule) => rule.id,
  dossier: (rule) => rule.nameVi,
  voteThresholds: (rule) => rule.comparator,
  deadlines: (rule) => rule.step,
  bonuses: (rule) => rule.recipientClass,
  bonusRounding: (_rule, award) => award.code,
  objects: (_rule, award) => award.code,
};

/** Stable name of a rule within its award. */
export function ruleKey<P extends RulePart>(part: P, rule: Parts[P] & { readonly validFrom: string | null }): string {
  return [part, MARKS[part](rule), rule.validFrom ?? ''].join('/');
}

/** Every dated rule of an award, part by part. */
export function rulesOf(award: AwardDefinition): RuleRecord[] {
  const all = <P extends RulePart>(part: P, rules: readonly Parts[P][]): RuleRecord[] =>
    rules.map((rule) => ({
      part, key: ruleKey(part, rule), name: NAMES[part](rule, award), citation: rule.citation, confidence: rule.confidence,
      origin: 'origin' in rule ? rule.origin : null, validFrom: rule.validFrom, validTo: rule.validTo, reviewBy: rule.reviewBy,
    }));
  return [
    ...all('decidedBy', award.decidedBy),
    ...all('conditions', award.conditions),
    ...all('dossier', award.dossier),
    ...all('voteThresholds', award.voteThresholds),
    ...all('deadlines', award.deadlines),
    ...all('bonuses', award.bonuses),
    ...all('bonusRounding', [award.bonusRounding]),
    ...all('objects', award.objects === null ? [] : [award.objects]),
  ];
}
