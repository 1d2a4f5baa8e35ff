import { z } from 'zod';
import { LOCK_MINUTES, LOCK_REASONS } from '../domain/lock.ts';
import { Done, Nothing } from './common.ts';
import { call, event } from './define.ts';

const Minutes = z.union(LOCK_MINUTES.map((minutes) => z.literal(minutes)));

export const LockState = z.object({
  minutes: Minutes,
  /** Whether this user of this computer opens without a passphrase; null where the computer has no key store. */
  trusted: z.boolean().nullable(),
});
export type LockState = z.infer<typeof LockState>;

export const lockContract = {
  'lock.state': call({ role: 'viewer', about: 'After how long the unit locks itself, and whether this computer is asked for the passphrase', input: Nothing, output: LockState }),
  'lock.setMinutes': call({ role: 'head', about: 'Sets after how long the unit locks itself', input: z.object({ minutes: Minutes }), output: LockState }),
  'lock.trust': call({ role: 'viewer', about: 'Keeps the key of whoever asks in the key store of the operating system, or takes it out', input: z.object({ on: z.boolean() }), output: LockState }),
  'lock.active': call({ role: 'viewer', about: 'Somebody is working at a window', input: Nothing, output: Done }),
  locking: event({ about: 'The unit is about to be locked: windows put away what is being typed and lock it', payload: z.object({ reason: z.enum(LOCK_REASONS) }) }),
  locked: event({ about: 'The unit was locked: windows forget everything', payload: z.object({ reason: z.enum(LOCK_REASONS) }) }),
};
