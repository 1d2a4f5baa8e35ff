import { citationText } from '../../../shared/catalogue/citation.ts';
import { awardByCode, awardsInForce, voteThresholdsOf } from '../../../shared/catalogue/awards.ts';
import { formatPercent } from '../../../shared/text/numbers.ts';
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
  /** `example`: another province's decision, not binding here. `default`: of an earlier text that the present one does not repeat. */
  readonly standing: 'national' | 'default' | 'example';
  /** False where national law sets the figure. */
  readonly ownMayDiffer: boolean;
}

const STANDINGS: readonly CatalogueRule['standing'][] = ['national', 'default', 'example'];

/** What the catalogue says on a day, national rules first. Awards it knows no threshold of are left out. */
export function catalogueRules(today: string): CatalogueRule[] {
  const rules = awardsInForce(today).flatMap((award) =>
    voteThresholdsOf(award, today)
      .slice(0, 1)
      .filter(({ comparator, minPct }) => comparator === 'majority' || minPct !== null)
      .map((threshold): CatalogueRule => ({
        awardCode: award.code,
        rule: threshold.comparator === 'majority' ? 'majority' : 'at-least',
        percent: threshold.minPct,
        base: 'all-members',
        citation: citationText(threshold.citation),
        confidence: threshold.confidence,
        standing: threshold.origin === 'national' ? 'national' : threshold.origin === 'default' ? 'default' : 'example',
        ownMayDiffer: threshold.configurable,
      })),
  );
  return rules.sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}
