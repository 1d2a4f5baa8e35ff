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

/**
 * What a person needs to replay a failure.
 * @param failure what `failureOf` says of it  @param shrink tells the events that are left of a shrunk schedule: the schedule is run a hundred times for it
 */
export function described(schedule: Schedule, failure: string, shrink: boolean): string {
  const { seed, machines, steps } = schedule;
  const told = [`seed ${seed}: ${failure}`, `machines: ${machines.map(({ code }) => code).join(' ')}; ${steps.length} events`];
  if (shrink) {
    const small = shrunk(schedule);
    told.push(`shrunk to ${small.steps.length} events: ${failureOf(small) ?? ''}`, ...small.steps.map((step) => `  ${step.op} ${step.site} ${step.seed}`));
  }
  const replay = `SEED=${seed} npx vitest run --project shared tests/shared/exchange/simulator/simulator.test.ts -t 'no edit is lost'`;
  return [...told, `replay: ${replay}`, ...(shrink ? [] : [`fewest events: SHRINK=1 ${replay}`])].join('\n');
}
