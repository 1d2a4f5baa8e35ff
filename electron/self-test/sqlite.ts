import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../store/database.ts';

export interface SqliteFound {
  readonly version: string;
  /** What does not work; empty: everything does. */
  readonly missing: readonly string[];
}

/** Tries an encrypted file of its own in the temporary folder, and throws it away. */
export function trySqlite(): SqliteFound {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-tu-kiem-tra-'));
  const file = join(folder, 'thu.db');
  const key = randomBytes(32);
  const missing: string[] = [];
  const expect = (holds: boolean, what: string) => void (holds || missing.push(what));
  try {
    const db = connect({ file, key });
    const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
    expect(db.pragma('journal_mode=WAL', { simple: true }) === 'wal', 'WAL');
    db.exec("CREATE VIRTUAL TABLE chu USING fts5(text, tokenize='unicode61'); INSERT INTO chu VALUES ('so vang thi dua')");
    expect(db.prepare("SELECT count(*) FROM chu WHERE chu MATCH 'vang'").pluck().get() === 1, 'tìm kiếm FTS5');
    expect(db.prepare("SELECT json_extract('{\"ten\":\"Sổ Vàng\"}', '$.ten')").pluck().get() === 'Sổ Vàng', 'JSON');
    db.close();
    const bytes = readFileSync(file);
    expect(!bytes.includes('SQLite format 3') && !bytes.includes('so vang'), 'mã hóa tệp');
    expect(opens(file, key) && !opens(file, randomBytes(32)), 'khóa của tệp');
    return { version, missing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function opens(file: string, key: Uint8Array): boolean {
  const db = connect({ file, key }, { readonly: true });
  try {
    return db.prepare('SELECT count(*) FROM chu').pluck().get() === 1;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_NOTADB') return false;
    throw error;
  } finally {
    db.close();
  }
}
