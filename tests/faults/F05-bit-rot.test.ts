import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkHealth } from '../../electron/children/check-health.ts';
import { backupKeys } from '../../electron/store/backup-manifest.ts';
import { verifyBackup } from '../../electron/store/backup-verify.ts';
import { damagedTables } from '../../electron/store/damage.ts';
import { checkDatabase, connect, openDatabase } from '../../electron/store/database.ts';
import { subkey } from '../../electron/store/keys.ts';
import { unlockWithPassphrase } from '../../electron/store/keyring.ts';
import { CURRENT_SCHEMA } from '../../electron/usecases/backup-desk.ts';
import { open, person, samplePerson, tempDir, value, DRIVERS } from '../electron/store/helpers.ts';
import { folder, newCommune, siteAt } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { seeded } from './power-cut.ts';

const SEED = Math.floor(Math.random() * 2 ** 31);
const DATABASE_FLIPS = times(60, 1000);
const BACKUP_FLIPS = times(8, 1000);
const PAGE = 4096;

/** Flips one random bit of a file; answers where, and how to put it back. */
function flip(path: string, random: () => number): { at: number; mend: () => void } {
  const sound = readFileSync(path);
  const bit = Math.floor(random() * sound.length * 8);
  const bytes = Buffer.from(sound);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(path, bytes);
  return { at: bit >> 3, mend: () => writeFileSync(path, sound) };
}

it(`F05 each of ${DATABASE_FLIPS} flipped bits in live pages of the database is noticed and named down to table and row`, { timeout: 1_800_000 }, async () => {
  const dir = tempDir();
  const store = open(dir);
  for (let i = 0; i < 60; i++) value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson(`p${i}`, { name: `Tên ${i} ${'dài '.repeat(i * 20)}` }))));
  await store.close();
  const key = subkey(DRIVERS[0].dataKey, 'database');
  const file = join(dir, 'unit.db');
  const raw = connect({ file, key });
  raw.exec('CREATE TABLE gone (x); INSERT INTO gone VALUES (zeroblob(100000)); DROP TABLE gone; PRAGMA wal_checkpoint(TRUNCATE)');
  const pages = new Map(raw.prepare<[], { pageno: number; name: string; pagetype: string }>('SELECT pageno, name, pagetype FROM dbstat').all().map((one) => [one.pageno, one]));
  const tables = new Map(raw.prepare<[], { name: string; tbl_name: string }>('SELECT name, tbl_name FROM sqlite_master').all().map(({ name, tbl_name }) => [name, tbl_name]));
  const rows = JSON.stringify(raw.prepare('SELECT * FROM person ORDER BY row').all());
  raw.close();

  const random = seeded(SEED);
  const seen = { live: 0, free: 0, rows: 0 };
  for (let n = 0; n < DATABASE_FLIPS; n++) {
    const { at, mend } = flip(file, random);
    const page = pages.get(Math.floor(at / PAGE) + 1);
    const where = `seed ${SEED}, flip ${n}, byte ${at}, page of ${page?.name ?? 'nothing'} (${page?.pagetype ?? 'free'})`;
    const db = openDatabase({ file, key, schemaVersion: 99, readonly: true });
    const sound = db.ok && checkDatabase(db.value).ok;
    if (page === undefined) {
      seen.free++;
      // A free page: noticed, or nothing of the data is touched.
      if (db.ok && sound) expect(JSON.stringify(db.value.prepare('SELECT * FROM person ORDER BY row').all()), where).toBe(rows);
    } else {
      seen.live++;
      expect(sound, where).toBe(false);
      if (db.ok && page.name !== 'sqlite_schema') {
        const found = damagedTables(db.value);
        const table = (tables.get(page.name) ?? page.name).replace(/_search_(data|idx|content|docsize|config)$/u, '_search');
        expect(found?.map((one) => one.table), where).toContain(table);
        if (page.name === 'person' && page.pagetype !== 'internal') {
          seen.rows++;
          expect(found?.find((one) => one.table === 'person')?.ids.length, where).toBeGreaterThan(0);
        }
      }
    }
    if (db.ok) db.value.close();
    mend();
  }
  expect(seen.live).toBeGreaterThan(seen.free);
  expect(seen.rows).toBeGreaterThan(0);
});

it(`F05 each of ${BACKUP_FLIPS} flipped bits in a backup or an attachment is noticed`, { timeout: 1_800_000 }, async () => {
  const dir = folder();
  const site = siteAt(dir);
  await newCommune(site);
  await site.upload('scan.add', { fileName: 'quyet-dinh.pdf' }, new TextEncoder().encode(`%PDF-1.4\n${'chữ '.repeat(40_000)}\n%%EOF`));
  await site.job('backup.create', {});
  await site.close();
  const dataKey = value(await unlockWithPassphrase(dir, 'mat khau mau', Date.now()));
  const keys = backupKeys(dataKey);
  const backups = join(dir, 'backups');
  const [name = ''] = readdirSync(backups).filter((one) => one.endsWith('tu-tay'));
  const backup = join(backups, name);
  const blobIn = (under: string): string => {
    const [sub = ''] = readdirSync(under);
    return join(under, sub, readdirSync(join(under, sub))[0] ?? '');
  };
  const control = { progress: () => undefined, signal: new AbortController().signal };
  const whole = async () => {
    const verified = await verifyBackup({ folder: backup, keys, schemaVersion: CURRENT_SCHEMA, deep: true }, control);
    return verified.ok && verified.value.attachments.damaged.length + verified.value.attachments.missing.length === 0;
  };
  const health = async () => value(await checkHealth({ dir, keys, schemaVersion: CURRENT_SCHEMA }, control));
  expect(await whole()).toBe(true);
  expect(await health()).toMatchObject({ sound: true, tables: [], attachments: { count: 1, damaged: [] } });

  const random = seeded(SEED + 1);
  const targets = [join(backup, 'unit.db'), join(backup, 'manifest.json'), join(backup, 'attachments.json'), blobIn(join(backups, 'blobs'))];
  for (let n = 0; n < BACKUP_FLIPS; n++) {
    const target = targets[n % targets.length] ?? '';
    const { at, mend } = flip(target, random);
    expect(await whole(), `seed ${SEED}, flip ${n}, byte ${at} of ${target}`).toBe(false);
    mend();
  }
  expect(await whole()).toBe(true);

  const attachment = flip(blobIn(join(dir, 'blobs')), random);
  expect((await health()).attachments.damaged, `seed ${SEED}, byte ${attachment.at}`).toHaveLength(1);
  attachment.mend();
});
