import { SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import type { StockFields } from '../../../shared/domain/certificate-stock.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { StockView } from './store.ts';

const A4 = [297, 210];
const A3 = [420, 297];

/** «A4 ngang», «A3 đứng», «265,4 × 188,5 mm». */
export function sheetWords({ widthMm, heightMm }: StockFields['sheet']): string {
  const lying = widthMm >= heightMm;
  const sides = lying ? [widthMm, heightMm] : [heightMm, widthMm];
  const is = (of: readonly number[]): boolean => of.every((side, i) => side === sides[i]);
  const name = is(A4) ? 'A4' : is(A3) ? 'A3' : null;
  return name === null ? `${formatNumber(widthMm)} × ${formatNumber(heightMm)} mm` : `${name} ${lying ? 'ngang' : 'đứng'}`;
}

/** What a stock is for: «Giấy khen …; cá nhân», «mọi hình thức, mọi đối tượng». */
export function usedForWords({ awardNames, stock: { kinds } }: StockView): string {
  const awards = awardNames.length === 0 ? 'Mọi hình thức' : awardNames.join(', ');
  const who = kinds.length === 0 ? 'mọi đối tượng' : kinds.map((kind) => SUBJECT_KIND_WORDS[kind].toLowerCase()).join(', ');
  return `${awards}; ${who}`;
}

/** «128 tờ», «chưa ghi nhập», «không theo dõi». */
export function leftWords({ builtIn, left }: Pick<StockView, 'builtIn' | 'left'>): string {
  if (builtIn) return 'không theo dõi';
  return left === null ? 'chưa ghi lần nhập' : `${formatNumber(left)} tờ`;
}
