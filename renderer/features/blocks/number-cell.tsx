import { memo } from 'react';
import type { FocusEvent } from 'react';
import { useTyping } from '../../components/form/typing.ts';
import classes from './blocks.module.css';

export interface NumberCellProps {
  /** Name read aloud: the item and the member. */
  readonly label: string;
  readonly field: string;
  /** Place in the grid, for moving by keys; left out where there is none. */
  readonly row?: number;
  readonly column?: number;
  readonly shown: string;
  readonly revision: number;
  /** Why the text cannot stand; shown as the cell's tip and said aloud. */
  readonly fault: string | undefined;
  readonly onText: (field: string, text: string) => void;
}

const choose = (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select();

/** A figure in a cell, typed without disturbance. Plain on purpose: a table may hold hundreds. */
export const NumberCell = memo(function NumberCell({ label, field, row, column, shown, revision, fault, onText }: NumberCellProps) {
  const typing = useTyping<HTMLInputElement>(shown, revision, (text) => onText(field, text), () => undefined);
  return (
    <input
      {...typing}
      className={classes.score}
      aria-label={label}
      aria-invalid={fault !== undefined}
      title={fault}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      data-field={field}
      data-row={row}
      data-column={column}
      onFocus={choose}
    />
  );
});
