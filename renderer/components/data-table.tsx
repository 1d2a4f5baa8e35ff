import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Arrangement } from '../../shared/tables/arrange.ts';
import { choicesOf, kindOf } from '../../shared/tables/arrange.ts';
import { conditionWords, sortWords } from '../../shared/tables/condition.ts';
import type { CopiedTable } from '../../shared/tables/copy.ts';
import { fittedView, shownColumns } from '../../shared/tables/views.ts';
import { useApi } from '../app/api.tsx';
import { Button } from './button.tsx';
import { createPagedRows } from './paged-rows.ts';
import type { LoadRows } from './paged-rows.ts';
import { EmptyState, ErrorState, LoadingState } from './states.tsx';
import { arranged } from './table/arranged.ts';
import { copyTable } from './table/clipboard.ts';
import type { Column } from './table/column.ts';
import type { Question } from './table/filter-dialog.tsx';
import { Grid } from './table/grid.tsx';
import { usePrintList } from './table/print-list.tsx';
import type { PrintInput } from './table/print-list.tsx';
import { TableBar } from './table/table-bar.tsx';
import { changeLook, loadViews, lookOf, useTables } from './table/table-store.ts';
import { isCounter, wordColumns } from './table/words.ts';
import { toast } from './toasts.ts';
import classes from './data-table.module.css';

export type { Column } from './table/column.ts';

export interface DataTableProps<Row> {
  /** Name of the list, read aloud and printed. */
  readonly label: string;
  /** Under what name the list keeps how it is looked at; `label` when left out. Never renamed. */
  readonly list?: string;
  readonly columns: readonly Column<Row>[];
  /** Reads one page: `(page) => api.call('subject.list', { ...page, search })`, or rows that are here: `heldRows(rows)`. */
  readonly load: LoadRows<Row>;
  /** Of a list that the store orders and filters (`load` hands `sort`, `filter` and `count` on): how the same is read to be printed. */
  readonly printed?: (arrangement: Arrangement) => PrintInput['source'];
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
  /** For deeds that can take the filter instead of rows: stands beside `bulk` when all rows that were read are chosen and there are more. */
  readonly bulkMatching?: (total: number, arrangement: Arrangement, clear: () => void) => ReactNode;
  /** Shown when there is no row, usually an `EmptyState`. */
  readonly empty: ReactNode;
  /** Tallest the list may get: px or a CSS length; 'calc(100vh - 232px)' when left out. */
  readonly maxHeight?: number | string;
  /** Height of a row in px: 44 holds two lines of text. */
  readonly rowHeight?: number;
}

const BAR_HEIGHT = 38;
/** Headings, the bar and five rows. */
const FEWEST_PX = 300;
/** Fewer rows are seen at a glance: nothing is there to order or filter. */
const FEWEST_FOR_BAR = 2;

