import { z } from 'zod';
import { Confidence } from '../catalogue/award-schema.ts';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { LawConfirmation, LawConfirmationFields } from '../domain/law-confirmation.ts';
import { ProvinceProfile, ProvinceProfileFields } from '../domain/province-profile.ts';
import { call, download, upload } from './define.ts';
import { Done, Nothing } from './common.ts';

/** Award law as dated data: what the province sets, and who compared which rules with the texts. */
export const lawContract = {
  'law.state': call({
    role: 'viewer',
    about: 'Province profiles, confirmations and the program’s day: with the built-in catalogue all that the law of a day is made of',
    input: Nothing,
    output: z.object({ today: IsoDate, /** The unit's, whose texts are its own. */ province: z.string().optional(), profiles: z.array(ProvinceProfile), confirmations: z.array(LawConfirmation) }),
  }),
  'law.fieldHelp': call({
    role: 'viewer',
    about: 'What the law of a day says of the fields of forms (`FieldLawKey`), all at once; a field of which it says nothing is left out',
    input: z.object({ /** Left out: the program’s day. */ date: IsoDate.optional() }),
    output: z.object({ date: IsoDate, fields: z.record(z.string(), z.object({ text: z.string(), citation: z.string(), confidence: Confidence, remark: z.string() })) }),
  }),
  'law.confirm': call({ role: 'clerk', about: 'Records that rules were compared with the texts: of an award, of all, or one rule', input: LawConfirmationFields, output: LawConfirmation }),
  'law.unconfirm': call({ role: 'clerk', about: 'Takes such a record back', input: z.object({ id: Id }), output: Done }),
  'law.reconfirm': call({ role: 'clerk', about: 'Takes such a record out of the bin', input: z.object({ id: Id }), output: Done }),
  'profile.save': call({
    role: 'clerk',
    about: 'Adds a province profile, or changes one; a new one is not used until it is put in use',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: ProvinceProfileFields }),
    output: ProvinceProfile,
  }),
  'profile.use': call({ role: 'clerk', about: 'Works by a profile, or no longer; two may not hold on one day', input: z.object({ id: Id, version: z.number().int(), used: z.boolean() }), output: ProvinceProfile }),
  'profile.remove': call({ role: 'clerk', about: 'Puts a profile in the bin; one in use is refused', input: z.object({ id: Id }), output: Done }),
  'profile.restore': call({ role: 'clerk', about: 'Takes a profile out of the bin', input: z.object({ id: Id }), output: Done }),
  'profile.export': download({ role: 'viewer', about: 'A profile as a file to hand on', input: z.object({ id: Id }) }),
  'profile.import': upload({ role: 'clerk', about: 'Takes in a profile from a file, as a profile of its own that is not used yet', maxBytes: 2 * 1024 * 1024, input: z.object({ fileName: Line }), output: ProvinceProfile }),
};
