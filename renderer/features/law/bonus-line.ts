import { RECIPIENT_CLASSES } from '../../../shared/catalogue/award-schema.ts';
import type { AwardDefinition, RecipientClass } from '../../../shared/catalogue/award-schema.ts';
import { bonusOf } from '../../../shared/law/bonus.ts';
import type { BonusReading } from '../../../shared/law/bonus.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import { RECIPIENT_WORDS } from '../../../shared/eligibility/words.ts';
import { formatCount } from '../../../shared/text/numbers.ts';

export interface ClassBonus {
  readonly recipientClass: RecipientClass;
  readonly reading: BonusReading;
}

/** Money of an award by class of recipient, for a decision of the law's day; a foreigner's souvenir is told apart on the award's page. */
export function bonusesOf(award: AwardDefinition, law: LawBook): ClassBonus[] {
  return RECIPIENT_CLASSES.filter((recipientClass) => award.bonuses.some((rule) => rule.recipientClass === recipientClass)).map((recipientClass) => ({ recipientClass, reading: bonusOf(award.code, recipientClass, [], law.date, law) }));
}

/** «760.000 đ», «không quá 1.520.000 đ», «chưa biết». */
export function sumWords({ state, amountVnd, shownVnd }: BonusReading): string {
  switch (state) {
    case 'pay':
      return `${formatCount(amountVnd ?? 0)} đ`;
    case 'souvenir':
      return `tặng phẩm ${formatCount(amountVnd ?? 0)} đ`;
    case 'none':
      return 'không có mức chung';
    case 'ask':
      return shownVnd === null ? 'cần xác nhận' : `${formatCount(shownVnd)} đ, cần xác nhận`;
    case 'unknown':
      return 'chưa biết';
  }
}

/** One line for a list: «cá nhân 760.000 đ; hộ gia đình 1.140.000 đ». */
export function bonusLine(award: AwardDefinition, law: LawBook): string {
  const all = bonusesOf(award, law);
  const only = all.length === 1 ? all[0] : undefined;
  if (only !== undefined) return sumWords(only.reading);
  return all.map(({ recipientClass, reading }) => `${RECIPIENT_WORDS[recipientClass]} ${sumWords(reading)}`).join('; ') || 'chưa biết';
}
