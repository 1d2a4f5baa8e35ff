import { formatNumber } from '../../../shared/text/numbers.ts';
import classes from './exchange.module.css';

interface CountsProps {
  readonly counts: readonly { readonly label: string; readonly count: number; readonly attention?: boolean }[];
}

/** A few figures side by side. */
export function Counts({ counts }: CountsProps) {
  return (
    <dl className={classes.counts}>
      {counts.map(({ label, count, attention = false }) => (
        <div key={label} className={attention && count > 0 ? classes.attention : undefined}>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
