import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { Database } from './database.ts';
import { guarded, sqliteFault } from './sqlite-fault.ts';
import type { OpenTx, Tx, TxFacts } from './tx.ts';

const POLL_MS = 25;

const vanished = (): Fault =>
  fault('tep-du-lieu-bien-mat', 'Tệp dữ liệu unit.db đã bị xóa hoặc đổi tên trong lúc chương trình đang chạy, nên lần này chưa lưu.', {
    next: 'Đưa tệp về chỗ cũ rồi mở lại chương trình, hoặc khôi phục từ bản sao lưu.',
  });

const logVanished = (kept: boolean): Fault =>
  fault(
    'tep-du-lieu-bien-mat',
    kept
      ? 'Tệp unit.db-wal đã bị xóa hoặc đổi tên trong lúc chương trình đang chạy. Những gì đã lưu trước đó đã được ghi sang unit.db; lần này chưa lưu.'
      : 'Tệp unit.db-wal đã bị xóa hoặc đổi tên trong lúc chương trình đang chạy. Những gì lưu gần đây có thể mất khi đóng chương trình; lần này chưa lưu.',
    { next: kept ? 'Đóng chương trình rồi mở lại. Không để phần mềm dọn dẹp xóa tệp trong thư mục dữ liệu.' : 'Đừng đóng chương trình: sao lưu sang ổ đĩa khác trước, rồi đóng và mở lại.' },
  );

export interface WriterParts {
  readonly db: Database;
  readonly file: string;
  readonly begin: (facts: TxFacts) => OpenTx;
  /** Facts of a transaction that begins now. Throws a Refusal where this process may no longer write. */
  readonly factsNow: (actor: string, action: string) => TxFacts;
  readonly keepCounter: (counter: number) => void;
  /** Told when a write begins and ends to wait for another process. */
  readonly onWaiting?: (waiting: boolean) => void;
  readonly patienceMs: number;
  readonly onCommit: (written: ReadonlySet<string>) => void;
}

export interface Writer {
  write<T>(actor: string, action: string, body: (tx: Tx) => T): Promise<Result<T>>;
  /** Resolves when all writes asked for so far have ended. */
  settled(): Promise<void>;
  /** Whether the file is still the one that was opened. */
  inPlace(): boolean;
  /** Why nothing more is written; null: writing goes on. Notices a file that was taken away (F08). */
  look(): Fault | null;
}

/** The write path: one transaction after the other, each whole or not at all. */
export function createWriter(parts: WriterParts): Writer {
  const { db, file } = parts;
  const inode = () => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
  const inodeAtOpen = inode();
  const inPlace = () => inode() === inodeAtOpen;
  const wal = () => statSync(`${file}-wal`, { bigint: true, throwIfNoEntry: false })?.ino;
  const walAtOpen = wal();
  let broken: Fault | null = null;

  /** Looks whether unit.db and its log file are those that were opened; what was confirmed is brought to safety first. */
  function look(): Fault | null {
    if (broken !== null) return broken;
    if (!inPlace()) broken = vanished();
    else if (walAtOpen !== undefined && wal() !== walAtOpen && !db.inTransaction) {
      // The log file lives on while it is open: what it holds goes into unit.db, and nothing more into it.
      const kept = guarded(() => ok(db.pragma('wal_checkpoint(TRUNCATE)')));
      broken = logVanished(kept.ok);
    }
    return broken;
  }
  let tail: Promise<unknown> = Promise.resolve();

  /** Takes the write lock without blocking the process, so that reads go on meanwhile. */
  async function takeTurn(): Promise<Result<undefined>> {
    let waited = 0;
    try {
      for (;;) {
        try {
          db.pragma('busy_timeout=0');
          db.exec('BEGIN IMMEDIATE');
          return ok();
        } catch (error) {
          const known = sqliteFault(error);
          if (!known) throw error;
          if (!errorCode(error).startsWith('SQLITE_BUSY') || waited >= parts.patienceMs) return err(known);
        } finally {
          db.pragma('busy_timeout=5000');
        }
        if (waited === 0) parts.onWaiting?.(true);
        await wait(POLL_MS);
        waited += POLL_MS;
      }
    } finally {
      if (waited > 0) parts.onWaiting?.(false);
    }
  }

  /** From BEGIN to COMMIT; answers what is true of the disk. */
  function run<T>(actor: string, action: string, body: (tx: Tx) => T): Result<{ value: T; open: OpenTx }> {
    let open: OpenTx | null = null;
    let committing = false;
    try {
      const facts = parts.factsNow(actor, action);
      open = parts.begin(facts);
      const value = body(open.tx);
      if (typeof value === 'object' && value !== null && 'then' in value) throw new Error('A transaction is a synchronous function; it answered a promise.');
      const refused = open.refused();
      if (refused) throw new Refusal(refused);
      if (open.counter() !== facts.counter) parts.keepCounter(open.counter());
      if (!inPlace()) {
        broken = vanished();
        throw new Refusal(broken);
      }
      open.settle();
      committing = true;
      db.exec('COMMIT');
      // Taken away meanwhile: what was just written went with it.
      if (!inPlace()) return err((broken = vanished()));
      return ok({ value, open });
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      if (error instanceof Refusal) return err(error.fault);
      const known = sqliteFault(error);
      if (!known) throw error;
      // After a failed flush nobody can say what is on the disk: only a new start reads it anew.
      if (committing && errorCode(error).startsWith('SQLITE_IOERR')) broken = known;
      return err(known);
    } finally {
      open?.end();
    }
  }

  async function attempt<T>(actor: string, action: string, body: (tx: Tx) => T): Promise<Result<T>> {
    const found = look();
    if (found) return err(found);
    const mine = await takeTurn();
    if (!mine.ok) return mine;
    const done = run(actor, action, body);
    if (!done.ok) return done;
    // What was erased goes from the log file too; where that fails now, closing does it.
    if (done.value.open.erased()) guarded(() => ok(db.pragma('wal_checkpoint(TRUNCATE)')));
    parts.onCommit(done.value.open.written);
    return ok(done.value.value);
  }

  return {
    inPlace,
    look,
    settled: async () => void (await tail),
    write(actor, action, body) {
      const turn = tail.then(() => attempt(actor, action, body));
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
