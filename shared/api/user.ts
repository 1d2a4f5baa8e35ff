import { z } from 'zod';
import { Id, IsoDate, RequiredLine } from '../domain/common.ts';
import { SignInLabel, User, UserFields } from '../domain/user.ts';
import { Done, Nothing } from './common.ts';
import { call } from './define.ts';

const Passphrase = z.string().min(1).max(300);
const UserRow = User.extend({
  /** Whether he may sign in today. */
  active: z.boolean(),
  /** Whether this is the one who asks. */
  self: z.boolean(),
});

/** Users of the file (R87) and the roles of focal bodies (R88). */
export const userContract = {
  'user.list': call({
    role: 'head',
    about: 'Users of the file; none while there is a lone one, whose name for the journal is answered then. At a province the campaigns that a body can be focal for',
    input: Nothing,
    output: z.object({ users: z.array(UserRow), lone: z.string().nullable(), unprotected: z.boolean(), province: z.boolean(), campaigns: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  'user.add': call({
    role: 'head',
    about: 'Adds a user with sign-in label, passphrase and role; the first time the lone user gets name and label too',
    input: z.object({
      fields: UserFields,
      passphrase: Passphrase,
      /** Needed while there is a lone user; `passphrase` where the unit has none yet. */
      own: z.object({ name: RequiredLine, label: SignInLabel, passphrase: Passphrase.optional() }).optional(),
    }),
    output: User,
  }),
  'user.change': call({ role: 'head', about: 'Changes name, label, role or the campaigns of a user', input: z.object({ id: Id, version: z.number().int(), fields: UserFields }), output: User }),
  'user.resetPassphrase': call({ role: 'head', about: 'Sets a passphrase for a user who forgot his own', input: z.object({ id: Id, passphrase: Passphrase }), output: Done }),
  'user.retire': call({ role: 'head', about: 'A user may not sign in from a day on; what he did stays under his name', input: z.object({ id: Id, from: IsoDate }), output: User }),
  'user.return': call({ role: 'head', about: 'Lets such a user sign in again, with a new passphrase once his own is gone', input: z.object({ id: Id, passphrase: Passphrase.optional() }), output: User }),
};
