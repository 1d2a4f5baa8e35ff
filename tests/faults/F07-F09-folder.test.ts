import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openStore } from '../../electron/store/store.ts';
import { code, open, person, samplePerson, storeOptions, tempDir, value } from '../electron/store/helpers.ts';
import { startWriter } from './harness.ts';

async function killedWriter(dir: string): Promise<void> {
  const run = startWriter([dir, 'forever', '2']);
  await run.sees('ack 5');
  run.child.kill('SIGKILL');
  await run.ended();
}

it('F07 a removed unit.db-wal is noticed and the time at risk named', async () => {
  const dir = tempDir();
  await killedWriter(dir);
  expect(existsSync(`${dir}/unit.db-wal`)).toBe(true);
  rmSync(`${dir}/unit.db-wal`);
  rmSync(`${dir}/unit.db-shm`, { force: true });
  const store = open(dir);
  expect(store.notices.map((notice) => notice.code)).toEqual(['mat-phan-ghi-cuoi']);
  expect(store.notices[0]?.message).toMatch(/\d{1,2}:\d{2}/);
  expect(await store.verifyAudit()).toMatchObject({ intact: true });
  await store.close();
  expect(open(dir).notices).toEqual([]);
});

it('F07 an older copy put in place is noticed', async () => {
  const dir = tempDir();
  const first = open(dir);
  value(await first.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
  await first.close();
  copyFileSync(`${dir}/unit.db`, `${dir}/old`);
  const second = open(dir);
  value(await second.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2'))));
  await second.close();
  copyFileSync(`${dir}/old`, `${dir}/unit.db`);
  const third = open(dir);
  expect(third.notices.map((notice) => notice.code)).toEqual(['du-lieu-cu-hon']);
});

it('F08 a file that was taken away is noticed before the next save is confirmed', async () => {
  const dir = tempDir();
  const store = open(dir);
  value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
  renameSync(`${dir}/unit.db`, `${dir}/elsewhere.db`);
  expect(code(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2'))))).toBe('tep-du-lieu-bien-mat');
  expect(code(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p3'))))).toBe('tep-du-lieu-bien-mat');
});

it('F09 a second program is refused, and welcome once the first was killed', async () => {
  const dir = tempDir();
  const run = startWriter([dir, 'forever', '2']);
  await run.sees('ready');
  expect(code(openStore(storeOptions(dir)))).toBe('dang-mo-noi-khac');
  run.child.kill('SIGKILL');
  await run.ended();
  open(dir);
});

it('F09 whoever loses the lock by force no longer writes', async () => {
  const dir = tempDir();
  const first = open(dir);
  rmSync(`${dir}/lock`);
  const second = open(dir);
  expect(code(await first.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))))).toBe('dang-mo-noi-khac');
  value(await second.write('mai', 'save', (tx) => tx.put(person, samplePerson('p2'))));
});
