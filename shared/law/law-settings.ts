import { ruleKey } from '../catalogue/rule-sets.ts';
import { ruleConfirmation } from '../domain/law-confirmation.ts';
import type { LawSettings } from '../eligibility/settings.ts';
import { awardIn, entryFor } from './law-book.ts';
import type { LawBook } from './law-book.ts';

/** What the evaluator is told beside the award of the law book: conditions confirmed one by one, ceilings and months the province set. */
export function lawSettingsOf(law: LawBook, awardCode: string): LawSettings {
  const award = awardIn(law, awardCode);
  const confirmed = (award?.conditions ?? []).filter((condition) => ruleConfirmation(law.confirmations, awardCode, { key: ruleKey('conditions', condition), reviewBy: condition.reviewBy }, law.date) !== null);
  const quotas = (award?.conditions ?? []).flatMap(({ id, test, origin }): [string, number][] => (origin === 'province' && 'rule' in test && test.rule === 'quota' && typeof test.params['maxPct'] === 'number' ? [[id, test.params['maxPct']]] : []));
  return { confirmedConditions: confirmed.map(({ id }) => id), quotaPct: Object.fromEntries(quotas), minMonthsOfService: entryFor(law, 'min-service', awardCode)?.months ?? null };
}
