import { expect, it } from 'vitest';
import { open, tempDir } from '../electron/store/helpers.ts';
import { savesThere, startWriter } from './harness.ts';
import { times } from '../long.ts';

const ROUNDS = times(10, 1000);
const BATCHES = times(3, 50);

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

it(`F01 ${ROUNDS} kills at random moments lose no confirmed save and leave no half one`, { timeout: 3_600_000 }, async () => {
  const began = performance.now();
  const { acked, killed } = await killedRounds(ROUNDS, 2);
  console.log(`F01: ${killed} kills, ${acked} confirmed saves in ${((performance.now() - began) / 1000).toFixed(1)} s (budget 10 s)`);
  expect(killed).toBe(ROUNDS);
  expect(acked).toBeGreaterThan(ROUNDS / 2);
});

it('F10 a killed batch of 300 rows is there whole or not at all', { timeout: 1_200_000 }, async () => {
  const { killed } = await killedRounds(BATCHES, 300);
  expect(killed).toBe(BATCHES);
});
