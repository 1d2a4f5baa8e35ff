import { formatPercent } from '../../../shared/text/numbers.ts';

/** «8/9 phiếu (88,89%), thông qua»; '' when no council judged it. */
export function voteWords(vote: { readonly yes: number; readonly base: number; readonly passed: boolean } | null): string {
  if (vote === null) return '';
  const share = vote.base === 0 ? '' : ` (${formatPercent((vote.yes * 100) / vote.base, 2)})`;
  return `${vote.yes}/${vote.base} phiếu${share}, ${vote.passed ? 'thông qua' : 'không thông qua'}`;
}
