import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDatabase, openDatabase } from '../../../electron/store/database.ts';
import { openStore } from '../../../electron/store/store.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { DRIVERS, code, open, person, plainDriver, samplePerson, storeOptions, tempDir, value } from './helpers.ts';

const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe.each(DRIVERS)('opening on the $name driver', ({ driver, dataKey }) => {
  const key = dataKey && subkey(dataKey, 'database');

  it('sets what the specification lists, and asserts FULL after a write', () => {
    const file = `${tempDir()}/unit.db`;
    for (const round of ['new', 'again']) {
      const db = value(openDatabase({ file, key, driver, schemaVersion: 1 }));
      const read = (name: string) => db.pragma(name, { simple: true });
      const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'temp_store', 'mmap_size', 'busy_timeout', 'secure_delete', 'application_id'];
      expect(settings.map(read), round).toEqual(['wal', 2, 1, 0, 1, 2, 0, 5000, 1, 0x536f5667]);
      db.close();
    }
    expect(readFileSync(file).subarray(0, 15).toString('latin1') === 'SQLite format 3').toBe(dataKey === null);
  });

  it('F69 refuses a file of a newer program by name and leaves it as it is', async () => {
    const dir = tempDir();
    const store = open(dir, { driver, dataKey, programVersion: '7.2.0' });
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
    await store.close();
    const db = value(openDatabase({ file: `${dir}/unit.db`, key, driver, schemaVersion: 1 }));
    db.pragma('user_version=2');
    db.close();
    const before = sha(`${dir}/unit.db`);
    const refused = openStore(storeOptions(dir, { driver, dataKey }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'du-lieu-moi-hon', kind: 'newer' } });
    if (!refused.ok) expect(refused.error.message).toContain('7.2.0');
    expect(sha(`${dir}/unit.db`)).toBe(before);
  });

  it('refuses a file that is not a database of ours', () => {
    const dir = tempDir();
    const foreign = new plainDriver(`${dir}/other.db`);
    foreign.exec('CREATE TABLE t (a)');
    foreign.close();
    writeFileSync(`${dir}/text.db`, 'Không phải cơ sở dữ liệu. '.repeat(400));
    for (const name of ['other.db', 'text.db']) {
      const before = sha(`${dir}/${name}`);
      expect(['khong-phai-du-lieu', 'sai-khoa-du-lieu']).toContain(code(openDatabase({ file: `${dir}/${name}`, key, driver, schemaVersion: 1 })));
      expect(sha(`${dir}/${name}`)).toBe(before);
    }
  });

  it('opens what a first run left that was cut off', () => {
    const file = `${tempDir()}/unit.db`;
    writeFileSync(file, '');
    value(openDatabase({ file, key, driver, schemaVersion: 1 })).close();
    value(openDatabase({ file, key, driver, schemaVersion: 1 })).close();
  });
});

it('will not write plain pages when a key was given to a driver that cannot encrypt', () => {
  expect(() => openDatabase({ file: `${tempDir()}/unit.db`, key: new Uint8Array(32), driver: plainDriver, schemaVersion: 1 })).toThrow('cannot encrypt');
});

it('a second connection for reading cannot write', () => {
  const file = `${tempDir()}/unit.db`;
  const key = new Uint8Array(32).fill(1);
  const db = value(openDatabase({ file, key, schemaVersion: 1 }));
  const second = value(openDatabase({ file, key, schemaVersion: 1, readonly: true }));
  expect(() => second.exec('CREATE TABLE t (a)')).toThrow(/readonly|read-only|not authorized/i);
  expect(value(checkDatabase(second))).toBeUndefined();
  second.close();
  db.close();
});
