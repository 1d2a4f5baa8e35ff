import { SUBJECT_FLAG_WORDS } from '../../shared/domain/subject.ts';
import type { SubjectFlags, SubjectKind } from '../../shared/domain/subject.ts';

/** The flags that are set, in words; '' for none. */
export function flagWords(flags: SubjectFlags): string {
  return (Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[])
    .filter((flag) => flags[flag])
    .map((flag) => SUBJECT_FLAG_WORDS[flag])
    .join('; ');
}

/** The flags that make sense for a kind, with their words. */
export function flagsOf(kind: SubjectKind): readonly { readonly key: keyof SubjectFlags; readonly label: string }[] {
  const keys: Readonly<Record<SubjectKind, readonly (keyof SubjectFlags)[]>> = {
    person: ['directWorker', 'worker', 'farmer', 'difficultArea'],
    collective: ['smallCollective', 'directWorker', 'difficultArea'],
    household: ['farmer', 'difficultArea'],
  };
  return keys[kind].map((key) => ({ key, label: SUBJECT_FLAG_WORDS[key] }));
}
