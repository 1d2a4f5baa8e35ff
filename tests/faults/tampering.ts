import type { Database } from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { CHAIN_START, lineHash, payloadHash } from '../../electron/store/audit.ts';
import type { AuditHead, AuditLine } from '../../electron/store/audit.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { open, person, plainDriver, samplePerson, value } from '../electron/store/helpers.ts';
import type { StoreOptions } from '../../electron/store/store.ts';

/** What somebody does to a unit's database behind the program's back, with the key in hand. */

export const plain = { driver: plainDriver, dataKey: null };

/** Numbers at random below a bound, the same for the same seed. */
export type Pick = (below: number) => number;
export function seeded(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

/** A unit with 22 lines in its journal: rows written, written again, one in the bin, a note. */
export async function filled(dir: string, extra: Partial<StoreOptions> = {}): Promise<void> {
  const store = open(dir, { ...plain, ...extra });
  for (let i = 0; i < 12; i++) value(await store.write('lan', 'person.save', (tx) => tx.put(person, samplePerson(`p${i}`))));
  for (let i = 0; i < 8; i++) value(await store.write('mai', 'person.save', (tx) => tx.put(person, samplePerson(`p${i}`, { born: 1950 + i }))));
  value(await store.write('mai', 'person.remove', (tx) => tx.remove(person, 'p3')));
  value(await store.write('mai', 'paper.print', (tx) => tx.note({ pages: 3 }, { type: person, id: 'p1' })));
  await store.close();
}

export const reopen = (dir: string): Database => {
  const db = value(openDatabase({ file: `${dir}/unit.db`, key: null, driver: plainDriver, schemaVersion: 1 }));
  db.pragma('foreign_keys=OFF');
  return db;
};
export const headOf = (db: Database): AuditHead => {
  const { seq, hash } = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: Buffer };
  return { seq, hash: hash.toString('hex') };
};

/** Cuts the journal after a line and makes rows, search index, change log and counter look as if nothing had come later. */
export function truncate(db: Database, after: number): void {
  db.exec(`DELETE FROM audit_payload WHERE seq > ${after}; DELETE FROM change_log WHERE audit_seq > ${after}; DELETE FROM audit WHERE seq > ${after};
    DELETE FROM person_search WHERE rowid IN (SELECT row FROM person WHERE id NOT IN (SELECT entity_id FROM audit WHERE entity = 'person' AND counter IS NOT NULL));
    DELETE FROM person WHERE id NOT IN (SELECT entity_id FROM audit WHERE entity = 'person' AND counter IS NOT NULL);`);
  rowsFromJournal(db);
  db.exec(`UPDATE meta SET value = (SELECT coalesce(max(counter), 0) FROM audit) WHERE key = 'counter'`);
}

/** Makes each row what its last line in the journal says. */
function rowsFromJournal(db: Database): void {
  const last = db.prepare(`SELECT a.version, a.op, a.hash, p.payload FROM audit a JOIN audit_payload p ON p.seq = a.seq WHERE a.entity = 'person' AND a.entity_id = ? AND a.counter IS NOT NULL ORDER BY a.seq DESC LIMIT 1`);
  for (const { id } of db.prepare('SELECT id FROM person').all() as { id: string }[]) {
    const line = last.get(id) as { version: number; op: string; hash: Buffer; payload: string };
    const body = JSON.parse(line.payload) as { born: number | null };
    db.prepare('UPDATE person SET version = ?, deleted = ?, log_hash = ?, body = ?, born = ? WHERE id = ?').run(line.version, line.op === 'remove' ? 1 : 0, line.hash, line.payload, body.born, id);
  }
}

type Line = AuditLine & { payload_hash: Buffer; salt: Buffer; payload: string };

/** Works every hash of the chain out anew, as the program would have, and ties the rows to it. */
function rehash(db: Database): void {
  let previous: Uint8Array = CHAIN_START;
  for (const line of db.prepare('SELECT a.*, p.salt, p.payload FROM audit a JOIN audit_payload p ON p.seq = a.seq ORDER BY a.seq').all() as Line[]) {
    const payload = payloadHash(line.salt, line.payload);
    const hash = lineHash(previous, line, payload);
    db.prepare('UPDATE audit SET hash = ?, payload_hash = ? WHERE seq = ?').run(hash, payload, line.seq);
    previous = hash;
  }
  rowsFromJournal(db);
}

