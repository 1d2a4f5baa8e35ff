import { Button, Checkbox } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useStore } from 'zustand';
import { formatNumber } from '../../shared/text/numbers.ts';
import { createPagedRows } from './paged-rows.ts';
import type { LoadRows, PagedRows } from './paged-rows.ts';
import { ErrorState, LoadingState } from './states.tsx';
import { useRowSelection } from './use-row-selection.ts';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  /** Narrowest width in px. */
  readonly width: number;
  /** Share of the room that is left over; columns without it keep their width. */
  readonly grow?: number;
  readonly align?: 'left' | 'right' | 'center';
  /** `index` counts from 0, for STT. Text is cut after two lines. */
  readonly render: (row: Row, index: number) => ReactNode;
}

export interface DataTableProps<Row> {
  /** Name of the list, read aloud. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Reads one page: `(page) => api.call('subject.list', { ...page, search })`. */
  readonly load: LoadRows<Row>;
  /** The filter in words; when it changes, reading starts anew from the top. */
  readonly filterKey?: string;
  /** When it changes, what is shown is read once more in place; for `useChanged`. */
  readonly refreshKey?: number | string;
  readonly rowKey: (row: Row) => string;
  /** Name of a row, for the label of its check box. */
  readonly rowName?: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** Makes rows selectable; the buttons for those chosen. `clear` takes the choice back. */
  readonly bulk?: (selected: readonly Row[], clear: () => void) => ReactNode;
  /** Shown when there is no row, usually an `EmptyState`. */
  readonly empty: ReactNode;
  /** Tallest the list may get: px or a CSS length; 'calc(100vh - 232px)' when left out. */
  readonly maxHeight?: number | string;
  /** Height of a row in px: 44 holds two lines of text. */
  readonly rowHeight?: number;
}

const HEADING_HEIGHT = 40;
const CHECK_WIDTH = 44;
const OVERSCAN = 10;
const LOAD_AHEAD = 30;

