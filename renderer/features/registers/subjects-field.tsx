import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FieldBinding, FieldLook } from '../../components/form/field.ts';
import { SubjectField } from '../../components/subject-field.tsx';
import classes from './registers.module.css';

interface SubjectsFieldProps extends FieldBinding<readonly string[]>, FieldLook {
  readonly names: Readonly<Record<string, string>>;
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
