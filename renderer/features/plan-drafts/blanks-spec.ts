import type { FormSpec } from './record-fields.ts';
import { PART_FORMS } from './record-specs.ts';

const PARTS = ['identity.number', 'identity.date', 'identity.signer', 'identity.promulgatedBy'].map((path) => PART_FORMS[path]).filter((spec) => spec !== undefined);

/** Number, date and signer of the plan, number and date of the decision it is attached to: what often stands blank in print. */
export const BLANKS_FORM: FormSpec = {
  fields: (plan) => PARTS.flatMap((spec) => spec.fields(plan)),
  open: (record) => PARTS.reduce((held, spec) => spec.open?.(held) ?? held, record),
  finish: (record, plan) => PARTS.reduce((held, spec) => spec.finish?.(held, plan) ?? held, record),
};
