import { Button } from '@mantine/core';
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useStore } from 'zustand';
import type { Arrangement } from '../../../shared/tables/arrange.ts';
import { nextSort } from '../../../shared/tables/condition.ts';
import type { CopiedTable } from '../../../shared/tables/copy.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { PagedRows } from '../paged-rows.ts';
import { useRowSelection } from '../use-row-selection.ts';
import { giveTo } from './clipboard.ts';
import type { Column } from './column.ts';
import { GridRows, HEADING_HEIGHT } from './grid-rows.tsx';
import type { RowsHandle } from './grid-rows.tsx';
import type { RowDeeds } from './grid-row.tsx';
import { Heading } from './heading.tsx';
import { changeLook } from './table-store.ts';
import type { Look } from './table-store.ts';
import { Tick } from './tick.tsx';
import classes from '../data-table.module.css';

export interface GridProps<Row> {
  readonly label: string;
  readonly list: string;
  /** Those shown, in their order, as wide as chosen. */
  readonly columns: readonly Column<Row>[];
  readonly sorts: (column: Column<Row>) => boolean;
  readonly look: Look;
  readonly rowKey: (row: Row) => string;
  readonly rowName?: ((row: Row) => string) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly bulk?: ((selected: readonly Row[], clear: () => void) => ReactNode) | undefined;
  readonly bulkMatching?: ((total: number, arrangement: Arrangement, clear: () => void) => ReactNode) | undefined;
  readonly maxHeight: number | string;
  readonly rowHeight: number;
  readonly paged: PagedRows<Row>;
  /** Rows in words, with the headings. */
  readonly copied: (rows: readonly Row[]) => CopiedTable;
  /** What «Chép» takes: the chosen rows, else the active one. */
  readonly picked: RefObject<() => readonly Row[]>;
}

const CHECK_WIDTH = 44;
const NARROWEST = 40;
const WIDEST = 900;

