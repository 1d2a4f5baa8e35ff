import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import classes from '../data-table.module.css';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is chosen. */
  readonly partly?: boolean;
  /** In a row it is no stop of its own for Tab. */
  readonly inRow?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

/** A check box of the browser's own: one of Mantine's in each row costs more than the rest of the row. */
export function Tick({ label, checked, partly = false, inRow = false, onClick }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly;
  }, [partly]);
  return <input ref={box} type="checkbox" className={classes.tick} tabIndex={inRow ? -1 : undefined} aria-label={label} checked={checked} onChange={() => undefined} onClick={onClick} />;
}
