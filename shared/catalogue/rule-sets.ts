import type { AwardDefinition, Confidence } from './award-schema.ts';
import { awardCatalogue } from './awards.ts';
import { holdsOn } from './dated.ts';

export type RulePart = 'decidedBy' | 'conditions' | 'dossier' | 'voteThresholds' | 'deadlines' | 'bonuses' | 'bonusRounding' | 'objects';

/** One dated rule that rests on a text to be checked. */
export interface DoubtfulRule {
  readonly part: RulePart;
  /** What the rule is about, ready to show where it is a paper or a decider; a code otherwise. */
  readonly name: string;
  readonly citation: string;
}

/** Why the banner «cần kiểm tra văn bản» stands over an award's rules. */
export interface RuleSetReview {
  readonly code: string;
  readonly nameVi: string;
  /** The earliest review date that has passed; null when none has. One banner for the whole set, whatever the number of rules. */
  readonly reviewBy: string | null;
  /** Texts the overdue rules cite, each once. */
  readonly texts: readonly string[];
  /** Rules in force of low confidence: each is marked by itself and never decides by itself. */
  readonly uncertain: readonly DoubtfulRule[];
}

interface RuleRecord extends DoubtfulRule {
  readonly confidence: Confidence;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewBy: string | null;
}

/**
 * Rule sets (one for each award of the catalogue) that need a look on `date`: a review date of a rule in force has come
 * (reviewBy ≤ date), or a rule in force is of low confidence. A passed date makes no rule fail.
 */
export function ruleSetsToReview(date: string): RuleSetReview[] {
  return awardCatalogue.map((award) => reviewOf(award, date)).filter((review) => review.reviewBy !== null || review.uncertain.length > 0);
}

function reviewOf(award: AwardDefinition, date: string): RuleSetReview {
  const inForce = rulesOf(award).filter((rule) => holdsOn(rule, date));
  const overdue = inForce.filter((rule) => rule.reviewBy !== null && rule.reviewBy <= date);
  const dates = [...overdue.map((rule) => rule.reviewBy), award.reviewBy !== null && award.reviewBy <= date ? award.reviewBy : null];
  return {
    code: award.code,
    nameVi: award.nameVi,
    reviewBy: dates.filter((day) => day !== null).sort()[0] ?? null,
    texts: [...new Set(overdue.flatMap((rule) => textsOf(rule.citation)))].sort(),
    uncertain: inForce.filter((rule) => rule.confidence === 'low').map(({ part, name, citation }) => ({ part, name, citation })),
  };
}

/** "NĐ 152/2025/NĐ-CP" out of "NĐ 152/2025/NĐ-CP Điều 6 khoản 2": numbered texts only. */
function textsOf(citation: string): string[] {
  return citation.match(/(?:Luật|NĐ|QĐ|TT) \d+\/[\p{Lu}\d/-]*[\p{Lu}\d]/gu) ?? [];
}

function rulesOf(award: AwardDefinition): RuleRecord[] {
  const all = <T extends Omit<RuleRecord, 'part' | 'name'>>(part: RulePart, rules: readonly T[], nameOf: (rule: T) => string): RuleRecord[] =>
    rules.map((rule) => ({
      part, name: nameOf(rule), citation: rule.citation, confidence: rule.confidence, validFrom: rule.validFrom, validTo: rule.validTo, reviewBy: rule.reviewBy,
    }));
  return [
    ...all('decidedBy', award.decidedBy, (rule) => rule.nameVi),
    ...all('conditions', award.conditions, (rule) => rule.id),
    ...all('dossier', award.dossier, (rule) => rule.nameVi),
    ...all('voteThresholds', award.voteThresholds, (rule) => rule.comparator),
    ...all('deadlines', award.deadlines, (rule) => rule.step),
    ...all('bonuses', award.bonuses, (rule) => rule.recipientClass),
    ...all('bonusRounding', [award.bonusRounding], () => award.code),
    ...all('objects', award.objects === null ? [] : [award.objects], () => award.code),
  ];
}
