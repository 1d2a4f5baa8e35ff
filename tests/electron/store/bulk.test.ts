import { describe, expect, it } from 'vitest';
import { Refusal, fault } from '../../../shared/result.ts';
import { bulkLoads, BULK_FROM } from '../../../electron/store/bulk.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { createSearchIndex } from '../../../electron/store/search-index.ts';
import { settings } from '../../../electron/store/tables.ts';
import type { Store } from '../../../electron/store/store.ts';
import type { Tx } from '../../../electron/store/tx.ts';
import { DRIVERS, code, open, person, plainDriver, samplePerson, tempDir, value } from './helpers.ts';

const plain = { driver: plainDriver, dataKey: null };
const MANY = 2 * BULK_FROM;
const nameOf = (i: number) => `Người Thử ${(i * 7919) % 100_003}`;

function putMany(tx: Tx, rows: number): void {
  for (let i = 0; i < rows; i++) tx.put(person, samplePerson(`p${i}`, { name: nameOf(i), code: `M${i}` }), { baseVersion: 0 });
}

/** What a closed unit of the plain driver answers. */
function ask<T>(dir: string, sql: string): T[] {
  const db = value(openDatabase({ file: `${dir}/unit.db`, key: null, driver: plainDriver, schemaVersion: 1, readonly: true }));
  const rows = db.prepare(sql).raw().all() as T[];
  db.close();
  return rows;
}
const settingsOfIndex = (dir: string) => Object.fromEntries(ask<[string, number]>(dir, `SELECT k, v FROM person_search_config WHERE k IN ('automerge', 'hashsize')`));
/** In how many pieces the search index stands. */
const piecesOfIndex = (dir: string) => ask<[number]>(dir, 'SELECT count(DISTINCT segid) FROM person_search_idx')[0]?.[0] ?? 0;

describe.each(DRIVERS)('many rows in one transaction on the $name driver', ({ driver, dataKey }) => {
  it('are all there, are found, and the chain holds over them', async () => {
    const rows = dataKey ? 20_000 : 5000;
    const store = open(tempDir(), { driver, dataKey });
    value(await store.write('lan', 'bundle.import', (tx) => putMany(tx, rows)));
    expect(store.identity().counter).toBe(rows);
    expect(await store.verifyAudit()).toEqual({ intact: true, lines: rows, rows });
    expect(store.read.count(person, { search: nameOf(4321) })).toBe(1);
    expect(store.changesAfter(rows - 2, 10).map(({ counter, entity_id }) => [counter, entity_id])).toEqual([
      [rows - 1, `p${rows - 2}`],
      [rows, `p${rows - 1}`],
    ]);
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p7', { name: 'Vũ Văn Khác' }))));
    expect(store.read.count(person, { search: 'vu van khac' })).toBe(1);
    expect(store.read.count(person, { search: nameOf(7) })).toBe(0);
    expect(value(store.idle())).toBeUndefined();
    expect(store.read.count(person, { search: 'nguoi thu' })).toBe(rows - 1);
  });

  it('leave nothing behind where one of them is refused', async () => {
    const store = open(tempDir(), { driver, dataKey });
    const refused = await store.write('lan', 'bundle.import', (tx) => {
      putMany(tx, MANY);
      throw new Refusal(fault('khong-duoc', 'Không được.'));
    });
    expect(code(refused)).toBe('khong-duoc');
    expect(store.read.count(person, { includeDeleted: true })).toBe(0);
    expect(store.read.count(person, { search: 'nguoi thu' })).toBe(0);
    expect([store.auditHead().seq, store.identity().counter, store.changesAfter(0, 10).length]).toEqual([0, 0, 0]);
    value(await store.write('lan', 'bundle.import', (tx) => putMany(tx, MANY)));
    expect(await store.verifyAudit()).toEqual({ intact: true, lines: MANY, rows: MANY });
    expect(store.read.count(person, { search: 'nguoi thu' })).toBe(MANY);
  });

  it('can be searched for while they are being put in', async () => {
    const store = open(tempDir(), { driver, dataKey });
    const seen = await store.write('lan', 'bundle.import', (tx) => {
      putMany(tx, MANY);
      return [tx.count(person, { search: 'nguoi thu' }), tx.get(person, `p${MANY - 1}`)?.version, tx.history(person, 'p0').length];
    });
    expect(value(seen)).toEqual([MANY, 1, 1]);
  });
});

