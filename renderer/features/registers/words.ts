import { formatNumber } from '../../../shared/text/numbers.ts';
import type { CampaignChoice, Total } from './store.ts';

export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** A figure in words; what is not known is said, never zero. */
export function totalWords({ value, unit }: Total): string {
  return value === null ? 'chưa có số liệu' : `${formatNumber(value)} ${unit}`;
}

const YEARS_BACK = 6;

/** Years to narrow a register to, the latest first: those of the campaign and the last few. */
export function yearsOf(campaign: CampaignChoice | undefined, today: string | null): number[] {
  if (today === null) return [];
  const now = Number(today.slice(0, 4));
  const first = Math.min(campaign?.fromYear ?? now, now - YEARS_BACK);
  const last = Math.max(campaign?.toYear ?? now, now);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
