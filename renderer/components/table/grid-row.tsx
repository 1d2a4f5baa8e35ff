import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { Column } from './column.ts';
import { Tick } from './tick.tsx';
import classes from '../data-table.module.css';

/** What can be done with a row; the same object as long as the grid stands. */
export interface RowDeeds {
  readonly click: (event: MouseEvent, index: number) => void;
  readonly toggle: (index: number) => void;
  /** Chooses all from where the last choice began to this row. */
  readonly extend: (index: number) => void;
}

export interface GridRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  /** px below the headings. */
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column<Row>[];
  /** `grid-template-columns`. */
  readonly template: string;
  /** Label of its check box; null: the row cannot be chosen. */
  readonly choice: string | null;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly opens: boolean;
  readonly deeds: RowDeeds;
}

/** One row of the grid. While one scrolls, only rows that come into sight are drawn: everything here is the same for the others. */
function Row<R>({ id, row, index, top, height, columns, template, choice, chosen, active, opens, deeds }: GridRowProps<R>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={choice === null ? undefined : chosen}
      className={[classes.row, classes.bodyRow, opens && classes.opens, chosen && classes.selected, active && classes.active].filter(Boolean).join(' ')}
      style={{ gridTemplateColumns: template, height, top }}
      onClick={(event) => deeds.click(event, index)}
    >
      {choice !== null && (
        <div role="gridcell">
          <label className={classes.check}>
            <Tick inRow label={choice} checked={chosen} onClick={(event) => (event.shiftKey ? deeds.extend(index) : deeds.toggle(index))} />
          </label>
        </div>
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={classes.cell} style={column.align === undefined ? undefined : { textAlign: column.align }}>
          {column.render === undefined ? column.text?.(row, index) : column.render(row, index)}
        </div>
      ))}
    </div>
  );
}

export const GridRow = memo(Row) as typeof Row;
