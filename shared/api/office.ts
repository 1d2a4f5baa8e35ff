import { z } from 'zod';
import { Id, IsoDate, Line, Prose, Year } from '../domain/common.ts';
import { OFFICE_COLUMNS, OFFICE_TONES } from '../domain/office-overview.ts';
import { OFFICE_BUNDLE_STATES } from '../domain/office-receiving.ts';
import { Handle, Nothing } from './common.ts';
import { call, job } from './define.ts';

const Figure = z.number().int().nonnegative();

const OfficeBundle = z.object({
  /** Null for a file that is no readable bundle. */
  file: Handle.nullable(),
  fileName: z.string(),
  /** Name of the sender as held here, else its code; empty where the file does not say. */
  unit: z.string(),
  unitCode: z.string(),
  number: z.number().int().nullable(),
  kindWord: z.string(),
  createdAt: z.string().nullable(),
  add: Figure,
  change: Figure,
  review: Figure,
  known: Figure,
  state: z.enum(OFFICE_BUNDLE_STATES),
  stateWord: z.string(),
  /** Why it stands there, and what to do; empty for a new one. */
  reason: z.string(),
});
export type OfficeBundle = z.infer<typeof OfficeBundle>;

const TakenBundle = z.object({
  file: Handle,
  fileName: z.string(),
  unit: z.string(),
  unitCode: z.string(),
  number: z.number().int().nullable(),
  /** `nhan`: taken in. `da-co`: it was in before. `de-lai`: left, for the reason. `chua-lam`: it was not its turn before the stop. */
  outcome: z.enum(['nhan', 'da-co', 'de-lai', 'chua-lam']),
  outcomeWord: z.string(),
  reason: z.string(),
  added: Figure,
  changed: Figure,
  known: Figure,
  setAside: Figure,
});
export type TakenBundle = z.infer<typeof TakenBundle>;

/** A received line that waits for an answer. */
const WaitingLine = z.object({
  /** Of the frozen nomination, and of the dossier it came in. */
  versionId: Id,
  dossierVersionId: Id,
  nominationId: Id,
  unit: z.string(),
  dossier: z.string(),
  subjectName: z.string(),
  place: z.string(),
  awardName: z.string(),
  sending: z.number().int(),
  /** Day it came, and whole days since. */
  since: IsoDate,
  days: z.number().int(),
  acknowledged: z.boolean(),
});

const OfficeUnits = z.object({
  today: IsoDate,
  campaignName: z.string(),
  year: Year.nullable(),
  rows: z.array(
    z.object({
      /** Unit code, or its name where it is not connected. */
      key: z.string(),
      name: z.string(),
      unitCode: Id.nullable(),
      connected: z.boolean(),
      /** Somebody has to do something about one of the cells. */
      late: z.boolean(),
      cells: z.array(
        z.object({
          column: z.enum(OFFICE_COLUMNS),
          word: z.string(),
          tone: z.enum(OFFICE_TONES),
          /** Whole days since it came, or by which it is overdue; null where no day is known. */
          days: z.number().int().nullable(),
          note: z.string(),
          /** What is behind it; null: nothing to open. */
          to: z.object({ page: z.string(), params: z.record(z.string(), z.string()) }).nullable(),
        }),
      ),
    }),
  ),
});
export type OfficeUnits = z.infer<typeof OfficeUnits>;

/** The office that receives from many. */
export const officeContract = {
  'office.units': call({
    role: 'viewer',
    about: 'How the units below stand, connected or known by name: what came, what is missing, since when. What nothing here says is «Chưa rõ»',
    input: z.object({ campaignId: Id.nullable().default(null), year: Year.nullable().default(null) }),
    output: OfficeUnits,
  }),
  'inbox.lines': call({ role: 'viewer', about: 'Lines of all received dossiers that wait for an answer, by unit', input: Nothing, output: z.array(WaitingLine) }),
  'inbox.check': call({
    role: 'viewer',
    about: 'What received lines would be returned for, by this unit’s own law book and records; everything is only worth a look',
    input: z.object({ versionIds: z.array(Id).min(1).max(200) }),
    output: z.array(z.object({ versionId: Id, findings: z.array(z.object({ code: z.string(), sentence: z.string() })) })),
  }),
  'inbox.returnMany': call({
    role: 'clerk', focal: 'appraiser',
    about: 'Returns lines of several dossiers with one reason of at least 20 letters; all or none',
    input: z.object({ versionIds: z.array(Id).min(1).max(500), reason: Prose.min(20), date: IsoDate, scanIds: z.array(Id).max(50).default([]) }),
    output: z.object({ returned: Figure, dossiers: Figure, units: z.array(z.object({ unitCode: Id, unitName: z.string() })) }),
  }),
  'bundle.receiveFolder': job({
    role: 'clerk',
    about: 'Looks through all bundles of a folder: verifies each and says what taking it in by itself would do; changes nothing and keeps nothing',
    input: z.object({ folder: Handle }),
    output: z.object({ bundles: z.array(OfficeBundle), warnings: z.array(z.string()) }),
  }),
  'bundle.receiveMany': job({
    role: 'clerk',
    about: 'Takes bundles in one after the other, each in a transaction of its own; one that fails does not stop the others. After a stop, what was taken in stays',
    input: z.object({ files: z.array(Handle).min(1).max(1000), /** As answered for an earlier stick of the same sitting: no further backup is made. */ sittingId: Line.nullable().default(null) }),
    output: z.object({
      /** Name of the backup made before the first one; empty where nothing was taken in. */
      sittingId: Line,
      bundles: z.array(TakenBundle),
      taken: Figure,
      left: Figure,
      stopped: z.boolean(),
      /** Units whose bundles were taken in: they get a receipt. */
      senders: z.array(z.object({ unitCode: Id, unitName: Line })),
    }),
  }),
};