/** The rows themselves, as a grid of the ARIA pattern: one stop for Tab, arrows inside. */
export function Grid<Row>({ label, list, columns, sorts, look, rowKey, rowName, onOpen, bulk, bulkMatching, maxHeight, rowHeight, paged, copied, picked }: GridProps<Row>) {
  const { rows, next, total, phase } = useStore(paged.store);
  const id = useId();
  // State, not a ref: the rows below are drawn once there is what they scroll in.
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const handle = useRef<RowsHandle>(null);
  const [partly, setPartly] = useState(false);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  const keyAt = (index: number) => (rows[index] === undefined ? undefined : rowKey(rows[index]));
  const selection = useRowSelection(keyAt, rows.length);
  const selected = selection.keys.size === 0 ? [] : rows.filter((row) => selection.keys.has(rowKey(row)));

  useImperativeHandle(picked, () => () => (selected.length > 0 ? selected : rows.slice(active, active + 1)));
  // Another order begins at its top; rows that no longer meet the filter are no longer chosen.
  const { clear } = selection;
  const arrangement = useRef(look);
  useEffect(() => {
    const before = arrangement.current;
    arrangement.current = look;
    if (before.sort === look.sort && before.filter === look.filter) return;
    setActive(0);
    scroll?.scrollTo({ top: 0 });
    if (before.filter !== look.filter) clear();
  }, [look, clear, scroll]);

  const template = gridTemplate(columns, look, bulk !== undefined);
  const moveTo = (index: number) => {
    const bounded = Math.max(0, Math.min(paged.store.getState().rows.length - 1, index));
    setActive(bounded);
    handle.current?.scrollTo(bounded);
  };
  const pageRows = () => Math.max(1, Math.floor(((scroll?.clientHeight ?? 0) - HEADING_HEIGHT) / rowHeight) - 1);
  const setWidth = (key: string, width: number) => {
    const { [key]: _before, ...rest } = look.columns.widths;
    changeLook(list, { columns: { ...look.columns, widths: width === 0 ? rest : { ...rest, [key]: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) } } });
  };

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

  /** Ctrl+C in the list; words that were marked with the mouse are left to the browser. */
  function onCopy(event: ClipboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    giveTo(event.clipboardData, copied(picked.current()));
  }

  const latest = useRef<RowDeeds>(null);
  useLayoutEffect(() => {
    latest.current = {
      click: (event, index) => {
        setActive(index);
        const row = rows[index];
        if (row !== undefined && (event.target as HTMLElement).closest('button, a, input, label') === null) onOpen?.(row);
      },
      toggle: selection.toggle,
      extend: (index) => selection.extend(active, index),
    };
  });
  // Rows keep these while everything around them changes.
  const [deeds] = useState<RowDeeds>(() => ({
    click: (event, index) => latest.current?.click(event, index),
    toggle: (index) => latest.current?.toggle(index),
    extend: (index) => latest.current?.extend(index),
  }));

  const firstSortable = columns.find(sorts)?.key;
  const reached = columns.some((column) => column.key === look.sort?.by && sorts(column)) ? look.sort?.by : firstSortable;
  return (
    <>
      {(next !== null || partly) && (
        <p data-print-only="">
          Bản in này chỉ có các dòng đang hiện{total === null ? '' : `, trong ${formatNumber(total)} dòng`}. Muốn đủ mọi dòng thì bấm «In danh sách» ở «In, xuất».
        </p>
      )}
      <div
        ref={setScroll}
        className={classes.scroll}
        style={{ maxHeight }}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={columns.length + (bulk === undefined ? 0 : 1)}
        aria-multiselectable={bulk === undefined ? undefined : true}
        aria-activedescendant={`${id}-${active}`}
        aria-busy={phase === 'more'}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
      >
        <div role="rowgroup" className={classes.head} style={{ minWidth: template.width }}>
          <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.headRow}`} style={{ gridTemplateColumns: template.columns }}>
            {bulk !== undefined && (
              <div role="columnheader" className={classes.check}>
                <Tick
                  label="Chọn tất cả các dòng đã tải"
                  checked={selected.length === rows.length}
                  partly={selected.length > 0 && selected.length < rows.length}
                  onClick={() => (selected.length === rows.length ? selection.clear() : selection.all())}
                />
              </div>
            )}
            {columns.map((column) => (
              <Heading
                key={column.key}
                column={column}
                sorts={sorts(column)}
                sort={look.sort}
                reached={column.key === reached}
                onSort={() => changeLook(list, { sort: nextSort(look.sort, column.key) })}
                onWidth={(width) => setWidth(column.key, width)}
              />
            ))}
          </div>
        </div>
        <GridRows
          id={id}
          scroll={scroll}
          handle={handle}
          paged={paged}
          columns={columns}
          template={template}
          rowHeight={rowHeight}
          rowKey={rowKey}
          rowName={rowName}
          active={active}
          chosen={selection.keys}
          selectable={bulk !== undefined}
          opens={onOpen !== undefined}
          deeds={deeds}
          onPartly={setPartly}
        />
      </div>
      <Foot paged={paged} selected={selected} onClear={selection.clear} bulk={bulk} matching={bulkMatching === undefined ? undefined : (all) => bulkMatching(all, look, selection.clear)} />
    </>
  );
}

interface FootProps<Row> extends Pick<GridProps<Row>, 'bulk'> {
  readonly paged: PagedRows<Row>;
  readonly selected: readonly Row[];
  readonly onClear: () => void;
  readonly matching: ((total: number) => ReactNode) | undefined;
}

/** Under the rows: the buttons for those chosen, a fault while reading on, and how many there are. */
function Foot<Row>({ paged, selected, onClear, bulk, matching }: FootProps<Row>) {
  const { rows, total, phase, fault } = useStore(paged.store);
  return (
    <div className={classes.foot}>
      {selected.length > 0 && bulk !== undefined && (
        <div className={classes.bulk} role="toolbar" aria-label="Thao tác với các dòng đã chọn">
          Đã chọn {formatNumber(selected.length)} dòng
          {bulk(selected, onClear)}
          {total !== null && total > rows.length && selected.length === rows.length && matching?.(total)}
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
        {total === null ? `Đã tải ${formatNumber(rows.length)} dòng` : rows.length < total ? `Đã tải ${formatNumber(rows.length)} / ${formatNumber(total)} dòng` : `${formatNumber(total)} dòng`}
      </span>
    </div>
  );
}

/** Tracks of the grid: a column whose width was chosen keeps it, the others share what is left. */
function gridTemplate<Row>(columns: readonly Column<Row>[], { columns: { widths } }: Look, selectable: boolean): { columns: string; width: number } {
  const chosen = ({ key }: Column<Row>) => widths[key];
  const free = columns.filter((column) => chosen(column) === undefined);
  const grows = free.some((column) => column.grow !== undefined);
  const tracks = columns.map((column) => {
    const fixed = chosen(column);
    if (fixed !== undefined) return `${fixed}px`;
    const share = column.grow ?? (!grows && column === free.at(-1) ? 1 : 0);
    return share > 0 ? `minmax(${column.width}px, ${share}fr)` : `${column.width}px`;
  });
  const sum = columns.reduce((total, column) => total + (chosen(column) ?? column.width), 0);
  return selectable ? { columns: `${CHECK_WIDTH}px ${tracks.join(' ')}`, width: sum + CHECK_WIDTH } : { columns: tracks.join(' '), width: sum };
}
