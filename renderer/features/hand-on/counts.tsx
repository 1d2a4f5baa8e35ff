import { formatNumber } from '../../../shared/text/numbers.ts';
import classes from './hand-on.module.css';

/** Numbers of rows by table, in two or three columns. */
export function Counts({ counts }: { readonly counts: readonly { readonly word: string; readonly count: number }[] }) {
  return (
    <dl className={classes.counts}>
      {counts.map(({ word, count }) => (
        <div key={word} className={classes.count}>
          <dt>{word}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
