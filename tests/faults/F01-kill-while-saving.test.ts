import { expect, it } from 'vitest';
import { open, tempDir } from '../electron/store/helpers.ts';
import { savesThere, startWriter, straceThere } from './harness.ts';
import { times } from '../long.ts';

const ROUNDS = times(20, 100);
const BATCHES = times(5, 15);

async function killedRounds(rounds: number, rowsPerSave: number): Promise<{ acked: number; killed: number }> {
  const dir = tempDir();
  const acked = new Set<number>();
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    const run = startWriter([dir, 'forever', String(rowsPerSave)]);
    await run.sees('ready');
    const delay = Math.random() * 60;
    await new Promise((resolve) => setTimeout(resolve, delay));
    run.child.kill('SIGKILL');
    await run.ended();
    killed += run.child.signalCode === 'SIGKILL' ? 1 : 0;
    run.acks().forEach((save) => acked.add(save));

    const store = open(dir);
    const where = `round ${round}, killed after ${delay.toFixed(1)} ms`;
    const there = savesThere(store, rowsPerSave);
    expect(store.notices, where).toEqual([]);
    expect([...acked].filter((save) => !there.whole.has(save)), where).toEqual([]);
    expect(there.halves, where).toEqual([]);
    expect(store.check().ok, where).toBe(true);
    if (round % 20 === 19 || round === rounds - 1) expect(await store.verifyAudit(), where).toMatchObject({ intact: true });
    await store.close();
  }
  return { acked: acked.size, killed };
}

it(`F01 ${ROUNDS} kills at random moments lose no confirmed save and leave no half one`, { timeout: 300_000 }, async () => {
  const { acked, killed } = await killedRounds(ROUNDS, 2);
  expect(killed).toBe(ROUNDS);
  expect(acked).toBeGreaterThan(ROUNDS / 2);
});

it('F10 a killed batch of 300 rows is there whole or not at all', { timeout: 120_000 }, async () => {
  const { killed } = await killedRounds(BATCHES, 300);
  expect(killed).toBe(BATCHES);
});

it.skipIf(!straceThere)('F01 F68 killed at the k-th write from the very first run on', { timeout: 300_000 }, async () => {
  let died = 0;
  let runs = 0;
  for (let k = 1; k <= 120; k += k < 40 ? times(6, 3) : times(25, 11)) {
    runs++;
    const dir = tempDir();
    const run = startWriter([dir, '6', '2'], ['-o', '/dev/null', '-e', 'trace=pwrite64', '-e', `inject=pwrite64:signal=SIGKILL:when=${k}`]);
    await run.ended();
    if (!run.lines().includes('closed')) died++;
    const store = open(dir);
    const there = savesThere(store, 2);
    expect(run.acks().filter((save) => !there.whole.has(save)), `write ${k}`).toEqual([]);
    expect(there.halves, `write ${k}`).toEqual([]);
    expect(store.check().ok, `write ${k}`).toBe(true);
    expect(await store.verifyAudit(), `write ${k}`).toMatchObject({ intact: true });
    await store.close();
  }
  expect(died).toBeGreaterThan(runs / 2);
});
