import { z } from 'zod';
import { AwardType } from '../catalogue/award-schema.ts';
import { Id, IsoDate, Line, RequiredLine, Year } from '../domain/common.ts';
import { Confirmation, ConfirmationFields } from '../domain/confirmation.ts';
import { HeadCount, HeadCountFields, Membership, MembershipFields } from '../domain/membership.ts';
import { AwardEntry } from '../domain/register.ts';
import { CHANGE_REASONS, NameFields } from '../domain/subject-change.ts';
import { Subject, SubjectKind } from '../domain/subject.ts';
import { call, download, job, upload } from './define.ts';
import { Done, Nothing } from './common.ts';

/** An old award without its recipient, as typed or chosen. */
export const OldAwardFields = z.object({
  /** Entry of the catalogue; null for a name it does not hold (a district's giấy khen). */
  awardCode: Id.nullable(),
  awardName: RequiredLine,
  ofMinistry: z.boolean().default(false),
  type: AwardType.nullable().default(null),
  year: Year,
  periodTo: IsoDate.nullable().default(null),
  decisionNumber: RequiredLine,
  decisionDate: IsoDate,
  authority: RequiredLine,
  merit: z.string().trim().max(500).default(''),
});
export type OldAwardFields = z.infer<typeof OldAwardFields>;

const Suspected = z.object({ subject: Subject, awards: z.number().int(), nominations: z.number().int() });
const Skipped = z.object({ name: z.string(), sentence: z.string() });

/** One row of a list of old awards (ui-vocabulary, section 8, «Nhập Excel»). */
export const AwardImportRow = z.object({
  row: z.number().int(),
  outcome: z.enum(['moi', 'trung', 'loi', 'bo-qua']),
  name: z.string(),
  /** «LĐTT năm 2021 · 345/QĐ-UBND ngày 05/11/2021 · …». */
  read: z.string(),
  before: z.string(),
  problems: z.array(z.string()),
  /** Whom of the registry it may be, surest first. One: taken unless the clerk says otherwise. None: a new subject. */
  candidates: z.array(z.object({ id: Id, name: z.string(), reason: z.string() })),
  /** The clerk must say who it is, or that it is somebody new. */
  ask: z.boolean(),
});
export const AwardImportPreview = z.object({
  previewId: Id,
  sheet: z.string(),
  headingRow: z.number().int(),
  encoding: z.string(),
  columns: z.array(z.object({ heading: z.string(), column: z.string() })),
  unused: z.array(z.string()),
  rows: z.array(AwardImportRow),
  counts: z.object({ moi: z.number().int(), trung: z.number().int(), loi: z.number().int(), 'bo-qua': z.number().int() }),
});