/** Builds the whole chain anew with one actor renamed. */
export function rebuild(db: Database): void {
  db.exec(`UPDATE audit SET actor = 'hoa' WHERE actor = 'mai'; UPDATE change_log SET actor = 'hoa' WHERE actor = 'mai'`);
  rehash(db);
}

/** Changes what one line wrote and the row with it, and builds the chain anew. */
export function forge(db: Database, pick: Pick): void {
  const lines = db.prepare(`SELECT seq FROM audit WHERE entity = 'person' AND counter IS NOT NULL`).pluck().all() as number[];
  db.prepare(`UPDATE audit_payload SET payload = json_set(payload, '$.born', ?) WHERE seq = ?`).run(1900 + pick(40), lines[pick(lines.length)]);
  rehash(db);
}

/** Lets two lines of the journal, with all that hangs on them, change places, and builds the chain anew. */
export function reorder(db: Database, pick: Pick): void {
  const { seq: last } = headOf(db);
  const [a, b] = [1 + pick(last), 1 + pick(last)];
  if (a === b) return reorder(db, pick);
  const move = (from: number, to: number) => db.exec(`UPDATE audit SET seq = ${to} WHERE seq = ${from}; UPDATE audit_payload SET seq = ${to} WHERE seq = ${from}; UPDATE change_log SET audit_seq = ${to} WHERE audit_seq = ${from}`);
  move(a, -1);
  move(b, a);
  move(-1, b);
  rehash(db);
}

/** Takes a line that changed no row out of the journal, or one of several about the same row, and closes the gap. */
export function takeOut(db: Database, pick: Pick): void {
  const spare = db.prepare(`SELECT seq FROM audit a WHERE counter IS NULL OR EXISTS (SELECT 1 FROM audit b WHERE b.entity_id = a.entity_id AND b.counter IS NOT NULL AND b.seq <> a.seq)`).pluck().all() as number[];
  const seq = spare[pick(spare.length)] ?? 0;
  db.exec(`DELETE FROM audit WHERE seq = ${seq}; DELETE FROM audit_payload WHERE seq = ${seq}; DELETE FROM change_log WHERE audit_seq = ${seq}`);
  for (const { name, column } of [{ name: 'audit', column: 'seq' }, { name: 'audit_payload', column: 'seq' }, { name: 'change_log', column: 'audit_seq' }]) {
    db.exec(`UPDATE ${name} SET ${column} = -${column} WHERE ${column} > ${seq}; UPDATE ${name} SET ${column} = -${column} - 1 WHERE ${column} < 0`);
  }
  rehash(db);
}

/** Adds a whole save at the end as the program would have made it: line, payload, change log, counter, row. */
export function append(db: Database, pick: Pick): void {
  const { seq } = headOf(db);
  const people = db.prepare('SELECT id, version FROM person WHERE deleted = 0').all() as { id: string; version: number }[];
  const one = people[pick(people.length)] ?? { id: '', version: 0 };
  const body = JSON.stringify({ ...samplePerson(one.id), born: 1900 + pick(40) });
  db.exec(`INSERT INTO audit SELECT ${seq + 1}, at, actor, action, op, entity, '${one.id}', ${one.version + 1}, ${one.version}, lineage, device, (SELECT max(counter) + 1 FROM audit), payload_hash, hash FROM audit WHERE seq = 2;
    INSERT INTO change_log (lineage, device, counter, entity, entity_id, version, base_version, op, at, actor, audit_seq) SELECT lineage, device, counter, entity, entity_id, version, base_version, op, at, actor, seq FROM audit WHERE seq = ${seq + 1};
    UPDATE meta SET value = (SELECT max(counter) FROM audit) WHERE key = 'counter'`);
  db.prepare('INSERT INTO audit_payload (seq, salt, payload) VALUES (?, ?, ?)').run(seq + 1, randomBytes(16), body);
  rehash(db);
}
