// What the import of bundles is made of, against bare inserts of the same rows: called by bench.mjs after the build.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkLoads } from '../electron/store/bulk.ts';
import { openDatabase } from '../electron/store/database.ts';
import { idSource } from '../electron/store/ids.ts';
import { subkey } from '../electron/store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../electron/store/migrations/index.ts';
import { searchTable } from '../electron/store/search-index.ts';
import { openStore } from '../electron/store/store.ts';
import { entityTables } from '../electron/usecases/entity-tables.ts';
import { Nomination } from '../shared/domain/nomination.ts';
import { AwardEntry } from '../shared/domain/register.ts';
import { PersonFields } from '../shared/domain/subject.ts';
import { fold } from '../shared/text/fold.ts';

/** By the clock: least ratio of the speed of bare inserts, and least ratio of the last tenth of the rows to the first: of its own, or where the disk alone slows bare inserts by more, against bare's. */
export const LIMITS = { ofBare: 0.5, flat: 0.6, flatAgainstBare: 0.95 };
const MILLION = 1_000_000;
export const CHUNK = 5000;
export const KEY = new Uint8Array(32).fill(7);

const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const pick = (list, at) => list[at % list.length];
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Quang', 'Thu', 'Hữu'];
const GIVEN = ['Mẫu', 'Thử', 'Giả', 'Bịa', 'Đặt', 'Phỏng', 'Tưởng', 'Ví', 'Dụ', 'Hình', 'Dung', 'Ảo', 'Kiểm'];
const MERIT = 'Vận động 42 hộ hiến 3.150 m2 đất làm đường, góp 1.260 ngày công, giữ gìn tuyến đường hoa do thôn tự quản';

const Unsaved = { nomination: Nomination.omit({ version: true }), award_entry: AwardEntry.omit({ version: true }) };

/** Three kinds of record in turn: one is searched and has many columns, one is searched, one is neither. The names come in no order. */
function samples(newId) {
  let subject = { id: newId(), name: 'Nguyễn Văn Mẫu' };
  return (at) => {
    const mixed = (at * 7919) % 1_000_003;
    if (at % 3 === 0) {
      const name = `${pick(FAMILY, mixed)} ${pick(MIDDLE, mixed >> 3)} ${pick(GIVEN, mixed >> 6)} ${mixed}`;
      subject = { id: newId(), ...PersonFields.parse({ kind: 'person', name, address: `Thôn ${pick(GIVEN, at)} ${mixed % 60}`, position: 'Trưởng thôn', workplace: `Xã Thử ${mixed % 120}`, birth: { year: 1950 + (at % 50) }, nationalId: String(mixed).padStart(12, '0') }) };
      return ['subject', subject];
    }
    if (at % 3 === 1) {
      const nomination = Unsaved.nomination.parse({ id: newId(), roundId: `dot-${at % 40}`, subjectId: subject.id, award: { source: 'catalogue', code: 'LDTT' }, merit: MERIT });
      return ['nomination', nomination];
    }
    const year = 2010 + (at % 15);
    const entry = Unsaved.award_entry.parse({
      id: newId(), subjectId: subject.id, subjectKind: 'person', subjectName: subject.name, subjectPlace: 'Thôn Thử', awardName: 'Lao động tiên tiến', awardCode: 'LDTT', merit: MERIT, year, decisionId: null,
      decisionLineId: null, decisionNumber: `${mixed % 900}/QĐ-UBND`, decisionDate: `${year}-12-20`, authority: 'UBND xã Thử', unitName: 'UBND xã Thử', roundKind: 'yearly', campaignName: null, type: 'cong_trang',
    });
    return ['award_entry', entry];
  };
}

/**
 * Adds up what runs between `start` and `stop`, in milliseconds: wall clock, processor time of this process, and that
 * time chunk by chunk. By processor time what else the machine does is not counted.
 */
