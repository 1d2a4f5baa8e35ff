import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorCode, readAnchorCode } from '../../electron/store/anchors.ts';
import type { AuditHead } from '../../electron/store/audit.ts';
import { settings } from '../../electron/store/tables.ts';
import { verifyAudit } from '../../electron/store/verify-audit.ts';
import { fold } from '../../shared/text/fold.ts';
import { open, person, plainDriver, samplePerson, tempDir, value } from '../electron/store/helpers.ts';
import { times } from '../long.ts';
import { filled, headOf, plain, rebuild, reopen, seeded, truncate } from './tampering.ts';
import type { Pick } from './tampering.ts';

/** Seeds change with the day, and can be set. */
const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const BUDGET_S = times(5, 180);
const ROUNDS = times(900, 9_000);
const check = (db: Database, anchors: readonly AuditHead[] = []) => verifyAudit(db, [person, settings] as never, anchors, () => Promise.resolve(), { fold });
/** A database of its own from the bytes of a file; whatever is below the search index can be written. */
const inMemory = (bytes: Buffer): Database => new (plainDriver as unknown as new (bytes: Buffer) => Database)(bytes).unsafeMode();

interface Column {
  readonly name: string;
}
/** The tables of rows and journal, and the search index with what lies under it. */
const TABLES = ['person', 'audit', 'audit_payload', 'change_log'] as const;
const SEARCH = ['person_search', 'person_search_content', 'person_search_docsize', 'person_search_data', 'person_search_idx'] as const;
const WHOLE_INDEX = 10;
const whereOf = (table: string) => (table === 'change_log' ? 'counter = (SELECT counter FROM audit WHERE rowid = ?)' : 'rowid = ?');

