import { ok } from '../../../shared/result.ts';
import { arrange } from '../../../shared/tables/arrange.ts';
import type { Arrangement } from '../../../shared/tables/arrange.ts';
import { slicedRows } from '../held-rows.ts';
import type { HeldRows } from '../held-rows.ts';
import type { LoadRows } from '../paged-rows.ts';
import type { Column } from './column.ts';
import { wordColumns } from './words.ts';

/** Reads a list in an order and through a filter that are set from outside; `all` are its rows before that, where they are here. */
export interface Arranged<Row> {
  readonly load: LoadRows<Row>;
  /** What the next readings go by. */
  set(load: LoadRows<Row> | HeldRows<Row>, columns: readonly Column<Row>[], arrangement: Arrangement): void;
  /** Null while they are not known to be all here. */
  all(): readonly Row[] | null;
}

/** A list that is read from the store is asked in that order; one that is here altogether is put in order here; another comes as it comes. */
export function arranged<Row>(remote: boolean): Arranged<Row> {
  let load: LoadRows<Row> | HeldRows<Row> | null = null;
  let columns: readonly Column<Row>[] = [];
  let asked: Arrangement = { sort: null, filter: [] };
  let all: readonly Row[] | null = null;
  let put: { readonly of: readonly Row[]; readonly asked: Arrangement; readonly rows: readonly Row[] } | null = null;

  function inOrder(rows: readonly Row[]): readonly Row[] {
    if (asked.sort === null && asked.filter.length === 0) return rows;
    if (put?.of !== rows || put.asked !== asked) put = { of: rows, asked, rows: arrange(rows, wordColumns(columns, rows), asked) };
    return put.rows;
  }

  return {
    all: () => all,
    set: (nextLoad, nextColumns, arrangement) => {
      load = nextLoad;
      columns = nextColumns;
      if ('held' in nextLoad) all = nextLoad.held;
      if (arrangement.sort !== asked.sort || arrangement.filter !== asked.filter) asked = arrangement;
    },
    load: async (page) => {
      if (load === null) throw new Error('a list is read before it is set');
      if (remote) return load({ count: false, ...page, sort: asked.sort, filter: asked.filter });
      if ('held' in load) {
        all = load.held;
        const rows = inOrder(load.held);
        return rows === load.held ? load(page) : slicedRows(rows)(page);
      }
      const result = await load(page);
      if (page.after !== null || !result.ok) return result;
      all = result.value.next === null ? result.value.rows : null;
      if (all === null) return result;
      const rows = inOrder(all);
      return ok({ rows, next: null, total: rows.length });
    },
  };
}
