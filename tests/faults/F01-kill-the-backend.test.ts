import { expect, it } from 'vitest';
import { folder, siteAt } from '../electron/usecases/sites.ts';
import { startScript } from './harness.ts';
import { times } from '../long.ts';

const ROUNDS = times(20, 100);

it(`F01 the backend killed ${ROUNDS} times during a save loop loses no save that the contract confirmed`, { timeout: 600_000 }, async () => {
  const dir = folder();
  const compiled = folder();
  const acked = new Set<number>();
  let next = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const run = startScript('backend-writer.ts', [dir, String(next)], compiled);
    await run.sees('ready');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
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
});
