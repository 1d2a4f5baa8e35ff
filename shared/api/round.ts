import { z } from 'zod';
import { AwardChoice } from '../domain/award.ts';
import { Attachment, DossierItem, Nomination, NominationFields, NominationState, NominationVersion } from '../domain/nomination.ts';
import { ReturnNote } from '../domain/response.ts';
import { Round, RoundFields, RoundKind } from '../domain/round.ts';
import { Subject, SubjectKind } from '../domain/subject.ts';
import { Id, IsoDate, Line, Prose, Year } from '../domain/common.ts';
import { call, download, upload } from './define.ts';
import { Done, Nothing } from './common.ts';
import { QuotaLine } from './campaign.ts';

const OpenPointView = z.object({ code: z.string(), sentence: z.string(), stops: z.boolean() });
export const NominationRow = z.object({
  id: Id,
  version: z.number().int(),
  subjectId: Id,
  subjectName: Line,
  subjectKind: SubjectKind,
  place: Line,
  awardName: Line,
  state: NominationState,
  stateWord: Line,
  ready: z.boolean(),
  openPoints: z.array(OpenPointView),
  vote: z.string(),
  sentVersions: z.number().int(),
  dossierId: Id.nullable(),
  overrideReason: z.string(),
});
const RoundRow = z.object({ id: Id, name: Line, kind: RoundKind, kindWord: Line, year: Year, campaignId: Id.nullable(), campaignName: Line.nullable(), nominations: z.number().int(), stateWord: Line, dueDate: Line.nullable() });
/** An award that can be chosen in a round. */
export const AwardOption = z.object({ choice: AwardChoice, name: z.string(), group: z.string(), subjectKinds: z.array(SubjectKind), confidence: z.enum(['high', 'medium', 'low']), /** Neither decided nor proposed by a unit like this one; shown on demand. */ elsewhere: z.boolean().optional() });

/** A yearly quality grading of the nominee; `mismatch`: where it does not agree with the proposal (R39). */
const GradingOfNominee = z.object({ id: Id, year: Year, kindWord: Line, gradeWord: Line, source: Line, mismatch: z.string() });
/** An initiative of the nominee: what it is, and the checklist lines that it speaks for (R42). */
const InitiativeOfNominee = z.object({ id: Id, name: Line, year: Year, scopeWord: z.string(), recognised: z.boolean(), sentence: z.string(), lines: z.array(Line) });

