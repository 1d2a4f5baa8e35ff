import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../electron/store/audit.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import type { Database } from '../../../electron/store/database.ts';
import { DRIVERS, filesHolding, open, person, plainDriver, samplePerson, tempDir, value } from './helpers.ts';

const plain = { driver: plainDriver, dataKey: null };

async function filled(dir: string): Promise<void> {
  const store = open(dir, plain);
  for (let i = 0; i < 6; i++) value(await store.write('lan', 'person.save', (tx) => tx.put(person, samplePerson(`p${i}`))));
  value(await store.write('mai', 'person.save', (tx) => tx.put(person, samplePerson('p2', { born: 1955 }))));
  value(await store.write('mai', 'person.remove', (tx) => tx.remove(person, 'p3')));
  value(await store.write('mai', 'paper.print', (tx) => tx.note({ pages: 3 }, { type: person, id: 'p1' })));
  await store.close();
}

/** Changes the closed file behind the program's back. */
function tamper(dir: string, change: (db: Database) => void): void {
  const db = value(openDatabase({ file: `${dir}/unit.db`, key: null, driver: plainDriver, schemaVersion: 1 }));
  db.pragma('foreign_keys=OFF');
  change(db);
  db.close();
}

describe.each(DRIVERS)('audit on the $name driver', ({ driver, dataKey }) => {
  it('holds, also after one person was erased from it', async () => {
    const dir = tempDir();
    const store = open(dir, { driver, dataKey });
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1', { name: 'Vũ Thị Xóa Tên' }))));
    value(await store.write('lan', 'note', (tx) => tx.note({ said: 'Vũ Thị Xóa Tên' }, { type: person, id: 'p1' })));
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2'))));
    const erased = value(
      await store.write('lan', 'person.erase', (tx) => {
        tx.put(person, samplePerson('p1', { name: '', born: null }));
        return tx.erasePayloads(person, 'p1');
      }),
    );
    expect(erased).toBe(2);
    expect(await store.verifyAudit()).toEqual({ intact: true, lines: 5, rows: 2 });
    expect(store.read.history(person, 'p1').map((line) => [line.op, line.erased])).toEqual([
      ['put', true],
      ['note', true],
      ['put', false],
      ['erase', false],
    ]);
    expect(store.read.count(person, { search: 'xoa ten' })).toBe(0);
    // Rows, search index, log file and free pages: nothing is left even before closing.
    expect(filesHolding(dir, ['Vũ Thị Xóa Tên', 'vu thi xoa'])).toEqual([]);
    await store.close();
    expect(filesHolding(dir, ['Vũ Thị Xóa Tên', 'vu thi xoa'])).toEqual([]);
  });
});

it('F66: takes a person out of lines about other rows and about none, and out of every byte of the file', async () => {
  const dir = tempDir();
  const store = open(dir, plain);
  const name = 'Vũ Thị Xóa Tên';
  value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1', { name }))));
  value(await store.write('lan', 'remove', (tx) => tx.remove(person, 'p1')));
  value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2', { name: `bạn của ${name}` }))));
  value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p3'))));
  value(await store.write('lan', 'note', (tx) => tx.note({ printed: name })));
  value(await store.write('lan', 'note', (tx) => tx.note({ kept: name }, { type: person, id: 'p3' })));
  const before = store.read.get(person, 'p3');
  const taken = value(
    await store.write('lan', 'person.erase', (tx) => {
      tx.blank(person, samplePerson('p1', { name: 'x' }), false);
      tx.blank(person, samplePerson('p2', { name: 'bạn của x' }), false);
      return tx.eraseMatching((payload) => payload.includes(name), (_entity, id) => id === 'p3');
    }),
  );
  expect(taken).toBe(4);
  expect(store.read.get(person, 'p1')).toBeNull();
  expect(store.read.get(person, 'p1', { includeDeleted: true })?.entity).toMatchObject({ name: 'x' });
  expect(store.read.get(person, 'p3')).toEqual(before);
  expect(await store.verifyAudit()).toMatchObject({ intact: true, rows: 3 });
  value(await store.write('lan', 'person.erase', (tx) => tx.eraseMatching((payload) => payload.includes(name), () => false)));
  value(store.scour());
  expect(filesHolding(dir, [name, 'vu thi xoa'])).toEqual([]);
  expect(await store.verifyAudit()).toMatchObject({ intact: true, rows: 3 });
  await store.close();
  // What a row says now may not go that way.
  tamper(dir, (db) => db.exec('UPDATE audit_payload SET salt = NULL, payload = NULL WHERE seq = 4'));
  const again = open(dir, plain);
  expect(await again.verifyAudit()).toMatchObject({ intact: false, break: { id: 'p3' } });
  await again.close();
});

it('chains as the specification says', async () => {
  const dir = tempDir();
  await filled(dir);
  tamper(dir, (db) => {
    const lines = db
      .prepare<[], AuditLine & { salt: Buffer; payload: string; hash: Buffer }>('SELECT a.*, p.salt, p.payload FROM audit a JOIN audit_payload p ON p.seq = a.seq ORDER BY a.seq')
      .all();
    expect(lines).toHaveLength(9);
    let previous = Buffer.alloc(32);
    for (const line of lines) {
      const said = JSON.stringify(
        [line.seq, line.at, line.actor, line.action, line.op, line.entity, line.entity_id, line.version, line.base_version, line.lineage, line.device, line.counter],
      );
      const payload = createHash('sha256').update(line.salt).update(line.payload).digest();
      previous = createHash('sha256').update(previous).update(createHash('sha256').update(said).digest()).update(payload).digest();
      expect(line.hash.equals(previous)).toBe(true);
    }
  });
});

