import { memo } from 'react';
import { SelectField } from './choice-fields.tsx';
import { sameField } from './field.ts';
import type { FieldBinding, LawLook } from './field.ts';

const CHOICES = [{ value: 'co' as const, label: 'Có' }, { value: 'khong' as const, label: 'Không' }];

export interface YesNoFieldProps extends FieldBinding<boolean | null>, LawLook {
  /** What stands there while nobody said; «Chưa rõ» when left out. */
  readonly placeholder?: string;
}

function DrawnYesNoField({ value, onCommit, placeholder = 'Chưa rõ', ...field }: YesNoFieldProps) {
  return (
    <SelectField {...field} placeholder={placeholder} clearable choices={CHOICES} value={value === null ? null : value ? 'co' : 'khong'} onCommit={(next: 'co' | 'khong' | null) => onCommit(next === null ? null : next === 'co')} />
  );
}

/** Yes, no, or not known; the last is a value of its own. */
export const YesNoField = memo(DrawnYesNoField, sameField);
