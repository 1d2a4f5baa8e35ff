import Encrypted from 'better-sqlite3';
import type { Database, Options } from 'better-sqlite3';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { syncDirectorySync } from '../files/atomic.ts';
import { diskFault, errorCode } from '../files/disk-fault.ts';
import { damagedDatabase, sqliteFault } from './sqlite-fault.ts';

export type { Database } from 'better-sqlite3';

/** Constructor of connections. The default encrypts pages; the plain one serves benchmarks and tests, with `key: null`. */
export type SqliteDriver = new (file: string, options?: Options) => Database;

/** "SoVg" in the header of every unit.db. */
export const APPLICATION_ID = 0x536f5667;

export interface OpenDatabase {
  readonly file: string;
  /** 32 bytes, used as they are; null opens an unencrypted file and is for the plain driver only. */
  readonly key: Uint8Array | null;
  readonly driver?: SqliteDriver;
  /** Highest `user_version` this program knows; a file above it is refused and stays as it is. */
  readonly schemaVersion: number;
  /** A second connection, for checks and copies: changes nothing. */
  readonly readonly?: boolean;
}

const wrongKey = (): Fault =>
  fault('sai-khoa-du-lieu', 'Khóa không mở được tệp dữ liệu unit.db: tệp của đơn vị khác, hoặc đã hỏng.', { next: 'Kiểm tra thư mục dữ liệu, hoặc khôi phục từ bản sao lưu.' });
const foreign = (): Fault =>
  fault('khong-phai-du-lieu', 'Tệp unit.db trong thư mục này không phải dữ liệu của Sổ Vàng.', { next: 'Chọn lại thư mục dữ liệu của đơn vị.' });
const newerFile = (needs: string): Fault =>
  fault('du-lieu-moi-hon', `Dữ liệu này đã được Sổ Vàng ${needs} dùng; phiên bản đang chạy cũ hơn nên không mở.`, {
    kind: 'newer',
    next: `Cài Sổ Vàng ${needs} trở lên rồi mở lại. Chưa có gì bị thay đổi.`,
  });
const noWal = (): Fault =>
  fault('o-dia-khong-hop', 'Ổ đĩa này không giữ được dữ liệu an toàn khi mất điện.', { next: 'Để thư mục dữ liệu trên ổ cứng của máy, không để trên USB hay ổ mạng.' });

/** A connection under its key, with no setting made and nothing looked at. */
export function connect({ file, key, driver = Encrypted }: Pick<OpenDatabase, 'file' | 'key' | 'driver'>, options?: Options): Database {
  const db = new driver(file, options);
  if (!key) return db;
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  // Without this a driver that knows no encryption would ignore the key and write plain pages.
  if (db.pragma('cipher', { simple: true }) !== 'sqlcipher') {
    db.close();
    throw new Error('This SQLite driver cannot encrypt.');
  }
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

/** The version a newer program asks for, from the file it left; its number where it left none. */
function neededProgram(db: Database, userVersion: number): string {
  try {
    const name = db.prepare("SELECT value FROM meta WHERE key = 'program'").pluck().get();
    if (typeof name === 'string' && name !== '') return `phiên bản ${name}`;
  } catch (error) {
    if (errorCode(error) !== 'SQLITE_ERROR') throw error;
  }
  return `phiên bản mới hơn (dữ liệu dạng ${userVersion})`;
}

/** Looks at an existing file without changing a byte of it; only a first run that was cut off is rolled back. */
function gate(options: OpenDatabase): Fault | null {
  const cutOff = existsSync(`${options.file}-journal`);
  const db = connect(options, { readonly: !cutOff, fileMustExist: true });
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    const application = Number(db.pragma('application_id', { simple: true }));
    if (application !== APPLICATION_ID) {
      // A first run that was cut off leaves an empty database.
      const empty = application === 0 && version === 0 && db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
      return empty ? null : foreign();
    }
    return version > options.schemaVersion ? newerFile(neededProgram(db, version)) : null;
  } catch (error) {
    // The first read of a page under a wrong key, or of a file that is none.
    if (errorCode(error) === 'SQLITE_NOTADB') return wrongKey();
    throw error;
  } finally {
    db.close();
  }
}

