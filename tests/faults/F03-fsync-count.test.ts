import { expect, it } from 'vitest';
import { tempDir } from '../electron/store/helpers.ts';
import { callsIn, startWriter, straceThere } from './harness.ts';

it.skipIf(!straceThere)('F03 100 saves flush the log file at least 100 times', async () => {
  const dir = tempDir();
  const flushes = async (saves: number) => {
    const log = `${dir}/strace-${saves}`;
    const run = startWriter([`${dir}/unit-${saves}`, String(saves), '1'], ['-y', '-o', log, '-e', 'trace=fsync,fdatasync']);
    await run.ended();
    expect(run.lines()).toContain('closed');
    expect(run.acks()).toHaveLength(saves);
    return callsIn(log, ['fsync', 'fdatasync']).filter((line) => line.includes('unit.db-wal'));
  };
  const without = (await flushes(0)).length;
  const withSaves = (await flushes(100)).length;
  console.log(`F03: ${withSaves - without} flushes of unit.db-wal for 100 saves`);
  expect(withSaves - without).toBeGreaterThanOrEqual(100);
});