/** One edit, deletion, exchange or addition at random; answers what it did in words, or null where it changed nothing. */
function tamper(db: Database, pick: Pick): string | null {
  const table = TABLES[pick(TABLES.length)] as string;
  const columns = db.pragma(`table_info(${table})`) as Column[];
  const rows = db.prepare(`SELECT rowid AS place FROM ${table === 'change_log' ? 'audit' : table}`).all() as { place: number }[];
  const someRow = () => rows[pick(rows.length)]?.place ?? 0;
  const where = whereOf(table);
  const column = columns[pick(columns.length)] as Column;
  const [row, other] = [someRow(), someRow()];
  const held = (at: number): unknown => db.prepare(`SELECT ${column.name} AS v FROM ${table} WHERE ${where}`).pluck().get(at);
  switch (pick(6)) {
    case 0: {
      const done = db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(row);
      return done.changes === 0 ? null : `deleted ${table} ${row}`;
    }
    case 1: {
      const before = held(row);
      if (before === undefined) return null;
      db.prepare(`UPDATE ${table} SET ${column.name} = ? WHERE ${where}`).run(edited(before, pick), row);
      return `edited ${table}.${column.name} of ${row}`;
    }
    case 2: {
      // The value of another row in its place.
      const [mine, theirs] = [held(row), held(other)];
      if (mine === undefined || theirs === undefined || same(mine, theirs)) return null;
      db.prepare(`UPDATE ${table} SET ${column.name} = ? WHERE ${where}`).run(theirs, row);
      return `put ${table}.${column.name} of ${other} into ${row}`;
    }
    case 3: {
      if (row === other || table === 'change_log') return null;
      // Two rows change places: of people, the search index then leads to the other one, where their words differ.
      const key = table === 'person' ? 'row' : 'seq';
      db.prepare(`UPDATE ${table} SET ${key} = -77 WHERE ${key} = ?`).run(row);
      db.prepare(`UPDATE ${table} SET ${key} = ? WHERE ${key} = ?`).run(row, other);
      db.prepare(`UPDATE ${table} SET ${key} = ? WHERE ${key} = -77`).run(other);
      return `exchanged ${table} ${row} and ${other}`;
    }
    case 4: {
      // A copy of a row under a key of its own.
      const key = { person: 'row', audit: 'seq', audit_payload: 'seq', change_log: 'counter' }[table] ?? '';
      const own = { [key]: 1000 + pick(1000), ...(table === 'person' ? { id: `x${pick(1000)}` } : {}) } as Record<string, unknown>;
      const done = db.prepare(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${columns.map(({ name }) => (name in own ? '?' : name)).join(', ')} FROM ${table} WHERE ${where}`).run(...columns.filter(({ name }) => name in own).map(({ name }) => own[name]), row);
      return done.changes === 0 ? null : `added a copy of ${table} ${row}`;
    }
    default: {
      const what = ['trigger', 'view'][pick(2)] as string;
      db.exec(what === 'view' ? `CREATE VIEW v${pick(100)} AS SELECT * FROM ${table}` : `CREATE TRIGGER t${pick(100)} AFTER INSERT ON ${table} BEGIN UPDATE person SET born = 1900; END`);
      return `added a ${what} on ${table}`;
    }
  }
}

/** The same for the search index: through it, and in the tables it consists of. */
function tamperSearch(db: Database, pick: Pick): string | null {
  const table = SEARCH[pick(SEARCH.length)] as string;
  const key = table.endsWith('_idx') ? '(segid, term)' : table === 'person_search' ? 'rowid' : 'id';
  const rows = db.prepare(`SELECT ${key === '(segid, term)' ? 'segid, term' : key} FROM ${table}`).raw().all() as unknown[][];
  const [row, other] = [rows[pick(rows.length)] ?? [], rows[pick(rows.length)] ?? []];
  const where = key === '(segid, term)' ? 'segid = ? AND term = ?' : `${key} = ?`;
  const column = { person_search: 'text', person_search_content: 'c0', person_search_docsize: 'sz', person_search_data: 'block', person_search_idx: 'pgno' }[table] ?? '';
  const held = (at: readonly unknown[]): unknown => db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get(...at);
  const before = held(row);
  if (before === undefined) return null;
  switch (pick(3)) {
    case 0:
      db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...row);
      return `deleted ${table} ${String(row[0])}`;
    case 1:
      // Of the record about the whole index, counters that SQLite keeps for itself say nothing.
      if (table === 'person_search_data' && row[0] === WHOLE_INDEX) return null;
      db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(edited(before, pick), ...row);
      return `edited ${table} ${String(row[0])}`;
    default: {
      const theirs = held(other);
      if (same(before, theirs)) return null;
      db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(theirs, ...row);
      return `put ${table} ${String(other[0])} into ${String(row[0])}`;
    }
  }
}

const same = (a: unknown, b: unknown) => (Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b);
function edited(held: unknown, pick: (below: number) => number): unknown {
  if (typeof held === 'number') return held + 1 + pick(5);
  if (Buffer.isBuffer(held)) {
    const bytes = Buffer.from(held);
    bytes[pick(bytes.length)] = ((bytes[0] ?? 0) ^ 0x5a) & 0xff;
    return same(bytes, held) ? Buffer.concat([bytes, Buffer.from([1])]) : bytes;
  }
  if (typeof held === 'string') {
    const at = pick(held.length + 1);
    return `${held.slice(0, at)}x${held.slice(at)}`;
  }
  return 1;
}

describe('F64', () => {
  it(`F64: ${ROUNDS} random edits, deletions and exchanges of rows and journal are all found (seed ${SEED})`, async () => {
    const dir = tempDir();
    await filled(dir);
    const db = reopen(dir);
    db.pragma('journal_mode=DELETE');
    const pristine = db.serialize();
    const anchor = headOf(db);
    const pick = seeded(SEED);
    const started = Date.now();
    const missed: string[] = [];
    let done = 0;
    for (let tries = 0; done < ROUNDS; tries++) {
      if (tries > 20 * ROUNDS) throw new Error('too few tamperings came about');
      if (tries % 12 === 0) {
        // SQLite remembers what it has read of an index: whoever verifies comes afresh.
        const hand = inMemory(pristine);
        const what = tamperSearch(hand, pick);
        const after = inMemory(hand.serialize());
        if (what !== null) {
          done++;
          if ((await check(after, [anchor])).intact) missed.push(what);
        }
        hand.close();
        after.close();
        continue;
      }
      db.exec('BEGIN');
      let what: string | null = null;
      try {
        what = tamper(db, pick);
        if (what !== null) {
          done++;
          const report = await check(db, [anchor]).catch(() => ({ intact: false }));
          if (report.intact) missed.push(what);
        }
      } catch (error) {
        // A constraint of the file itself refused it.
        if (!(error as { code?: string }).code?.startsWith('SQLITE_')) throw error;
      }
      db.exec('ROLLBACK');
    }
    expect(await check(db, [anchor])).toMatchObject({ intact: true });
    db.close();
    console.log(`F64: ${done} tamperings inside the file in ${((Date.now() - started) / 1000).toFixed(1)} s (budget ${BUDGET_S} s), seed ${SEED}: ${missed.length} missed`);
    expect(missed).toEqual([]);
  });
});

describe('F65', () => {
  it('F65: a tail of 1 … n lines cut off without a trace is found by the ends that were handed out, and only by them', async () => {
    const dir = tempDir();
    await filled(dir);
    const db = reopen(dir);
    const anchor = headOf(db);
    for (let after = anchor.seq - 1; after >= 1; after--) {
      db.exec('BEGIN');
      truncate(db, after);
      expect(await check(db), `cut after ${after}`).toMatchObject({ intact: true });
      expect(await check(db, [anchor]), `cut after ${after}`).toMatchObject({ intact: false, break: { seq: anchor.seq, reason: 'phần cuối của nhật ký đã bị cắt bỏ' } });
      db.exec('ROLLBACK');
    }
    db.close();
  });

  it('F65: a chain built anew from the first line is found by an end that was handed out in the middle', async () => {
    const dir = tempDir();
    await filled(dir);
    const db = reopen(dir);
    const anchors = [5, 14, 22].map((seq) => ({ seq, hash: (db.prepare('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq) as Buffer).toString('hex') }));
    rebuild(db);
    expect(await check(db)).toMatchObject({ intact: true });
    // Up to line 12 nobody but «lan» wrote: that end stands, the later ones do not.
    expect(await check(db, anchors.slice(0, 1))).toMatchObject({ intact: true });
    for (const anchor of anchors.slice(1)) expect(await check(db, [anchor])).toMatchObject({ intact: false });
    expect(await check(db, anchors)).toMatchObject({ intact: false, break: { seq: 14, reason: 'nhật ký đã bị dựng lại từ đầu' } });
    db.close();
  });

  it('F65: what the sessions left beside the file finds a cut tail at the next start and later ones too', async () => {
    const dir = tempDir();
    await filled(dir);
    let store = open(dir, plain);
    expect(await store.verifyAuditSince()).toMatchObject({ intact: true, lines: 22 });
    const code = anchorCode(store.noteAnchor('quyet-dinh'));
    expect(readAnchorCode(` ${code.toUpperCase()} `)).toEqual({ seq: 22, start: code.slice(3) });
    expect(store.auditWholeAt()).not.toBeNull();
    await store.close();
    const db = reopen(dir);
    truncate(db, 15);
    db.close();
    // The clerk goes on working for two sessions: the new end is anchored too, and the lost one stays lost.
    for (const round of [1, 2]) {
      store = open(dir, plain);
      value(await store.write('lan', 'person.save', (tx) => tx.put(person, samplePerson(`n${round}`))));
      expect(await store.verifyAuditSince(), `session ${round}`).toMatchObject({ intact: false });
      expect(await store.verifyAudit()).toMatchObject({ intact: false });
      expect(store.anchors().filter(({ state }) => state === 'lost').map(({ where }) => where)).toContain('quyet-dinh');
      await store.close();
    }
    // Another file in its place is not believed: then only session.json and what went out of the house remember.
    expect(existsSync(`${dir}/anchors.json`)).toBe(true);
    copyFileSync(`${dir}/session.json`, `${dir}/anchors.json`);
    store = open(dir, plain);
    expect(store.anchors()).toEqual([]);
    await store.close();
  });

  it('F65: a start looks only at what is new; an edit of an old row waits for the whole check and is found there', async () => {
    const dir = tempDir();
    await filled(dir);
    let store = open(dir, plain);
    expect(await store.verifyAudit()).toMatchObject({ intact: true });
    await store.close();
    const db = reopen(dir);
    db.exec(`UPDATE person SET body = json_set(body, '$.born', 1900), born = 1900 WHERE id = 'p9'`);
    db.close();
    store = open(dir, plain);
    value(await store.write('lan', 'person.save', (tx) => tx.put(person, samplePerson('n1'))));
    expect(await store.verifyAuditSince()).toMatchObject({ intact: true, rows: 1 });
    expect(await store.verifyAudit()).toMatchObject({ intact: false, break: { type: 'person', id: 'p9' } });
    await store.close();
  });
});

it('F65: ends from before a restore that the program made are told apart and blame nobody', async () => {
  const dir = tempDir();
  await filled(dir);
  const db = reopen(dir);
  truncate(db, 15);
  db.close();
  rmSync(`${dir}/session.json`);
  const store = open(dir, plain);
  expect(store.anchors()).toMatchObject([{ where: 'phien', state: 'lost' }]);
  value(await store.newLineage('lan'));
  expect(store.anchors()).toMatchObject([{ where: 'phien', state: 'before-restore' }]);
  expect(await store.verifyAuditSince()).toMatchObject({ intact: true });
  expect(await store.verifyAudit()).toMatchObject({ intact: true });
});