function stopwatch() {
  const laps = [];
  let wall = 0;
  let cpu = 0;
  let from = null;
  const now = () => ({ wall: performance.now(), cpu: process.cpuUsage() });
  const stop = (lap) => {
    const used = process.cpuUsage(from.cpu);
    const passed = performance.now() - from.wall;
    const worked = (used.user + used.system) / 1000;
    wall += passed;
    cpu += worked;
    if (lap) laps.push(worked);
  };
  return { start: () => void (from = now()), stop, result: () => ({ wall, cpu, laps }) };
}

export const open = (dir) => value(openStore({ dir, dataKey: KEY, tables: entityTables, clock: { now: () => Date.now() }, random: (bytes) => randomBytes(bytes), fold, programVersion: '0.0.0' }));
export const connect = (dir, readonly) => value(openDatabase({ file: join(dir, 'unit.db'), key: subkey(KEY, 'database'), schemaVersion: schemaVersion(MIGRATIONS), readonly }));

/** `rows` puts in one transaction of a new store in `dir`; making the records is not counted. */
async function storeWrites(dir, rows) {
  const store = open(dir);
  let ms = 1_700_000_000_000;
  const sample = samples(idSource(() => ++ms, (bytes) => randomBytes(bytes)));
  const watch = stopwatch();
  watch.start();
  value(await store.write('bench', 'bundle.import', (tx) => {
    watch.stop();
    for (let from = 0; from < rows; from += CHUNK) {
      const chunk = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, i) => sample(from + i));
      watch.start();
      for (const [type, entity] of chunk) tx.put(type, entity, { baseVersion: 0 });
      watch.stop(true);
    }
    watch.start();
  }));
  watch.stop();
  await store.close();
  return watch.result();
}

