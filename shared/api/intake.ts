import { z } from 'zod';
import { Intake, IntakeCall, IntakeCallFields, IntakeContent, IntakeLine, IntakeLineState, IntakeReturn, IntakeSending } from '../domain/intake.ts';
import { AwardChoice } from '../domain/award.ts';
import { IntakeRow } from '../domain/intake-rows.ts';
import { Id, IsoDate, Line, Prose, RequiredLine } from '../domain/common.ts';
import { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { call, upload } from './define.ts';
import { Done } from './common.ts';

/** A record of the registry that a line may mean. */
export const SuspectView = z.object({ id: Id, name: Line, place: Line, birth: Line, strength: z.enum(['same', 'maybe']), reason: z.string() });
export type SuspectView = z.infer<typeof SuspectView>;

const IntakeLineView = z.object({
  line: IntakeLine,
  stateWord: Line,
  awardName: Line,
  /** Who it is in the registry, where that was said; null: someone new, or nobody said. */
  subjectName: Line.nullable(),
  suspects: z.array(SuspectView),
  /** What stands in the way of taking it into the round; empty: nothing. */
  open: z.array(z.object({ code: Line, sentence: z.string() })),
  /** State of the nomination it became; '' while there is none. */
  nominationWord: Line,
  /** What each earlier sending asked for, against what followed it, oldest first. */
  changes: z.array(z.object({ sending: z.number().int(), changes: z.array(z.string()) })),
});
export type IntakeLineView = z.infer<typeof IntakeLineView>;

/** A list in the overview of a round. */
const IntakeRowView = z.object({
  id: Id,
  senderId: Id.nullable(),
  senderName: Line,
  number: Line,
  date: IsoDate.nullable(),
  receivedOn: IsoDate,
  sending: z.number().int(),
  lines: z.number().int(),
  waiting: z.number().int(),
  returned: z.number().int(),
  accepted: z.number().int(),
  state: IntakeLineState,
  stateWord: Line,
  /** Came after the day the round asked for; null: no day was asked for. */
  late: z.boolean().nullable(),
});
/** A unit whose list the round waits for. */
const ExpectedView = z.object({ organisationId: Id, name: Line, sent: z.boolean(), stateWord: Line, dueWord: Line, late: z.boolean() });

const LineInput = IntakeContent.extend({ id: Id.optional() });
const Lines = z.array(Id).min(1).max(2000);

export const intakeContract = {
  'intake.list': call({
    role: 'viewer',
    about: 'Lists that units below sent for a round, and who has not sent yet (R92)',
    input: z.object({ roundId: Id }),
    output: z.object({
      roundName: Line,
      intakes: z.array(IntakeRowView),
      call: IntakeCall.nullable(),
      expected: z.array(ExpectedView),
      notSent: z.number().int(),
      /** Units of this unit's list that can be waited for. */
      units: z.array(z.object({ id: Id, name: Line, kind: PlanUnitKind, kindWord: Line })),
      /** Units waited for in the round before; for a new call. */
      proposed: z.array(Id),
    }),
  }),
  'intake.get': call({
    role: 'viewer',
    about: 'A list with its lines, what was returned, and whom each line may be in the registry',
    input: z.object({ id: Id }),
    output: z.object({
      intake: Intake,
      roundName: Line,
      state: IntakeLineState,
      stateWord: Line,
      lines: z.array(IntakeLineView),
      scans: z.array(z.object({ id: Id, fileName: Line })),
      missingForPapers: z.array(z.object({ field: Line, question: z.string() })),
    }),
  }),
  'intake.save': call({
    role: 'clerk',
    about: 'Adds a list, or changes its head and the lines that wait; lines left out are taken away',
    input: z.object({
      id: Id.optional(),
      version: z.number().int().optional(),
      fields: Intake.pick({ roundId: true, senderId: true, senderName: true }),
      sending: IntakeSending,
      lines: z.array(LineInput).max(2000),
    }),
    output: Intake,
  }),
  'intake.resend': call({
    role: 'clerk',
    about: 'A returned list that came again: each mended line keeps its identity, what it asked for before stays beside it (R69)',
    input: z.object({ id: Id, version: z.number().int(), sending: IntakeSending, lines: z.array(IntakeContent.extend({ id: Id })).min(1).max(2000) }),
    output: Intake,
  }),
  'intake.settle': call({
    role: 'clerk',
    about: 'Says who of the registry a line is, that it is none of them, or which award is meant',
    input: z.object({ lineId: Id, version: z.number().int(), subjectId: Id.nullable().optional(), apart: z.boolean().optional(), award: AwardChoice.nullable().optional() }),
    output: IntakeLine,
  }),
  'intake.awardAll': call({
    role: 'clerk',
    about: 'One award for lines that wait',
    input: z.object({ lineIds: Lines, award: AwardChoice.nullable() }),
    output: Done,
  }),
  'intake.accept': call({
    role: 'clerk',
    about: 'Nhận vào đợt xét: lines become nominations of the round, of known subjects or new ones; a line of whom nobody said who it is stays; asks where one is nominated already',
    input: z.object({ id: Id, lineIds: Lines, allowRepeat: z.boolean().default(false) }),
    output: z.object({ accepted: z.array(Id), newSubjects: z.number().int(), left: z.array(z.object({ lineId: Id, name: z.string(), sentence: z.string() })), repeats: z.array(z.object({ lineId: Id, name: z.string(), sentence: z.string() })) }),
  }),
  'intake.undoAccept': call({ role: 'clerk', about: 'Takes lines out of the round again, while nothing was done with them there', input: z.object({ lineIds: Lines }), output: Done }),
  'intake.return': call({
    role: 'clerk',
    about: 'Returns lines to the sender with a reason of at least 20 letters; the công văn is printed from it',
    input: z.object({ id: Id, lineIds: Lines, reason: Prose.min(20), on: IsoDate, number: Line.default(''), answerBy: IsoDate.nullable().default(null) }),
    output: IntakeReturn,
  }),
  'intake.saveReturn': call({ role: 'clerk', about: 'Number and day of a return, entered after signing', input: z.object({ id: Id, returnId: Id, number: Line, on: IsoDate, answerBy: IsoDate.nullable() }), output: Done }),
  'intake.undoReturn': call({ role: 'clerk', about: 'Takes the last return back while the list did not come again', input: z.object({ id: Id, returnId: Id }), output: Done }),
  'intake.remove': call({ role: 'clerk', about: 'Puts a list in the bin, while none of its lines was accepted', input: z.object({ id: Id }), output: Done }),
  'intake.restore': call({ role: 'clerk', about: 'Takes a list out of the bin', input: z.object({ id: Id }), output: Done }),
  'intake.readFile': upload({
    role: 'clerk',
    about: 'Reads the list of an .xlsx into rows to look at; saves nothing',
    maxBytes: 20 * 1024 * 1024,
    input: z.object({ fileName: Line }),
    output: z.object({ sheet: z.string(), headingRow: z.number().int(), encoding: z.string(), rows: z.array(IntakeRow) }),
  }),
  'intake.saveCall': call({ role: 'clerk', about: 'Whose lists a round waits for, and until when', input: IntakeCallFields, output: IntakeCall }),
  'intake.remind': call({ role: 'clerk', about: 'Records that a reminder was sent to those who have not sent', input: z.object({ roundId: Id, on: IsoDate, number: Line.default('') }), output: IntakeCall }),
  'intake.origin': call({
    role: 'viewer',
    about: 'Where a nomination came from, if a unit below sent it',
    input: z.object({ nominationId: Id }),
    output: z.object({ intakeId: Id, lineId: Id, senderName: RequiredLine, number: Line, date: IsoDate.nullable(), sending: z.number().int() }).nullable(),
  }),
};
