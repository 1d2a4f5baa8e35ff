import { formatNumber } from '../../text/numbers.ts';
import type { QuotaLine } from '../quota.ts';

export interface QuotaLeft {
  readonly text: string;
  readonly tone: 'calm' | 'soon' | 'late';
}

/** What is left of one line of a quota; a number that is not known is said so and is never zero. */
export function quotaLeft({ status, max, used, left }: Pick<QuotaLine, 'status' | 'max' | 'used' | 'left'>): QuotaLeft {
  const have = `đã có ${formatNumber(used)}`;
  if (status === 'khong-con-don-vi-nhan') return { text: `không còn đơn vị nhận, chờ phân bổ lại; ${have}`, tone: 'soon' };
  if (status === 'cho-phan-bo') return { text: `chờ phân bổ số lượng; ${have}`, tone: 'soon' };
  if (max === null || left === null) return { text: `không quy định số lượng; ${have}`, tone: 'calm' };
  if (left < 0) return { text: `vượt ${formatNumber(-left)} (số lượng ${formatNumber(max)}, ${have})`, tone: 'late' };
  if (left === 0) return { text: `đã đủ ${formatNumber(max)}`, tone: 'calm' };
  return { text: `còn ${formatNumber(left)} trong ${formatNumber(max)}`, tone: 'calm' };
}
