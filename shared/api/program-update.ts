import { z } from 'zod';
import { IsoDate, Line } from '../domain/common.ts';
import { ProgramVersion, UPDATE_KEY_KINDS } from '../domain/program-update.ts';
import { Handle, Nothing } from './common.ts';
import { call, job } from './define.ts';

export const UpdateState = z.object({
  version: Line,
  commit: Line.nullable(),
  /** Null in a program that runs from its source. */
  keyKind: z.enum(UPDATE_KEY_KINDS).nullable(),
  /** Whether this program can be updated from a file. */
  possible: z.boolean(),
  /** Laid already, used from the next start on. */
  waiting: ProgramVersion.nullable(),
  /** Version that did not start, and the present one was gone back to; until `update.seen`. */
  wentBack: z.object({ version: ProgramVersion, why: z.enum(['khong-khoi-dong', 'dung-giua-chung', 'thieu-tep']) }).nullable(),
  /** Free bytes where the program lies. */
  free: z.number().nullable(),
});
export type UpdateState = z.infer<typeof UpdateState>;

export const UpdateOffer = z.object({
  version: ProgramVersion,
  madeOn: IsoDate,
  notes: z.array(z.string()),
  /** Bytes that laying it takes. */
  takes: z.number(),
  free: z.number().nullable(),
  enough: z.boolean(),
});
export type UpdateOffer = z.infer<typeof UpdateOffer>;

/** The program itself, from a signed file on a stick. */
export const programUpdateContract = {
  'update.state': call({ role: 'viewer', about: 'Version in use, version waiting for the next start, and whether an update from a file is possible', input: Nothing, output: UpdateState }),
  'update.look': job({ role: 'head', about: 'Verifies an update file and says what is in it; changes nothing', input: z.object({ file: Handle }), output: UpdateOffer }),
  'update.lay': job({ role: 'head', about: 'Lays the version of an update file beside the present one, for the next start', input: z.object({ file: Handle }), output: z.object({ version: ProgramVersion }) }),
  'update.seen': call({ role: 'viewer', about: 'The notice that a version was given up has been read', input: Nothing, output: Nothing }),
};
