import type { Plan, PlanStandard } from '../catalogue/plan-schema.ts';
import { fold } from '../text/fold.ts';
import type { AwardChoice } from './award.ts';
import { standardsFor } from './standard-fit.ts';

/**
 * The standard by which a head of a unit is considered only with the unit led (R47; LD23 V.2.b), or null: the plan asks no
 * such thing for this form. Told by its own words: for persons, naming the head and the collective.
 */
export function headStandardOf(plan: Plan | null, award: AwardChoice | null): PlanStandard | null {
  const isMeant = ({ text }: PlanStandard): boolean => {
    const words = fold(text);
    return /thu truong|dung dau/u.test(words) && words.includes('tap the');
  };
  return standardsFor(plan, award, { kind: 'person', tags: null }).find(({ standard }) => isMeant(standard))?.standard ?? null;
}

/** A collective a person leads, and what shows that it did well. */
export interface LedCollective {
  readonly id: string;
  readonly name: string;
  /** Chosen by hand, not read from the registry. */
  readonly byHand: boolean;
  /** What speaks for it: its own nomination in this campaign, an award, a result. Empty: nothing on record. */
  readonly shown: readonly string[];
}

export interface HeadFinding {
  /** `shown`: led well, with what shows it. `missing`: heads a unit, nothing shows it. `unknown`: nobody said whether it is a head. `none`: no head, or no rule. */
  readonly state: 'shown' | 'missing' | 'unknown' | 'none';
  readonly collectives: readonly LedCollective[];
  readonly sentence: string;
}

/**
 * @param standard the rule, or null
 * @param answer what the clerk said; null: nothing
 * @param led collectives headed, by the registry or by hand
 */
export function headFinding(standard: Pick<PlanStandard, 'section'> | null, answer: { readonly head: boolean } | null, led: readonly LedCollective[]): HeadFinding {
  if (standard === null || answer?.head === false) return { state: 'none', collectives: [], sentence: '' };
  const where = `(mục ${standard.section})`;
  if (led.length === 0) {
    return answer === null
      ? { state: 'unknown', collectives: [], sentence: `Chưa ghi có phải thủ trưởng đơn vị không; thủ trưởng chỉ được xét khi tập thể do mình lãnh đạo có thành tích xuất sắc ${where}.` }
      : { state: 'missing', collectives: [], sentence: `Là thủ trưởng đơn vị nhưng chưa chọn tập thể do mình lãnh đạo ${where}.` };
  }
  const bare = led.filter(({ shown }) => shown.length === 0);
  if (bare.length === led.length) {
    return { state: 'missing', collectives: led, sentence: `Là thủ trưởng của ${names(led)}: chưa có hồ sơ hoặc kết quả ghi nhận tập thể này có thành tích xuất sắc ${where}.` };
  }
  const good = led.filter(({ shown }) => shown.length > 0);
  return { state: 'shown', collectives: led, sentence: good.map(({ name, shown }) => `${name}: ${shown.join('; ')}.`).join(' ') };
}

const names = (led: readonly LedCollective[]): string => led.map(({ name }) => name).join(', ');
