import { baseSalaries, baseSalaryOn } from '../catalogue/base-salary.ts';
import type { BaseSalary } from '../catalogue/base-salary.ts';
import { standingOn } from '../catalogue/dated.ts';
import type { AwardDefinition, BonusRule, Confidence, RecipientClass, RecipientToken } from '../catalogue/award-schema.ts';
import { formatScreenDate } from '../text/dates.ts';
import { formatCount, formatNumber } from '../text/numbers.ts';
import { awardIn } from './law-book.ts';
import type { LawBook } from './law-book.ts';

/**
 * `pay`: money to be paid. `souvenir`: an object of that value. `none`: the text gives no money. `ask`: a figure is known but
 * nothing is paid until a person settles it (a ceiling, a rule not confirmed, a lapsed rule). `unknown`: no figure can be told.
 */
export type BonusState = 'pay' | 'souvenir' | 'none' | 'ask' | 'unknown';

export interface BonusReading {
  readonly state: BonusState;
  /** What is paid or spent, in đồng; null unless `state` is `pay` or `souvenir`. A true 0 never stands here. */
  readonly amountVnd: number | null;
  /** Figure to show beside the question: the ceiling, the proposal; null where there is none. */
  readonly shownVnd: number | null;
  /** Multiple of the base salary in whole hundredths: 0,45 → 45. */
  readonly hundredths: number | null;
  readonly baseVnd: number | null;
  readonly sentence: string;
  readonly citation: string;
  readonly confidence: Confidence;
}

const NOTHING = { amountVnd: null, shownVnd: null, hundredths: null, baseVnd: null, citation: '', confidence: 'low' } as const;

/**
 * Money that goes with an award (NĐ 152/2025/NĐ-CP Điều 49–55): the multiple in force on the decision's date, times the base
 * salary of that date, rounded up to the next 10.000 đồng.
 * @param awardCode entry of the catalogue
 * @param recipientClass money goes by class: a commune, a village, an enterprise are collectives
 * @param tokens tags of the recipient; null: not known, then a foreigner's souvenir is asked where it would matter
 * @param decisionDate day of the decision, `YYYY-MM-DD`
 * @param law the law of that day
 */
export function bonusOf(
  awardCode: string, recipientClass: RecipientClass, tokens: readonly RecipientToken[] | null, decisionDate: string, law: LawBook, salaries: readonly BaseSalary[] = baseSalaries,
): BonusReading {
  const award = awardIn(law, awardCode);
  if (award === undefined) return { ...NOTHING, state: 'unknown', sentence: 'Danh mục không có danh hiệu, hình thức này nên chưa biết mức tiền thưởng.' };
  const found = standingOn(award.bonuses, decisionDate, (rule) => rule.recipientClass).find(({ record }) => record.recipientClass === recipientClass);
  if (found === undefined) return { ...NOTHING, state: 'unknown', sentence: `Chưa có quy định mức tiền thưởng của «${award.nameVi}» cho loại đối tượng này.` };
  const { record: rule, standing } = found;
  const known = { hundredths: rule.factor === null ? null : hundredthsOf(rule.factor), citation: rule.citation, confidence: rule.confidence };
  if (standing === 'not-yet') return { ...NOTHING, ...known, state: 'unknown', sentence: `Quyết định ngày ${formatScreenDate(decisionDate)} trước ngày quy định mức tiền thưởng có hiệu lực (${formatScreenDate(rule.validFrom ?? decisionDate)}); dữ liệu không có mức của ngày đó.` };
  if (rule.limit === 'none' || rule.factor === null) return { ...NOTHING, ...known, state: 'none', sentence: `Quy định chung không có mức tiền thưởng cho «${award.nameVi}».` };
  const salary = baseSalaryOn(decisionDate, salaries);
  if (salary === null) return { ...NOTHING, ...known, state: 'unknown', sentence: `Chưa biết mức lương cơ sở ngày ${formatScreenDate(decisionDate)}.` };
  const { sum, reckoned } = sumOf(award, rule, salary.amountVnd, decisionDate);
  const ask = doubtAbout(rule, standing, sum) ?? souvenirDoubt(rule, tokens);
  const common = { ...known, baseVnd: salary.amountVnd };
  if (ask !== null) return { ...common, state: 'ask', amountVnd: null, shownVnd: sum, sentence: ask };
  const souvenir = rule.payForm === 'souvenir' || (tokens?.includes('foreigner') === true && rule.payFormFor?.foreigner === 'souvenir');
  return { ...common, state: souvenir ? 'souvenir' : 'pay', amountVnd: sum, shownVnd: sum, sentence: souvenir ? `Tặng phẩm lưu niệm có giá trị tương đương: ${reckoned}.` : `${reckoned}.` };
}

