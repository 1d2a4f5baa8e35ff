import type { Database } from 'better-sqlite3';

/** From so many changes on a transaction counts as one that loads many rows. */
export const BULK_FROM = 1000;
/**
 * Most that the page cache of such a transaction may take, in KiB. Pages of indexes whose order is not that of the rows
 * should stay in memory: with a million rows these come to about 80 MB, and a cache that holds them keeps the load flat.
 */
const CACHE_KIB = 128_000;

/** How a search index is written meanwhile: words wait in memory for longer, and what was written is merged later. */
const LOADING = { automerge: 0, hashsize: 8_388_608 } as const;
/** What FTS5 takes where a file says nothing. */
const USUAL = { automerge: 4, hashsize: 1_048_576 } as const;
type Tuning = keyof typeof LOADING;
const TUNINGS = Object.keys(LOADING) as Tuning[];

/** What changes while one transaction loads many rows; nothing of it is left afterwards, whether it was kept or not. */
export interface Bulk {
  /** Called before each change to a row; `search`: the search index it will be written to. */
  change(search: string | null): void;
  /** Called inside the transaction, before COMMIT: the indexes are set up again as they were. */
  settle(): void;
  /** Called after COMMIT or ROLLBACK, which takes the settings of the indexes back by itself. */
  end(): void;
}

export function bulkLoads(db: Database): () => Bulk {
  return () => {
    let changes = 0;
    let cacheBefore: number | null = null;
    const before = new Map<string, Readonly<Record<Tuning, number>>>();

    const set = (search: string, to: Readonly<Record<Tuning, number>>) => {
      // As literals: a bound number is a floating one to SQLite, which FTS5 refuses here.
      for (const name of TUNINGS) db.exec(`INSERT INTO ${search} (${search}, rank) VALUES ('${name}', ${to[name]})`);
    };
    const tune = (search: string) => {
      const held = new Map(db.prepare<[], [string, number]>(`SELECT k, v FROM ${search}_config`).raw().all());
      before.set(search, { automerge: held.get('automerge') ?? USUAL.automerge, hashsize: held.get('hashsize') ?? USUAL.hashsize });
      set(search, LOADING);
    };

    return {
      change(search) {
        changes += 1;
        if (changes < BULK_FROM) return;
        if (cacheBefore === null) {
          cacheBefore = db.pragma('cache_size', { simple: true }) as number;
          db.pragma(`cache_size=${-CACHE_KIB}`);
        }
        if (search !== null && !before.has(search)) tune(search);
      },
      settle() {
        for (const [search, held] of before) set(search, held);
        before.clear();
      },
      end() {
        if (cacheBefore === null) return;
        db.pragma(`cache_size=${cacheBefore}`);
        db.pragma('shrink_memory');
        cacheBefore = null;
      },
    };
  };
}
