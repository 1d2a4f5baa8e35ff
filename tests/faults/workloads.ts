// What the program is doing when the power goes, the disk fills up or fails, or somebody kills it. Each workload says how
// its unit comes about, what the clerk does, what she was told is saved, and what must hold of the folder afterwards.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../shared/result.ts';
import { Refusal } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Spawn } from '../../electron/host/child.ts';
import { kinds } from '../../electron/children/kinds.ts';
import { serveChild } from '../../electron/children/run.ts';
import { Site } from '../../electron/demo/site.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';
import { readableBlobs } from '../../electron/store/backup-files.ts';
import { backupKeys } from '../../electron/store/backup-manifest.ts';
import { verifyBackup } from '../../electron/store/backup-verify.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { readKeyring, unlockWithPassphrase } from '../../electron/store/keyring.ts';
import { MIGRATIONS, schemaVersion } from '../../electron/store/migrations/index.ts';
import type { Migration } from '../../electron/store/migrations/index.ts';
import { movedNotice, placeMark } from '../../electron/store/place-mark.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Store, StoreOptions } from '../../electron/store/store.ts';
import { Db } from '../../electron/usecases/db.ts';
import { entityTables } from '../../electron/usecases/entity-tables.ts';
import { upgradeBackup } from '../../electron/usecases/upgrade-backup.ts';

/** What `prepare` leaves for a process of its own; goes over as JSON. */
export interface Facts {
  readonly passphrase: string;
  /** Hex; absent where there is no unit yet. */
  readonly dataKey?: string;
  readonly bundle?: string;
  /** Rows of each table before. */
  readonly rows?: Readonly<Record<string, number>>;
}
/** The clerk: what she was told is saved, and what she was told is not. */
export interface Clerk {
  /** Notes `word` as saved once `body` has answered; a refusal is noted with its fault. Answers whether it went well. */
  attempt(word: string, body: () => Promise<unknown>): Promise<boolean>;
}
export interface Workload {
  readonly name: string;
  /** Makes the unit in `dir`, an empty folder. */
  prepare(dir: string): Promise<Facts>;
  /** From opening to closing. `turn` keeps what several goes save apart. */
  act(dir: string, facts: Facts, clerk: Clerk, turn: string): Promise<void>;
  /** Throws where anything confirmed is missing, or anything is there by half. `from`: where the folder lay. */
  check(dir: string, from: string, facts: Facts, told: readonly string[]): Promise<void>;
}

const VERSIONS = fileURLToPath(new URL('../fixtures/versions/', import.meta.url));
export const PASSPHRASE = 'mật khẩu mẫu';
const COST = { n: 1024, r: 8, p: 1 };
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const clock = { now: () => Date.now() };

/** Children as they are, but in this process: every call they make is counted with ours, in one order. */
const here: Spawn = () => {
  let toChild: (message: unknown) => void = () => undefined;
  let toBackend: (message: unknown) => void = () => undefined;
  const post = (to: () => (message: unknown) => void) => (message: unknown) => void setImmediate(() => to()(message));
  serveChild({ post: post(() => toBackend), onMessage: (listener) => (toChild = listener) }, kinds, () => undefined);
  return { post: post(() => toChild), onMessage: (listener) => (toBackend = listener), onExit: () => undefined, kill: () => undefined };
};

/** A unit's program whose children run in this process. `now`: its clock. */
export function siteOn(dir: string, now: () => number = clock.now): Site {
  const ports = { ...windowlessPorts({ kind: 'cli', sticks: [], childEntry: '' }), spawn: here };
  const log = ({ event, ...entry }: { event: string }) => (event === 'bug' ? console.error('bug', entry) : undefined);
  return new Site({ dataDir: dir, ports, clock: now, random, log, appVersion: '0.1.0', cost: COST, checkOutput: true });
}

