import { citationText } from '../../../shared/catalogue/citation.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import { awardByCode, awardCatalogue, voteThresholdsOf } from '../../../shared/catalogue/awards.ts';
import { holdsOn } from '../../../shared/catalogue/dated.ts';
import { formatPercent } from '../../../shared/text/numbers.ts';
import { ownVoteRule } from '../../../shared/law/vote-order.ts';
import type { VoteRule } from './store.ts';

/** Whom a rule is for. */
export function ruleSubject({ awardCode }: Pick<VoteRule, 'awardCode'>): string {
  return awardCode === null ? 'Mọi danh hiệu, hình thức không có quy định riêng' : (awardByCode(awardCode)?.nameVi ?? awardCode);
}

/** «từ 80% tổng số thành viên trở lên», «quá nửa số người biểu quyết». */
export function ruleWords({ rule, percent, base }: Pick<VoteRule, 'rule' | 'percent' | 'base'>): string {
  const whom = base === 'all-members' ? 'tổng số thành viên' : 'số người biểu quyết';
  return rule === 'majority' ? `quá nửa ${whom}` : `từ ${formatPercent(percent ?? 100)} ${whom} trở lên`;
}

/** A threshold of the built-in catalogue in force on a day. */
export interface CatalogueRule {
  readonly awardCode: string;
  readonly rule: VoteRule['rule'];
  readonly percent: number | null;
  readonly base: VoteRule['base'];
  readonly citation: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** `province`: the own province's. `example`: another province's decision, not binding here. `default`: of an earlier text that the present one does not repeat. */
  readonly standing: 'national' | 'province' | 'default' | 'example';
  /** False where national law sets the figure. */
  readonly ownMayDiffer: boolean;
}

const STANDINGS: readonly CatalogueRule['standing'][] = ['national', 'province', 'default', 'example'];

/** What the catalogue (with the province's profile in `awards`) says on a day, national rules first. Awards it knows no threshold of are left out. */
export function catalogueRules(today: string, awards: readonly AwardDefinition[] = awardCatalogue): CatalogueRule[] {
  const rules = awards.filter((award) => holdsOn(award, today)).flatMap((award) =>
    voteThresholdsOf(award, today)
      .slice(0, 1)
      .filter(({ comparator, minPct }) => comparator === 'majority' || minPct !== null)
      .map((threshold): CatalogueRule => ({
        awardCode: award.code,
        rule: threshold.comparator === 'majority' ? 'majority' : 'at-least',
        percent: threshold.minPct,
        base: threshold.base === 'present' ? 'present' : 'all-members',
        citation: citationText(threshold.citation),
        confidence: threshold.confidence,
        standing: threshold.origin === 'national' || threshold.origin === 'province' || threshold.origin === 'default' ? threshold.origin : 'example',
        ownMayDiffer: threshold.configurable,
      })),
  );
  return rules.sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

/** Awards that the unit's rule for all does not reach because the province has one for them; empty for a rule for one award. */
export function passedOver(rule: VoteRule, rules: readonly VoteRule[], awards: readonly AwardDefinition[], today: string): string {
  if (rule.awardCode !== null || rule.validFrom > today) return '';
  const names = catalogueRules(today, awards)
    .filter(({ standing, awardCode }) => standing === 'province' && usedInstead(awardCode, rules, awards, today) === undefined)
    .map((of) => `«${ruleSubject(of)}»`);
  return names.length === 0 ? '' : `Không dùng cho ${names.join(', ')}: dùng quy định của tỉnh.`;
}

/** The unit's rule that is used in the place of the one of the catalogue; undefined: there is none. */
export function usedInstead(awardCode: string, rules: readonly VoteRule[], awards: readonly AwardDefinition[], today: string): VoteRule | undefined {
  return ownVoteRule(rules, awardCode, awards.find(({ code }) => code === awardCode), today);
}
