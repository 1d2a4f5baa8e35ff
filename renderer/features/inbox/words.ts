import { SUBJECT_FLAG_WORDS } from '../../../shared/domain/subject.ts';
import type { SubjectFlags } from '../../../shared/domain/subject.ts';
import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import { formatPercent } from '../../../shared/text/numbers.ts';

/** 2026-11-05 → 05/11/2026; anything else as it is. */
export function dayText(text: string): string {
  return isIsoDate(text) ? formatScreenDate(text) : text;
}

/** The flags that are set, in words; '' for none. */
export function flagWords(flags: SubjectFlags): string {
  return (Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[])
    .filter((flag) => flags[flag])
    .map((flag) => SUBJECT_FLAG_WORDS[flag])
    .join('; ');
}

/** «8/9 phiếu (88,89%), thông qua»; '' when no council judged it. */
export function voteWords(vote: { readonly yes: number; readonly base: number; readonly passed: boolean } | null): string {
  if (vote === null) return '';
  const share = vote.base === 0 ? '' : ` (${formatPercent((vote.yes * 100) / vote.base, 2)})`;
  return `${vote.yes}/${vote.base} phiếu${share}, ${vote.passed ? 'thông qua' : 'không thông qua'}`;
}
