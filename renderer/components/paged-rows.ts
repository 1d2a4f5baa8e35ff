import { createStore } from 'zustand/vanilla';
import type { Fault, Result } from '../../shared/result.ts';
import type { Condition, Sort } from '../../shared/tables/condition.ts';

/** Position after the last row of a page; null from the start. Opaque. */
export type Cursor = (string | number | null)[] | null;

export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null when this was the last one. */
  readonly next: Cursor;
  /** Rows in all, with the present filter; null: not counted with this page, and asked for by itself. */
  readonly total: number | null;
}

/** What is asked for: a page after a row, and of a list that is read from the store its order and filter and whether all are counted. */
export interface PageAsked {
  readonly after: Cursor;
  readonly limit: number;
  readonly count?: boolean;
  readonly sort?: Sort | null;
  readonly filter?: readonly Condition[];
}
export type LoadRows<Row> = (page: PageAsked) => Promise<Result<RowsPage<Row>>>;

export interface PagedRowsState<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor;
  /** Null while it is being counted. */
  readonly total: number | null;
  /** `loading`: nothing to show yet. `more`: rows are shown and further ones are on the way. */
  readonly phase: 'loading' | 'ready' | 'more' | 'failed';
  readonly fault: Fault | null;
}

const PAGE = 100;
const LOAD_AHEAD = 30;
const LARGEST_PAGE = 500;

/** Whether it is time to read on when the list has come to the row in place `reached`. */
export const readsOn = <Row>({ rows, next, phase }: PagedRowsState<Row>, reached: number): boolean => next !== null && phase === 'ready' && reached >= rows.length - LOAD_AHEAD;

/** Rows read page by page after the last one read, never by counting: a list that grows meanwhile skips and doubles nothing. */
export function createPagedRows<Row>() {
  const start: PagedRowsState<Row> = { rows: [], next: null, total: null, phase: 'loading', fault: null };
  const store = createStore<PagedRowsState<Row>>(() => start);
  let load: LoadRows<Row> | null = null;
  /** An answer of an earlier turn is thrown away: the filter has changed since. */
  let turn = 0;

  async function read(after: Cursor, limit: number): Promise<boolean> {
    if (load === null) return false;
    const mine = turn;
    const result = await load({ after, limit });
    if (mine !== turn) return false;
    if (!result.ok) {
      store.setState({ phase: 'failed', fault: result.error });
      return false;
    }
    const { rows, next, total } = result.value;
    const shown = after === null ? rows : [...store.getState().rows, ...rows];
    // The last page says how many there are.
    store.setState((state) => ({ rows: shown, next, total: total ?? (next === null ? shown.length : after === null ? null : state.total), phase: 'ready', fault: null }));
    if (total === null && after === null && next !== null) void count(mine);
    return true;
  }

  /** How many there are, asked for when the first rows are shown already; without an answer it stays unsaid. */
  async function count(mine: number): Promise<void> {
    const result = await load?.({ after: null, limit: 1, count: true });
    if (mine !== turn || result === undefined || !result.ok) return;
    const { total } = result.value;
    store.setState((state) => ({ total: state.next === null ? state.rows.length : total }));
  }

  async function more(limit = PAGE): Promise<boolean> {
    const { next, phase } = store.getState();
    if (next === null || phase === 'more' || phase === 'loading') return false;
    store.setState({ phase: 'more', fault: null });
    return read(next, limit);
  }

  return {
    store,
    /** The function that the next readings use. */
    update: (next: LoadRows<Row>) => {
      load = next;
    },
    /** Forgets the rows and reads the first page. */
    restart: () => {
      turn += 1;
      store.setState(start);
      return read(null, PAGE);
    },
    /** Reads what is shown once more; the rows stay until the answer is there. */
    refresh: () => {
      turn += 1;
      return read(null, Math.min(LARGEST_PAGE, Math.max(PAGE, store.getState().rows.length)));
    },
    /** The order or the filter is another: reads from the top; the rows stay until the answer is there. */
    rearrange: () => {
      turn += 1;
      store.setState(({ rows, phase }) => ({ phase: rows.length === 0 ? 'loading' : phase === 'loading' ? 'loading' : 'ready', fault: null }));
      return read(null, PAGE);
    },
    more: () => more(),
    /** Reads to the end. */
    all: async () => {
      while (await more(LARGEST_PAGE));
    },
    /** After a fault: goes on where it stopped. */
    retry: () => {
      const { rows } = store.getState();
      if (rows.length === 0) {
        store.setState({ phase: 'loading', fault: null });
        return read(null, PAGE);
      }
      return more();
    },
    /** Throws away answers that are still on the way. */
    stop: () => {
      turn += 1;
    },
  };
}

export type PagedRows<Row> = ReturnType<typeof createPagedRows<Row>>;
