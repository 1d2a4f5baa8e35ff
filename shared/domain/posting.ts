import { isBinding } from '../catalogue/award-schema.ts';
import type { AwardDefinition, ConditionNode } from '../catalogue/award-schema.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { fits } from '../eligibility/match.ts';
import type { Tagged } from '../eligibility/match.ts';
import { formatScreenDate } from '../text/dates.ts';
import type { Publicity } from './council.ts';

/**
 * Where the rule that an award's list be made public stands, or null: no binding rule of that day asks it for this subject.
 * An example of another province or of practice asks nothing (award-law.md 8.1).
 */
export function postingRuleOf(award: AwardDefinition, subject: Tagged, date: string): { readonly citation: string } | null {
  const rule = award.conditions.find(
    (condition) => condition.group === 'gate' && isBinding(condition) && holdsOn(condition, date) && fits(subject, condition.appliesTo, condition.exceptFor) !== 'no' && asksPosting(condition.test),
  );
  return rule === undefined ? null : { citation: rule.citation };
}

function asksPosting(node: ConditionNode): boolean {
  if ('rule' in node) return node.rule === 'publicPosting';
  return ('allOf' in node ? node.allOf : node.anyOf).some(asksPosting);
}

/** «từ 01/11/2026 đến 15/11/2026, niêm yết tại trụ sở»; empty while it was not made public. */
export function publicityWords({ from, to, manner }: Pick<Publicity, 'from' | 'to' | 'manner'>): string {
  if (from === null) return '';
  const days = to === null ? `từ ${formatScreenDate(from)}` : from === to ? `ngày ${formatScreenDate(from)}` : `từ ${formatScreenDate(from)} đến ${formatScreenDate(to)}`;
  return [days, manner].filter(Boolean).join(', ');
}
