import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { readsOn } from '../paged-rows.ts';
import type { PagedRows } from '../paged-rows.ts';
import type { Column } from './column.ts';
import { flightSheet, watchScroll } from './flight.ts';
import type { FlightSheet } from './flight.ts';
import { isCounter, wordColumns } from './words.ts';
import classes from '../data-table.module.css';

const OVERSCAN = 3;

interface Laid<Row> {
  readonly columns: readonly Column<Row>[];
  /** `grid-template-columns`, and how many of them stand before those of `columns`. */
  readonly template: string;
  readonly before: number;
}

export interface FlightOf<Row> extends Laid<Row> {
  readonly paged: PagedRows<Row>;
  readonly rowHeight: number;
  /** px above the first row. */
  readonly above: number;
}

interface Lines<Row> {
  readonly sheet: FlightSheet;
  readonly text: (row: Row, index: number) => string;
}

/** Lines with what the first column that can be said in words says of each row; without such a column they are empty. */
function linesOver<Row>(at: HTMLElement, height: number, { columns, template, before }: Laid<Row>, rows: readonly Row[]): Lines<Row> {
  const named = wordColumns(columns, rows).find((column) => !isCounter(column));
  const column = before + 1 + columns.findIndex(({ key }) => key === named?.key);
  return { sheet: flightSheet(at, height, { line: `${classes.flightLine}`, cell: `${classes.flightCell}`, template, column }), text: named?.text ?? (() => '') };
}

type Told = (top: number, moving: boolean) => void;

export interface Flight {
  /** For the virtualizer. */
  readonly observeElementOffset: (list: Virtualizer<HTMLDivElement, Element>, told: Told) => (() => void) | undefined;
  /** Where the lines go. */
  readonly at: RefObject<HTMLDivElement | null>;
  /** To be told, before it is painted, in which places whole rows stand now. */
  readonly stands: (places: readonly number[]) => void;
}

/** Of rows that rush by, the words of the first column that has any; see `watchScroll`. */
export function useFlight<Row>({ paged, rowHeight, above, columns, template, before }: FlightOf<Row>): Flight {
  const at = useRef<HTMLDivElement>(null);
  const flight = useRef<{ readonly flying: () => boolean; lines: Lines<Row> | null }>({ flying: () => false, lines: null });
  const whole = useRef<ReadonlySet<number>>(new Set());
  const now = useRef({ columns, template, before });
  useLayoutEffect(() => {
    now.current = { columns, template, before };
  }, [columns, template, before]);
  const stands = useCallback((places: readonly number[]) => {
    whole.current = new Set(places);
    const { flying, lines } = flight.current;
    if (flying() || lines === null) return;
    lines.sheet.clear();
    flight.current.lines = null;
  }, []);
  const observeElementOffset = useCallback(
    ({ scrollElement }: Virtualizer<HTMLDivElement, Element>, told: Told) => {
      if (scrollElement === null) return undefined;
      const draw = (top: number): void => {
        if (at.current === null) return;
        const held = paged.store.getState();
        const { rows } = held;
        const lines = (flight.current.lines ??= linesOver(at.current, rowHeight, now.current, rows));
        const from = Math.max(0, Math.floor((top - above) / rowHeight) - OVERSCAN);
        const to = Math.min(rows.length, Math.ceil((top - above + scrollElement.clientHeight) / rowHeight) + OVERSCAN);
        lines.sheet.show(from, to, (index) => {
          const row = rows[index];
          return row === undefined || whole.current.has(index) ? null : lines.text(row, index);
        });
        if (readsOn(held, to)) void paged.more();
      };
      const { stop, flying } = watchScroll(scrollElement, rowHeight, draw, told);
      flight.current = { flying, lines: null };
      return stop;
    },
    [paged, rowHeight, above],
  );
  return { at, observeElementOffset, stands };
}
