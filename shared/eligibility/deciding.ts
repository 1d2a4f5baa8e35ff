import { isBinding } from '../catalogue/award-schema.ts';
import type { AwardDefinition } from '../catalogue/award-schema.ts';
import type { LawSettings } from './settings.ts';

export type Condition = AwardDefinition['conditions'][number];

/**
 * Whether a rule needs checking: of low confidence, or from neither the national text nor the
 * province's own («whatever is not national never blocks» is said of examples and practice, award-law 8.1). A unit that has compared it with the text takes the doubt away.
 */
export function isUncertain(condition: Pick<Condition, 'id' | 'confidence' | 'origin'>, settings: LawSettings): boolean {
  return (condition.confidence === 'low' || !isBinding(condition)) && !settings.confirmedConditions.includes(condition.id);
}

export function decides(condition: Pick<Condition, 'id' | 'confidence' | 'origin'>, settings: LawSettings): boolean {
  return !isUncertain(condition, settings);
}

/** Severity with the unit's word in it: what the unit has confirmed blocks. */
export function severityOf(condition: Condition, settings: LawSettings): Condition['severity'] {
  const standard = condition.group === 'gate' || condition.group === 'standard';
  return standard && settings.confirmedConditions.includes(condition.id) ? 'block' : condition.severity;
}