/** A statement that inserts a row given as an array, for the columns that a query names. */
function inserting(db, table, columns, search = null) {
  return { statement: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`), search };
}

/**
 * Puts rows in as they are, with the cache and the settings of search indexes that the store takes for a load of many
 * rows: what is measured is what the store does besides, not how its database is set.
 */
export function bareLoad(db) {
  const bulk = bulkLoads(db)();
  return {
    put(chunk) {
      for (const [{ statement, search }, values] of chunk) {
        bulk.change(search);
        statement.run(values);
      }
    },
    commit() {
      bulk.settle();
      db.exec('COMMIT');
      bulk.end();
    },
  };
}

/** Reads, a chunk after the other, every row that the store wrote to `from`; each as [insertion, values] in the order in which the store wrote them. */
export function rowsOf(from, into) {
  const columnsOf = (table) => from.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  const whole = (table) => {
    const columns = columnsOf(table);
    return { read: from.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${table === 'change_log' ? 'counter' : 'seq'} > ? ORDER BY 1 LIMIT ${CHUNK}`).raw(), insert: inserting(into, table, columns) };
  };
  const log = ['audit', 'audit_payload', 'change_log'].map(whole);
  const entities = new Map();
  const entityOf = (name) => {
    const known = entities.get(name);
    if (known) return known;
    const spec = entityTables.find((one) => one.name === name);
    const columns = columnsOf(name);
    const text = spec.search ? { read: from.prepare(`SELECT text FROM ${searchTable(spec)} WHERE rowid = ?`).pluck(), insert: inserting(into, searchTable(spec), ['rowid', 'text'], searchTable(spec)) } : null;
    const made = { read: from.prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE id = ?`).raw(), insert: inserting(into, name, columns), text };
    entities.set(name, made);
    return made;
  };
  const about = from.prepare(`SELECT entity, entity_id FROM audit WHERE seq > ? ORDER BY seq LIMIT ${CHUNK}`);
  return (after) => {
    const logged = log.map(({ read, insert }) => read.all(after).map((row) => [insert, row]));
    return about.all(after).flatMap(({ entity, entity_id }, at) => {
      const { read, insert, text } = entityOf(entity);
      const row = read.get(entity_id);
      const indexed = text ? [[text.insert, [row[0], text.read.get(row[0])]]] : [];
      return [[insert, row], ...logged.map((lines) => lines[at]), ...indexed];
    });
  };
}

/** The rows of the store in `filled`, all of them, inserted bare in one transaction into the tables of a new store in `dir`; reading them is not counted. */
async function bareInserts(dir, filled, rows) {
  await open(dir).close();
  const from = connect(filled, true);
  const into = connect(dir, false);
  const chunkAfter = rowsOf(from, into);
  const watch = stopwatch();
  const load = bareLoad(into);
  watch.start();
  into.exec('BEGIN IMMEDIATE');
  watch.stop();
  for (let after = 0; after < rows; after += CHUNK) {
    const chunk = chunkAfter(after);
    watch.start();
    load.put(chunk);
    watch.stop(true);
  }
  watch.start();
  load.commit();
  watch.stop();
  from.close();
  into.close();
  return watch.result();
}

/** Speed of the last tenth of the chunks as a share of the speed of the first tenth. */
function flatness({ laps }) {
  const tenth = Math.max(1, Math.floor(laps.length / 10));
  const sum = (some) => some.reduce((total, lap) => total + lap, 0);
  return sum(laps.slice(0, tenth)) / sum(laps.slice(-tenth));
}

/** Store and bare in turn; the first pair warms up and is thrown away. */
async function pairs(rows, runs) {
  const kept = [];
  for (let run = 0; run <= runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-exchange-'));
    try {
      const warming = run === 0;
      const count = warming ? Math.min(rows, 20_000) : rows;
      const ours = await storeWrites(join(folder, 'ours'), count);
      const bare = await bareInserts(join(folder, 'bare'), join(folder, 'ours'), count);
      if (!warming) kept.push({ ours, bare });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return kept;
}

const perSecond = (rows, ms) => Math.round((rows / ms) * 1000).toLocaleString('en-US');

/** Writing to the store against bare inserts of the very same rows into the same tables. Answers what is below its limit; flatness has one where there are a million rows. */
async function benchStore(say, rows, runs) {
  const kept = await pairs(rows, runs);
  const of = (figure) => median(kept.map(figure));
  const ratio = of(({ ours, bare }) => bare.cpu / ours.cpu);
  const wall = of(({ ours, bare }) => bare.wall / ours.wall);
  const flat = of(({ ours }) => flatness(ours));
  const bareFlat = of(({ bare }) => flatness(bare));
  const size = rows.toLocaleString('en-US');
  say(`  ${size} rows in one transaction, against bare inserts of them`, `${wall.toFixed(2)} of the speed (${perSecond(rows, of(({ ours }) => ours.wall))} against ${perSecond(rows, of(({ bare }) => bare.wall))} rows a second; by processor time ${ratio.toFixed(2)})`);
  say('  the last tenth of them against the first', `${flat.toFixed(2)} of the speed (bare: ${bareFlat.toFixed(2)})`);
  return [
    ...(wall < LIMITS.ofBare ? [`${size} rows: ${wall.toFixed(2)} of the speed of bare inserts is less than ${LIMITS.ofBare}`] : []),
    ...(rows >= MILLION && flat < LIMITS.flat && flat < bareFlat * LIMITS.flatAgainstBare ? [`${size} rows: flatness ${flat.toFixed(2)} is less than ${LIMITS.flat} and less than ${LIMITS.flatAgainstBare} of bare's ${bareFlat.toFixed(2)}`] : []),
  ];
}

/** Prints the ratios; an exception when one is below its limit. `long`: a million rows too. */
export async function benchExchange(say, { long }) {
  const below = await benchStore(say, 100_000, 3);
  if (long) below.push(...(await benchStore(say, MILLION, 1)));
  if (below.length > 0) throw new Error(below.join('\n'));
}
