import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHealth } from '../../electron/children/check-health.ts';
import { readableBlobs } from '../../electron/store/backup-files.ts';
import { backupKeys } from '../../electron/store/backup-manifest.ts';
import { verifyBackup } from '../../electron/store/backup-verify.ts';
import { damagedTables } from '../../electron/store/damage.ts';
import { checkDatabase, connect, openDatabase } from '../../electron/store/database.ts';
import type { Database } from '../../electron/store/database.ts';
import { CURRENT_SCHEMA } from '../../electron/usecases/backup-desk.ts';
import { damageWords } from '../../electron/usecases/health/data.ts';
import { filesBelow, value } from '../electron/store/helpers.ts';
import { keepFolder } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { seeded } from './power-cut.ts';
import { PASSPHRASE, createUnit, dataKeyOf, siteOn } from './workloads.ts';

const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const FLIPS = { database: times(40, 1000), attachment: times(40, 1000), backup: times(8, 1000) };
const BUDGET_S = 15;
const PAGE = 4096;
const PEOPLE = 60;
const control = { progress: () => undefined, signal: new AbortController().signal };
const began = performance.now();
const tally: Record<string, number> = {};
const count = (what: string, n = 1) => (tally[what] = (tally[what] ?? 0) + n);
afterAll(() => console.log(`F05: ${Object.entries(tally).map(([what, n]) => `${n} ${what}`).join(', ')} in ${((performance.now() - began) / 1000).toFixed(1)} s (budget ${BUDGET_S} s), seed ${SEED}`));

/** Flips one random bit of a file, or of one page of it; answers where, and how to put it back. */
function flip(path: string, random: () => number, page: number | null = null): { at: number; mend: () => void } {
  const sound = readFileSync(path);
  const bit = page === null ? Math.floor(random() * sound.length * 8) : ((page - 1) * PAGE + Math.floor(random() * PAGE)) * 8 + Math.floor(random() * 8);
  const bytes = Buffer.from(sound);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(path, bytes);
  return { at: bit >> 3, mend: () => writeFileSync(path, sound) };
}

let dir = '';
let keys: ReturnType<typeof backupKeys>;
/** A unit with people, attachments and a backup; and a copy of it to be damaged. */
beforeAll(async () => {
  dir = keepFolder();
  const site = siteOn(dir);
  await createUnit(site);
  for (let i = 0; i < PEOPLE; i++) await site.call('subject.save', { fields: { kind: 'person', name: `Tên ${i}`, note: 'dài '.repeat(i * 10) }, keepApart: true });
  for (const name of ['mot', 'hai']) await site.upload('scan.add', { fileName: `${name}.pdf` }, Buffer.from(`%PDF-1.4\n${`${name} `.repeat(40_000)}\n%%EOF`));
  await site.job('backup.create', {});
  await site.close();
  keys = backupKeys(new Uint8Array(Buffer.from(await dataKeyOf(dir, PASSPHRASE), 'hex')));
});

/** Every row of every entity table, by table and id; `null` where it cannot be read. */
function rowsOf(db: Database, ids: ReadonlyMap<string, readonly string[]>): Map<string, string | null> {
  const rows = new Map<string, string | null>();
  for (const [table, all] of ids) {
    const one = db.prepare(`SELECT * FROM ${table} WHERE id = ?`);
    for (const id of all) {
      try {
        rows.set(`${table} ${id}`, JSON.stringify(one.get(id)));
      } catch {
        rows.set(`${table} ${id}`, null);
      }
    }
  }
  return rows;
}