describe('a row said to be new', () => {
  const withTwo = async (): Promise<Store> => {
    const store = open(tempDir(), plain);
    value(await store.write('lan', 'save', (tx) => [tx.put(person, samplePerson('p1', { code: 'A' })), tx.put(person, samplePerson('p2'))]));
    value(await store.write('lan', 'remove', (tx) => tx.remove(person, 'p2')));
    return store;
  };
  it.each([
    ['is there', samplePerson('p1'), 'da-sua-noi-khac', /bản 1, đang sửa từ bản 0/u],
    ['is in the bin', samplePerson('p2'), 'da-sua-noi-khac', /bản 2, đang sửa từ bản 0/u],
    ['is there, and its code is another’s too', samplePerson('p2', { code: 'A' }), 'da-sua-noi-khac', /bản 2/u],
    ['has the code of another', samplePerson('p3', { code: 'A' }), 'da-co', /Đã có một người thử/u],
  ])('is refused where it %s', async (_, entity, reason, message) => {
    const store = await withTwo();
    const before = [store.auditHead(), store.identity()];
    const refused = await store.write('mai', 'save', (tx) => {
      tx.put(person, samplePerson('p9'), { baseVersion: 0 });
      try {
        tx.put(person, entity, { baseVersion: 0 });
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    });
    expect(code(refused)).toBe(reason);
    if (!refused.ok) expect(refused.error).toMatchObject({ item: entity.id, message: expect.stringMatching(message) as string });
    expect(store.read.get(person, 'p9')).toBeNull();
    expect([store.auditHead(), store.identity()]).toEqual(before);
    expect(await store.verifyAudit()).toMatchObject({ intact: true });
  });

  it('is refused among many others, and none of them stays', async () => {
    const store = await withTwo();
    expect(code(await store.write('mai', 'bundle.import', (tx) => putMany(tx, MANY)))).toBe('da-sua-noi-khac');
    expect(store.read.count(person)).toBe(1);
    expect(await store.verifyAudit()).toMatchObject({ intact: true, rows: 2 });
  });
});

describe('the audit chain', () => {
  it('holds over texts of every kind, kept letter by letter', async () => {
    const dir = tempDir();
    const store = open(dir, plain);
    const texts = ['', 'Đặng Thị Hường', 'Đặng'.normalize('NFD'), '\u0000\u0001', '😀'.repeat(3), '\ud83d lẻ', '"\\\n', 'ữ'.repeat(5000), 'x'.repeat(200_000), 'ngắn'];
    value(await store.write('lan', 'save', (tx) => texts.map((text, i) => tx.put(settings, { id: `s${i}`, value: text }, { baseVersion: 0 }))));
    value(await store.write('lan', 'save', (tx) => texts.map((text, i) => tx.put(settings, { id: `s${i}`, value: [text] }))));
    expect(await store.verifyAudit()).toEqual({ intact: true, lines: 2 * texts.length, rows: texts.length });
    expect(texts.map((_, i) => store.read.get(settings, `s${i}`)?.entity.value)).toEqual(texts.map((text) => [text]));
    await store.close();
    expect(ask(dir, 'SELECT DISTINCT typeof(body) FROM setting')).toEqual([['text']]);
    expect(ask(dir, 'SELECT DISTINCT typeof(payload), typeof(salt), length(salt) FROM audit_payload')).toEqual([['text', 'blob', 16]]);
  });

  it('has a salt of its own for every line, whatever the transactions are like', async () => {
    const dir = tempDir();
    const store = open(dir, plain);
    for (let i = 0; i < 20; i++) value(await store.write('lan', 'note', (tx) => tx.note({ i })));
    value(await store.write('lan', 'bundle.import', (tx) => putMany(tx, MANY)));
    await store.close();
    expect(ask(dir, 'SELECT count(*), count(DISTINCT salt) FROM audit_payload')).toEqual([[MANY + 20, MANY + 20]]);
  });
});

describe('settings for many rows', () => {
  const USUAL = { automerge: 4, hashsize: 1_048_576 };

  it('are taken back with the transaction, kept or not', () => {
    const db = new plainDriver(':memory:');
    createSearchIndex(db, person);
    db.exec(`INSERT INTO person_search (person_search, rank) VALUES ('automerge', 7)`);
    const held = () => [db.pragma('cache_size', { simple: true }), db.prepare(`SELECT v FROM person_search_config WHERE k = 'automerge'`).pluck().get()];
    const before = held();
    expect(before[1]).toBe(7);
    for (const end of ['COMMIT', 'ROLLBACK']) {
      db.exec('BEGIN');
      const bulk = bulkLoads(db)();
      for (let i = 1; i < BULK_FROM; i++) bulk.change('person_search');
      expect(held()).toEqual(before);
      bulk.change(null);
      bulk.change('person_search');
      expect(held()).not.toContain(before[0]);
      expect(held()[1]).toBe(0);
      if (end === 'COMMIT') bulk.settle();
      db.exec(end);
      bulk.end();
      expect(held()).toEqual(before);
    }
    db.close();
  });

  it('are not there after a save, and usual ones after many rows', async () => {
    const [few, many] = [tempDir(), tempDir()];
    for (const [dir, rows] of [[few, 10], [many, MANY]] as const) {
      const store = open(dir, plain);
      value(await store.write('lan', 'bundle.import', (tx) => putMany(tx, rows)));
      await store.close();
    }
    expect(settingsOfIndex(few)).toEqual({});
    expect(settingsOfIndex(many)).toEqual(USUAL);
  });

  it('do not outlast in memory a transaction that was undone', async () => {
    const dir = tempDir();
    const store = open(dir, plain);
    await store.write('lan', 'bundle.import', (tx) => {
      putMany(tx, MANY);
      throw new Refusal(fault('khong-duoc', 'Không được.'));
    });
    // More words than wait in memory as a rule, in fewer rows than make a bulk load: they are written in several pieces.
    const words = (i: number) => Array.from({ length: 600 }, (_, at) => `tu${i}x${at}`).join(' ');
    value(await store.write('lan', 'save', (tx) => Array.from({ length: 130 }, (_, i) => tx.put(person, samplePerson(`q${i}`, { name: words(i) })))));
    await store.close();
    expect(settingsOfIndex(dir)).toEqual({});
    expect(piecesOfIndex(dir)).toBeGreaterThan(1);
  });
});
