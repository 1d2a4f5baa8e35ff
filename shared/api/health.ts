import { z } from 'zod';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { HealthReport } from '../domain/health.ts';
import { Nothing } from './common.ts';
import { call, download, job } from './define.ts';

const Count = z.number().int().nonnegative();

/** What keeps the program from writing, or soon may. */
const Problem = z.object({ code: Line, message: z.string(), next: z.string() });

/** One query over the store that found something. */
const Inconsistency = z.object({
  id: Line,
  title: z.string(),
  /** `note` may well be meant so. */
  severity: z.enum(['bad', 'warn', 'note']),
  count: Count,
  /** Ids of what was found, at most 20. */
  ids: z.array(Line),
  advice: z.string(),
  repair: Line.nullable(),
});
export type Inconsistency = z.infer<typeof Inconsistency>;

export const BreachFacts = z.object({
  since: IsoDate,
  machine: z.object({ device: Line, encrypted: z.boolean(), passphrase: z.boolean(), users: Count }),
  /** Machines that wrote bundles taken in since, by their number. */
  machines: z.array(z.object({ device: Line, unitName: z.string(), bundles: Count })),
  sent: z.array(z.object({ number: Count, peerName: z.string(), on: IsoDate, subjects: Count, /** Locked with keys, or with words given out. */ locked: z.enum(['keys', 'words']), state: z.string() })),
  received: z.array(z.object({ number: Count, peerName: z.string(), on: IsoDate, records: Count })),
  counts: z.array(z.object({ label: z.string(), count: Count })),
  /** Kinds of personal data and of how many persons they are held. */
  kinds: z.array(z.object({ label: z.string(), count: Count })),
});
export type BreachFacts = z.infer<typeof BreachFacts>;

/** Whether machine and data are sound, and what to do where not. */
export const healthContract = {
  'health.state': call({ role: 'viewer', about: 'What keeps the program from writing now, and when everything was checked last', input: Nothing, output: z.object({ problems: z.array(Problem), checkedAt: z.number().nullable() }) }),
  'health.check': job({ role: 'viewer', about: 'Looks at machine, data file, backups, exchange and how rows fit each other; `deep` reads every page, attachment and journal line', input: z.object({ deep: z.boolean().default(false) }), output: HealthReport }),
  'health.consistency': call({ role: 'viewer', about: 'Rows that do not fit each other, and what is to be done', input: Nothing, output: z.array(Inconsistency) }),
  'health.repair': call({ role: 'clerk', about: 'Repairs what one query of health.consistency found', input: z.object({ id: Line }), output: z.object({ mended: Count, /** Takes the repair back while the program runs; null where it cannot be. */ undo: Id.nullable() }) }),
  'health.undoRepair': call({ role: 'clerk', about: 'Takes a repair back', input: z.object({ undo: Id }), output: z.object({ restored: Count }) }),
  'health.report': download({ role: 'viewer', about: 'The last check as plain text without names, for whoever helps', input: Nothing }),
  'health.breachFacts': call({ role: 'clerk', about: 'Facts for a report of a breach: machines, bundles since a day, persons and kinds of data', input: z.object({ since: IsoDate }), output: BreachFacts }),
  'health.breachPaper': download({ role: 'clerk', about: 'The same on paper', input: z.object({ since: IsoDate, format: z.enum(['docx', 'pdf']) }) }),
};
