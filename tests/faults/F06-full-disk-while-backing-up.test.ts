import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { copyBackup, makeBackup } from '../../electron/store/backup-make.ts';
import { verifyBackup } from '../../electron/store/backup-verify.ts';
import { prepareRestore } from '../../electron/store/restore-prepare.ts';
import { INCOMING } from '../../electron/store/restore-swap.ts';
import { NO_CONTROL, SCHEMA, attach, makeUnit, openUnit, savePersons } from '../electron/store/backup-unit.ts';
import { code, tempDir, value } from '../electron/store/helpers.ts';
import { person } from '../electron/store/person.ts';

const mounted: string[] = [];
const mount = (options: string): string | null => {
  const dir = tempDir();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir]).status !== 0) return null;
  mounted.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of mounted.splice(0)) spawnSync('umount', ['-l', dir]);
});
const there = process.getuid?.() === 0 && process.platform === 'linux';
if (!there) console.warn('F06 needs to mount a small volume (root on Linux); these tests are left out.');

const facts = { order: 1, at: 1_763_000_000_000, local: '2026-11-20T08:00', reason: 'dinh-ky' as const, appVersion: '0.1.0' };

it.skipIf(!there)('F06: the disk fills up while a backup or a restore is made: said, nothing half-made stays, work goes on, and it is made when there is room', async () => {
  const dir = mount('size=9m') as string;
  const unit = await makeUnit(dir);
  const store = openUnit(unit);
  await savePersons(store, 0, 300);
  await attach(unit, 70_000);
  const backUp = (name: string) => makeBackup({ dir, folder: join(dir, 'backups', name), keys: unit.keys, schemaVersion: SCHEMA, facts }, NO_CONTROL);
  value(await backUp('a'));
  writeFileSync(join(dir, 'phim'), '');
  // All but a little: room for a part of a copy.
  spawnSync('sh', ['-c', `head -c 100m /dev/zero > ${join(dir, 'phim')}; truncate -s -300k ${join(dir, 'phim')}`]);
  expect(code(await backUp('b'))).toBe('het-dia');
  expect(readdirSync(join(dir, 'backups')).sort()).toEqual(['a', 'blobs']);
  const restore = () => prepareRestore({ from: join(dir, 'backups', 'a'), dir, keys: unit.keys, schemaVersion: SCHEMA, keyring: false, aside: 'truoc-khoi-phuc-1' }, NO_CONTROL);
  expect(code(await restore())).toBe('het-dia');
  expect(readdirSync(dir).filter((name) => name.startsWith(INCOMING))).toEqual([]);
  await savePersons(store, 300, 301);
  expect(store.read.count(person)).toBe(301);
  rmSync(join(dir, 'phim'));
  value(await backUp('b'));
  value(await restore());
  expect(existsSync(join(dir, INCOMING, 'unit.db'))).toBe(true);
  await store.close();
});

it.skipIf(!there)('F04 F06: a volume that fills up, or is read-only from some moment on, while people are saved: said, everything can still be read, nothing confirmed is missing, and it goes on afterwards', async () => {
  const dir = mount('size=9m') as string;
  const unit = await makeUnit(dir);
  const store = openUnit(unit);
  await savePersons(store, 0, 10);
  const save = (from: number, to: number) => savePersons(store, from, to).then(() => null, (error: unknown) => String(error));
  spawnSync('sh', ['-c', `head -c 100m /dev/zero > ${join(dir, 'phim')}`]);
  let there = 10;
  let refused: string | null = null;
  for (; refused === null && there < 3000; there += 100) refused = await save(there, there + 100);
  there -= 100;
  expect(refused).toContain('Ổ đĩa đã đầy');
  expect(store.read.count(person)).toBe(there);
  rmSync(join(dir, 'phim'));
  expect(await save(there, there + 100)).toBeNull();
  // A switch on the stick, or a disk that the system takes away from writers because it fails.
  expect(spawnSync('mount', ['-o', 'remount,ro', dir]).status).not.toBe(0);
  await store.close();
  spawnSync('mount', ['-o', 'remount,ro', dir]);
  expect(() => openUnit(unit)).toThrow('khong-ghi-duoc');
  spawnSync('mount', ['-o', 'remount,rw', dir]);
  const again = openUnit(unit);
  expect(again.notices).toEqual([]);
  expect(again.read.count(person)).toBe(there + 100);
  expect(await again.verifyAudit()).toMatchObject({ intact: true });
  await again.close();
});

it.skipIf(!there).each([
  ['full', 'size=200k', 'het-dia'],
  ['read-only', 'size=9m,ro', 'khong-ghi-duoc'],
])('F06: a second place that is %s is said and left as it was; the backup on this machine stands', async (_name, options, expected) => {
  const unit = await makeUnit(tempDir());
  const store = openUnit(unit);
  await savePersons(store, 0, 300);
  await attach(unit, 90_000);
  await store.close();
  const from = join(unit.dir, 'backups', 'a');
  value(await makeBackup({ dir: unit.dir, folder: from, keys: unit.keys, schemaVersion: SCHEMA, facts }, NO_CONTROL));
  const place = mount(options) as string;
  expect(code(await copyBackup({ from, to: join(place, 'a'), keys: unit.keys, schemaVersion: SCHEMA }, NO_CONTROL))).toBe(expected);
  expect(readdirSync(place).filter((name) => name !== 'blobs')).toEqual([]);
  expect(value(await verifyBackup({ folder: from, keys: unit.keys, schemaVersion: SCHEMA, deep: true }, NO_CONTROL)).attachments.damaged).toEqual([]);
});