/** Switches a new file to WAL and closes it once, before any data: that switch alone cannot be made safe on every disk. */
function create(options: OpenDatabase): Fault | null {
  const db = connect(options);
  try {
    if (db.pragma('journal_mode=WAL', { simple: true }) !== 'wal') return noWal();
    db.pragma('synchronous=FULL');
    db.pragma(`application_id=${APPLICATION_ID}`);
  } finally {
    db.close();
  }
  syncDirectorySync(dirname(options.file));
  return null;
}

/** Looking through the gate leaves an empty log file, and who may only read cannot remove it: a refused file stays as it was found. */
function dropEmptyLog(file: string): void {
  if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size !== 0) return;
  for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
}

function setUp(db: Database): Fault | null {
  if (db.pragma('journal_mode=WAL', { simple: true }) !== 'wal') return noWal();
  db.pragma('synchronous=FULL');
  db.pragma('foreign_keys=ON');
  db.pragma('trusted_schema=OFF');
  db.pragma('cell_size_check=ON');
  db.pragma('temp_store=MEMORY');
  db.pragma('mmap_size=0');
  db.pragma('busy_timeout=5000');
  db.pragma('secure_delete=ON');
  return null;
}

/** `synchronous` answers FULL whatever it is until something was written; so write, then ask. */
function firstWrite(db: Database): void {
  db.exec(`BEGIN IMMEDIATE; PRAGMA application_id=${APPLICATION_ID}; COMMIT`);
  const level = db.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`synchronous is ${String(level)} after a write, not 2 (FULL).`);
}

/**
 * Opens unit.db: gate, key, WAL, FULL, the safety settings, a first write and the assertion after it.
 * Faults: `sai-khoa-du-lieu`, `khong-phai-du-lieu`, `du-lieu-moi-hon` (kind `newer`, file unchanged), `o-dia-khong-hop`,
 * `du-lieu-hong`, `het-dia`, `loi-dia`, `khong-ghi-duoc`, `dang-ban`.
 */
export function openDatabase(options: OpenDatabase): Result<Database> {
  let db: Database | null = null;
  try {
    // Only `stat`: closing a second handle of the live file would drop SQLite's locks on it.
    const isNew = !existsSync(options.file) || statSync(options.file).size === 0;
    const walThere = existsSync(`${options.file}-wal`);
    const refused = isNew && !options.readonly ? create(options) : gate(options);
    if (refused) {
      if (!options.readonly && !walThere) dropEmptyLog(options.file);
      return err(refused);
    }
    db = connect(options, { readonly: options.readonly ?? false, fileMustExist: true });
    if (options.readonly) {
      db.pragma('query_only=ON');
      db.pragma('temp_store=MEMORY');
      db.pragma('mmap_size=0');
      db.pragma('trusted_schema=OFF');
      db.pragma('cell_size_check=ON');
      db.pragma('busy_timeout=5000');
      return ok(db);
    }
    const unfit = setUp(db);
    if (unfit) {
      db.close();
      return err(unfit);
    }
    firstWrite(db);
    return ok(db);
  } catch (error) {
    db?.close();
    const known = sqliteFault(error) ?? diskFault(error);
    if (!known) throw error;
    return err(known);
  }
}

/** Reads every page of an open database. Fault: `du-lieu-hong`. */
export function checkDatabase(db: Database): Result<undefined> {
  try {
    const answer = db.pragma('quick_check(1)', { simple: true });
    return answer === 'ok' ? ok() : err(damagedDatabase());
  } catch (error) {
    const known = sqliteFault(error);
    if (!known) throw error;
    return err(known);
  }
}
