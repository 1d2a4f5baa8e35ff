import type { FieldSpec } from '../../../shared/domain/registers/spec.ts';
import { CheckField, DateField, NumberField, SelectField, TextAreaField, TextField, YesNoField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { SubjectField } from '../../components/subject-field.tsx';
import { SubjectsField } from '../../components/subjects-field.tsx';
import type { LineValues } from './values.ts';

/* oxlint-disable typescript/no-explicit-any -- the description of the register says which value a field holds */

export interface RegisterFieldProps {
  readonly form: FormHandle<LineValues>;
  readonly field: FieldSpec;
  /** Names behind the ids that the line refers to. */
  readonly names: Readonly<Record<string, string>>;
  /** Exemplars to choose from. */
  readonly exemplars: readonly { readonly id: string; readonly name: string }[];
  readonly autoFocus?: boolean;
}

/** One field of a line, by its kind. */
export function RegisterField({ form, field, names, exemplars, autoFocus = false }: RegisterFieldProps) {
  const binding = form.field(field.key) as any;
  const look = { label: field.label, ...(field.help === undefined ? {} : { description: field.help }), ...(field.required === true ? { required: true } : {}), ...(autoFocus ? { autoFocus } : {}) };
  const cited = { ...look, law: field.law };
  switch (field.kind) {
    case 'line':
      return <TextField {...binding} {...cited} maxLength={300} />;
    case 'prose':
      return <TextAreaField {...binding} {...cited} minRows={2} maxLength={8000} />;
    case 'date':
      return <DateField {...binding} {...cited} />;
    case 'year':
      return <NumberField {...binding} {...cited} plain min={1900} max={2200} />;
    case 'count':
      return <NumberField {...binding} {...cited} min={0} />;
    case 'money':
      return <NumberField {...binding} {...cited} min={0} />;
    case 'choice':
      return <SelectField {...binding} {...cited} clearable={field.clearable === true} choices={Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }))} />;
    case 'flag':
      return <CheckField {...binding} label={field.label} />;
    case 'yesno':
      return <YesNoField {...binding} {...cited} />;
    case 'subject':
      return (
        <SubjectField
          {...binding}
          {...look}
          shown={names[String(binding.value)] ?? ''}
          onChosen={({ name }) => {
            if (field.fills !== undefined && form.values[field.fills] === '') form.set({ [field.fills]: name });
          }}
        />
      );
    case 'subjects':
      return <SubjectsField {...binding} {...look} names={names} />;
    case 'exemplar':
      return <SelectField {...binding} {...cited} clearable choices={held(exemplars, binding.value, names).map(({ id, name }) => ({ value: id, label: name }))} />;
    case 'campaign':
      return null;
  }
}

/** The choices, and the one held that is no longer among them. */
function held(choices: readonly { readonly id: string; readonly name: string }[], id: string | null, names: Readonly<Record<string, string>>) {
  return id === null || choices.some((choice) => choice.id === id) ? choices : [...choices, { id, name: names[id] ?? '' }];
}
