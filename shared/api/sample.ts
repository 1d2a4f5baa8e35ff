import { z } from 'zod';
import { Done, Nothing } from './common.ts';
import { call, job } from './define.ts';

/** Sample data to try the program on: a unit of its own beside the real one, never in the same file. */
export const sampleContract = {
  'sample.make': job({
    role: 'none',
    about: 'Makes the sample unit, or opens the one that is there; a real unit that is open is locked',
    input: Nothing,
    output: z.object({}),
  }),
  'sample.remove': call({ role: 'head', about: 'Throws the sample unit away and goes back to the unit’s own data, or to the first run', input: Nothing, output: Done }),
};