/** Runs `body` on an opened unit; nothing where it could not be opened. */
async function working(dir: string, clerk: Clerk, body: (site: Site) => Promise<void>): Promise<void> {
  const site = siteOn(dir);
  try {
    if (await clerk.attempt('open', () => site.call('unit.unlock', { passphrase: PASSPHRASE }))) await body(site);
  } finally {
    await site.close();
  }
}

const storeOptions = (dir: string, from: string, key: Uint8Array): StoreOptions => ({ dir, dataKey: key, tables: entityTables, clock, random, fold, programVersion: '0.1.0', placeOf: (_, placeKey) => placeMark(from, placeKey) });
const keyOf = ({ dataKey = '' }: Facts) => new Uint8Array(Buffer.from(dataKey, 'hex'));

/** Opens the unit as the program would, where it lay; asks what holds of every unit, then `look`. */
async function sound(options: StoreOptions, look: (db: Db, store: Store) => Promise<void> | void, expected: readonly string[] = []): Promise<void> {
  assert.ok(readKeyring(options.dir).ok, 'the keyring can be read');
  const opened = openStore(options);
  assert.ok(opened.ok, opened.ok ? '' : `opening: ${opened.error.code}`);
  const store = opened.value;
  try {
    assert.deepEqual(store.notices.map(({ code }) => code).filter((code) => !expected.includes(code)), [], 'no notice');
    assert.ok(store.check().ok, 'every page can be read');
    const audit = await store.verifyAudit();
    assert.ok(audit.intact, audit.intact ? '' : `journal: ${audit.break.reason}`);
    await look(new Db(store), store);
  } finally {
    await store.close();
  }
}

async function newUnit(dir: string, fill: (site: Site) => Promise<void>): Promise<Facts> {
  const site = siteOn(dir);
  await createUnit(site);
  await fill(site);
  await site.close();
  return { passphrase: PASSPHRASE, dataKey: await dataKeyOf(dir, PASSPHRASE) };
}
export const createUnit = (site: Site) => site.call('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: PASSPHRASE });
const savePerson = async (site: Site, name: string) => assert.ok((await site.call('subject.save', { fields: { kind: 'person', name }, keepApart: true })).saved);
export async function dataKeyOf(dir: string, passphrase: string): Promise<string> {
  const key = await unlockWithPassphrase(dir, passphrase, clock.now());
  assert.ok(key.ok, 'the passphrase opens the keyring');
  return Buffer.from(key.value).toString('hex');
}

const BASE = ['Người Nền 1', 'Người Nền 2', 'Người Nền 3'];
const saveBase = async (site: Site) => {
  for (const name of BASE) await savePerson(site, name);
};
const scanOf = (name: string) => Buffer.from(`%PDF-1.4\n${`${name} `.repeat(3000)}\n%%EOF`);
const keepScan = (site: Site, name: string) => site.upload('scan.add', { fileName: name }, scanOf(name));

/** Names in the unit: all of the base, all that were told, none twice. */
function names(db: Db, told: readonly string[]): void {
  const there = db.read.all('subject').map(({ name }) => name);
  assert.deepEqual([...BASE, ...told].filter((name) => !there.includes(name)), [], 'confirmed saves that are missing');
  assert.equal(new Set(there).size, there.length, 'nothing twice');
}

/** Every attachment that has a row is there with its content. */
async function scans(db: Db, dir: string, facts: Facts, told: readonly string[]): Promise<void> {
  const rows = db.read.all('attachment');
  assert.deepEqual(told.filter((name) => !rows.some(({ fileName }) => fileName === name)), [], 'confirmed attachments that are missing');
  const blobs = readableBlobs(join(dir, 'blobs'), backupKeys(keyOf(facts)));
  for (const { fileName, blob, sha256 } of rows) {
    const read = await blobs.read(blob, 10_000_000);
    assert.ok(read.ok && createHash('sha256').update(read.value).digest('hex') === sha256, `the content of ${fileName}`);
  }
}

/** Every folder that counts as a backup is one. Answers the reasons in their names and the versions of their databases. */
async function backupsAreWhole(dir: string, facts: Facts, schema: number): Promise<{ name: string; schema: number }[]> {
  const folder = join(dir, 'backups');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'blobs' && !name.endsWith('.part') && existsSync(join(folder, name, 'unit.db'))) : [];
  const control = { progress: () => undefined, signal: new AbortController().signal };
  const whole: { name: string; schema: number }[] = [];
  for (const name of found) {
    const verified = await verifyBackup({ folder: join(folder, name), keys: backupKeys(keyOf(facts)), schemaVersion: schema, deep: true }, control);
    assert.ok(verified.ok, verified.ok ? '' : `backup ${name}: ${verified.error.message}`);
    assert.deepEqual([verified.value.attachments.missing, verified.value.attachments.damaged], [[], []], `attachments of backup ${name}`);
    whole.push({ name, schema: verified.value.manifest?.schema ?? 0 });
  }
  return whole;
}
const only = (told: readonly string[], what: string) => told.filter((word) => word.startsWith(`${what} `)).map((word) => word.slice(what.length + 1));

