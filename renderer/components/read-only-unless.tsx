import type { ReactNode } from 'react';
import { useMay } from '../app/may.ts';
import type { Deed } from '../app/may.ts';
import classes from './read-only-unless.module.css';

export interface ReadOnlyUnlessProps {
  /** What a change in one of the fields does. */
  readonly deed: Deed;
  readonly children: ReactNode;
}

/** Fields that write as soon as they are changed: whoever may not do it reads them. */
export function ReadOnlyUnless({ deed, children }: ReadOnlyUnlessProps) {
  return useMay(deed).allowed ? children : <ReadOnly>{children}</ReadOnly>;
}

export function ReadOnly({ label = 'Chỉ xem', children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.readOnly} disabled aria-label={label}>
      {children}
    </fieldset>
  );
}
