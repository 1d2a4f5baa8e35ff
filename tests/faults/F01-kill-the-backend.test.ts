import { expect, it } from 'vitest';
import { folder, siteAt } from '../electron/usecases/sites.ts';
import { startScript } from './harness.ts';
import { times } from '../long.ts';

const ROUNDS = times(8, 200);

it(`F01 the backend killed ${ROUNDS} times during a save loop loses no save that the contract confirmed`, { timeout: 3_600_000 }, async () => {
  const began = performance.now();
  const dir = folder();
  const compiled = folder();
  const acked = new Set<number>();
  let next = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const run = startScript('backend-writer.ts', [dir, String(next)], compiled);
    await run.sees('ready');
    // After a few saves, however long they take here; then at any moment.
    const saves = Math.floor(Math.random() * 5);
    if (saves > 0) await run.sees(`ack ${next + saves - 1}`);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
    run.child.kill('SIGKILL');
    await run.ended();
    run.acks().forEach((save) => acked.add(save));
    // One save may have been on its way: it counts as neither confirmed nor lost.
    next = Math.max(next, ...run.acks().map((n) => n + 1)) + 1;
  }
  expect(acked.size).toBeGreaterThan(ROUNDS / 2);
  const site = siteAt(dir);
  await site.call('unit.unlock', { passphrase: 'mẫu' });
  const there = new Set<number>();
  const nextPage = (after: (string | number | null)[] | null) => site.call('subject.list', { limit: 500, after });
  for (let page = await nextPage(null); ; page = await nextPage(page.next)) {
    for (const { name } of page.rows) there.add(Number(name.split(' ').at(-1)));
    if (page.next === null) break;
  }
  expect([...acked].filter((n) => !there.has(n))).toEqual([]);
  console.log(`F01: the backend killed ${ROUNDS} times, ${acked.size} confirmed saves in ${((performance.now() - began) / 1000).toFixed(1)} s (budget 15 s)`);
});