const TAMPERINGS: [string, (db: Database) => void][] = [
  ['a body', (db) => db.exec(`UPDATE person SET body = json_set(body, '$.born', 1900) WHERE id = 'p1'`)],
  ['a column', (db) => db.exec(`UPDATE person SET name = 'Khác' WHERE id = 'p1'`)],
  ['a version', (db) => db.exec(`UPDATE person SET version = 9 WHERE id = 'p1'`)],
  ['the bin', (db) => db.exec(`UPDATE person SET deleted = 0 WHERE id = 'p3'`)],
  ['a row taken out', (db) => db.exec(`DELETE FROM person WHERE id = 'p4'`)],
  ['a row put in', (db) => db.exec(`INSERT INTO person (id, version, body, log_hash) SELECT 'p9', 1, replace(body, 'p1', 'p9'), log_hash FROM person WHERE id = 'p1'`)],
  ['a row put in under a negative number', (db) => db.exec(`INSERT INTO person (row, id, version, body, log_hash) SELECT -5, 'p9', 1, body, log_hash FROM person WHERE id = 'p1'`)],
  ['two rows exchanged', (db) => db.exec(`UPDATE person SET id = 'x' WHERE id = 'p0'; UPDATE person SET id = 'p0' WHERE id = 'p1'; UPDATE person SET id = 'p1' WHERE id = 'x'`)],
  ['an actor', (db) => db.exec(`UPDATE audit SET actor = 'hoa' WHERE seq = 2`)],
  ['a time', (db) => db.exec(`UPDATE audit SET at = at - 1 WHERE seq = 5`)],
  ['a payload', (db) => db.exec(`UPDATE audit_payload SET payload = replace(payload, '1980', '1981') WHERE seq = 3`)],
  ['a payload of the first version', (db) => db.exec(`UPDATE audit_payload SET payload = '{}' WHERE seq = 3`)],
  ['a payload taken away', (db) => db.exec(`UPDATE audit_payload SET payload = NULL, salt = NULL WHERE seq = 9`)],
  ['a payload line taken away', (db) => db.exec(`DELETE FROM audit_payload WHERE seq = 3`)],
  ['an audit line taken out', (db) => db.exec(`DELETE FROM audit_payload WHERE seq = 4; DELETE FROM audit WHERE seq = 4`)],
  ['an audit line put before all', (db) => db.exec(`INSERT INTO audit SELECT -1, at, actor, action, op, entity, entity_id, version, base_version, lineage, device, counter, payload_hash, hash FROM audit WHERE seq = 1`)],
  ['two audit lines exchanged', (db) => db.exec(`UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99`)],
  ['the last lines cut off, with their rows', (db) => db.exec(`DELETE FROM audit_payload WHERE seq > 5; DELETE FROM change_log WHERE audit_seq > 5; DELETE FROM audit WHERE seq > 5; DELETE FROM person WHERE id IN ('p2', 'p3', 'p5')`)],
  ['a line of the change log', (db) => db.exec(`UPDATE change_log SET actor = 'hoa' WHERE counter = 2`)],
  ['a line of the change log taken out', (db) => db.exec(`DELETE FROM change_log WHERE counter = 2`)],
  ['a line of the change log put in', (db) => db.exec(`INSERT INTO change_log SELECT 77, lineage, device, entity, entity_id, version, base_version, op, at, actor, audit_seq FROM change_log WHERE counter = 2`)],
];

describe('F64 F65 what was changed behind the program’s back is found', () => {
  it.each(TAMPERINGS)('%s', async (_, change) => {
    const dir = tempDir();
    await filled(dir);
    tamper(dir, change);
    const report = await open(dir, plain).verifyAudit();
    expect(report.intact).toBe(false);
    if (!report.intact) expect(report.break.reason).not.toBe('');
  });

  it('a tail cut off so well that only an end handed out before shows it', async () => {
    const dir = tempDir();
    await filled(dir);
    const store = open(dir, plain);
    const anchor = store.auditHead();
    expect(anchor.seq).toBe(9);
    await store.close();
    tamper(dir, (db) => db.exec(`DELETE FROM audit_payload WHERE seq > 6; DELETE FROM change_log WHERE audit_seq > 6; DELETE FROM audit WHERE seq > 6;
      UPDATE person SET version = 1, deleted = 0, body = (SELECT payload FROM audit_payload p JOIN audit a ON a.seq = p.seq WHERE a.entity_id = person.id AND a.op = 'put' ORDER BY a.seq DESC LIMIT 1),
        log_hash = (SELECT hash FROM audit a WHERE a.entity_id = person.id ORDER BY seq DESC LIMIT 1), born = 1980;`));
    const again = open(dir, plain);
    expect(again.notices.map((notice) => notice.code)).toEqual(['du-lieu-cu-hon']);
    expect(await again.verifyAudit([anchor])).toMatchObject({ intact: false });
  });

  it('finds nothing where nothing was done', async () => {
    const dir = tempDir();
    await filled(dir);
    tamper(dir, (db) => db.exec('REINDEX'));
    const store = open(dir, plain);
    expect(await store.verifyAudit([store.auditHead()])).toEqual({ intact: true, lines: 9, rows: 6 });
  });
});
