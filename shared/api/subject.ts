import { z } from 'zod';
import { RecipientToken } from '../catalogue/award-schema.ts';
import { Subject, SubjectFields, SubjectKind } from '../domain/subject.ts';
import { AwardEntry } from '../domain/register.ts';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { call, download, upload } from './define.ts';
import { Done, Page } from './common.ts';
import { SUBJECT_QUERY, listed } from './lists.ts';

const SubjectRow = z.object({ id: Id, kind: SubjectKind, name: Line, place: Line, birth: Line, awards: z.number().int() });
const Suspect = z.object({ subject: Subject, strength: z.enum(['same', 'maybe']), reason: z.string() });

/** Words of ui-vocabulary, section 8, «Nhập Excel». */
export const ImportRow = z.object({
  row: z.number().int(),
  outcome: z.enum(['moi', 'trung', 'loi', 'bo-qua']),
  name: z.string(),
  read: z.string(),
  /** The row as it stood in the file when it was written in an old code (TCVN3, VNI); empty otherwise. */
  before: z.string(),
  problems: z.array(z.string()),
  fields: SubjectFields.nullable(),
  /** `id` is null for a row of the same file. */
  duplicates: z.array(z.object({ id: Id.nullable(), name: z.string(), reason: z.string() })),
});
export const ImportPreview = z.object({
  /** Names the staged reading; what is saved is what was previewed. */
  previewId: Id,
  sheet: z.string(),
  headingRow: z.number().int(),
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  /** Old code that the sheet was written in, in words; empty for Unicode. */
  encoding: z.string(),
  rows: z.array(ImportRow),
  counts: z.object({ moi: z.number().int(), trung: z.number().int(), loi: z.number().int(), 'bo-qua': z.number().int() }),
});

export const subjectContract = {
  'subject.list': call({
    role: 'viewer',
    about: 'Subjects by kind and search text, accents not needed',
    input: z.object({ ...Page, ...SUBJECT_QUERY }),
    output: listed(SubjectRow),
  }),
  'subject.get': call({
    role: 'viewer',
    about: 'A subject with award history and nominations',
    input: z.object({ id: Id }),
    output: z.object({
      subject: Subject,
      deleted: z.boolean(),
      awards: z.array(AwardEntry),
      nominations: z.array(z.object({ id: Id, roundName: Line, awardName: Line, stateWord: Line, year: z.number().int() })),
      suspects: z.array(Suspect),
      /** Points to look at before the record is used. */
      findings: z.array(z.object({ item: z.string(), sentence: z.string(), kind: z.enum(['wrong', 'missing']) })),
      /** What it was called and where it belonged, newest first; empty while it never changed. `until`: last day, null now. */
      changes: z.array(z.object({ id: Id, from: IsoDate.nullable(), until: IsoDate.nullable(), name: Line, place: Line, reasonWord: Line, source: Line, changes: z.array(z.string()) })),
      /** Collectives that ended in this one, with their awards: shown, never counted as its own. */
      predecessors: z.array(z.object({ id: Id, name: Line, endedOn: IsoDate, awards: z.array(AwardEntry) })),
      successors: z.array(z.object({ id: Id, name: Line })),
      /** Records merged into this one that can still be taken apart, newest first. */
      merges: z.array(z.object({ id: Id, mergedName: Line, on: IsoDate })),
    }),
  }),
  'subject.save': call({
    role: 'clerk',
    about: 'Adds or changes a subject; a suspected duplicate is asked about unless `keepApart`',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: SubjectFields, keepApart: z.boolean().default(false) }),
    output: z.object({
      saved: Subject.nullable(),
      suspects: z.array(Suspect),
      /** Where another name or birth was carried to, and which frozen papers keep the old, in words. */
      correction: z.object({ followed: z.array(z.string()), kept: z.array(z.string()) }).optional(),
    }),
  }),
  'subject.remove': call({ role: 'clerk', about: 'Puts a subject in the bin', input: z.object({ id: Id }), output: z.object({ /** Nominations without a result that still name it, as a sentence; none: empty. */ waiting: z.string() }) }),
  'subject.restore': call({ role: 'clerk', about: 'Takes a subject out of the bin', input: z.object({ id: Id }), output: Done }),
  'subject.setTags': call({
    role: 'clerk',
    about: 'Groups of the award law for many subjects of one kind at once: those named, or all that a filter of the list lets through (at most 20,000); `before` is what each had, for undo',
    input: z
      .object({ ids: z.array(Id).max(5000), matching: z.object(SUBJECT_QUERY).optional(), tags: z.array(RecipientToken).max(10).nullable() })
      .refine(({ ids, matching }) => ids.length > 0 || matching !== undefined),
    output: z.object({ before: z.array(z.object({ ids: z.array(Id), tags: z.array(RecipientToken).nullable() })) }),
  }),
  'subject.importPreview': upload({
    role: 'clerk',
    about: 'Reads an .xlsx row by row; saves nothing',
    maxBytes: 20 * 1024 * 1024,
    input: z.object({ fileName: Line, kind: SubjectKind }),
    output: ImportPreview,
  }),
  'subject.pastePreview': call({
    role: 'clerk',
    about: 'Reads lines copied from a spreadsheet (cells parted by tabs, headings in the first lines) as `subject.importPreview` reads a file; saves nothing',
    input: z.object({ text: z.string().min(1).max(5_000_000), kind: SubjectKind }),
    output: ImportPreview,
  }),
  'subject.importTemplate': download({ role: 'viewer', about: 'An empty .xlsx with the headings the import reads, and a second sheet of examples', input: z.object({ kind: SubjectKind }) }),
  'subject.importApply': call({
    role: 'clerk',
    about: 'Saves the rows of a preview: new ones, and of the suspected duplicates those named apart',
    input: z.object({ previewId: Id, keepApart: z.array(z.number().int()).default([]), skip: z.array(z.number().int()).default([]) }),
    output: z.object({ saved: z.number().int(), skipped: z.number().int() }),
  }),
};
