import type { ReactNode } from 'react';
import classes from './key-value-list.module.css';

export interface KeyValue {
  readonly label: string;
  /** Null or '' is said as «Chưa có», never left blank. */
  readonly value: ReactNode;
}

export interface KeyValueListProps {
  readonly items: readonly KeyValue[];
}

/** Labels and values of one thing, one under the other. */
export function KeyValueList({ items }: KeyValueListProps) {
  return (
    <dl className={classes.list}>
      {items.map(({ label, value }) => (
        <Pair key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function Pair({ label, value }: KeyValue) {
  const unknown = value === null || value === undefined || value === '';
  return (
    <>
      <dt>{label}</dt>
      <dd>{unknown ? <span className={classes.unknown}>Chưa có</span> : value}</dd>
    </>
  );
}
