import { ok } from '../../shared/result.ts';
import { selfTest } from '../self-test/run.ts';
import type { HandlersOf } from './handlers.ts';
import { reportOf } from './health/report.ts';
import type { OpenUnit } from './open-unit.ts';

/** Whether this machine does what the program needs, whatever the data are. */
export function selfTestHandlers({ dir, ports, appVersion, clock }: OpenUnit): HandlersOf<'selftest.run'> {
  return {
    'selftest.run': async (_ctx, _input, { progress, signal }) => ok(reportOf(clock.now(), await selfTest({ dir, ports, appVersion, now: () => clock.now() }, progress, signal))),
  };
}
