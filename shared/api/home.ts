import { z } from 'zod';
import { Id, Line } from '../domain/common.ts';
import { ClockView } from './agenda.ts';
import { call } from './define.ts';
import { Nothing } from './common.ts';

/** Kinds of work that the menu has an entry for once the unit has begun them. */
const Begun = z.object({ agenda: z.boolean(), registers: z.boolean(), exemplars: z.boolean(), blocks: z.boolean() });
export type Begun = z.infer<typeof Begun>;

/** A line of the home page: what it is and the page where it is done. */
const HomeLine = z.object({ id: z.string(), text: z.string(), note: z.string(), tone: z.enum(['calm', 'soon', 'late']), page: Line, params: z.record(z.string(), z.string()), /** Whose it is, where somebody of another role has to do it; '' or absent: whoever reads it. */ whose: z.string().optional() });

export const homeContract = {
  'home.begun': call({ role: 'viewer', about: 'Which kinds of work the unit has begun: dated work, registers, exemplars, blocks', input: Nothing, output: Begun }),
  'home.today': call({
    role: 'viewer',
    about: 'What is due, what waits, what came back, what is missing',
    input: Nothing,
    output: z.object({
      empty: z.boolean(),
      unprotected: z.boolean(),
      recoveryDue: z.boolean(),
      /** What opening the file found: a last write that is missing, an older copy; and a clock that seems wrong. */
      notices: z.array(z.object({ message: z.string(), next: z.string(), clock: ClockView.optional() })),
      ruleSets: z.array(z.object({ id: z.string(), sentence: z.string() })),
      groups: z.array(z.object({ title: z.string(), lines: z.array(HomeLine) })),
      counts: z.object({ campaigns: z.number().int(), subjects: z.number().int(), openNominations: z.number().int(), awards: z.number().int() }),
      /** The last backup and where it lies; null while there is none. */
      backup: z.object({ text: z.string(), note: z.string(), tone: z.enum(['calm', 'late']) }).nullable().optional(),
      lastBundle: z.object({ text: z.string(), id: Id }).nullable(),
    }),
  }),
};
