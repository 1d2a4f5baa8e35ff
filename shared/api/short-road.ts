import { z } from 'zod';
import { AwardChoice } from '../domain/award.ts';
import { CouncilMember } from '../domain/council.ts';
import { NominationFields } from '../domain/nomination.ts';
import { DecisionFields } from '../domain/response.ts';
import { RoundFields } from '../domain/round.ts';
import { SubjectFields, SubjectKind } from '../domain/subject.ts';
import { Id, IsoDate, Line, RequiredLine } from '../domain/common.ts';
import { call, job } from './define.ts';
import { Done } from './common.ts';
import { SuspectView } from './intake.ts';
import { AwardOption } from './round.ts';

const Repeats = z.array(z.object({ subjectId: Id, name: z.string(), sentence: z.string() }));
/** A subject to be added, and those of the registry it was said not to be. */
const NewSubject = z.object({ fields: SubjectFields, apartFrom: z.array(Id).max(100).default([]) });

/** The council in one line (R95). */
export const CouncilLine = z.discriminatedUnion('kind', [
  /** «nhất trí tất cả»: everybody on the council was there and voted for all. `members` only where no council is on record. */
  z.object({ kind: z.literal('agreed'), date: IsoDate, number: Line.default(''), members: z.array(CouncilMember).max(60).default([]), absentIds: z.array(Id).max(60).default([]), reason: z.string().trim().max(2000).default(''), /** Null: the council's chair. */ chairId: Id.nullable().default(null) }),
  /** «không qua Hội đồng», where the province's rules allow it. */
  z.object({ kind: z.literal('none') }),
]);
export type CouncilLine = z.infer<typeof CouncilLine>;

/** Several at once, and the short road from nothing to printed certificates (R95, R97). */
export const shortRoadContract = {
  'subject.match': call({
    role: 'viewer',
    about: 'Whom of the registry each of these may mean; saves nothing',
    input: z.object({ items: z.array(SubjectFields).max(2000) }),
    output: z.array(z.array(SuspectView)),
  }),
  'subject.addMany': call({
    role: 'clerk',
    about: 'Adds many subjects at once, in their order; one that may be of the registry already and was not said to be another refuses all',
    input: z.object({ items: z.array(NewSubject).min(1).max(2000) }),
    output: z.object({ ids: z.array(Id) }),
  }),
  'subject.removeMany': call({ role: 'clerk', about: 'Puts subjects in the bin again that were just added', input: z.object({ ids: z.array(Id).min(1).max(2000) }), output: Done }),
  'many.villages': call({
    role: 'viewer',
    about: 'Parts of the commune that addresses of the registry lie in, with how many',
    input: z.object({ kind: SubjectKind }),
    output: z.array(z.object({ key: z.string(), name: z.string(), count: z.number().int() })),
  }),
  'many.subjects': call({
    role: 'viewer',
    about: 'All subjects of a kind, by village and words, with whether the round has them already',
    input: z.object({ roundId: Id, kind: SubjectKind, village: z.string().max(300).nullable().default(null), search: z.string().max(200).default('') }),
    output: z.array(z.object({ id: Id, name: z.string(), place: z.string(), birth: z.string(), nominated: z.boolean() })),
  }),
  'many.nominate': job({
    role: 'clerk',
    about: 'Nominates hundreds for one award; asks where one is nominated already; stopped, it leaves nothing behind',
    input: z.object({ roundId: Id, subjectIds: z.array(Id).min(1).max(5000), award: AwardChoice.nullable(), merit: NominationFields.shape.merit, allowRepeat: z.boolean().default(false) }),
    output: z.object({ added: z.array(Id), repeats: Repeats }),
  }),
  'many.undo': call({ role: 'clerk', about: 'Takes nominations just added out again', input: z.object({ nominationIds: z.array(Id).min(1).max(5000) }), output: Done }),

  'quick.start': call({
    role: 'viewer',
    about: 'What the short road needs: awards, council, signer, and particulars that its papers still lack',
    input: z.object({ roundId: Id.nullable().default(null), date: IsoDate.nullable().default(null) }),
    output: z.object({
      today: IsoDate,
      round: z.object({ id: Id.nullable(), name: Line, year: z.number().int(), reason: z.string() }),
      /** Rounds it can go into instead of a new one, newest first. */
      rounds: z.array(z.object({ id: Id, name: Line })),
      awards: z.array(AwardOption),
      council: z.array(CouncilMember),
      /** Whether a decision without the council is allowed, by award code; what is not said is not allowed. */
      withoutCouncil: z.object({ allowedCodes: z.array(Line), sentence: z.string(), citation: z.string() }),
      authority: Line,
      signer: z.object({ name: Line, title: Line }).nullable(),
      missing: z.array(z.object({ field: Line, question: z.string() })),
    }),
  }),
  'quick.award': call({
    role: 'head',
    about: 'The short road in one step: subjects, nominations, the council in one line, the decision; all of it or nothing (R95)',
    input: z.object({
      round: z.union([z.object({ id: Id }), z.object({ fields: RoundFields })]),
      subjects: z.array(z.union([z.object({ id: Id }), NewSubject])).min(1).max(200),
      award: AwardChoice,
      merit: z.string().trim().min(1).max(500),
      council: CouncilLine,
      decision: DecisionFields,
      /** Particulars of the unit that its papers lacked. */
      unit: z.object({ placeName: RequiredLine, symbol: RequiredLine }).partial().default({}),
      allowRepeat: z.boolean().default(false),
    }),
    output: z.object({
      /** Null: something is asked first and nothing was written. */
      decisionId: Id.nullable(),
      roundId: Id.nullable(),
      repeats: Repeats,
      /** New names that the registry may hold already, by their place in `subjects`. */
      suspects: z.array(z.object({ index: z.number().int(), name: z.string(), suspects: z.array(SuspectView) })),
      /** What the council's vote rests on, where no rule of the share is known. */
      notes: z.array(z.string()),
    }),
  }),
};
