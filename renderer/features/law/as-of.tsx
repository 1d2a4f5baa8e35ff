import { useState } from 'react';
import { DateField } from '../../components/form/index.ts';
import type { Rejected } from '../../components/form/field.ts';
import { showOn } from './store.ts';
import classes from './law.module.css';

interface AsOfProps {
  readonly date: string;
  readonly today: string;
  readonly label?: string;
  readonly onChange?: (date: string | null) => void;
}

/** The day the law is read for. What is no day leaves the one before. */
export function AsOf({ date, today, label = 'Quy định của ngày', onChange = showOn }: AsOfProps) {
  const [rejected, setRejected] = useState<Rejected | undefined>(undefined);
  return (
    <div className={classes.date}>
      <DateField
        name="asOf"
        label={label}
        value={date}
        revision={0}
        onTouched={() => undefined}
        onCommit={(next: string | null, refused?: Rejected) => {
          setRejected(refused);
          if (refused === undefined) onChange(next === null || next === today ? null : next);
        }}
        {...(rejected === undefined ? {} : { rejected, fault: rejected.fault })}
      />
    </div>
  );
}
