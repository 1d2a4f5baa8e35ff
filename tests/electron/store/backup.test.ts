import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyBackup, makeBackup } from '../../../electron/store/backup-make.ts';
import { BACKUP_FILES } from '../../../electron/store/backup-manifest.ts';
import { verifyBackup } from '../../../electron/store/backup-verify.ts';
import { blobPath } from '../../../electron/store/backup-files.ts';
import { prepareRestore } from '../../../electron/store/restore-prepare.ts';
import { ASIDE, INCOMING, asideName, asides, settleSwap, swapIn } from '../../../electron/store/restore-swap.ts';
import { salvageDatabase } from '../../../electron/store/salvage.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { upgradeBackup } from '../../../electron/usecases/upgrade-backup.ts';
import { fold } from '../../../shared/text/fold.ts';
import { times } from '../../long.ts';
import { NO_CONTROL, SCHEMA, attach, makeUnit, openUnit, personsIn, savePersons } from './backup-unit.ts';
import type { SmallUnit } from './backup-unit.ts';
import { code, open, tempDir, value } from './helpers.ts';
import { person } from './person.ts';

const FLIPS = times(40, 1000);
const facts = (order = 1) => ({ order, at: 1_763_000_000_000 + order, local: '2026-11-20T08:00', reason: 'tu-tay' as const, appVersion: '0.1.0' });
const backUp = (unit: SmallUnit, name: string, to = join(unit.dir, 'backups')) => makeBackup({ dir: unit.dir, folder: join(to, name), keys: unit.keys, schemaVersion: SCHEMA, facts: facts() }, NO_CONTROL);
const verify = ({ keys }: SmallUnit, folder: string, deep = true) => verifyBackup({ folder, keys, schemaVersion: SCHEMA, deep }, NO_CONTROL);
const restore = async (unit: SmallUnit, name: string) => {
  const aside = asideName(unit.dir, ASIDE.restored, 1_763_100_000_000);
  const prepared = value(await prepareRestore({ from: join(unit.dir, 'backups', name), dir: unit.dir, keys: unit.keys, schemaVersion: SCHEMA, keyring: false, aside }, NO_CONTROL));
  swapIn(unit.dir, INCOMING, aside);
  return { prepared, aside };
};

function flip(file: string, bit: number): void {
  const bytes = readFileSync(file);
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(file, bytes);
}

describe('a backup of database and attachments', () => {
  it('R83: made while the database is in use, attachments once for all, counted; taken to another place whole', async () => {
    const unit = await makeUnit(tempDir());
    const store = openUnit(unit);
    await savePersons(store, 0, 50);
    const [one, two] = [await attach(unit, 70_000), await attach(unit, 10)];
    const made = value(await backUp(unit, 'a'));
    expect(made).toMatchObject({ tables: { person: 50 }, attachments: { count: 2, damaged: 0 }, audit: store.auditHead() });
    await savePersons(store, 50, 60);
    value(await backUp(unit, 'b'));
    const kept = join(unit.dir, 'backups', 'blobs');
    for (const name of [one, two]) expect(statSync(blobPath(kept, name)).ino).toBe(statSync(blobPath(join(unit.dir, 'blobs'), name)).ino);
    expect(value(await verify(unit, join(unit.dir, 'backups', 'b')))).toMatchObject({ facts: { tables: { person: 60 } }, attachments: { count: 2, missing: [], damaged: [] } });

    const place = tempDir();
    expect(code(await copyBackup({ from: join(unit.dir, 'backups', 'b'), to: join(place, 'gone', 'b'), keys: unit.keys, schemaVersion: SCHEMA }, NO_CONTROL))).toBe('noi-sao-luu-mat');
    expect(readdirSync(place)).toEqual([]);
    value(await copyBackup({ from: join(unit.dir, 'backups', 'b'), to: join(place, 'b'), keys: unit.keys, schemaVersion: SCHEMA }, NO_CONTROL));
    rmSync(join(unit.dir, 'backups'), { recursive: true });
    expect(value(await verify(unit, join(place, 'b'))).attachments).toEqual({ count: 2, missing: [], damaged: [] });
    await store.close();
  });

  it(`Z3: ${FLIPS} single bits turned in database, manifest, keyring list and attachments of a backup: every one noticed`, { timeout: 600_000 }, async () => {
    const unit = await makeUnit(tempDir());
    const store = openUnit(unit);
    await savePersons(store, 0, 40);
    const blob = await attach(unit, 3000);
    await store.close();
    value(await backUp(unit, 'a'));
    const folder = join(unit.dir, 'backups', 'a');
    const files = [join(folder, BACKUP_FILES.database), join(folder, BACKUP_FILES.manifest), join(folder, BACKUP_FILES.attachments), blobPath(join(unit.dir, 'backups', 'blobs'), blob)];
    for (let round = 0; round < FLIPS; round++) {
      const file = files[round % files.length] ?? '';
      const bit = randomInt(statSync(file).size * 8);
      // The last byte of the manifest is a line break, which says nothing.
      if (file.endsWith('.json') && bit >> 3 === statSync(file).size - 1) continue;
      flip(file, bit);
      const found = await verify(unit, folder);
      expect(found.ok && found.value.attachments.damaged.length === 0, `bit ${bit} of ${file}`).toBe(false);
      flip(file, bit);
    }
    expect(value(await verify(unit, folder)).attachments.damaged).toEqual([]);
  });
});

