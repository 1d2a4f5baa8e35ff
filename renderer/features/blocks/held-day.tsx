import { fault } from '../../../shared/result.ts';
import { DateField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { heldField, withUnread } from './values.ts';
import type { Values } from './values.ts';
import classes from './blocks.module.css';

interface HeldDayProps {
  readonly form: FormHandle<Values>;
  readonly id: string;
  readonly label: string;
  readonly revision: number;
  readonly value: string | null;
  readonly onDay: (heldOn: string | null) => void;
}

/** The day an activity was held, in a cell of the table. A text that is no day stays as typed and holds the save back. */
export function HeldDay({ form, id, label, revision, value, onDay }: HeldDayProps) {
  const name = heldField(id);
  const { unread } = form.values;
  const text = unread[name];
  const shown = form.field(name as 'activities').fault;
  return (
    <div className={classes.cellDate}>
      <DateField
        name={name}
        label={label}
        revision={revision}
        value={value}
        {...(text === undefined ? {} : { rejected: { text, fault: fault('ngay-sai-dang', `“${text}” không phải là ngày.`) } })}
        {...(shown === undefined ? {} : { fault: shown })}
        onCommit={(day, rejected) => {
          form.field('unread').onCommit(withUnread(unread, name, rejected?.text ?? null));
          onDay(day);
        }}
        onTouched={() => undefined}
      />
    </div>
  );
}
