import { Anchor } from '@mantine/core';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Cut } from '../../../shared/domain/statistics/award-statistics.ts';
import type { Figures } from './store.ts';
import classes from './statistics.module.css';

export type OnCut = (cut: Partial<Cut>) => void;
type Figure = NonNullable<Figures['figures'][keyof Figures['figures']]>;

interface FigureProps {
  readonly figure: Figure;
  /** What it counts, for those who hear the screen. */
  readonly name: string;
  readonly cut: Partial<Cut>;
  readonly onCut: OnCut;
}

/** A figure that opens its names; what is not recorded stands beside it and opens its own. */
export function FigureLinks({ figure: { count, unknown, base }, name, cut, onCut }: FigureProps) {
  const allUnknown = base > 0 && unknown === base;
  return (
    <>
      {!allUnknown && <Count count={count} name={name} onOpen={() => onCut(cut)} />}
      {unknown > 0 && (
        <>
          {' '}
          <Anchor component="button" type="button" size="xs" className={classes.quiet} aria-label={`${name}, chưa ghi: ${formatNumber(unknown)}`} onClick={() => onCut({ ...cut, unknown: true })}>
            chưa ghi {formatNumber(unknown)}
          </Anchor>
        </>
      )}
    </>
  );
}

/** Zero opens nothing: there is no name behind it. */
export function Count({ count, name, onOpen }: { readonly count: number; readonly name: string; readonly onOpen: () => void }) {
  if (count === 0) return <>0</>;
  return (
    <Anchor component="button" type="button" fz="inherit" fw="inherit" aria-label={`${name}: ${formatNumber(count)}`} onClick={onOpen}>
      {formatNumber(count)}
    </Anchor>
  );
}
