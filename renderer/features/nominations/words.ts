import type { Nomination } from '../../../shared/domain/nomination.ts';
import { SUBJECT_FLAG_WORDS } from '../../../shared/domain/subject.ts';
import type { SubjectFlags } from '../../../shared/domain/subject.ts';
import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';

/** True while the receiver holds it or has answered: nothing of it can be changed here. */
export function isFrozen({ state }: Pick<Nomination, 'state'>): boolean {
  return state === 'sent' || state === 'received' || state === 'awarded' || state === 'not-awarded';
}

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
