import type { AwardDefinition, Confidence } from '../catalogue/award-schema.ts';
import { ruleKey } from '../catalogue/rule-sets.ts';
import type { RulePart } from '../catalogue/rule-sets.ts';
import { ruleConfirmation, setConfirmation } from '../domain/law-confirmation.ts';
import type { Comparison } from '../domain/law-confirmation.ts';

interface Reviewed {
  readonly confidence: Confidence;
  readonly validFrom: string | null;
  readonly reviewBy: string | null;
}

/**
 * The award with what confirmations change: a review date that has come and was met is gone; a rule of medium confidence in
 * a confirmed set is sure; one of low confidence, and money that no text clearly grants, only when confirmed by itself.
 */
export function raised(award: AwardDefinition, confirmations: readonly Comparison[], date: string): AwardDefinition {
  if (!confirmations.some(({ awardCode }) => awardCode === null || awardCode === award.code)) return award;
  const met = (reviewBy: string | null): boolean => reviewBy !== null && reviewBy <= date;
  const isOwn = (part: RulePart, record: Reviewed): boolean => ruleConfirmation(confirmations, award.code, { key: ruleKey(part, record as never), reviewBy: record.reviewBy }, date) !== null;
  function rule<T extends Reviewed>(part: RulePart, record: T): T {
    const own = isOwn(part, record);
    const set = setConfirmation(confirmations, award.code, record.reviewBy, date) !== null;
    if (!own && !set) return record;
    const sure = own || record.confidence === 'medium';
    return { ...record, ...(sure ? { confidence: 'high' as const } : {}), ...(met(record.reviewBy) ? { reviewBy: null } : {}) };
  }
  const all = <T extends Reviewed>(part: RulePart, records: readonly T[]): T[] => records.map((record) => rule(part, record));
  const setHolds = setConfirmation(confirmations, award.code, award.reviewBy, date) !== null;
  return {
    ...award,
    decidedBy: all('decidedBy', award.decidedBy),
    conditions: all('conditions', award.conditions),
    dossier: all('dossier', award.dossier),
    voteThresholds: all('voteThresholds', award.voteThresholds),
    deadlines: all('deadlines', award.deadlines),
    bonuses: award.bonuses.map((bonus) => (isOwn('bonuses', bonus) ? { ...rule('bonuses', bonus), status: 'confirmed' as const } : rule('bonuses', bonus))),
    bonusRounding: rule('bonusRounding', award.bonusRounding),
    objects: award.objects === null ? null : rule('objects', award.objects),
    reviewBy: setHolds && met(award.reviewBy) ? null : award.reviewBy,
  };
}