export const registryContract = {
  'subject.change': call({
    role: 'clerk',
    about: 'What a subject is called and where it belongs from a day on; papers of earlier days keep the old',
    input: z.object({ id: Id, from: IsoDate, fields: NameFields, reason: z.enum(CHANGE_REASONS), source: Line.default('') }),
    output: z.object({ changeId: Id }),
  }),
  'subject.unchange': call({ role: 'clerk', about: 'Takes such a change back; the record returns where it was the last', input: z.object({ changeId: Id }), output: Done }),
  'collective.end': call({
    role: 'clerk',
    about: 'Collectives end on a day, into others or into none; their history stays their own',
    input: z.object({ ids: z.array(Id).min(1).max(50), on: IsoDate, source: Line.default(''), successorIds: z.array(Id).max(50).default([]), newSuccessor: Line.default('') }),
    output: z.object({ ids: z.array(Id), newSuccessorId: Id.nullable(), warnings: z.array(z.string()) }),
  }),
  'collective.reopen': call({ role: 'clerk', about: 'Undoes an ending; a successor made for it goes to the bin when nothing hangs on it', input: z.object({ ids: z.array(Id).min(1).max(50), newSuccessorId: Id.nullable().default(null) }), output: Done }),

  'membership.list': call({
    role: 'viewer',
    about: 'Members of a collective, or where a person worked; `on` limits it to one day',
    input: z.object({ collectiveId: Id.nullable().default(null), personId: Id.nullable().default(null), on: IsoDate.nullable().default(null) }),
    output: z.array(z.object({ membership: Membership, personName: Line, collectiveName: Line, current: z.boolean() })),
  }),
  'membership.save': call({
    role: 'clerk',
    about: 'Adds or changes a membership; a second head on the same days is asked about unless bothHeads is set',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: MembershipFields, bothHeads: z.boolean().default(false) }),
    output: Membership,
  }),
  'membership.candidates': call({
    role: 'viewer',
    about: 'Persons whose particulars name this collective as their workplace and who are not among its members',
    input: z.object({ collectiveId: Id }),
    output: z.array(z.object({ id: Id, name: Line, position: Line, birth: z.string() })),
  }),
  'membership.addMany': call({
    role: 'clerk',
    about: 'Makes several persons members from one day on, each with the position of his particulars; all or none',
    input: z.object({ collectiveId: Id, personIds: z.array(Id).min(1).max(1000), from: IsoDate.nullable() }),
    output: z.object({ ids: z.array(Id) }),
  }),
  'membership.removeMany': call({ role: 'clerk', about: 'Takes such memberships back', input: z.object({ ids: z.array(Id).min(1).max(1000) }), output: Done }),
  'membership.remove': call({ role: 'clerk', about: 'Puts a membership in the bin', input: z.object({ id: Id }), output: Done }),
  'membership.restore': call({ role: 'clerk', about: 'Takes a membership out of the bin', input: z.object({ id: Id }), output: Done }),
  'headCount.list': call({
    role: 'viewer',
    about: 'Head count of a collective year by year, newest first, beside the members on record',
    input: z.object({ collectiveId: Id }),
    output: z.array(z.object({ headCount: HeadCount.nullable(), year: Year, members: z.number().int(), note: z.string() })),
  }),
  'headCount.save': call({ role: 'clerk', about: 'States the head count of a year', input: HeadCountFields.extend({ id: Id.optional(), version: z.number().int().optional() }), output: HeadCount }),
  'headCount.remove': call({ role: 'clerk', about: 'Puts such a statement in the bin', input: z.object({ id: Id }), output: Done }),
  'headCount.restore': call({ role: 'clerk', about: 'Takes such a statement out of the bin', input: z.object({ id: Id }), output: Done }),

  'subject.duplicates': job({
    role: 'viewer',
    about: 'Pairs of the whole registry that may be one subject',
    input: Nothing,
    output: z.object({ pairs: z.array(z.object({ first: Suspected, second: Suspected, strength: z.enum(['same', 'maybe']), reason: z.string() })), more: z.boolean(), compared: z.number().int() }),
  }),
  'subject.merge': call({
    role: 'clerk',
    about: 'Two records are one subject: everything moves to the kept one, the other goes to the bin',
    input: z.object({ keptId: Id, mergedId: Id }),
    output: z.object({ mergeId: Id, moved: z.number().int(), warnings: z.array(z.string()) }),
  }),
  'subject.unmerge': call({ role: 'clerk', about: 'Takes a merger apart exactly, unless something changed since', input: z.object({ mergeId: Id }), output: Done }),
  'subject.keepApart': call({ role: 'clerk', about: 'Says that two records are different subjects, or takes that back', input: z.object({ first: Id, second: Id, apart: z.boolean().default(true) }), output: Done }),

  'award.choices': call({
    role: 'viewer',
    about: 'Titles and award forms of the catalogue, old ones too, for the recipients of a kind',
    input: z.object({ kind: SubjectKind.nullable().default(null) }),
    output: z.array(z.object({ code: Id, name: Line, group: Line, authority: Line })),
  }),
  'award.backfill': call({
    role: 'clerk',
    about: 'Enters one old award for one or many subjects; those that have it are left out and named',
    input: z.object({ subjectIds: z.array(Id).min(1).max(500), fields: OldAwardFields }),
    output: z.object({ ids: z.array(Id), skipped: z.array(Skipped), warnings: z.array(z.string()) }),
  }),
  'award.change': call({ role: 'clerk', about: 'Changes an old award that was entered', input: z.object({ id: Id, version: z.number().int(), fields: OldAwardFields }), output: AwardEntry }),
  'award.remove': call({ role: 'clerk', about: 'Puts old awards that were entered in the bin', input: z.object({ ids: z.array(Id).min(1).max(5000) }), output: Done }),
  'award.restore': call({ role: 'clerk', about: 'Takes such awards out of the bin', input: z.object({ ids: z.array(Id).min(1).max(5000) }), output: Done }),
  'award.importPreview': upload({
    role: 'clerk',
    about: 'Reads an .xlsx of old awards row by row; saves nothing',
    maxBytes: 20 * 1024 * 1024,
    input: z.object({ fileName: Line, kind: SubjectKind }),
    output: AwardImportPreview,
  }),
  'award.importTemplate': download({ role: 'viewer', about: 'An empty .xlsx with the headings this import reads, and a second sheet of examples', input: z.object({ kind: SubjectKind }) }),
  'award.importApply': call({
    role: 'clerk',
    about: 'Saves the rows of a preview. `who`: for a row the subject, or null for somebody new; a row that asks and is not in it stays out',
    input: z.object({ previewId: Id, who: z.array(z.object({ row: z.number().int(), subjectId: Id.nullable() })).default([]), skip: z.array(z.number().int()).default([]) }),
    output: z.object({ saved: z.number().int(), skipped: z.number().int(), created: z.number().int(), ids: z.array(Id) }),
  }),

  'confirmation.list': call({ role: 'viewer', about: "Persons' answers about a subject, newest first", input: z.object({ subjectId: Id }), output: z.array(Confirmation) }),
  'confirmation.save': call({ role: 'clerk', about: 'Answers what no record can tell; a later answer to the same question takes the place of the earlier', input: ConfirmationFields, output: Confirmation }),
  'confirmation.remove': call({ role: 'clerk', about: 'Takes an answer back', input: z.object({ id: Id }), output: Done }),
  'confirmation.restore': call({ role: 'clerk', about: 'Gives an answer back', input: z.object({ id: Id }), output: Done }),
  'confirmation.saveMany': call({ role: 'clerk', about: 'Answers many such questions at once; one that was answered already stays as it is. Answers those that were added', input: z.object({ answers: z.array(ConfirmationFields).min(1).max(500) }), output: z.object({ ids: z.array(Id) }) }),
  'confirmation.removeMany': call({ role: 'clerk', about: 'Takes answers back', input: z.object({ ids: z.array(Id).min(1).max(500) }), output: Done }),

  'initiative.of': call({
    role: 'viewer',
    about: 'Initiatives of a subject with the awards they were put forward with, and those they could be',
    input: z.object({ subjectId: Id }),
    output: z.object({
      initiatives: z.array(z.object({ id: Id, name: Line, year: Year, kindWord: Line, scopeWord: Line, uses: z.array(z.object({ id: Id, name: z.string(), year: Year })) })),
      targets: z.array(z.object({ id: Id, name: z.string(), year: Year })),
    }),
  }),
  'initiative.use': call({
    role: 'clerk',
    about: 'Says that an initiative was put forward with an award entry or a nomination, or takes that back',
    input: z.object({ initiativeId: Id, usedById: Id, used: z.boolean().default(true) }),
    output: Done,
  }),
};
