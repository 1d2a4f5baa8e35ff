import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { readsOn } from '../paged-rows.ts';
import type { PagedRows } from '../paged-rows.ts';
import type { Column } from './column.ts';
import { GridRow } from './grid-row.tsx';
import type { RowDeeds } from './grid-row.tsx';
import { useFlight } from './use-flight.ts';
import classes from '../data-table.module.css';

export const HEADING_HEIGHT = 40;
const OVERSCAN = 6;

/** What the grid around them asks of the rows. */
export interface RowsHandle {
  readonly scrollTo: (index: number) => void;
}

interface GridRowsProps<Row> {
  readonly id: string;
  readonly scroll: HTMLDivElement | null;
  readonly handle: RefObject<RowsHandle | null>;
  readonly paged: PagedRows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly template: { readonly columns: string; readonly width: number };
  readonly rowHeight: number;
  readonly rowKey: (row: Row) => string;
  readonly rowName: ((row: Row) => string) | undefined;
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly selectable: boolean;
  readonly opens: boolean;
  readonly deeds: RowDeeds;
  /** Told whether some rows that are read do not stand in the document. */
  readonly onPartly: (partly: boolean) => void;
}

/** The rows in sight and a few around them. While one scrolls this alone is drawn anew, not what stands around it. */
export function GridRows<Row>({ id, scroll, handle, paged, columns, template, rowHeight, rowKey, rowName, active, chosen, selectable, opens, deeds, onPartly }: GridRowsProps<Row>) {
  const held = useStore(paged.store);
  const { rows } = held;
  // The same function while the rows are the same: with another the places of all rows are worked out again. What a page calls its rows by never changes.
  const keyOf = useRef(rowKey);
  const getItemKey = useCallback((index: number) => (rows[index] === undefined ? index : keyOf.current(rows[index])), [rows]);
  const { at, observeElementOffset, stands } = useFlight({ paged, rowHeight, above: HEADING_HEIGHT, columns, template: template.columns, before: selectable ? 1 : 0 });
  const virtual = useVirtualizer({
    observeElementOffset,
    count: rows.length,
    getScrollElement: () => scroll,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollMargin: HEADING_HEIGHT,
    scrollPaddingStart: HEADING_HEIGHT,
    // The active row stays in the document, or the grid would point at nothing.
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const wantsMore = readsOn(held, lastShown);
  useEffect(() => {
    if (wantsMore) void paged.more();
  }, [wantsMore, paged, rows.length]);
  useEffect(() => {
    handle.current = { scrollTo: (index) => virtual.scrollToIndex(index) };
  }, [handle, virtual]);
  useLayoutEffect(() => stands(items.map(({ index }) => index)));
  const partly = items.length < rows.length;
  useEffect(() => onPartly(partly), [onPartly, partly]);

  return (
    <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), minWidth: template.width }}>
      {items.map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <GridRow
            key={rowKey(row)}
            id={`${id}-${index}`}
            row={row}
            index={index}
            top={start - HEADING_HEIGHT}
            height={rowHeight}
            columns={columns}
            template={template.columns}
            choice={selectable ? `Chọn ${rowName?.(row) ?? `dòng ${index + 1}`}` : null}
            chosen={chosen.has(rowKey(row))}
            active={index === active}
            opens={opens}
            deeds={deeds}
          />
        );
      })}
      <div ref={at} className={classes.flight} aria-hidden />
    </div>
  );
}