const SCHEMA = schemaVersion(MIGRATIONS);

const save: Workload = {
  name: 'save',
  prepare: (dir) => newUnit(dir, saveBase),
  act: (dir, _facts, clerk, turn) =>
    working(dir, clerk, async (site) => {
      for (let i = 0; i < 4; i++) await clerk.attempt(`save Người ${turn}${i}`, () => savePerson(site, `Người ${turn}${i}`));
    }),
  check: (dir, from, facts, told) => sound(storeOptions(dir, from, keyOf(facts)), (db) => names(db, only(told, 'save'))),
};

const attach: Workload = {
  name: 'attach',
  prepare: (dir) =>
    newUnit(dir, async (site) => {
      await saveBase(site);
      await keepScan(site, 'nen.pdf');
    }),
  act: (dir, _facts, clerk, turn) =>
    working(dir, clerk, async (site) => {
      for (let i = 0; i < 3; i++) await clerk.attempt(`attach quet-${turn}${i}.pdf`, () => keepScan(site, `quet-${turn}${i}.pdf`));
    }),
  check: (dir, from, facts, told) =>
    sound(storeOptions(dir, from, keyOf(facts)), async (db) => {
      names(db, []);
      await scans(db, dir, facts, ['nen.pdf', ...only(told, 'attach')]);
    }),
};

const LINES = 12;
const importing: Workload = {
  name: 'import',
  async prepare(dir) {
    const { Sender } = await import('../electron/usecases/bundle-sender.ts');
    let bundle = '';
    const facts = await newUnit(dir, async (site) => {
      await saveBase(site);
      const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
      await sender.meet(site);
      const lines = Array.from({ length: LINES }, (_, i) => sender.feedback(1 + i, `Vướng mắc ${i}: ${'đường đi '.repeat(20)}`));
      mkdirSync(`${dir}.stick`, { recursive: true });
      bundle = await sender.bundle(site, `${dir}.stick`, { lines, attachments: [1, 2].map((i) => Buffer.alloc(20_000, i)) });
    });
    return { ...facts, bundle };
  },
  act: (dir, { bundle = '' }, clerk) =>
    working(dir, clerk, async (site) => {
      let stageId = '';
      const seen = await clerk.attempt('preview', async () => ({ stageId } = await site.job('bundle.preview', { file: `path:${bundle}` })));
      if (seen) await clerk.attempt('import', () => site.job('bundle.import', { stageId }));
    }),
  check: (dir, from, facts, told) =>
    sound(storeOptions(dir, from, keyOf(facts)), async (db) => {
      names(db, []);
      const counts = (['bundle_in', 'received_item', 'shared_record', 'bundle_receipt'] as const).map((type) => db.read.count(type));
      const whole = [1, LINES, LINES, 1];
      assert.deepEqual(counts, told.includes('import') || counts[0] === 1 ? whole : [0, 0, 0, 0], 'the bundle is in or not');
      await backupsAreWhole(dir, facts, SCHEMA);
    }),
};

