import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { KEYS_HINT } from './bar-list.tsx';
import type { Pattern } from './legend.tsx';
import { useBarKeys } from './use-bar-keys.ts';
import classes from './charts.module.css';

interface Series {
  readonly key: string;
  readonly word: string;
  readonly pattern: Pattern;
}
interface YearColumn {
  readonly year: number;
  /** One count for each series; null: nothing is on record of that year, which is not zero. */
  readonly counts: readonly number[] | null;
}
interface YearColumnsProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly years: readonly YearColumn[];
  readonly onOpen: (year: number, series: string) => void;
}

/** Columns by year, side by side for each kind, with the figure over each. */
export function YearColumns({ label, series, years, onOpen }: YearColumnsProps) {
  const hint = useId();
  const most = Math.max(0, ...years.flatMap(({ counts }) => counts ?? []));
  const keyOf = (year: number, of: string): string => `${year} ${of}`;
  const keys = useBarKeys(years.map(({ year, counts }) => series.flatMap(({ key }, index) => ((counts?.[index] ?? 0) > 0 ? [keyOf(year, key)] : []))));
  return (
    <>
      <VisuallyHidden id={hint} data-no-print="">
        {KEYS_HINT}
      </VisuallyHidden>
      <ul className={classes.years} aria-label={label} aria-describedby={hint}>
        {years.map(({ year, counts }) => (
          <li key={year} className={classes.year}>
            {counts === null ? (
              <span className={`${classes.columns ?? ''} ${classes.blank ?? ''}`}>chưa có dòng nào</span>
            ) : (
              <ul className={classes.columns} aria-label={`Năm ${year}`}>
                {series.map(({ key, word, pattern }, index) => {
                  const count = counts[index] ?? 0;
                  const name = `Năm ${year}, ${word.toLocaleLowerCase('vi')}: ${formatNumber(count)}`;
                  const column = (
                    <>
                      <span className={classes.count}>{formatNumber(count)}</span>
                      {count > 0 && <span className={`${classes.column ?? ''} ${classes[pattern] ?? ''}`} style={{ flexBasis: `${((count / most) * 100).toFixed(3)}%` }} aria-hidden />}
                    </>
                  );
                  return (
                    <li key={key} className={classes.columnItem}>
                      {count === 0 ? (
                        <span className={classes.columnRow}>
                          <VisuallyHidden data-no-print="">{word}: </VisuallyHidden>
                          {column}
                        </span>
                      ) : (
                        <UnstyledButton className={`${classes.columnRow ?? ''} ${classes.opens ?? ''}`} aria-label={name} title={name} onClick={() => onOpen(year, key)} {...keys(keyOf(year, key))}>
                          {column}
                        </UnstyledButton>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
            <span className={classes.yearName}>{year}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
