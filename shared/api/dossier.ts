import { z } from 'zod';
import { Dossier, DossierState, DossierVersion, Receiver, SubmissionFields } from '../domain/dossier.ts';
import { NominationVersion } from '../domain/nomination.ts';
import { Decision, DecisionFields, DecisionLine, DecisionResult, ReturnNote } from '../domain/response.ts';
import { PAPER_CODES } from '../documents/catalogue.ts';
import { AwardEntry } from '../domain/register.ts';
import { Id, IsoDate, Line, Prose, RequiredLine } from '../domain/common.ts';
import { call, download, job, upload } from './define.ts';
import { Done, Handle, Nothing, Page } from './common.ts';
import { AWARD_QUERY, DECISION_QUERY, DOSSIER_QUERY, listed } from './lists.ts';
import { NominationRow } from './round.ts';

const DossierRow = z.object({ id: Id, content: z.string(), roundName: Line, receiver: Line, persons: z.number().int(), collectives: z.number().int(), households: z.number().int(), number: Line, state: DossierState, stateWord: Line, sending: z.number().int(), where: z.string() });
/** A dossier that came from another unit, seen at the receiver. */
const InboxRow = z.object({ versionId: Id, dossierId: Id, fromUnit: Line, content: z.string(), number: Line, date: Line, sending: z.number().int(), nominations: z.number().int(), open: z.number().int(), receivedOn: Line, stateWord: Line });
const InboxLine = z.object({
  version: NominationVersion,
  state: z.enum(['open', 'returned', 'awarded', 'other-form', 'refused', 'superseded', 'withdrawn']),
  stateWord: Line,
  note: z.string(),
  /** Scans of the return note, where it was returned and they are kept here. */
  returnAttachments: z.array(z.object({ id: Id, fileName: Line })),
});
const DecisionRow = z.object({ id: Id, number: Line, date: Line, title: z.string(), authority: Line, awarded: z.number().int(), refused: z.number().int(), own: z.boolean() });
export const DecidedLine = z.object({ nominationId: Id, nominationVersionId: Id.nullable(), dossierId: Id.nullable(), result: DecisionResult, awardName: Line, reason: Prose.default('') });

export const PaperKind = z.enum(PAPER_CODES);
export type PaperKind = z.infer<typeof PaperKind>;

