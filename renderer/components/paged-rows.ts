import { createStore } from 'zustand/vanilla';
import type { Fault, Result } from '../../shared/result.ts';

/** Position after the last row of a page; null from the start. Opaque. */
export type Cursor = (string | number | null)[] | null;

export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null when this was the last one. */
  readonly next: Cursor;
  /** Rows in all, with the present filter. */
  readonly total: number;
}

export type LoadRows<Row> = (page: { after: Cursor; limit: number }) => Promise<Result<RowsPage<Row>>>;

export interface PagedRowsState<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor;
  readonly total: number;
  /** `loading`: nothing to show yet. `more`: rows are shown and further ones are on the way. */
  readonly phase: 'loading' | 'ready' | 'more' | 'failed';
  readonly fault: Fault | null;
}

const PAGE = 100;
const LARGEST_PAGE = 500;

/** Rows read page by page after the last one read, never by counting: a list that grows meanwhile skips and doubles nothing. */
export function createPagedRows<Row>() {
  const start: PagedRowsState<Row> = { rows: [], next: null, total: 0, phase: 'loading', fault: null };
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
    store.setState((state) => ({ rows: after === null ? rows : [...state.rows, ...rows], next, total, phase: 'ready', fault: null }));
    return true;
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
