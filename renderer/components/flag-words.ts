import { SUBJECT_FLAG_WORDS } from '../../shared/domain/subject.ts';
import type { SubjectFlags } from '../../shared/domain/subject.ts';

/** The flags that are set, in words; '' for none. */
export function flagWords(flags: SubjectFlags): string {
  return (Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[])
    .filter((flag) => flags[flag])
    .map((flag) => SUBJECT_FLAG_WORDS[flag])
    .join('; ');
}