export const dossierContract = {
  'dossier.list': call({ role: 'viewer', about: 'Dossiers of this unit, newest first', input: Nothing, output: z.array(DossierRow) }),
  'dossier.page': call({ role: 'viewer', about: 'Dossiers of this unit page by page, newest first unless another order is asked for', input: z.object({ ...Page, ...DOSSIER_QUERY }), output: listed(DossierRow) }),
  'dossier.receivers': call({
    role: 'viewer',
    about: 'Where dossiers can go: confirmed peers and names used before; and where one with these nominations goes, as far as that is known',
    input: z.object({ nominationIds: z.array(Id).default([]) }),
    output: z.object({ known: z.array(Receiver), proposed: Receiver.nullable() }),
  }),
  'dossier.create': call({
    role: 'clerk',
    about: 'Puts nominations of a round under one submission to one receiver',
    input: z.object({ roundId: Id, nominationIds: z.array(Id).min(1), receiver: Receiver, submission: SubmissionFields }),
    output: Dossier,
  }),
  'dossier.get': call({
    role: 'viewer',
    about: 'A dossier with its nominations, what is open, versions and where it stands',
    input: z.object({ id: Id }),
    output: z.object({
      dossier: Dossier,
      stateWord: Line,
      roundName: Line,
      nominations: z.array(NominationRow),
      stops: z.array(z.string()),
      needsReason: z.array(z.object({ nominationId: Id, name: z.string(), sentences: z.array(z.string()) })),
      versions: z.array(DossierVersion),
      bundles: z.array(z.object({ fileName: Line, createdAt: Line, stateWord: Line })),
      /** Fields of unit or signer that its papers still need. */
      missingForPapers: z.array(z.object({ field: Line, question: z.string() })),
    }),
  }),
  'dossier.save': call({ role: 'clerk', about: 'Changes receiver, submission or nominations before sending', input: Dossier.pick({ id: true, version: true, receiver: true, submission: true, nominationIds: true }), output: Dossier }),
  'dossier.submit': call({
    role: 'head',
    about: 'Freezes the nominations as versions; open points need a written reason each',
    input: z.object({ id: Id, version: z.number().int(), reasons: z.record(Id, Prose).default({}) }),
    output: DossierVersion,
  }),
  'dossier.remove': call({ role: 'clerk', about: 'Puts a dossier that was not sent in the bin', input: z.object({ id: Id }), output: Done }),
  'dossier.restore': call({ role: 'clerk', about: 'Takes a dossier out of the bin', input: z.object({ id: Id }), output: Done }),
  'dossier.exportFolder': job({
    role: 'clerk',
    about: 'Writes an ordinary folder that any PC opens; names in it can be read by anyone (R90)',
    input: z.object({ id: Id, folder: Handle }),
    output: z.object({ folderName: Line, files: z.array(z.object({ name: Line, kind: Line, size: z.number().int() })) }),
  }),

  'paper.make': download({
    role: 'viewer',
    about: 'A paper as docx, pdf or xlsx; `id` is what it is about: a dossier, session, decision, bundle, campaign (or all), report, block (or block/member)',
    input: z.object({ kind: PaperKind, id: z.string().max(20_000).default(''), format: z.enum(['docx', 'pdf', 'xlsx']) }),
  }),

  'inbox.list': call({ role: 'viewer', about: 'Dossiers received from other units', input: Nothing, output: z.array(InboxRow) }),
  'inbox.get': call({
    role: 'viewer',
    about: 'A received dossier with what was answered on each nomination',
    input: z.object({ versionId: Id }),
    output: z.object({ version: DossierVersion, lines: z.array(InboxLine), receivedOn: Line, acknowledged: z.boolean() }),
  }),
  'inbox.acknowledge': call({ role: 'clerk', focal: 'receiver', about: 'Tiếp nhận hồ sơ', input: z.object({ versionId: Id }), output: Done }),
  'inbox.return': call({
    role: 'clerk', focal: 'appraiser',
    about: 'Returns nominations with a reason of at least 20 letters',
    input: z.object({ versionId: Id, nominationIds: z.array(Id).min(1), reason: Prose.min(20), date: IsoDate, scanIds: z.array(Id).max(50).default([]) }),
    output: z.array(ReturnNote),
  }),

  'return.record': call({
    role: 'clerk',
    about: 'A return that came on paper',
    input: z.object({ dossierId: Id, nominationIds: z.array(Id).min(1), reason: Prose.min(1), date: IsoDate, fromName: RequiredLine, scanIds: z.array(Id).default([]) }),
    output: z.array(ReturnNote),
  }),
  'scan.add': upload({ role: 'clerk', about: 'A scan of a paper that came in', maxBytes: 25 * 1024 * 1024, input: z.object({ fileName: Line }), output: z.object({ id: Id, fileName: Line }) }),
  'decision.record': call({
    role: 'clerk',
    // A decision that another body made is typed in; one of our own is the head's.
    roleFor: ({ onPaper }) => (onPaper ? 'clerk' : 'head'),
    about: 'A decision on nominations: own, made for others, or typed in from paper',
    input: z.object({ fields: DecisionFields, lines: z.array(DecidedLine).min(1), onPaper: z.boolean().default(false), scanIds: z.array(Id).default([]) }),
    output: Decision,
  }),
  'decision.list': call({ role: 'viewer', about: 'Decisions, newest first', input: Nothing, output: z.array(DecisionRow) }),
  'decision.page': call({ role: 'viewer', about: 'Decisions page by page, newest first unless another order is asked for', input: z.object({ ...Page, ...DECISION_QUERY }), output: listed(DecisionRow) }),
  'decision.get': call({
    role: 'viewer',
    about: 'A decision with its lines',
    input: z.object({ id: Id }),
    output: z.object({ decision: Decision, lines: z.array(z.object({ line: DecisionLine, subjectName: Line, place: Line, resultWord: Line, entryId: Id.nullable() })) }),
  }),
  'decision.candidates': call({
    role: 'viewer',
    about: 'Nominations a decision can still be recorded for',
    input: Nothing,
    output: z.array(z.object({ nominationId: Id, nominationVersionId: Id.nullable(), dossierId: Id.nullable(), subjectName: Line, place: Line, awardName: Line, group: z.string(), /** What a title of a decision would say of it. */ words: z.object({ award: z.string(), campaign: z.string(), year: z.number().int().nullable() }).optional() })),
  }),
  'register.list': call({
    role: 'viewer',
    about: 'The award register, newest decision first',
    input: z.object({ ...Page, ...AWARD_QUERY }),
    output: listed(AwardEntry),
  }),
};