describe('before an upgrade', () => {
  it('F68: a backup like all others is made, and verified before anything is migrated', async () => {
    const unit = await makeUnit(tempDir());
    const store = openUnit(unit);
    await savePersons(store, 0, 7);
    await attach(unit, 900);
    await store.close();
    let made = '';
    const later = { version: SCHEMA + 1, name: 'later', up: () => void (made = readdirSync(join(unit.dir, 'backups')).find((name) => name.endsWith('-truoc-nang-cap')) ?? '') };
    const beforeUpgrade = upgradeBackup({ dir: unit.dir, dataKey: unit.dataKey, now: () => 1_763_000_000_000, appVersion: '0.2.0' });
    const upgraded = open(unit.dir, { dataKey: unit.dataKey, migrations: [...MIGRATIONS, later], beforeUpgrade });
    expect(upgraded.read.count(person)).toBe(7);
    expect(value(await verify(unit, join(unit.dir, 'backups', made)))).toMatchObject({ manifest: { reason: 'truoc-nang-cap', schema: SCHEMA, tables: { person: 7 } }, attachments: { count: 1, missing: [], damaged: [] } });
  });
});

describe('restoring', () => {
  it('puts missing and damaged attachments back, sets the damaged one aside, and begins a new lineage', async () => {
    const unit = await makeUnit(tempDir());
    const store = openUnit(unit);
    await savePersons(store, 0, 5);
    const [gone, hurt, lost] = [await attach(unit, 100), await attach(unit, 200), await attach(unit, 300)];
    const { lineage } = store.identity();
    value(await backUp(unit, 'a'));
    await store.close();
    const at = (name: string) => blobPath(join(unit.dir, 'blobs'), name);
    rmSync(at(gone));
    // A second name of one file: damaging the one would damage the other, so it is replaced.
    const bytes = readFileSync(at(hurt));
    rmSync(at(hurt));
    writeFileSync(at(hurt), bytes.fill(0, 60, 80));
    for (const dir of ['blobs', 'backups/blobs']) rmSync(blobPath(join(unit.dir, dir), lost));

    const { prepared, aside } = await restore(unit, 'a');
    expect(prepared).toMatchObject({ mended: 2, lost: 1, facts: { tables: { person: 5 } } });
    expect(existsSync(blobPath(join(unit.dir, aside, 'blobs'), hurt))).toBe(true);
    const again = openUnit(unit);
    expect(again.identity().lineage).not.toBe(lineage);
    expect(again.notices.map(({ code }) => code)).toEqual(['du-lieu-khoi-phuc']);
    expect(await again.verifyAudit()).toMatchObject({ intact: true });
    await again.close();
  });

  it('undone, and undone again: each time the other data, with nothing lost on the way', async () => {
    const unit = await makeUnit(tempDir());
    let store = openUnit(unit);
    await savePersons(store, 0, 3);
    value(await backUp(unit, 'a'));
    await savePersons(store, 3, 10);
    await store.close();
    const { aside } = await restore(unit, 'a');
    expect(await personsIn(unit)).toBe(3);
    swapIn(unit.dir, aside, asideName(unit.dir, ASIDE.undone, 1_763_200_000_000));
    expect(await personsIn(unit)).toBe(10);
    const [back] = asides(unit.dir);
    swapIn(unit.dir, back?.name ?? '', asideName(unit.dir, ASIDE.undone, 1_763_300_000_000));
    store = openUnit(unit);
    expect(store.read.count(person)).toBe(3);
    await store.close();
    expect(asides(unit.dir)).toHaveLength(1);
    expect(settleSwap(unit.dir)).toBe(false);
  });
});

