import { formatNumber, parseVietnameseNumber } from '../text/numbers.ts';

/** The last year against the one before it, «112,5»; empty where one of the two is not a number or the earlier is zero. */
export function compared(values: readonly string[]): string {
  const [before, last] = values.slice(-2).map((value) => parseVietnameseNumber(value));
  if (before?.ok !== true || last?.ok !== true || before.value === 0) return '';
  return formatNumber((last.value / before.value) * 100, 1);
}
