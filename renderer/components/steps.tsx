import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './steps.module.css';

export interface Step {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
  /** A quiet line: what is missing, or when it was done. */
  readonly note?: ReactNode;
  /** Makes the label a link to where the step is done. */
  readonly onOpen?: () => void;
}

export interface StepsProps {
  /** Name of the way as a whole, read aloud. */
  readonly label: string;
  readonly steps: readonly Step[];
}

const SPOKEN: Record<Step['state'], string> = { done: 'đã xong', current: 'đang làm', todo: 'chưa làm' };

/** The steps of a piece of work, one under the other: what is done, where one stands, what comes. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={`${classes.step} ${classes[step.state] ?? ''}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className={classes.mark} aria-hidden>
            {step.state === 'done' ? <IconCheck size={14} stroke={3} /> : index + 1}
          </span>
          <div className={classes.label}>
            {step.onOpen === undefined ? (
              step.label
            ) : (
              <UnstyledButton className={classes.open} onClick={step.onOpen}>
                {step.label}
              </UnstyledButton>
            )}
            <VisuallyHidden>, {SPOKEN[step.state]}</VisuallyHidden>
            {step.note !== undefined && <div className={classes.note}>{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