/**
 * A list of any length. Pages are read as one scrolls; only the rows in sight stand in the document.
 * Keys: arrows, PageUp, PageDown, Home, End move; Enter opens; Space chooses; Shift with arrows chooses a range; Ctrl+A all that is read; Escape none.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { load, filterKey = '', refreshKey = 0, empty } = props;
  const [rows] = useState(() => createPagedRows<Row>());
  const { phase, fault, rows: found } = useStore(rows.store);
  useEffect(() => {
    rows.update(load);
  });
  useEffect(() => {
    void rows.restart();
    return rows.stop;
  }, [rows, filterKey]);
  const shownRefresh = useRef(refreshKey);
  useEffect(() => {
    if (shownRefresh.current === refreshKey) return;
    shownRefresh.current = refreshKey;
    void rows.refresh();
  }, [rows, refreshKey]);

  if (found.length === 0) {
    return (
      <div className={classes.table}>
        {phase === 'loading' && <LoadingState lines={6} />}
        {phase === 'failed' && fault !== null && <ErrorState compact fault={fault} onRetry={() => void rows.retry()} />}
        {phase === 'ready' && empty}
      </div>
    );
  }
  return <Grid {...props} key={filterKey} paged={rows} />;
}

function Grid<Row>({
  label,
  columns,
  rowKey,
  rowName,
  onOpen,
  bulk,
  maxHeight = 'calc(100vh - 232px)',
  rowHeight = 44,
  paged,
}: DataTableProps<Row> & { readonly paged: PagedRows<Row> }) {
  const { rows, next, total, phase } = useStore(paged.store);
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  const keyAt = (index: number) => (rows[index] === undefined ? undefined : rowKey(rows[index]));
  const selection = useRowSelection(keyAt, rows.length);
  const selected = rows.filter((row) => selection.keys.has(rowKey(row)));

  // eslint-disable-next-line react-hooks/incompatible-library -- no React Compiler runs here; nothing is memoized behind its back
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(index) ?? index,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollMargin: HEADING_HEIGHT,
    scrollPaddingStart: HEADING_HEIGHT,
    // The active row stays in the document, or the grid would point at nothing.
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const wantsMore = next !== null && phase === 'ready' && lastShown >= rows.length - LOAD_AHEAD;
  useEffect(() => {
    if (wantsMore) void paged.more();
  }, [wantsMore, paged, rows.length]);

  const template = gridTemplate(columns, bulk !== undefined);
  const moveTo = (index: number) => {
    const bounded = Math.max(0, Math.min(paged.store.getState().rows.length - 1, index));
    setActive(bounded);
    virtual.scrollToIndex(bounded);
  };
  const pageRows = () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - HEADING_HEIGHT) / rowHeight) - 1);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.altKey) return;
    const move = (to: number) => {
      event.preventDefault();
      if (event.shiftKey && bulk !== undefined) selection.extend(active, Math.max(0, Math.min(rows.length - 1, to)));
      moveTo(to);
    };
    switch (event.key) {
      case 'ArrowDown':
        return move(active + 1);
      case 'ArrowUp':
        return move(active - 1);
      case 'PageDown':
        return move(active + pageRows());
      case 'PageUp':
        return move(active - pageRows());
      case 'Home':
        return move(0);
      case 'End':
        event.preventDefault();
        void paged.all().then(() => moveTo(Number.MAX_SAFE_INTEGER));
        return;
      case 'Enter': {
        const row = rows[active];
        if (row !== undefined && onOpen) {
          event.preventDefault();
          onOpen(row);
        }
        return;
      }
      case ' ':
        if (bulk === undefined) return;
        event.preventDefault();
        return selection.toggle(active);
      case 'a':
        if (bulk === undefined || !event.ctrlKey) return;
        event.preventDefault();
        return selection.all();
      case 'Escape':
        if (selection.keys.size > 0) selection.clear();
        return;
    }
  }

  function onRowClick(event: MouseEvent, row: Row, index: number): void {
    setActive(index);
    if ((event.target as HTMLElement).closest('button, a, input, label') !== null) return;
    onOpen?.(row);
  }

  return (
    <div className={classes.table}>
      <div
        ref={scroll}
        className={classes.scroll}
        style={{ maxHeight }}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (bulk === undefined ? 0 : 1)}
        aria-multiselectable={bulk === undefined ? undefined : true}
        aria-activedescendant={`${id}-${active}`}
        aria-busy={phase === 'more'}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={classes.head} style={{ minWidth: template.width }}>
          <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.headRow}`} style={{ gridTemplateColumns: template.columns }}>
            {bulk !== undefined && (
              <div role="columnheader" className={classes.check}>
                <Checkbox
                  size="xs"
                  aria-label="Chọn tất cả các dòng đã tải"
                  checked={selected.length === rows.length}
                  indeterminate={selected.length > 0 && selected.length < rows.length}
                  onChange={() => (selected.length === rows.length ? selection.clear() : selection.all())}
                />
              </div>
            )}
            {columns.map((column) => (
              <div key={column.key} role="columnheader" className={classes.cell} style={{ textAlign: column.align }}>
                {column.heading}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), minWidth: template.width }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const chosen = selection.keys.has(rowKey(row));
            return (
              <div
                key={rowKey(row)}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={bulk === undefined ? undefined : chosen}
                className={[classes.row, classes.bodyRow, onOpen && classes.opens, chosen && classes.selected, index === active && classes.active].filter(Boolean).join(' ')}
                style={{ gridTemplateColumns: template.columns, height: rowHeight, transform: `translateY(${start - HEADING_HEIGHT}px)` }}
                onClick={(event) => onRowClick(event, row, index)}
              >
                {bulk !== undefined && (
                  <div role="gridcell">
                    <label className={classes.check}>
                      <Checkbox
                        size="xs"
                        tabIndex={-1}
                        aria-label={`Chọn ${rowName?.(row) ?? `dòng ${index + 1}`}`}
                        checked={chosen}
                        onChange={() => undefined}
                        onClick={(event) => (event.shiftKey ? selection.extend(active, index) : selection.toggle(index))}
                      />
                    </label>
                  </div>
                )}
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" className={classes.cell} style={{ textAlign: column.align }}>
                    <div className={classes.clamp}>{column.render(row, index)}</div>
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <Foot paged={paged} selected={selected} onClear={selection.clear} bulk={bulk} />
    </div>
  );
}

interface FootProps<Row> extends Pick<DataTableProps<Row>, 'bulk'> {
  readonly paged: PagedRows<Row>;
  readonly selected: readonly Row[];
  readonly onClear: () => void;
}

/** Under the rows: the buttons for those chosen, a fault while reading on, and how many there are. */
function Foot<Row>({ paged, selected, onClear, bulk }: FootProps<Row>) {
  const { rows, total, phase, fault } = useStore(paged.store);
  return (
    <div className={classes.foot}>
      {selected.length > 0 && bulk !== undefined && (
        <div className={classes.bulk} role="toolbar" aria-label="Thao tác với các dòng đã chọn">
          Đã chọn {formatNumber(selected.length)} dòng
          {bulk(selected, onClear)}
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
            Bỏ chọn
          </Button>
        </div>
      )}
      {phase === 'failed' && fault !== null && (
        <span className={classes.fault} role="alert">
          {fault.message}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void paged.retry()}>
            Thử lại
          </Button>
        </span>
      )}
      <span className={classes.count} role="status">
        {rows.length < total ? `Đã tải ${formatNumber(rows.length)} / ${formatNumber(total)} dòng` : `${formatNumber(total)} dòng`}
      </span>
    </div>
  );
}

function gridTemplate<Row>(columns: readonly Column<Row>[], selectable: boolean): { columns: string; width: number } {
  const grows = columns.some((column) => column.grow !== undefined);
  const tracks = columns.map(({ width, grow }, index) => {
    const share = grow ?? (!grows && index === columns.length - 1 ? 1 : 0);
    return share > 0 ? `minmax(${width}px, ${share}fr)` : `${width}px`;
  });
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return selectable ? { columns: `${CHECK_WIDTH}px ${tracks.join(' ')}`, width: sum + CHECK_WIDTH } : { columns: tracks.join(' '), width: sum };
}
