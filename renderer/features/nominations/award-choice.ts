import { OWN_NAME, keyOf } from '../../components/award-choice.ts';
import type { Choice } from '../../components/form/index.ts';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import type { AwardOption } from './store.ts';

/** The awards for one kind of subject, with their headings; the one on record always among them. */
export function awardChoices(options: readonly AwardOption[], kind: SubjectKind, recorded: AwardChoice | null, recordedName: string): Choice<string>[] {
  const fitting = options
    .filter((option) => option.subjectKinds.includes(kind) || (recorded !== null && keyOf(option.choice) === keyOf(recorded)))
    .map((option) => ({ value: keyOf(option.choice), label: option.group === '' ? option.name : `${option.name} · ${option.group}` }));
  const known = recorded === null || recorded.source === 'own' || fitting.some(({ value }) => value === keyOf(recorded));
  return [...(known || recorded === null ? [] : [{ value: keyOf(recorded), label: recordedName }]), ...fitting, { value: OWN_NAME, label: 'Tự ghi tên' }];
}
