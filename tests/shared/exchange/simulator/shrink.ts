import { failureOf } from './simulate.ts';
import type { Variant } from './variants.ts';
import type { Schedule } from './schedule.ts';

/** Drops events as long as the schedule still fails; what is left says why. */
export function shrunk(schedule: Schedule, variant: Variant = {}): Schedule {
  let steps = [...schedule.steps];
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at + size <= steps.length; ) {
      const fewer = [...steps.slice(0, at), ...steps.slice(at + size)];
      if (failureOf({ ...schedule, steps: fewer }, variant) === null) at += size;
      else steps = fewer;
    }
  }
  return { ...schedule, steps };
}

/** What a person needs to replay a failure. */
export function described(schedule: Schedule, variant: Variant = {}): string {
  const small = shrunk(schedule, variant);
  return [
    `seed ${schedule.seed}: ${failureOf(schedule, variant) ?? ''}`,
    `machines: ${schedule.machines.map(({ code }) => code).join(' ')}`,
    `shrunk to ${small.steps.length} of ${schedule.steps.length} events: ${failureOf(small, variant) ?? ''}`,
    ...small.steps.map(({ op, site, seed }) => `  ${op} ${site} ${seed}`),
    `replay: SEED=${schedule.seed} npx vitest run --project shared tests/shared/exchange/simulator`,
  ].join('\n');
}