/** 2,25 → 225: whole hundredths keep the rounding exact. */
const hundredthsOf = (factor: number): number => Math.round(factor * 100);

function doubtAbout(rule: BonusRule, standing: 'in-force' | 'lapsed', sum: number): string | null {
  if (standing === 'lapsed') return `Căn cứ đã hết hiệu lực từ ${formatScreenDate(rule.validTo ?? '')}; theo mức cũ là ${formatCount(sum)} đồng, cần văn bản mới trước khi chi.`;
  if (rule.limit === 'ceiling') return `Quy định chung chỉ đặt mức tối đa ${formatCount(sum)} đồng; ghi mức của tỉnh hoặc đơn vị trước khi chi.`;
  if (rule.status === 'unconfirmed') return `Chưa rõ văn bản có quy định tiền thưởng cho trường hợp này; mức ${formatCount(sum)} đồng chỉ để tham khảo, không chi khi chưa xác nhận.`;
  if (rule.confidence === 'low') return `Mức ${formatCount(sum)} đồng cần kiểm tra văn bản trước khi chi.`;
  return null;
}

function souvenirDoubt(rule: BonusRule, tokens: readonly RecipientToken[] | null): string | null {
  return rule.payForm === 'cash' && rule.payFormFor?.foreigner === 'souvenir' && tokens === null ? 'Chưa ghi người nhận có phải người nước ngoài không: người nước ngoài nhận tặng phẩm lưu niệm thay cho tiền.' : null;
}

function sumOf(award: AwardDefinition, rule: BonusRule, baseVnd: number, date: string): { readonly sum: number; readonly reckoned: string } {
  const { unitVnd, order } = award.bonusRounding;
  const own = hundredthsOf(rule.factor ?? 0);
  const individual = award.bonuses.find((other) => other.recipientClass === 'individual' && (other.validFrom ?? '') <= date && other.factor !== null);
  const single = individual?.factor == null || award.kind === 'title' ? null : hundredthsOf(individual.factor);
  if (order === 'multiply_then_round' || single === null || rule.recipientClass === 'individual') {
    const sum = roundedUp(baseVnd * own, 100, unitVnd);
    return { sum, reckoned: `${formatNumber(own / 100)} × ${formatCount(baseVnd)} đồng${roundedWords((baseVnd * own) / 100, sum)}` };
  }
  const one = roundedUp(baseVnd * single, 100, unitVnd);
  const sum = roundedUp(one * own, single, unitVnd);
  return { sum, reckoned: `Mức của cá nhân làm tròn ${formatCount(one)} đồng × ${formatNumber(own / single)}${roundedWords((one * own) / single, sum)}` };
}

const roundedWords = (product: number, sum: number): string => (product === sum ? ` = ${formatCount(sum)} đồng` : ` = ${formatCount(Math.round(product))} đồng, làm tròn lên ${formatCount(sum)} đồng`);

/** `dividend / divisor` rounded up to a multiple of `unit`, in whole numbers. */
function roundedUp(dividend: number, divisor: number, unit: number): number {
  const step = divisor * unit;
  const rest = dividend % step;
  return (rest === 0 ? dividend / step : (dividend - rest) / step + 1) * unit;
}
