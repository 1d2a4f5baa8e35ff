import { expect, it } from 'vitest';
import { times } from '../../../long.ts';
import { described } from './shrink.ts';
import { failureOf } from './simulate.ts';
import { scheduleOf } from './schedule.ts';

/** `SEED=7` replays one seed alone; `SEEDS=5000-6000` runs a share of them; `SHRINK=1` tells the fewest events with which one fails. */
const [FIRST, LAST] = ((given: string | undefined) => {
  const [from, to] = (given ?? `1-${times(2000, 100_000)}`).split('-').map(Number);
  return [from ?? 1, to ?? from ?? 1] as const;
})(process.env['SEED'] ?? process.env['SEEDS']);
const SHRINK = process.env['SHRINK'] === '1';
/** Seeds of one test: a worker that is busy for long cannot answer. */
const SHARE = 250;

/** Tests that run every second share of the seeds: the odd ones or the even ones, so that two files divide them. A share that is alone is run by both. */
export function runSeeds(half: 'odd' | 'even'): void {
  const shares = Array.from({ length: Math.ceil((LAST - FIRST + 1) / SHARE) }, (_, i) => FIRST + i * SHARE);
  for (const from of shares.filter((_, i) => shares.length === 1 || (half === 'odd') === (i % 2 === 0))) {
    const to = Math.min(LAST, from + SHARE - 1);
    it(`F12-F29-F30-F31-F45-F46-F47-F48-F53-F54: no edit is lost, no state wrong, equal state hashes (seeds ${from} to ${to})`, { timeout: 600_000 }, () => {
      const failed: string[] = [];
      for (let seed = from; seed <= to; seed++) {
        const schedule = scheduleOf(seed);
        const failure = failureOf(schedule);
        if (failure !== null) failed.push(described(schedule, failure, SHRINK));
      }
      if (failed.length > 0) expect.fail(failed.join('\n\n'));
    });
  }
}
