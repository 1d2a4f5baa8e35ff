import type { ReactNode } from 'react';
import classes from './two-sides.module.css';

export interface TwoSidesProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** The left takes a quarter more than the right. */
  readonly widerLeft?: boolean;
}

/** Two columns of sections; below one another in a narrow window. */
export function TwoSides({ left, right, widerLeft = false }: TwoSidesProps) {
  return (
    <div className={widerLeft ? `${classes.sides ?? ''} ${classes.widerLeft ?? ''}` : classes.sides}>
      <div className={classes.side}>{left}</div>
      <div className={classes.side}>{right}</div>
    </div>
  );
}
