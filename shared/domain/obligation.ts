import { z } from 'zod';
import { Bound, ReportKind } from '../catalogue/plan-vocabulary.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

/** What has to be sent: the kinds of a plan, and anything else asked for. */
export const OBLIGATION_KINDS = [...ReportKind.options, 'khac'] as const;
export const ObligationKind = z.enum(OBLIGATION_KINDS);
export type ObligationKind = z.infer<typeof ObligationKind>;
export const OBLIGATION_KIND_WORDS: Readonly<Record<ObligationKind, string>> = {
  'bao-cao': 'Báo cáo',
  'gui-ke-hoach': 'Gửi kế hoạch',
  'phan-anh': 'Phản ánh khó khăn, vướng mắc',
  khac: 'Việc khác',
};

const DayOfYear = z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) });

/** When it is due. `before` is strict (trước ngày), `by` includes the day (đến ngày, chậm nhất ngày). */
export const ObligationDue = z.discriminatedUnion('kind', [
  /** No day known: «Chưa có hạn». */
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('date'), date: IsoDate, bound: Bound.exclude(['in']) }),
  /** The same days every year, both years included: one day for a yearly report, four for a quarterly one. */
  z.object({ kind: z.literal('recurrence'), days: z.array(DayOfYear).min(1).max(12), bound: Bound.exclude(['in']), fromYear: Year, toYear: Year }),
  /** Waits for an event; `date` is the day of the event once it is known (R3). */
  z.object({ kind: z.literal('event'), event: RequiredLine, bound: Bound.exclude(['in']), date: IsoDate.nullable().default(null) }),
]);
export type ObligationDue = z.infer<typeof ObligationDue>;

/** Whom a receiver reports to in turn; `through` null where it is not said which receiver does. */
export const Onward = z.object({ to: RequiredLine, through: RequiredLine.nullable().default(null) });
export type Onward = z.infer<typeof Onward>;

export const ObligationFields = z.object({
  /** Null: of the unit itself, outside every campaign. */
  campaignId: Id.nullable().default(null),
  /** Report of the campaign's plan to which this gives a local day (R73); null for one of its own. */
  planReportId: Id.nullable().default(null),
  content: RequiredLine,
  kind: ObligationKind,
  from: Line.default(''),
  to: z.array(RequiredLine).min(1),
  /** Receivers of the same report at the same time. */
  cc: z.array(RequiredLine).default([]),
  /** Body it passes through. */
  via: RequiredLine.nullable().default(null),
  onward: z.array(Onward).default([]),
  due: ObligationDue,
  /** Paper that asks for it. */
  source: Line.default(''),
  note: Prose.default(''),
});

/** A local or ad hoc obligation, or the local day of one that the plan leaves without (R73). */
export const Obligation = ObligationFields.extend({ ...Stored }).refine(
  ({ due }) => due.kind !== 'recurrence' || due.fromYear <= due.toYear,
  { message: 'Năm kết thúc trước năm bắt đầu.', path: ['due', 'toYear'] },
);
export type Obligation = z.infer<typeof Obligation>;

/** One sending to one receiver. */
export const Sending = z.object({
  recipient: RequiredLine,
  sentOn: IsoDate,
  /** «45/BC-UBND»; empty while the paper has no number. */
  documentNumber: Line.default(''),
  /** Day on which the receiver confirmed; null: not confirmed. */
  acknowledgedOn: IsoDate.nullable().default(null),
  note: Line.default(''),
});
export type Sending = z.infer<typeof Sending>;

/** What has been done about one occurrence of an obligation; each receiver's sending stands by itself (R71). */
export const ObligationOccurrenceState = z.object({
  ...Stored,
  campaignId: Id.nullable().default(null),
  /** Identifier of the plan's report, or of the local obligation. */
  obligationKey: RequiredLine,
  /** Key of the occurrence, see `ObligationLine`. */
  occurrenceKey: RequiredLine,
  sendings: z.array(Sending).default([]),
  note: Prose.default(''),
});
export type ObligationOccurrenceState = z.infer<typeof ObligationOccurrenceState>;
