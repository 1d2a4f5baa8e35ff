import type { ReactNode } from 'react';
import classes from './dialog-bar.module.css';

export interface DialogBarProps {
  /** One group of buttons at each end, instead of all at the right. */
  readonly apart?: boolean;
  readonly children: ReactNode;
}

/** The buttons that end a dialog: in sight however long its content is. Stands last in the dialog. */
export function DialogBar({ apart = false, children }: DialogBarProps) {
  return <div className={apart ? `${classes.bar} ${classes.apart}` : classes.bar}>{children}</div>;
}
