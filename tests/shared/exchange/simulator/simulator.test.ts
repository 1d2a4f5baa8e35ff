import { describe, expect, it } from 'vitest';
import { runSeeds } from './seeds.ts';
import { failureOf } from './simulate.ts';
import { VARIANTS } from './variants.ts';
import { scheduleOf } from './schedule.ts';

/** Seeds that found a fault of the program, or find it in a program that still has it (see VARIANTS). */
const REGRESSIONS: readonly (readonly [number, string])[] = [
  [116, 'a receiver that restored a backup lost what it had confirmed, and was not sent it again'],
  [1941, 'a new lineage first seen behind a gap was not noticed'],
  [16, 'of a conflict only the content that stood was sent, so a third machine never saw the other'],
  [7066, 'a restored unit with nothing to say to its equals never told them, so that they went on believing its receipts'],
  [811, 'a change made on words written at two places stood in conflict with those very words'],
  [59021, 'the simulator took a content chosen as it is for the older one of the same words, which never knew what was chosen against'],
  [19813, 'what came in as it stood here already was not known to the next change, and came back as a conflict'],
  [20452, 'the simulator let a person write a choice without the members that the record needs'],
];

describe('simulated sites', () => {
  runSeeds('odd');

  it.each(REGRESSIONS)('seed %i: %s', (seed) => {
    expect(failureOf(scheduleOf(seed))).toBeNull();
  });

  it('a schedule is the same each time its seed is run', () => {
    expect(scheduleOf(7)).toEqual(scheduleOf(7));
    expect(scheduleOf(7).steps).not.toEqual(scheduleOf(8).steps);
  });
});

/** Seeds at which each broken program is noticed; so many would be tried. */
const CAUGHT: Readonly<Record<(typeof VARIANTS)[number], number>> = {
  versionsOnly: 16, byClock: 3, keepsLineage: 35, runningNumber: 68, absenceDeletes: 2, dropsWaiting: 3, neverRetries: 3, stripsUnknown: 2, trustsOld: 116, standingOnly: 16, knowsOneOfSame: 811, choosesSilently: 1033, forgetsKnown: 19813,
};

describe('the simulator notices a program that', () => {
  it.each(VARIANTS)('%s', (variant) => {
    const wrong = { [variant]: true };
    // The seed that is known to notice it first; the others only where the schedules were changed since.
    const seeds = [CAUGHT[variant], ...Array.from({ length: 2000 }, (_, i) => i + 1)];
    const seed = seeds.find((one) => failureOf(scheduleOf(one), wrong) !== null);
    expect(seed).toBeDefined();
    expect(failureOf(scheduleOf(seed ?? 0))).toBeNull();
  });
});
