import { z } from 'zod';
import { IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/** «Đã đối chiếu ngày …, người …»: a person compared rules of the catalogue with the texts in force. */
export const LawConfirmationFields = z.object({
  /** Award whose rules were compared; null: all of them. */
  awardCode: Line.nullable().default(null),
  /** One rule of the award (`ruleKey`); null: its whole set. */
  ruleKey: Line.nullable().default(null),
  on: IsoDate,
  by: RequiredLine,
  note: Prose.default(''),
  textsChecked: z.array(RequiredLine).max(30).default([]),
});
export type LawConfirmationFields = z.infer<typeof LawConfirmationFields>;
export const LawConfirmation = LawConfirmationFields.extend(Stored);
export type LawConfirmation = z.infer<typeof LawConfirmation>;

/** What coverage asks of a confirmation; a province's profile may carry such too. */
export type Comparison = Pick<LawConfirmationFields, 'awardCode' | 'ruleKey' | 'on' | 'by' | 'textsChecked'>;

interface ReviewedRule {
  readonly key: string;
  readonly reviewBy: string | null;
}

const covers = (one: Comparison, reviewBy: string | null, date: string): boolean => reviewBy === null || reviewBy > date || one.on >= reviewBy;

/** The confirmation that holds on `date` for the rules of an award as a set: made on or after the review date that has come. The newest first. */
export function setConfirmation(all: readonly Comparison[], awardCode: string, reviewBy: string | null, date: string): Comparison | null {
  const fitting = all.filter((one) => one.ruleKey === null && (one.awardCode === null || one.awardCode === awardCode) && covers(one, reviewBy, date));
  return newest(fitting);
}

/** The confirmation of one rule by itself that holds on `date`; that of its set does not count. */
export function ruleConfirmation(all: readonly Comparison[], awardCode: string, rule: ReviewedRule, date: string): Comparison | null {
  return newest(all.filter((one) => one.ruleKey === rule.key && one.awardCode === awardCode && covers(one, rule.reviewBy, date)));
}

const newest = (all: readonly Comparison[]): Comparison | null => all.reduce<Comparison | null>((best, one) => (best === null || one.on > best.on ? one : best), null);