export const roundContract = {
  'round.list': call({ role: 'viewer', about: 'Rounds, newest first', input: Nothing, output: z.array(RoundRow) }),
  'round.save': call({
    role: 'clerk',
    about: 'Adds or changes a round',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: RoundFields }),
    output: Round,
  }),
  'round.get': call({
    role: 'viewer',
    about: 'A round with its nominations, quota lines, sessions and dossiers',
    input: z.object({ id: Id }),
    output: z.object({
      round: Round,
      campaignName: Line.nullable(),
      nominations: z.array(NominationRow),
      quotas: z.array(QuotaLine),
      quotaNote: z.string(),
      sessions: z.array(z.object({ id: Id, date: Line, number: Line, concluded: z.boolean(), summary: z.string() })),
      dossiers: z.array(z.object({ id: Id, receiver: Line, stateWord: Line, sending: z.number().int(), count: z.number().int() })),
    }),
  }),
  'round.awards': call({ role: 'viewer', about: 'Awards that can be chosen in a round', input: z.object({ roundId: Id }), output: z.array(AwardOption) }),
  'round.remove': call({ role: 'clerk', about: 'Puts an empty round in the bin', input: z.object({ id: Id }), output: Done }),
  'round.restore': call({ role: 'clerk', about: 'Takes a round out of the bin', input: z.object({ id: Id }), output: Done }),

  'nomination.add': call({
    role: 'clerk',
    about: 'Nominates one or many subjects for one award; asks where the same is nominated already (R51)',
    input: z.object({ roundId: Id, subjectIds: z.array(Id).min(1).max(500), award: AwardChoice.nullable(), merit: NominationFields.shape.merit, allowRepeat: z.boolean().default(false) }),
    output: z.object({ added: z.array(Nomination), repeats: z.array(z.object({ subjectId: Id, name: z.string(), sentence: z.string() })) }),
  }),
  'nomination.get': call({
    role: 'viewer',
    about: 'A nomination with checklist, readiness, frozen versions and returns',
    input: z.object({ id: Id }),
    output: z.object({
      nomination: Nomination,
      subject: Subject,
      round: Round,
      awardName: Line,
      row: NominationRow,
      attachments: z.array(Attachment),
      versions: z.array(NominationVersion),
      returns: z.array(ReturnNote),
      decision: z.object({ number: Line, date: Line, resultWord: Line, reason: z.string() }).nullable(),
      initiatives: z.array(InitiativeOfNominee),
      gradings: z.array(GradingOfNominee),
      /** Checklist as it counts, with why a line counts otherwise than it is marked. */
      judged: z.array(DossierItem),
      itemNotes: z.array(z.object({ code: Line, sentence: z.string() })),
      /** R47: what is known of a head of a unit; `asked`: the plan asks it of this nominee. */
      head: z.object({
        asked: z.boolean(), state: z.enum(['shown', 'missing', 'unknown', 'none']), sentence: z.string(),
        collectives: z.array(z.object({ id: Id, name: z.string(), byHand: z.boolean(), shown: z.array(z.string()) })),
      }),
      /** R46: years whose merit counts, in words. */
      windows: z.array(z.object({ words: z.string(), citation: z.string(), sure: z.boolean() })),
      /** R51: other nominations of the subject for the same merit. */
      others: z.number().int(),
    }),
  }),
  'nomination.save': call({
    role: 'clerk',
    about: 'Changes a nomination',
    input: z.object({ id: Id, version: z.number().int(), fields: NominationFields.omit({ roundId: true, subjectId: true }) }),
    output: Nomination,
  }),
  'nomination.item': call({
    role: 'clerk',
    about: 'Marks a paper of the checklist',
    input: z.object({
      id: Id, version: z.number().int(), code: Line, state: DossierItem.shape.state, note: Prose.default(''),
      /** Left out: as it was. */
      paperOn: IsoDate.nullable().optional(), signed: z.boolean().optional(), confirmed: z.boolean().optional(),
    }),
    output: Nomination,
  }),
  'nomination.order': call({ role: 'clerk', about: 'Sets the manual order of a round’s nominations', input: z.object({ roundId: Id, ids: z.array(Id) }), output: Done }),
  'nomination.remove': call({ role: 'clerk', about: 'Puts a nomination in the bin', input: z.object({ id: Id }), output: Done }),
  'nomination.restore': call({ role: 'clerk', about: 'Takes a nomination out of the bin', input: z.object({ id: Id }), output: Done }),
  'nomination.attach': upload({
    role: 'clerk',
    about: 'Adds a file to a paper of the checklist; its kind is told by its content',
    maxBytes: 25 * 1024 * 1024,
    input: z.object({ id: Id, code: Line, fileName: Line }),
    output: z.object({ nomination: Nomination, attachment: Attachment }),
  }),
  'nomination.detach': call({ role: 'clerk', about: 'Takes a file off a paper', input: z.object({ id: Id, version: z.number().int(), code: Line, attachmentId: Id }), output: Nomination }),
  'attachment.looks': call({
    role: 'viewer',
    about: 'What was noticed in attachments, in words; those with nothing to say are left out',
    input: z.object({ ids: z.array(Id).min(1).max(500) }),
    output: z.object({ looks: z.array(z.object({ id: Id, held: z.string().nullable(), marks: z.array(z.string()) })) }),
  }),
  'attachment.read': download({ role: 'viewer', about: 'The bytes of an attachment', input: z.object({ id: Id }) }),
};
