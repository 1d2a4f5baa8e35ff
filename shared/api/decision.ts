import { z } from 'zod';
import { Affected, Correction, CorrectionFields, CorrectionLine } from '../domain/correction.ts';
import { Cancellation, CancellationFields, Recovery } from '../domain/cancellation.ts';
import { CertificatePrint, CertificateState } from '../domain/certificate-print.ts';
import { DecisionQuestion } from '../domain/decision-check.ts';
import { DecisionPaperFields, PaperCheck } from '../domain/decision-paper.ts';
import { Presentation, PresentationFields } from '../domain/presentation.ts';
import { Vnd } from '../domain/bonus-payment.ts';
import { Id, IsoDate, Line, Prose, Year } from '../domain/common.ts';
import { AwardEntry } from '../domain/register.ts';
import { DecidedLine } from './dossier.ts';
import { call } from './define.ts';
import { Done, Nothing } from './common.ts';

/** What a rule or a person says of the bonus of one award, and what was paid. */
export const BonusView = z.object({
  /** `pay`, `souvenir`: the sum of the rule. `none`: no money. `ask`, `unknown`: nothing is paid until a person settles it. `settled`: a person did. */
  state: z.enum(['pay', 'souvenir', 'none', 'ask', 'unknown', 'settled', 'dropped']),
  /** What is to be paid or was paid, in đồng; null: not known. 0 is a value. */
  amountVnd: Vnd.nullable(),
  /** Multiple of the base salary in hundredths, and that salary; null where not known. */
  hundredths: z.number().int().nullable(),
  baseVnd: Vnd.nullable(),
  sentence: z.string(),
  citation: z.string(),
  low: z.boolean(),
  paidOn: IsoDate.nullable(),
  receivedBy: Line,
  settledGround: Line,
});
export type BonusView = z.infer<typeof BonusView>;

/** An award of the register with what happened after the decision. */
export const AwardView = z.object({
  entry: AwardEntry,
  certificate: CertificateState,
  certificateWord: Line,
  /** What happened to the certificate, oldest first. */
  prints: z.array(CertificatePrint),
  presentation: Presentation.nullable(),
  bonus: BonusView,
});
export type AwardView = z.infer<typeof AwardView>;

const CancellationView = z.object({
  cancellation: Cancellation,
  groundWord: Line,
  /** Last day for handing back object and money. */
  returnBy: IsoDate,
  /** Names of those whose award was cancelled, and how much of it is open. */
  lines: z.array(z.object({ entryId: Id, subjectName: Line, bonusPaidVnd: Vnd.nullable(), recovery: Recovery, settled: z.boolean() })),
  overdue: z.boolean(),
});
export type CancellationView = z.infer<typeof CancellationView>;

