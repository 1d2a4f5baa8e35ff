import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { err, fault } from '../../../shared/result.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import type { Database } from '../../../electron/store/database.ts';
import { ensureTables } from '../../../electron/store/ensure-tables.ts';
import { MIGRATIONS, migrate, schemaVersion } from '../../../electron/store/migrations/index.ts';
import type { Migration } from '../../../electron/store/migrations/index.ts';
import { openStore } from '../../../electron/store/store.ts';
import { entityTable } from '../../../electron/store/tables.ts';
import type { EntityTable } from '../../../electron/store/tables.ts';
import { fold } from '../../../shared/text/fold.ts';
import { DRIVERS, code, open, person, plainDriver, samplePerson, storeOptions, tempDir, value } from './helpers.ts';
import type { Person } from './helpers.ts';

const newDatabase = () => value(openDatabase({ file: `${tempDir()}/unit.db`, key: null, driver: plainDriver, schemaVersion: 99 }));
const noBackup = () => ({ ok: true, value: undefined }) as const;

/** Every "table.column" of a database. */
function names(db: Database): string[] {
  return db
    .prepare(`SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`)
    .pluck()
    .all() as string[];
}

/** Names that some step of the chain took away. */
function lostNames(migrations: readonly Migration[]): string[] {
  const db = newDatabase();
  let before: string[] = [];
  const lost: string[] = [];
  migrations.forEach((_, index) => {
    value(migrate(db, migrations.slice(0, index + 1), noBackup));
    const now = new Set(names(db));
    lost.push(...before.filter((name) => !now.has(name)));
    before = [...now];
  });
  db.close();
  return lost;
}

const step = (version: number, sql: string): Migration => ({ version, name: `step-${version}`, up: (db) => void db.exec(sql) });

describe('migrations', () => {
  it('only ever add', () => {
    expect(lostNames(MIGRATIONS)).toEqual([]);
    // The check itself notices what it must notice.
    expect(lostNames([...MIGRATIONS, step(2, 'DROP TABLE change_log')])).toContain('change_log.counter');
    expect(lostNames([...MIGRATIONS, step(2, 'ALTER TABLE audit RENAME COLUMN actor TO who')])).toEqual(['audit.actor']);
    expect(lostNames([...MIGRATIONS, step(2, 'CREATE TABLE more (a)')])).toEqual([]);
  });

  it('are numbered without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(() => migrate(newDatabase(), [...MIGRATIONS, step(3, '')], noBackup)).toThrow('expected 2');
  });

  it('stop at the last whole step when one fails', () => {
    const db = newDatabase();
    expect(() => migrate(db, [...MIGRATIONS, step(2, 'CREATE TABLE half (a); CREATE TABLE half (a)')], noBackup)).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(names(db).filter((name) => name.startsWith('half'))).toEqual([]);
  });
});

describe.each(DRIVERS)('upgrading a unit on the $name driver', ({ driver, dataKey }) => {
  const next = [...MIGRATIONS, step(2, 'CREATE TABLE extra (a TEXT)')];

  it('copies it first, and the copy opens with the former version', async () => {
    const dir = tempDir();
    const store = open(dir, { driver, dataKey });
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
    await store.close();
    const upgraded = open(dir, { driver, dataKey, migrations: next });
    expect(upgraded.read.get(person, 'p1')).toMatchObject({ version: 1 });
    const [backup] = readdirSync(`${dir}/backups`);
    const copy = open(`${dir}/backups/${backup}`, { driver, dataKey });
    expect(copy.read.get(person, 'p1')).toMatchObject({ version: 1 });
    expect(schemaVersion(next)).toBe(2);
  });

  it('does nothing where the copy cannot be made', async () => {
    const dir = tempDir();
    await open(dir, { driver, dataKey }).close();
    const refused = openStore(storeOptions(dir, { driver, dataKey, migrations: next, beforeUpgrade: () => err(fault('het-dia', 'Đầy.')) }));
    expect(code(refused)).toBe('het-dia');
    expect(existsSync(`${dir}/lock`)).toBe(false);
    open(dir, { driver, dataKey });
  });
});

describe('entity tables', () => {
  const v1 = entityTable<Person>()({ name: 'person', columns: { name: { type: 'TEXT', from: (entity) => entity.name } } });

  it('grow by columns and search, worked out for the rows that are there', async () => {
    const dir = tempDir();
    const old = open(dir, { tables: [v1] });
    value(await old.write('lan', 'save', (tx) => tx.put(v1, samplePerson('p1', { name: 'Lê Thử', born: 1970 }))));
    await old.close();

    const grown = open(dir, { tables: [person] });
    expect(grown.read.all(person, { where: { born: 1970 }, search: 'le thu' })).toHaveLength(1);
    await grown.close();

    // F70: an older program in between knows fewer columns; the newer one fills them in again.
    const older = open(dir, { tables: [v1] });
    value(await older.write('lan', 'save', (tx) => tx.put(v1, samplePerson('p2', { name: 'Vũ Thử', born: 1971 }))));
    await older.close();
    const again = open(dir, { tables: [person] });
    expect(again.read.all(person, { where: { born: { from: 1970 } } })).toHaveLength(2);
    expect(again.read.count(person, { search: 'vu thu' })).toBe(1);
    expect(await again.verifyAudit()).toMatchObject({ intact: true, rows: 2 });
  });

  it('keep every table and column of former specifications', () => {
    const db = newDatabase();
    value(migrate(db, MIGRATIONS, noBackup));
    ensureTables(db, [person], fold);
    const before = names(db);
    ensureTables(db, [v1], fold);
    ensureTables(db, [], fold);
    expect(names(db)).toEqual(before);
  });

  it.each([
    [{ name: 'person; DROP', columns: {} }, 'cannot name'],
    [{ name: 'audit', columns: {} }, 'cannot name'],
    [{ name: 'x', columns: { body: { type: 'TEXT', from: () => '' } } }, 'cannot name'],
    [{ name: 'x', columns: {}, unique: [['y']] }, 'no column'],
    [{ name: 'x_search', columns: {} }, 'search index'],
  ] satisfies [EntityTable, string][])('refuse a specification that cannot be: %j', (spec, message) => {
    const db = newDatabase();
    value(migrate(db, MIGRATIONS, noBackup));
    expect(() => ensureTables(db, [spec], fold)).toThrow(message);
  });
});
