import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../electron/store/backup-make.ts';
import { readKeyring } from '../../electron/store/keyring.ts';
import { ASIDE, INCOMING, asideName, asides, dropPrepared, settleSwap, swapIn } from '../../electron/store/restore-swap.ts';
import { prepareRestore } from '../../electron/store/restore-prepare.ts';
import { NO_CONTROL, SCHEMA, attach, makeUnit, openUnit, personsIn, savePersons, unitIn } from '../electron/store/backup-unit.ts';
import type { SmallUnit } from '../electron/store/backup-unit.ts';
import { tempDir, value } from '../electron/store/helpers.ts';
import { person } from '../electron/store/person.ts';
import { keepFolder } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { straceThere } from './harness.ts';

const RUNNER = fileURLToPath(new URL('restore-runner.ts', import.meta.url));
/** Everything that changes a disk; `write` is left out, which the runtime needs for itself: files are written by pwrite64. */
const CALLS = 'rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,fsync,fdatasync,ftruncate,pwrite64';
/** Persons now, in the old backup, and in what an undo brings back. */
const [NOW, THEN] = [30, 10];

const WHICH = times(0, 1) === 1 ? 'every call' : 'a sample of calls';

let whole: SmallUnit;
let restored: SmallUnit;

/** A unit with an old backup and more work since, on which each round runs anew. */
beforeAll(async () => {
  if (!straceThere) return;
  whole = await makeUnit(keepFolder());
  const store = openUnit(whole);
  await savePersons(store, 0, THEN);
  await attach(whole, 70_000);
  const facts = { order: 1, at: 1_763_000_000_000, local: '2026-11-19T08:00', reason: 'tu-tay' as const, appVersion: '0.1.0' };
  value(await makeBackup({ dir: whole.dir, folder: join(whole.dir, 'backups', 'cu'), keys: whole.keys, schemaVersion: SCHEMA, facts }, NO_CONTROL));
  await savePersons(store, THEN, NOW);
  await attach(whole, 500);
  await store.close();
  restored = copyOf(whole, keepFolder());
  const aside = asideName(restored.dir, ASIDE.restored, 1_763_000_000_000);
  value(await prepareRestore({ from: join(restored.dir, 'backups', 'cu'), dir: restored.dir, keys: restored.keys, schemaVersion: SCHEMA, keyring: true, aside }, NO_CONTROL));
  swapIn(restored.dir, INCOMING, aside);
});

function copyOf(unit: SmallUnit, dir = tempDir()): SmallUnit {
  cpSync(unit.dir, dir, { recursive: true });
  return unitIn(dir, unit.dataKey);
}

/** Runs a deed; with `at`, killed at that call. Answers how many calls there were. */
function run(deed: string, { dir, dataKey }: SmallUnit, at?: number): number {
  const log = join(tempDir(), 'calls');
  const kill = at === undefined ? [] : ['-e', `inject=${CALLS}:signal=SIGKILL:when=${at}`];
  const done = spawnSync('strace', ['-f', '-qq', '-o', log, '-e', `trace=${CALLS}`, ...kill, process.execPath, RUNNER, deed, dir, Buffer.from(dataKey).toString('hex')], { encoding: 'utf8' });
  if (at === undefined && done.status !== 0) throw new Error(done.stderr);
  return readFileSync(log, 'utf8').split('\n').filter((line) => /\(/.test(line) && !line.includes('resumed')).length;
}

/** `rounds` calls: the first, and the others spread over all, each in a place of its own choosing; all where there are no more. */
function points(total: number, rounds: number): number[] {
  if (rounds >= total) return Array.from({ length: total }, (_, i) => i + 1);
  return Array.from({ length: rounds }, (_, i) => (i === 0 ? 1 : 1 + Math.floor(((i + Math.random()) * total) / rounds)));
}

/** As the program does at its start. */
function settle({ dir }: SmallUnit): void {
  settleSwap(dir);
  dropPrepared(dir);
}

describe.skipIf(!straceThere)('killed at every call that changes the disk', () => {
  it.each([
    { deed: 'restore', start: () => whole, before: NOW, after: THEN },
    { deed: 'undo', start: () => restored, before: THEN, after: NOW },
  ])(`F01: ${WHICH} of a restore ($deed): before or after, never between, and the other data are kept`, { timeout: 3_600_000 }, async ({ deed, start, before, after }) => {
    const total = run(deed, copyOf(start()));
    const seen = { before: 0, after: 0 };
    for (const at of points(total, times(6, total))) {
      const unit = copyOf(start());
      const asidesBefore = asides(unit.dir).length;
      run(deed, unit, at);
      settle(unit);
      const where = `${deed} killed at call ${at} of ${total}`;
      expect(value(readKeyring(unit.dir)).keyCheck, where).toBe(unit.keys.check);
      expect(['restore.json', INCOMING, `${INCOMING}.part`].filter((name) => existsSync(join(unit.dir, name))), where).toEqual([]);
      const store = openUnit(unit);
      const count = store.read.count(person);
      expect(await store.verifyAudit(), where).toMatchObject({ intact: true });
      await store.close();
      expect([before, after], where).toContain(count);
      seen[count === after ? 'after' : 'before']++;
      const kept = asides(unit.dir);
      if (count === before) expect(kept.length, where).toBe(asidesBefore);
      else {
        const [newest] = kept;
        expect(await personsIn(unitIn(moved(unit, newest?.name ?? ''), unit.dataKey)), where).toBe(before);
      }
      rmSync(unit.dir, { recursive: true });
    }
    expect(seen.before).toBeGreaterThan(0);
    expect(seen.after).toBeGreaterThan(0);
  });
});

/** The kept data in a folder of their own, to be opened. */
function moved({ dir }: SmallUnit, aside: string): string {
  const to = tempDir();
  cpSync(join(dir, aside), to, { recursive: true });
  return to;
}
