import { formatNumber } from '../../text/numbers.ts';
import type { Nomination } from '../nomination.ts';

/** What is open in the nominations of one list, counted. */
export interface Gaps {
  readonly nominations: number;
  /** Nominations with anything open. */
  readonly open: number;
  /** Required papers that are missing or too old. */
  readonly papers: number;
  /** Papers of which nobody said yet whether they are required. */
  readonly unclear: number;
  readonly withoutAward: number;
  readonly withoutMerit: number;
}

type Checked = Pick<Nomination, 'award' | 'merit' | 'items'>;

export function gapsOf(nominations: readonly Checked[]): Gaps {
  const counts = nominations.map(({ award, merit, items }) => ({
    papers: items.filter(({ required, state }) => required === 'yes' && (state === 'con-thieu' || state === 'qua-cu')).length,
    unclear: items.filter(({ required, state }) => required === 'ask' && state === 'con-thieu').length,
    withoutAward: award === null ? 1 : 0,
    withoutMerit: merit === '' ? 1 : 0,
  }));
  const sum = (of: (one: (typeof counts)[number]) => number): number => counts.reduce((total, one) => total + of(one), 0);
  return {
    nominations: nominations.length,
    open: counts.filter((one) => Object.values(one).some((count) => count > 0)).length,
    papers: sum((one) => one.papers),
    unclear: sum((one) => one.unclear),
    withoutAward: sum((one) => one.withoutAward),
    withoutMerit: sum((one) => one.withoutMerit),
  };
}

/** «Còn thiếu 5 tài liệu, 1 đề nghị chưa chọn mức khen; 3 trong 12 đề nghị»; '' where nothing is open. */
export function gapWords(gaps: Gaps): string {
  if (gaps.open === 0) return '';
  const parts = [
    gaps.papers > 0 ? `còn thiếu ${formatNumber(gaps.papers)} tài liệu` : '',
    gaps.unclear > 0 ? `${formatNumber(gaps.unclear)} tài liệu chưa xác định có cần không` : '',
    gaps.withoutAward > 0 ? `${formatNumber(gaps.withoutAward)} đề nghị chưa chọn mức khen` : '',
    gaps.withoutMerit > 0 ? `${formatNumber(gaps.withoutMerit)} đề nghị chưa ghi thành tích` : '',
  ].filter(Boolean);
  const words = `${parts.join(', ')} (ở ${formatNumber(gaps.open)} trong ${formatNumber(gaps.nominations)} đề nghị)`;
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
