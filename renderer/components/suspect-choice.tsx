import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { SuspectView } from '../../shared/api/intake.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import classes from './suspect-choice.module.css';

export interface SuspectChoiceProps {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly suspects: readonly SuspectView[];
  readonly disabled?: boolean;
  /** It is this one of the registry. */
  readonly onSame: (id: string) => void;
  /** It is none of them. */
  readonly onApart: () => void;
}

/** «Có thể trùng người»: the records a name may mean, and the two answers. Nothing is chosen by itself. */
export function SuspectChoice({ name, kind, suspects, disabled = false, onSame, onApart }: SuspectChoiceProps) {
  if (suspects.length === 0) return null;
  const person = kind === 'person';
  return (
    <div className={classes.box} role="group" aria-label={`Có thể trùng: ${name}`}>
      <IconUsers size={16} aria-hidden className={classes.icon} />
      <div className={classes.lines}>
        <strong>{person ? 'Có thể trùng người:' : 'Có thể trùng:'}</strong>
        {suspects.map((suspect) => (
          <div key={suspect.id} className={classes.line}>
            <span>
              {[suspect.name, suspect.birth === '' ? '' : `sinh ${suspect.birth}`, suspect.place].filter(Boolean).join(', ')} – đã có trong sổ ({suspect.reason}).
            </span>
            <Button size="compact-xs" variant="default" disabled={disabled} aria-label={`${person ? 'Là một người' : 'Là một'}: ${suspect.name} ${suspect.birth}`.trim()} onClick={() => onSame(suspect.id)}>
              {person ? 'Là một người' : 'Là một'}
            </Button>
          </div>
        ))}
        <div>
          <Button size="compact-xs" variant="subtle" disabled={disabled} aria-label={`${person ? 'Hai người khác nhau' : 'Khác nhau'}: ${name}`} onClick={onApart}>
            {person ? 'Hai người khác nhau' : 'Khác nhau'}
          </Button>
        </div>
      </div>
    </div>
  );
}
