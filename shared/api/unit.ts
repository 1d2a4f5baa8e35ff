import { z } from 'zod';
import { Signer, SignerFields, Unit, UnitKind } from '../domain/unit.ts';
import { Id, Line, RequiredLine } from '../domain/common.ts';
import { LOCK_REASONS } from '../domain/lock.ts';
import { FOCAL_ROLES, ROLES, call, event } from './define.ts';
import { Done, Nothing } from './common.ts';

const Passphrase = z.string().max(300);

/** What the window needs to know before anything else. */
export const ProgramState = z.object({
  /** `damaged`: there is a unit, and its file or its keyring cannot be opened; `problem` says which. */
  state: z.enum(['new', 'locked', 'open', 'damaged']),
  problem: z.object({ code: z.string(), message: z.string() }).nullable().optional(),
  appVersion: z.string(),
  unprotected: z.boolean(),
  /** The open unit is the sample one: nothing in it is real. */
  sample: z.boolean().optional(),
  unit: Unit.nullable(),
  /** `shared`: one of several users. `focal`: what he may do for campaigns he is focal for. */
  actor: z.object({ name: z.string(), role: z.enum(ROLES), shared: z.boolean().optional(), focal: z.array(z.enum(FOCAL_ROLES)).optional() }).nullable(),
  /** Sign-in labels where the file has several users; empty or absent: a lone one. */
  signIn: z.array(z.string()).optional(),
  today: z.string(),
  /** Minutes after which the open unit locks itself; null or absent: nothing is asked for at opening, so nothing is locked. */
  lockMinutes: z.number().nullable().optional(),
  /** Why it is locked, where this run of the program locked it. */
  lockedBy: z.enum(LOCK_REASONS).nullable().optional(),
  /** Why the key store of the operating system did not open it. */
  keyStoreProblem: z.string().nullable().optional(),
});

export const unitContract = {
  'unit.state': call({ role: 'none', about: 'Whether the data folder is new, locked or open', input: Nothing, output: ProgramState }),
  'unit.create': call({
    role: 'none',
    about: 'First run: makes the unit, its data key and its recovery code',
    input: z.object({
      kind: UnitKind,
      name: RequiredLine,
      province: RequiredLine,
      signer: SignerFields.pick({ name: true, title: true }),
      /** Empty only together with `acceptUnprotected`. */
      passphrase: Passphrase,
      acceptUnprotected: z.boolean().default(false),
    }),
    output: Unit,
  }),
  'unit.unlock': call({ role: 'none', about: 'Opens a locked unit with its passphrase', input: z.object({ passphrase: Passphrase, label: Line.optional() }), output: Unit }),
  'unit.unlockWithRecovery': call({
    role: 'none',
    about: 'Opens a locked unit with its recovery code and sets a new passphrase',
    input: z.object({ code: z.string().max(200), newPassphrase: Passphrase, acceptUnprotected: z.boolean().default(false) }),
    output: Unit,
  }),
  'unit.lock': call({
    role: 'viewer',
    about: 'Closes the file and forgets the key',
    /** `reason` of a lock that nobody asked for by hand: it waits for jobs. */
    input: z.object({ reason: z.enum(['idle', 'away']).optional() }).strict(),
    output: Done,
  }),
  'unit.update': call({ role: 'clerk', about: 'Changes the unit’s own particulars', input: Unit.omit({ code: true, id: true }), output: Unit }),
  'unit.changePassphrase': call({
    role: 'viewer',
    about: 'Wraps the data key with a new passphrase of whoever asks',
    input: z.object({ current: Passphrase, next: Passphrase, acceptUnprotected: z.boolean().default(false) }),
    output: Done,
  }),
  'recovery.status': call({
    role: 'head',
    about: 'The recovery code while it is not confirmed, and whether it should be shown now',
    input: Nothing,
    output: z.object({ confirmed: z.boolean(), due: z.boolean(), code: z.string().nullable() }),
  }),
  'recovery.confirm': call({
    role: 'head',
    about: 'Confirms that the code was written down: the last group is typed in',
    input: z.object({ lastGroup: z.string().max(20) }),
    output: Done,
  }),
  'signer.list': call({ role: 'viewer', about: 'Signers of the unit', input: Nothing, output: z.array(Signer) }),
  'signer.save': call({
    role: 'clerk',
    about: 'Adds or changes a signer',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: SignerFields }),
    output: Signer,
  }),
  'signer.remove': call({ role: 'clerk', about: 'Removes a signer', input: z.object({ id: Id }), output: Done }),
  'draft.save': call({
    role: 'viewer',
    about: 'Keeps what is being typed in a form, encrypted with everything else',
    input: z.object({ key: z.string().min(1).max(120), value: z.string().max(200_000).nullable() }),
    output: Done,
  }),
  'draft.load': call({
    role: 'viewer',
    about: 'What was being typed in a form',
    input: z.object({ key: z.string().min(1).max(120) }),
    output: z.object({ value: z.string().nullable() }),
  }),
  changed: event({ about: 'Entities that were written', payload: z.object({ types: z.array(Line) }) }),
  alarm: event({ about: 'Something the clerk should know at once', payload: z.object({ message: z.string() }) }),
};