const CorrectionView = z.object({
  correction: Correction,
  formWord: Line,
  lines: z.array(z.object({ subjectName: Line, fieldWord: Line, old: z.string(), new: z.string() })),
  affected: z.array(Affected),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

/** What of the subject's own record is to read as the corrected decision does; fields its kind has not are left aside. */
export const SubjectPatch = z.object({
  entryId: Id,
  name: Line.optional(),
  honorific: Line.optional(),
  position: Line.optional(),
  department: Line.optional(),
  workplace: Line.optional(),
  address: Line.optional(),
  managedBy: Line.optional(),
});
export type SubjectPatch = z.infer<typeof SubjectPatch>;

const AnnouncedGroup = z.object({ level: Line, levelWord: Line, awardName: Line, subjectKind: AwardEntry.shape.subjectKind, entries: z.array(AwardEntry) });
const Entries = z.array(Id).min(1).max(2000);
/** Scans of a paper that came; `onPaper`: it was made elsewhere and typed in. */
const Came = { onPaper: z.boolean().default(false), scanIds: z.array(Id).default([]) };

export const decisionContract = {
  'decision.check': call({
    role: 'viewer',
    about: 'What looks wrong in a decision before it is recorded: dated too early, made by someone else than the law says',
    input: z.object({ date: IsoDate, authority: Line, lines: z.array(DecidedLine) }),
    output: z.array(DecisionQuestion),
  }),
  'decision.paper': call({ role: 'viewer', about: 'How an own decision is set out on paper, and what to look at before it is printed', input: z.object({ id: Id }), output: z.object({ fields: DecisionPaperFields, checks: z.array(PaperCheck) }) }),
  'decision.setPaper': call({ role: 'clerk', about: 'Sets out a decision: names in Điều 1 or in a list, who proposed, the article on the bonus', input: z.object({ id: Id, fields: DecisionPaperFields }), output: Done }),
  'decision.answer': call({ role: 'clerk', about: 'Records that a question about a decision was looked at', input: z.object({ id: Id, keys: z.array(Line).min(1) }), output: Done }),
  'decision.addLines': call({ role: 'head', about: 'Adds rows to a decision that was recorded only in part', input: z.object({ id: Id, lines: z.array(DecidedLine).min(1) }), output: Done }),
  'decision.remove': call({
    role: 'head',
    about: 'Xóa quyết định ghi nhầm: takes a decision off the record that was typed in by mistake, with its reason; refused once anything outside the file hangs on it',
    input: z.object({ id: Id, version: z.number().int(), reason: Prose.min(1) }),
    output: Done,
  }),
  'decision.restore': call({ role: 'head', about: 'Undoes that: lines, register and nominations stand as before', input: z.object({ id: Id }), output: Done }),
  'decision.after': call({
    role: 'viewer',
    about: 'What followed a decision: certificates, presentation, bonus, corrections, cancellations, open questions',
    input: z.object({ id: Id }),
    output: z.object({ awards: z.array(AwardView), questions: z.array(DecisionQuestion), corrections: z.array(CorrectionView), cancellations: z.array(CancellationView) }),
  }),

  'register.filters': call({ role: 'viewer', about: 'Years and awards that the register holds', input: Nothing, output: z.object({ years: z.array(Year), awards: z.array(Line), unnumbered: z.number().int() }) }),
  'register.setNumber': call({ role: 'clerk', about: 'Changes the number of an entry; no number is given twice in a year', input: z.object({ id: Id, version: z.number().int(), number: z.number().int().positive() }), output: AwardEntry }),
  'register.assign': call({ role: 'clerk', about: 'Gives numbers to the entries of decisions that have none, in the order of their decisions', input: Nothing, output: z.object({ assigned: z.number().int() }) }),

  'certificate.print': call({ role: 'clerk', about: 'Records that certificates were printed, on the stock of each award where none is named; anew ones need a reason', input: z.object({ entryIds: Entries, reason: Line.default(''), stockId: Id.nullable().default(null) }), output: z.array(CertificatePrint) }),
  'certificate.spoil': call({ role: 'clerk', about: 'Báo hỏng: a printed certificate was spoiled', input: z.object({ entryId: Id, reason: Line.min(1) }), output: CertificatePrint }),
  'certificate.undo': call({ role: 'clerk', about: 'Takes records of printing back', input: z.object({ ids: Entries }), output: Done }),

  'presentation.pending': call({ role: 'viewer', about: 'Awards that were not presented yet, oldest decision first', input: Nothing, output: z.array(AwardView) }),
  'presentation.record': call({
    role: 'clerk',
    about: 'Records that awards were presented: date, occasion, by whom, who signed, bonus paid',
    input: z.object({ fields: PresentationFields, lines: z.array(z.object({ entryId: Id, signedBy: Line.default('') })).min(1).max(2000), bonusPaid: z.boolean().default(false) }),
    output: z.object({ ids: z.array(Id), paidIds: z.array(Id) }),
  }),
  'presentation.undo': call({ role: 'clerk', about: 'Takes records of presentation back, and the payments recorded with them', input: z.object({ ids: Entries, paidIds: z.array(Id).default([]) }), output: Done }),
  'ceremony.list': call({
    role: 'viewer',
    about: 'Awards in the order of announcement: those of one decision, or all that are not presented',
    input: z.object({ decisionId: Id.nullable().default(null) }),
    output: z.array(AnnouncedGroup),
  }),

  'bonus.list': call({
    role: 'viewer',
    about: 'The payment list of a decision, or of all decisions of a year',
    input: z.object({ decisionId: Id.nullable().default(null), year: Year.nullable().default(null) }),
    output: z.object({ rows: z.array(AwardView), total: z.object({ knownVnd: Vnd, known: z.number().int(), unknown: z.number().int() }), inWords: z.string(), paidVnd: Vnd }),
  }),
  'bonus.settle': call({ role: 'clerk', about: 'Settles a bonus that the rules leave open, with its ground; null takes it back', input: z.object({ entryId: Id, amountVnd: Vnd.nullable(), ground: Line.default('') }), output: Done }),
  'bonus.pay': call({ role: 'clerk', about: 'Marks bonuses as paid; one that is not known is refused', input: z.object({ entryIds: Entries, on: IsoDate }), output: Done }),
  'bonus.unpay': call({ role: 'clerk', about: 'Takes the mark back', input: z.object({ entryIds: Entries }), output: Done }),

  'correction.record': call({
    role: 'head',
    about: 'Đính chính: old and new of rows of a signed decision; the subject follows where asked',
    input: z.object({ fields: CorrectionFields, lines: z.array(CorrectionLine.omit({ old: true })).min(1), subjects: z.array(SubjectPatch).default([]), ...Came }),
    output: Correction,
  }),
  'correction.setNumber': call({
    role: 'clerk',
    about: 'Sets number and date of a correction that was recorded before it was signed',
    input: z.object({ id: Id, version: z.number().int(), number: Line.min(1), date: IsoDate }),
    output: Correction,
  }),
  'correction.undo': call({ role: 'head', about: 'Takes a correction back that was recorded by mistake, while nothing was built on it: register and subjects read as before', input: z.object({ id: Id }), output: Done }),
  'correction.redo': call({ role: 'head', about: 'Undoes that', input: z.object({ id: Id }), output: Done }),
  'cancellation.undo': call({ role: 'head', about: 'Takes a cancellation back that was recorded by mistake, while nothing was recovered', input: z.object({ id: Id }), output: Done }),
  'cancellation.redo': call({ role: 'head', about: 'Undoes that', input: z.object({ id: Id }), output: Done }),
  'cancellation.record': call({ role: 'head', about: 'Cancels awards of a decision, wholly or in part', input: z.object({ fields: CancellationFields, entryIds: Entries, ...Came }), output: Cancellation }),
  'cancellation.recover': call({ role: 'clerk', about: 'Records what came back: object and money, with days', input: z.object({ id: Id, version: z.number().int(), recovery: Recovery }), output: Cancellation }),
};