const backup: Workload = {
  name: 'backup',
  prepare: (dir) =>
    newUnit(dir, async (site) => {
      await saveBase(site);
      for (const name of ['a.pdf', 'b.pdf']) await keepScan(site, name);
      await site.job('backup.create', {});
      await keepScan(site, 'c.pdf');
    }),
  act: (dir, _facts, clerk) => working(dir, clerk, async (site) => void (await clerk.attempt('backup', () => site.job('backup.create', {})))),
  async check(dir, from, facts, told) {
    const whole = await backupsAreWhole(dir, facts, SCHEMA);
    assert.ok(whole.length >= (told.includes('backup') ? 2 : 1), 'the backup that was confirmed, and the one before it');
    await sound(storeOptions(dir, from, keyOf(facts)), async (db) => {
      names(db, []);
      await scans(db, dir, facts, ['a.pdf', 'b.pdf', 'c.pdf']);
    });
  },
};

/** A step as a next version may bring it: columns of every line, a table, an index, all filled from what stands there. */
const STEP: Migration = {
  version: SCHEMA + 1,
  name: 'next',
  up: (db) => void db.exec(`ALTER TABLE audit ADD COLUMN length INTEGER; UPDATE audit SET length = length(action); CREATE TABLE step AS SELECT seq, action, hash FROM audit; CREATE INDEX step_by_action ON step (action)`),
};
export const NEXT: readonly Migration[] = [...MIGRATIONS, STEP];

/** Rows of each entity table and of the journal, by name. */
export function rowsIn(dir: string, key: Uint8Array): Record<string, number> {
  const db = openDatabase({ file: join(dir, 'unit.db'), key: backupKeys(key).database, schemaVersion: SCHEMA + 1, readonly: true });
  assert.ok(db.ok, 'the database opens');
  const tables = db.value.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'").pluck().all();
  const rows = Object.fromEntries(tables.filter((name) => name !== 'meta').map((name) => [name, db.value.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? 0]));
  db.value.close();
  return rows;
}
const versionOf = (dir: string, key: Uint8Array): number => {
  const db = openDatabase({ file: join(dir, 'unit.db'), key: backupKeys(key).database, schemaVersion: SCHEMA + 1, readonly: true });
  assert.ok(db.ok, db.ok ? '' : `the database opens: ${db.error.code}`);
  const version = Number(db.value.pragma('user_version', { simple: true }));
  db.value.close();
  return version;
};

/** A unit frozen by an earlier version, opened by the next one. @param unit `0.1.0/commune` */
export const migrate = (unit: string): Workload => ({
  name: `migrate ${unit}`,
  async prepare(dir) {
    cpSync(join(VERSIONS, unit), dir, { recursive: true });
    const passphrase = 'bản đóng băng';
    const dataKey = await dataKeyOf(dir, passphrase);
    const rows = rowsIn(dir, new Uint8Array(Buffer.from(dataKey, 'hex')));
    return { passphrase, dataKey, rows };
  },
  async act(dir, facts, clerk) {
    const key = keyOf(facts);
    await clerk.attempt('open', async () => {
      const opened = openStore({ ...storeOptions(dir, dir, key), migrations: NEXT, beforeUpgrade: upgradeBackup({ dir, dataKey: key, now: clock.now, appVersion: '0.2.0' }) });
      if (!opened.ok) throw new Refusal(opened.error);
      const closed = await opened.value.close();
      if (!closed.ok) throw new Refusal(closed.error);
    });
  },
  async check(dir, from, facts, told) {
    const key = keyOf(facts);
    const version = versionOf(dir, key);
    assert.ok(version === SCHEMA + 1 || (version === SCHEMA && !told.includes('open')), `version ${version}`);
    const whole = await backupsAreWhole(dir, facts, SCHEMA + 1);
    if (version === SCHEMA + 1) assert.ok(whole.some(({ name, schema }) => name.endsWith('truoc-nang-cap') && schema === SCHEMA), 'a whole backup of before');
    const same = (db: Db, store: Store) => {
      void db;
      const now = rowsIn(dir, key);
      for (const [table, count] of Object.entries(facts.rows ?? {})) assert.ok((now[table] ?? 0) >= count, `rows of ${table}`);
      assert.ok(store.auditHead().seq > 0);
    };
    // Whoever goes back to the former program finds his work; the next one then opens what he leaves.
    if (version === SCHEMA) await sound(storeOptions(dir, from, key), same, [movedNotice().code]);
    await sound({ ...storeOptions(dir, from, key), migrations: NEXT }, same, [movedNotice().code]);
  },
});