it(`F05 Z3 each of ${FLIPS.database} bits flipped in the database is noticed, by table and row, or lies where nothing is`, { timeout: 3_600_000 }, async () => {
  const file = join(dir, 'unit.db');
  const raw = connect({ file, key: keys.database });
  raw.exec('CREATE TABLE gone (x); INSERT INTO gone VALUES (zeroblob(200000)); DROP TABLE gone; PRAGMA wal_checkpoint(TRUNCATE)');
  const pages = new Map(raw.prepare<[], { pageno: number; name: string; pagetype: string; ncell: number }>('SELECT pageno, name, pagetype, ncell FROM dbstat').all().map((one) => [one.pageno, one]));
  const owners = new Map(raw.prepare<[], { name: string; tbl_name: string }>('SELECT name, tbl_name FROM sqlite_master').all().map(({ name, tbl_name }) => [name, tbl_name]));
  const entities = raw.prepare<[], string>("SELECT substr(key, 7) FROM meta WHERE key LIKE 'table:%'").pluck().all();
  const ids = new Map(entities.map((table) => [table, raw.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all()]));
  const before = rowsOf(raw, ids);
  raw.close();

  const random = seeded(SEED);
  // Most pages of a small unit hold nothing yet: every fifth bit is one of a page with rows.
  const full = [...pages.values()].filter(({ name, ncell, pagetype }) => ids.has(name) && ncell > 0 && pagetype !== 'internal');
  for (let n = 0; n < FLIPS.database; n++) {
    const { at, mend } = flip(file, random, n % 5 === 0 ? (full[Math.floor(random() * full.length)]?.pageno ?? 1) : null);
    const page = pages.get(Math.floor(at / PAGE) + 1);
    const where = `seed ${SEED}, flip ${n}, byte ${at}, page of ${page?.name ?? 'nothing'} (${page?.pagetype ?? 'free'})`;
    const db = openDatabase({ file, key: keys.database, schemaVersion: CURRENT_SCHEMA, readonly: true });
    const sound = db.ok && checkDatabase(db.value).ok;
    if (page === undefined) {
      count('bits in free pages');
      // Noticed, or nothing of the data is touched.
      if (db.ok && sound) expect(rowsOf(db.value, ids), where).toEqual(before);
    } else {
      count('bits in live pages');
      expect(sound, where).toBe(false);
      if (db.ok && page.name !== 'sqlite_schema') {
        const found = damagedTables(db.value);
        const table = (owners.get(page.name) ?? page.name).replace(/_search_(data|idx|content|docsize|config)$/u, '_search');
        const named = found?.find((one) => one.table === table);
        expect(named, where).toBeDefined();
        count('tables named');
        if (ids.has(page.name) && page.ncell > 0 && page.pagetype !== 'internal') {
          // Of a leaf, or of what does not fit on one: the rows on it, and no other.
          const hit = named?.ids ?? [];
          expect(hit.length, where).toBeGreaterThan(0);
          count('rows named', hit.length);
          for (const id of hit) expect(damageWords({ tables: [{ table, ids: [id], more: false }] })).toContain(id);
          for (const [row, text] of rowsOf(db.value, new Map([[page.name, ids.get(page.name) ?? []]]))) {
            const id = row.slice(page.name.length + 1);
            expect(text, `${where}, ${row}`).toBe(hit.includes(id) ? null : before.get(row));
          }
        }
      }
    }
    if (db.ok) db.value.close();
    mend();
  }
  expect(tally['rows named'] ?? 0).toBeGreaterThan(0);
});

it(`F05 Z3 each of ${FLIPS.attachment} bits flipped in an attachment is noticed, and the attachment named`, { timeout: 3_600_000 }, async () => {
  const random = seeded(SEED + 1);
  const blobs = readableBlobs(join(dir, 'blobs'), keys);
  const paths = filesBelow(join(dir, 'blobs'));
  expect(paths).toHaveLength(2);
  const health = async () => value(await checkHealth({ dir, keys, schemaVersion: CURRENT_SCHEMA }, control));
  expect(await health()).toMatchObject({ sound: true, tables: [], attachments: { count: 2, damaged: [] } });
  for (let n = 0; n < FLIPS.attachment; n++) {
    const path = paths[n % paths.length] ?? '';
    const { at, mend } = flip(path, random);
    const where = `seed ${SEED}, flip ${n}, byte ${at} of ${basename(path)}`;
    expect((await blobs.check(basename(path))).ok, where).toBe(false);
    if (n % 50 === 0) expect((await health()).attachments.damaged, where).toEqual([basename(path)]);
    mend();
    count('bits in attachments');
  }
});

it(`F05 Z3 each of ${FLIPS.backup} bits flipped in a backup is noticed`, { timeout: 3_600_000 }, async () => {
  const backups = keepFolder();
  cpSync(join(dir, 'backups'), backups, { recursive: true });
  const [name = ''] = readdirSync(backups).filter((one) => one.endsWith('tu-tay'));
  const folder = join(backups, name);
  const whole = async () => {
    const verified = await verifyBackup({ folder, keys, schemaVersion: CURRENT_SCHEMA, deep: true }, control);
    return verified.ok && verified.value.attachments.damaged.length + verified.value.attachments.missing.length === 0;
  };
  expect(await whole()).toBe(true);
  const random = seeded(SEED + 2);
  const targets = [join(folder, 'unit.db'), join(folder, 'manifest.json'), join(folder, 'attachments.json'), ...filesBelow(join(backups, 'blobs'))];
  for (let n = 0; n < FLIPS.backup; n++) {
    // Half of them in the database.
    const target = targets[n % 2 === 0 ? 0 : ((n >> 1) % (targets.length - 1)) + 1] ?? '';
    const { at, mend } = flip(target, random);
    expect(await whole(), `seed ${SEED}, flip ${n}, byte ${at} of ${target}`).toBe(false);
    mend();
    count('bits in the backup');
  }
  expect(await whole()).toBe(true);
});
