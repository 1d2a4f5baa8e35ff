import type { AwardDefinition, AwardType } from '../catalogue/award-schema.ts';
import { standingOn } from '../catalogue/dated.ts';
import { decides } from './deciding.ts';
import type { Proposal } from './facts.ts';
import { fits } from './match.ts';
import { readLeaf } from './params.ts';
import type { ParamsOf } from './params.ts';
import type { LawSettings } from './settings.ts';
import type { SubjectIndex } from './subject-index.ts';

type CountingRule = ParamsOf<'counting'>;
type Code = CountingRule['code'];
export type CountingOf<C extends Code> = Extract<CountingRule, { code: C }>;

/** The counting rules of an award that are in force on the day, decide, and fit the subject: what the other rules count by. */
export type Counting = { readonly [C in Code]?: CountingOf<C> };

/** Counting rules change how the others count (award-law 8.3, group counting); a lapsed or uncertain one changes nothing. */
export function countingOf(award: AwardDefinition, index: SubjectIndex, { date }: Pick<Proposal, 'date'>, settings: LawSettings): Counting {
  const counting: { [C in Code]?: CountingRule } = {};
  const rules = award.conditions.filter((condition) => condition.group === 'counting');
  for (const { record, standing } of standingOn(rules, date, (condition) => condition.id)) {
    if (standing !== 'in-force' || !decides(record, settings) || fits(index.facts.subject, record.appliesTo, record.exceptFor) === 'no') continue;
    const leaf = 'rule' in record.test ? readLeaf(record.test) : null;
    if (leaf?.rule === 'counting') counting[leaf.params.code] = leaf.params;
  }
  // Each rule stands under its own code.
  return counting as Counting;
}

/** Types of awards that do not count in a ground of this type (NĐ 152/2025 Điều 4 khoản 3). */
export function excludedTypes(counting: Counting, groundType: AwardType | null): readonly AwardType[] {
  const rule = counting.exclude_types;
  return rule !== undefined && rule.whenGroundType === groundType ? rule.types : [];
}