/**
 * A list of any length. Pages are read as one scrolls; only the rows in sight stand in the document.
 * Keys: arrows, PageUp, PageDown, Home, End move; Enter opens; Space chooses; Shift with arrows chooses a range; Ctrl+A all that is read;
 * Escape none; Ctrl+C copies those chosen, else the active one. A heading orders the list by Enter.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, list = label, columns, load, printed, filterKey = '', refreshKey = 0, empty, maxHeight = 'calc(100vh - 232px)', rowHeight = 44 } = props;
  const api = useApi();
  const remote = printed !== undefined;
  const [source] = useState(() => arranged<Row>(remote));
  const [rows] = useState(() => createPagedRows<Row>());
  const { phase, fault, rows: found } = useStore(rows.store);
  const held = useTables((state) => lookOf(state, list));
  const [look, setLook] = useState(held);
  const fitted = fittedView(held, columns.map(({ key }) => key));
  // One object as long as it says the same, so that nothing is read again for nothing.
  if (JSON.stringify(fitted) !== JSON.stringify(look)) setLook(fitted);
  const picked = useRef<() => readonly Row[]>(() => []);
  const print = usePrintList();

  useEffect(() => void loadViews(api), [api]);
  useEffect(() => {
    source.set(load, columns, look);
    rows.update(source.load);
  });
  useEffect(() => {
    void rows.restart();
    return rows.stop;
  }, [rows, filterKey]);
  const shown = useRef({ refreshKey, sort: look.sort, filter: look.filter });
  useEffect(() => {
    const before = shown.current;
    shown.current = { refreshKey, sort: look.sort, filter: look.filter };
    if (JSON.stringify([before.sort, before.filter]) !== JSON.stringify([look.sort, look.filter])) void rows.rearrange();
    else if (before.refreshKey !== refreshKey) void rows.refresh();
  }, [rows, refreshKey, look.sort, look.filter]);

  // Rows that are all here are judged by themselves; those of the store as their columns say.
  const all = remote ? null : source.all();
  const words = wordColumns(columns, all ?? found);
  const isHere = all !== null;
  const asks = words.filter((column) => !isCounter(column) && (remote ? columns.some(({ key, asks: own }) => key === column.key && own !== undefined) : isHere));
  const sortable = new Set(words.filter((column) => !isCounter(column) && (remote ? columns.some(({ key, sortable: own }) => key === column.key && own === true) : isHere)).map(({ key }) => key));
  const visible = shownColumns(columns, look.columns);
  const written = visible.flatMap((column) => words.filter(({ key }) => key === column.key));

  function questions(): Question[] {
    return asks.map((column): Question => {
      const own = columns.find(({ key }) => key === column.key)?.asks;
      const cells = (all ?? found).map(column.text);
      const kind = column.kind ?? kindOf(cells);
      const is = own?.is ?? (kind === 'choice' ? 'one-of' : kind === 'text' || kind === 'name' ? 'contains' : 'between');
      return { column: column.key, heading: column.heading, is, kind, choices: own?.choices ?? (is === 'one-of' ? choicesOf(all ?? found, column) : []) };
    });
  }
  function copied(some: readonly Row[]): CopiedTable {
    const places = new Map(found.map((row, index) => [row, index]));
    return { headings: written.map(({ heading }) => heading), rows: some.map((row) => written.map(({ text }) => text(row, places.get(row) ?? 0))) };
  }
  async function printList(format: 'pdf' | 'xlsx'): Promise<void> {
    const headingOf = (key: string) => columns.find((column) => column.key === key)?.heading ?? '';
    const under = [
      ...(look.filter.length === 0 ? [] : [`Lọc: ${look.filter.map((condition) => conditionWords(condition, headingOf(condition.column))).join('; ')}.`]),
      ...(look.sort === null ? [] : [`Sắp xếp ${sortWords(look.sort, headingOf(look.sort.by))}.`]),
    ];
    const of = written.map(({ key, heading, kind, text }) => ({ key, heading, kind: kind ?? kindOf(found.map(text)), width: look.columns.widths[key] ?? visible.find((column) => column.key === key)?.width ?? 120 }));
    if (printed === undefined) await rows.all();
    const lines = rows.store.getState().rows;
    print.start({ title: label, under, columns: of, format, source: printed?.(look) ?? { list: 'rows', rows: lines.map((row, index) => written.map(({ text }) => text(row, index))) } });
  }

  // What is left of a small screen, or of one at 200 %, would be two rows: then the page scrolls, and not the list in it.
  const tallest = typeof maxHeight === 'number' ? `${maxHeight}px` : `max(${FEWEST_PX}px, ${maxHeight})`;
  const narrowed = look.filter.length > 0;
  const bar = (narrowed || found.length >= FEWEST_FOR_BAR) && written.length > 0 && (
    <TableBar
      list={list}
      columns={columns}
      look={look}
      questions={questions}
      filters={asks.length > 0}
      onCopy={() => {
        const table = copied(picked.current());
        if (copyTable(table)) toast.success(`Đã chép ${table.rows.length} dòng. Dán vào Excel bằng Ctrl+V.`);
        else toast.error({ code: 'khong-chep-duoc', message: 'Máy không cho chép.', next: 'Bấm vào danh sách rồi bấm Ctrl+C.', kind: 'fixable' });
      }}
      onPrint={(format) => void printList(format)}
    />
  );
  return (
    <div className={classes.table}>
      {found.length === 0 ? (
        <>
          {phase === 'loading' && <LoadingState lines={6} />}
          {phase === 'failed' && fault !== null && <ErrorState compact fault={fault} onRetry={() => void rows.retry()} />}
          {phase === 'ready' &&
            (narrowed ? (
              <EmptyState
                compact
                sentence="Không có dòng nào khớp bộ lọc."
                action={
                  <Button variant="default" onClick={() => changeLook(list, { filter: [] })}>
                    Xóa bộ lọc
                  </Button>
                }
              />
            ) : (
              empty
            ))}
        </>
      ) : (
        <Grid
          {...props}
          key={filterKey}
          list={list}
          columns={visible}
          sorts={({ key }) => sortable.has(key)}
          look={look}
          maxHeight={bar === false ? tallest : `calc(${tallest} - ${BAR_HEIGHT}px)`}
          rowHeight={rowHeight}
          paged={rows}
          copied={copied}
          picked={picked}
        />
      )}
      {bar}
      {print.dialogs}
    </div>
  );
}
