import { z } from 'zod';
import { Dossier } from '../domain/dossier.ts';
import { Nomination, WithdrawalFields } from '../domain/nomination.ts';
import { Id, IsoDate, Line, Year } from '../domain/common.ts';
import { Done } from './common.ts';
import { call } from './define.ts';

/** Steps of nominations and dossiers beside writing, sending and being answered. */
/** A withdrawal as it is typed in; without a day it is of today. */
const WithdrawInput = WithdrawalFields.extend({ on: IsoDate.nullable().default(null) });

/** One thing the receiver would return a dossier for, and the page where it is mended. */
export const CheckView = z.object({
  code: Line,
  weight: z.enum(['stop', 'reason', 'note']),
  sentence: z.string(),
  nominationId: Id.nullable(),
  name: z.string(),
  /** A person answers it at once (`confirmation.save`), for the award year of the round. */
  asks: z.object({ key: z.string(), question: z.string(), subjectId: Id, year: Year }).nullable(),
  mend: z.object({ page: Line, params: z.record(z.string(), z.string()), label: Line }),
});
export type CheckView = z.infer<typeof CheckView>;

export const dossierStepContract = {
  'dossier.check': call({
    role: 'viewer',
    about: '«Kiểm tra hồ sơ»: everything the receiver would return it for, nominee by nominee, each with where to mend it',
    input: z.object({ id: Id }),
    output: z.object({ dossier: Dossier, findings: z.array(CheckView), nominees: z.number().int(), clear: z.number().int() }),
  }),
  'nomination.withdraw': call({
    role: 'clerk',
    about: 'Takes nominations back with a reason, sent or not; answers the sent dossiers whose receiver has to be told',
    input: z.object({ ids: z.array(Id).min(1).max(500), fields: WithdrawInput }),
    output: z.object({ withdrawn: z.number().int(), sentDossierIds: z.array(Id) }),
  }),
  'nomination.unwithdraw': call({ role: 'clerk', about: 'Undoes a withdrawal: each stands where it stood', input: z.object({ ids: z.array(Id).min(1).max(500) }), output: Done }),
  'nomination.reopen': call({ role: 'clerk', about: 'A withdrawn nomination is written anew; what was sent of it stays as a version', input: z.object({ id: Id }), output: Nomination }),
  'dossier.withdraw': call({ role: 'clerk', about: 'Thu hồi hồ sơ: takes back all its nominations that wait for an answer', input: z.object({ id: Id, fields: WithdrawInput }), output: Dossier }),
  'dossier.unwithdraw': call({ role: 'clerk', about: 'Undoes the withdrawal of a dossier', input: z.object({ id: Id }), output: Dossier }),
  'dossier.archive': call({ role: 'clerk', about: 'Lays a dossier that has been answered aside', input: z.object({ id: Id }), output: Dossier }),
  'dossier.unarchive': call({ role: 'clerk', about: 'Takes a dossier out of the archive', input: z.object({ id: Id }), output: Dossier }),
};
