import { z } from 'zod';
import { Subject, SubjectFields, SubjectKind } from '../domain/subject.ts';
import { AwardEntry } from '../domain/register.ts';
import { Id, Line } from '../domain/common.ts';
import { call, upload } from './define.ts';
import { Done, Page, paged } from './common.ts';

const SubjectRow = z.object({ id: Id, kind: SubjectKind, name: Line, place: Line, birth: Line, awards: z.number().int() });
const Suspect = z.object({ subject: Subject, strength: z.enum(['same', 'maybe']), reason: z.string() });

/** Words of ui-vocabulary, section 8, «Nhập Excel». */
export const ImportRow = z.object({
  row: z.number().int(),
  outcome: z.enum(['moi', 'trung', 'loi', 'bo-qua']),
  name: z.string(),
  read: z.string(),
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
  rows: z.array(ImportRow),
  counts: z.object({ moi: z.number().int(), trung: z.number().int(), loi: z.number().int(), 'bo-qua': z.number().int() }),
});

export const subjectContract = {
  'subject.list': call({
    role: 'viewer',
    about: 'Subjects by kind and search text, accents not needed',
    input: z.object({ ...Page, kind: SubjectKind.nullable().default(null), search: z.string().max(200).default(''), bin: z.boolean().default(false) }),
    output: paged(SubjectRow),
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
    }),
  }),
  'subject.save': call({
    role: 'clerk',
    about: 'Adds or changes a subject; a suspected duplicate is asked about unless `keepApart`',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: SubjectFields, keepApart: z.boolean().default(false) }),
    output: z.object({ saved: Subject.nullable(), suspects: z.array(Suspect) }),
  }),
  'subject.remove': call({ role: 'clerk', about: 'Puts a subject in the bin', input: z.object({ id: Id }), output: Done }),
  'subject.restore': call({ role: 'clerk', about: 'Takes a subject out of the bin', input: z.object({ id: Id }), output: Done }),
  'subject.importPreview': upload({
    role: 'clerk',
    about: 'Reads an .xlsx row by row; saves nothing',
    maxBytes: 20 * 1024 * 1024,
    input: z.object({ fileName: Line, kind: SubjectKind }),
    output: ImportPreview,
  }),
  'subject.importApply': call({
    role: 'clerk',
    about: 'Saves the rows of a preview: new ones, and of the suspected duplicates those named apart',
    input: z.object({ previewId: Id, keepApart: z.array(z.number().int()).default([]), skip: z.array(z.number().int()).default([]) }),
    output: z.object({ saved: z.number().int(), skipped: z.number().int() }),
  }),
};
