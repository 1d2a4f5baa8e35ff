import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FieldBinding, FieldLook } from './form/field.ts';
import { SubjectField } from './subject-field.tsx';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import classes from './subjects-field.module.css';

export interface SubjectsFieldProps extends FieldBinding<readonly string[]>, FieldLook {
  readonly names: Readonly<Record<string, string>>;
  /** Only subjects of this kind; all kinds when left out. */
  readonly kind?: SubjectKind;
}

/** Several subjects of the list: each is found by typing and stands below until it is taken off. */
export function SubjectsField({ value, names, onCommit, label, ...field }: SubjectsFieldProps) {
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (id: string) => found[id] ?? names[id] ?? '';
  return (
    <div>
      <SubjectField
        {...field}
        key={value.length}
        label={label}
        value={null}
        shown=""
        onChosen={({ id, name }) => setFound((held) => ({ ...held, [id]: name }))}
        onCommit={(id) => id !== null && !value.includes(id) && onCommit([...value, id])}
      />
      {value.length > 0 && (
        <ul className={classes.chosen} aria-label={label}>
          {value.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Bỏ ${nameOf(id)}`} onClick={() => onCommit(value.filter((other) => other !== id))}>
                Bỏ
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
