import { describe, expect, it } from 'vitest';
import { open, tempDir } from '../electron/store/helpers.ts';
import { callsIn, savesThere, startWriter, straceThere } from './harness.ts';
import type { Run } from './harness.ts';

async function afterwards(dir: string, run: Run, where: string): Promise<void> {
  const store = open(dir);
  const there = savesThere(store, 2);
  expect(run.acks().filter((save) => !there.whole.has(save)), where).toEqual([]);
  expect(there.halves, where).toEqual([]);
  expect(store.check().ok, where).toBe(true);
  expect(await store.verifyAudit(), where).toMatchObject({ intact: true });
  await store.close();
}

/* Every call of every workload: F01-F06-workloads. Here: what is refused after a flush that failed. */
describe.skipIf(!straceThere)('disk errors', () => {
  it('F04 a flush that fails is not a save, and nothing is saved after it', { timeout: 120_000 }, async () => {
    const measured = tempDir();
    const log = `${measured}/strace`;
    await startWriter([`${measured}/unit`, '0', '2']).ended();
    await startWriter([`${measured}/unit`, '0', '2'], ['-o', log, '-e', 'trace=fsync']).ended();
    const toOpen = callsIn(log, ['fsync']).length;
    for (const further of [0, 2]) {
      const dir = tempDir();
      const first = startWriter([dir, '3', '2']);
      await first.ended();
      // On an existing unit: let it open, then fail every flush from some save on.
      const run = startWriter([dir, '12', '2'], ['-o', '/dev/null', '-e', 'trace=fsync', '-e', `inject=fsync:error=EIO:when=${toOpen + further}+`]);
      await run.ended();
      expect(run.faults().length, run.lines().join()).toBeGreaterThan(0);
      expect(new Set(run.faults())).toEqual(new Set(['loi-dia']));
      const answers = run.lines().filter((line) => /^(ack|fault)/.test(line));
      expect(answers.join().lastIndexOf('ack'), answers.join()).toBeLessThan(answers.join().indexOf('fault'));
      await afterwards(dir, run, `flush ${toOpen + further}`);
    }
  });
});
