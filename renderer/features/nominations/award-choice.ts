import type { Choice } from '../../components/form/index.ts';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import type { AwardOption } from './store.ts';

/** Stands for a name that the clerk writes herself. */
export const OWN_NAME = 'own';

/** A choice as the value of a list. */
export function keyOf(choice: AwardChoice): string {
  switch (choice.source) {
    case 'catalogue':
      return `catalogue:${choice.code}`;
    case 'campaign':
      return `campaign:${choice.formId}`;
    case 'own':
      return OWN_NAME;
  }
}

/** Back from the list. What is on record is kept when the list does not hold it any more. */
export function choiceOf(key: string | null, ownName: string, options: readonly AwardOption[], recorded: AwardChoice | null): AwardChoice | null {
  if (key === null) return null;
  if (key === OWN_NAME) return { source: 'own', name: ownName };
  const option = options.find(({ choice }) => keyOf(choice) === key);
  return option?.choice ?? (recorded !== null && keyOf(recorded) === key ? recorded : null);
}

/** The awards for one kind of subject, with their headings; the one on record always among them. */
export function awardChoices(options: readonly AwardOption[], kind: SubjectKind, recorded: AwardChoice | null, recordedName: string): Choice<string>[] {
  const fitting = options
    .filter((option) => option.subjectKinds.includes(kind) || (recorded !== null && keyOf(option.choice) === keyOf(recorded)))
    .map((option) => ({ value: keyOf(option.choice), label: option.group === '' ? option.name : `${option.name} · ${option.group}` }));
  const known = recorded === null || recorded.source === 'own' || fitting.some(({ value }) => value === keyOf(recorded));
  return [...(known || recorded === null ? [] : [{ value: keyOf(recorded), label: recordedName }]), ...fitting, { value: OWN_NAME, label: 'Tự ghi tên' }];
}
