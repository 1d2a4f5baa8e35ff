import type { Database } from 'better-sqlite3';

/** One numbered step. It only adds: retired names stay, and old files and bundles carry them for ever. */
export interface Migration {
  /** `user_version` after it; 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly name: string;
  /** Runs inside a transaction that also sets `user_version`. */
  up(db: Database): void;
}