describe('a damaged database', () => {
  const salvage = ({ dir, dataKey }: SmallUnit, expected: Record<string, number> | null = null) =>
    salvageDatabase({ dir, dataKey, tables: [person], fold, random: (n) => crypto.getRandomValues(new Uint8Array(n)), programVersion: '0.1.0', expected, at: 1_763_000_000_000 }, NO_CONTROL);
  /** A closed unit of 400 persons, some in the bin. */
  async function filled(): Promise<SmallUnit> {
    const unit = await makeUnit(tempDir());
    const store = openUnit(unit);
    await savePersons(store, 0, 400);
    await store.write('lan', 'person.remove', (tx) => void tx.remove(person, 'p00007'));
    await store.close();
    return unit;
  }

  it('whole, it is read whole, the bin included', async () => {
    const unit = await filled();
    expect(value(await salvage(unit))).toEqual({ tables: [{ table: 'person', read: 400, lost: 0 }], unreadable: 0 });
    swapIn(unit.dir, INCOMING, asideName(unit.dir, ASIDE.restored, 1));
    const store = openUnit(unit);
    expect(store.read.count(person)).toBe(399);
    expect(store.read.count(person, { includeDeleted: true })).toBe(400);
    expect(await store.verifyAudit()).toEqual({ intact: true, lines: expect.any(Number) as number, rows: 400 });
    await store.close();
  });

  it(`F05: pages overwritten at random, ${times(6, 100)} times: what is read and what is said to be lost are all there was, or it says it does not know`, { timeout: 600_000 }, async () => {
    const unit = await filled();
    const file = join(unit.dir, 'unit.db');
    const whole = readFileSync(file);
    const pages = whole.length / 4096;
    let [some, none] = [0, 0];
    for (let round = 0; round < times(6, 100); round++) {
      const hurt = Buffer.from(whole);
      for (let i = 0; i < 3; i++) {
        const page = 1 + randomInt(pages - 1);
        hurt.fill(0x5a, page * 4096 + 100, page * 4096 + 300);
      }
      writeFileSync(file, hurt);
      const done = await salvage(unit, { person: 400 });
      if (!done.ok) {
        expect(done.error.code).toBe('khong-doc-lai-duoc');
        expect(existsSync(join(unit.dir, INCOMING))).toBe(false);
        none++;
        continue;
      }
      const [table] = done.value.tables;
      expect((table?.read ?? 0) + (table?.lost ?? 0), JSON.stringify(table)).toBe(400);
      some++;
      expect(readFileSync(file).equals(hurt)).toBe(true);
    }
    console.log(`read again ${some} of ${some + none} damaged files`);
    expect(some).toBeGreaterThan(none);
  });

  it('without its first page nothing is read, and the file stays as it is', async () => {
    const unit = await filled();
    const file = join(unit.dir, 'unit.db');
    const hurt = readFileSync(file).fill(9, 0, 4096);
    writeFileSync(file, hurt);
    expect(code(await salvage(unit))).toBe('khong-doc-lai-duoc');
    expect(readFileSync(file).equals(hurt)).toBe(true);
    expect(readdirSync(unit.dir).filter((name) => name.startsWith(INCOMING))).toEqual([]);
  });
});
