import type { Fault, Result } from '../../shared/result.ts';
import type { KnownAnchor } from './anchors.ts';
import type { AuditHead, AuditOp } from './audit.ts';
import type { SqliteDriver } from './database.ts';
import type { StoreHealth } from './store-health.ts';
import type { Migration } from './migrations/index.ts';
import type { Reader } from './reader.ts';
import type { Fold } from './search-index.ts';
import type { EntityTable } from './tables.ts';
import type { RowChange, Tx } from './tx.ts';
import type { AuditReport } from './verify-audit.ts';

export interface StoreOptions {
  /** Folder of the unit; made where it is missing. */
  readonly dir: string;
  /** 32 bytes; null opens unencrypted and is for the plain driver only. */
  readonly dataKey: Uint8Array | null;
  /** All entity types; `settings` is added. */
  readonly tables: readonly EntityTable[];
  readonly clock: { now(): number };
  readonly random: (bytes: number) => Uint8Array;
  /** Search form of a text (`shared/text`). */
  readonly fold: Fold;
  /** Version of the running program, named to an older one that meets this file. */
  readonly programVersion: string;
  readonly driver?: SqliteDriver;
  readonly migrations?: readonly Migration[];
  /** Called before an existing file is migrated; `copy` writes a checked copy. Default: a folder under `backups/`. */
  readonly beforeUpgrade?: (copy: (path: string) => Result<undefined>, from: number, to: number) => Result<undefined>;
  /** Told when a write begins and ends to wait for another process. */
  readonly onWaiting?: (waiting: boolean) => void;
  /** Mark of where the folder lies; default `placeMark`. Another one than at the last opening begins a new lineage. */
  readonly placeOf?: (dir: string, key: Uint8Array) => string;
  /** Where this user of this computer keeps what the last session at a place left; absent: nothing is kept outside the folder. */
  readonly stateDir?: string | undefined;
  /** How long a write waits for another process, in milliseconds; default 15,000. */
  readonly patienceMs?: number;
}

export interface Identity {
  /** The life of this database; new after each restore or copy. */
  readonly lineage: string;
  readonly device: string;
  /** Changes made so far in this lineage and before. */
  readonly counter: number;
}

/** Which lines of the journal; `from` and `to` in milliseconds, `to` exclusive; null or absent: any. */
export interface JournalFilter {
  readonly actor?: string | null;
  readonly entity?: string | null;
  readonly from?: number | null;
  readonly to?: number | null;
}

/** One line of the journal of the whole unit. */
export interface JournalLine {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly op: AuditOp;
  readonly entity: string | null;
  readonly entity_id: string | null;
  /** What a note says; null for changes of rows and where it was erased. */
  readonly note: unknown;
}

/** One line of the change log, as exchange reads it. */
export interface LoggedChange {
  readonly lineage: string;
  readonly device: string;
  readonly counter: number;
  readonly entity: string;
  readonly entity_id: string;
  readonly version: number;
  readonly base_version: number;
  readonly op: RowChange;
  readonly at: number;
  readonly actor: string;
}

export interface Store {
  readonly read: Reader;
  /**
   * The one way to change anything: everything `body` does, or nothing, is on the disk when this answers ok.
   * `body` is synchronous; a promise from it is a bug and thrown. A Refusal from it undoes all and is the answer.
   * Writes happen in the order they are asked for; while one waits for another process, reads go on.
   * @param actor who, as audit names them · @param action what, a stable word: "dossier.submit"
   * Faults: the Refusal's; `het-dia`, `loi-dia` (the store then only reads), `khong-ghi-duoc`, `dang-ban`, `dang-mo-noi-khac`,
   * `tep-du-lieu-bien-mat`.
   */
  write<T>(actor: string, action: string, body: (tx: Tx) => T): Promise<Result<T>>;
  /** Listener for the entity types of what was committed; answers how to stop. It runs after the write, and cannot undo it. */
  onCommit(listener: (written: ReadonlySet<string>) => void): () => void;
  newId(): string;
  identity(): Identity;
  /** After a restore or a copy: what is written from now on belongs to a new life. Answers its id. */
  newLineage(actor: string): Promise<Result<string>>;
  /** Change log in the order of writing, after `counter` (exclusive) of this lineage and device. */
  changesAfter(counter: number, limit: number): LoggedChange[];
  /** Counter of the last change of one row, whatever lineage made it; null where it was never written. */
  counterOf(type: string, id: string): number | null;
  /** Whether this database had a life before the present one: it was restored, copied or put back. */
  hadEarlierLife(): boolean;
  /** Whether a row was written in a life of this database before the present one. */
  fromEarlierLife(type: string, id: string): boolean;
  /** Who changed a row last, and when (milliseconds); null where it was never written. */
  lastChange(type: string, id: string): { readonly at: number; readonly actor: string } | null;
  auditHead(): AuditHead;
  /**
   * Walks the audit chain and its rows; lets other work run in between. Besides `anchors` (ends handed out earlier) those
   * remembered on this machine must stand, but for those from before a restore that the program made.
   */
  verifyAudit(anchors?: readonly AuditHead[]): Promise<AuditReport>;
  /** Only what came since the last verification, for starts; null where the store was closed meanwhile. */
  verifyAuditSince(): Promise<AuditReport | null>;
  /** Remembers where the chain ends now beside the database, and answers it: it goes out with a bundle, a backup, a printed decision. */
  noteAnchor(where: string): AuditHead;
  /** Ends remembered on this machine, the oldest first, each with whether it still stands. */
  anchors(): readonly (KnownAnchor & { readonly state: 'held' | 'lost' | 'before-restore' })[];
  /** When every line and row was verified last on this machine, in milliseconds; null: never. */
  auditWholeAt(): number | null;
  /** Hash (hex) of an audit line; null where there is none. */
  auditHashAt(seq: number): string | null;
  /** Audit lines of all kinds before `seq` (exclusive; null: from the end), newest first. `note` is the content of notes. */
  journal(before: number | null, limit: number, filter?: JournalFilter): readonly JournalLine[];
  /** How many lines such a filter lets through. */
  journalCount(filter: JournalFilter): number;
  /** Everybody who stands in the journal, and every type of row. */
  journalChoices(): { readonly actors: readonly string[]; readonly entities: readonly string[] };
  /** What the health checks look at. */
  readonly health: StoreHealth;
  /** Reads every page of the file. Blocks: for idle time or a process of its own. Fault: `du-lieu-hong`. */
  check(): Result<undefined>;
  /** A checked copy of the database under a path that does not exist yet. Blocks about 1 s for 100 MB. */
  vacuumInto(path: string): Result<undefined>;
  /** Tidies search index, statistics and log file; for idle moments and after large imports. */
  idle(): Result<undefined>;
  /**
   * After an erasure: rewrites search indexes and file so that nothing taken out stands in a free page or in the log file.
   * Blocks. Fault `dang-ban` where another process reads the file just now, those of the disk.
   */
  scour(): Result<undefined>;
  /** What opening found and the clerk should know: `mat-phan-ghi-cuoi`, `du-lieu-cu-hon`, `du-lieu-chep-tu-noi-khac`; each began a new lineage. */
  readonly notices: readonly Fault[];
  /** Waits for running writes, tidies, closes, gives the folder free. A second call does nothing. */
  close(): Promise<Result<undefined>>;
}
