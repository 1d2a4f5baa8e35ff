import { IconPrinter } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { printParts } from '../print-parts.ts';
import classes from './charts.module.css';

interface ChartFigureProps {
  /** What is drawn, and of what time. */
  readonly title: string;
  /** A quiet sentence under the heading. */
  readonly note?: string;
  /** Beside «In»: what can be chosen about the chart. */
  readonly actions?: ReactNode;
  /** Id of the table that stands elsewhere and is printed with it. */
  readonly table?: string;
  /** The chart, its legend and a table of its own. */
  readonly children: ReactNode;
}

/** A chart under its heading, with «In»: it alone, with its table, on paper. */
export function ChartFigure({ title, note = '', actions, table, children }: ChartFigureProps) {
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  function print(): void {
    const parts = [figure.current, table === undefined ? null : document.getElementById(table)];
    printParts(parts.filter((part) => part !== null));
  }
  return (
    <figure ref={figure} className={classes.chart} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        <div className={classes.actions} data-no-print="">
          {actions}
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />} aria-label={`In biểu đồ: ${title}`} onClick={print}>
            In
          </Button>
        </div>
      </div>
      {note !== '' && <p className={classes.note}>{note}</p>}
      {children}
    </figure>
  );
}