const firstRun: Workload = {
  name: 'first run',
  prepare: () => Promise.resolve({ passphrase: PASSPHRASE }),
  async act(dir, _facts, clerk, turn) {
    const site = siteOn(dir);
    try {
      const { state } = await site.call('unit.state', {}).catch((error: unknown) => (error instanceof Refusal ? { state: 'unknown' } : Promise.reject(error)));
      const opened = state === 'locked' ? await clerk.attempt('open', () => site.call('unit.unlock', { passphrase: PASSPHRASE })) : await clerk.attempt('create', () => createUnit(site));
      if (opened) await clerk.attempt(`save Người ${turn}0`, () => savePerson(site, `Người ${turn}0`));
    } finally {
      await site.close();
    }
  },
  async check(dir, _from, _facts, told) {
    if (!existsSync(dir)) mkdirSync(dir);
    const site = siteOn(dir);
    try {
      const { state } = await site.call('unit.state', {});
      if (told.includes('create') || told.includes('open')) assert.equal(state, 'locked', 'the unit that was made is there');
      assert.ok(['new', 'locked'].includes(state), state);
      if (state === 'new') return;
      await site.call('unit.unlock', { passphrase: PASSPHRASE });
      const { rows } = await site.call('subject.list', {});
      assert.deepEqual(only(told, 'save').filter((name) => !rows.some((row) => row.name === name)), [], 'confirmed saves that are missing');
    } finally {
      await site.close();
    }
    await sound(storeOptions(dir, dir, keyOf({ passphrase: PASSPHRASE, dataKey: await dataKeyOf(dir, PASSPHRASE) })), () => undefined);
  },
};

/** Units frozen by earlier versions. */
export const FROZEN = readdirSync(VERSIONS).flatMap((version) => ['commune', 'province'].map((unit) => `${version}/${unit}`));

/** The six of the issue; `migrate` opens the oldest of the frozen units. */
export const WORKLOADS: readonly Workload[] = [save, attach, importing, backup, migrate(FROZEN[0] ?? ''), firstRun];

export const workloadNamed = (name: string): Workload => {
  const found = WORKLOADS.find((one) => one.name === name) ?? (name.startsWith('migrate ') ? migrate(name.slice('migrate '.length)) : undefined);
  if (found === undefined) throw new Error(`There is no workload ${name}.`);
  return found;
};

/** Empties a folder and fills it anew: the folder itself stays, as a unit's place tells it from others. */
export function refill(dir: string, from: string | null): void {
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
  if (from !== null) cpSync(from, dir, { recursive: true });
}

/** A clerk who keeps what she was told. */
export function noteTaking(): Clerk & { readonly told: string[]; readonly faults: Fault[] } {
  const told: string[] = [];
  const faults: Fault[] = [];
  return {
    told,
    faults,
    async attempt(word, body) {
      try {
        await body();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        faults.push(error.fault);
        return false;
      }
      told.push(word);
      return true;
    },
  };
}
