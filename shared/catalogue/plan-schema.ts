import { z } from 'zod';
import {
  AmbiguityKind, AwardFormKind, AwardFormLevel, Bound, Comparator, CountMode, IndicatorOrigin, IndicatorRelation, IndicatorType, Measure,
  MilestoneKind, Per, PeriodRole, PlanSubjectKind, PlanUnitKind, Polarity, QuotaPolicyStatus, ReportKind,
} from './plan-vocabulary.ts';

/**
 * An emulation plan (kế hoạch phát động) as read from its text, schema version 1.0.
 * Every key stands in every record; "no data" is null or an empty list. Unknown and missing keys are refused.
 * `section` cites the printed heading; prose is a short paraphrase; figures, names, numbers and dates are exact.
 */

const Text = z.string().min(1);
const Words = Text.nullable();
const RecordId = z.string().regex(/^[A-Z0-9]+-[A-Z0-9][A-Za-z0-9.-]*$/u);
const Int = z.number().int();
const Year = z.number().int().min(1900).max(2200);

/** A date of which any part may be unknown. */
export const PartialDate = z.strictObject({ day: Int.min(1).max(31).nullable(), month: Int.min(1).max(12).nullable(), year: Year.nullable() });
export type PartialDate = z.infer<typeof PartialDate>;

/**
 * A deadline. Day and month without a year recur every year of the campaign; all three null: no date is printed, and
 * `event` may name what fixes it.
 */
export const Due = z.strictObject({ ...PartialDate.shape, bound: Bound, event: Words, text: Text });
export type Due = z.infer<typeof Due>;

const PromulgatedBy = z.strictObject({
  documentType: Text, number: Words, numberAsPrinted: Text, symbol: Text, date: PartialDate, issuer: Text, note: Words,
});
const LegalBasis = z.strictObject({
  number: Words, subject: Words, issuer: Words, date: PartialDate.nullable(), role: z.enum(['căn cứ', 'viện dẫn', 'chú thích']), section: Text, note: Words,
});
const Identity = z.strictObject({
  documentType: Text,
  campaignKind: z.enum(['phong-trao', 'dot']),
  title: Text,
  shortTitle: Text,
  province: Text,
  /** Text, never a number: 0124/KH-UBND keeps its zero. */
  number: Words,
  numberStatus: Text,
  date: PartialDate.nullable(),
  promulgatedBy: PromulgatedBy.nullable(),
  issuer: Text,
  signer: z.strictObject({ name: Words, position: Words, capacity: Words, note: Words }),
  legalBases: z.array(LegalBasis),
  recipients: z.array(Text),
  note: Words,
});

const Period = z.strictObject({
  id: RecordId, role: PeriodRole, from: PartialDate.nullable(), fromEvent: Words, to: PartialDate.nullable(), toEvent: Words, text: Text, section: Text, note: Words,
});
const SubjectGroup = z.strictObject({
  id: RecordId, name: Text, subjectKinds: z.array(PlanSubjectKind), unitKinds: z.array(PlanUnitKind), level: Words, members: z.array(Text), section: Text, note: Words,
});
/** `addressedTo` empty: everyone. */
const Content = z.strictObject({ id: RecordId, addressedTo: z.array(PlanUnitKind), heading: Text, section: Text });

const RelativeTo = z.strictObject({ kind: z.enum(['denominator', 'national-average', 'external-plan', 'standard']), text: Text });
const Bounds = {
  comparator: Comparator,
  min: z.number().nullable(),
  max: z.number().nullable(),
  minInclusive: z.boolean().nullable(),
  maxInclusive: z.boolean().nullable(),
  unit: Text,
  per: Per.nullable(),
};
const Indicator = z.strictObject({
  id: RecordId, sector: Text, heading: Words, group: Words, text: Text, type: IndicatorType, measure: Measure,
  ...Bounds,
  perStated: z.boolean().nullable(), average: z.boolean(), cumulative: z.boolean(), polarity: Polarity,
  approx: z.boolean(), maintain: z.boolean(), strive: z.boolean(),
  /** `derived`: computed, not printed. */
  baseline: z.strictObject({ value: z.number().nullable(), year: Year.nullable(), unit: Text, derived: z.boolean(), note: Words }).nullable(),
  relativeTo: RelativeTo.nullable(),
  equivalents: z.array(z.strictObject({ min: z.number(), max: z.number(), unit: Text, figure: Text, approx: z.boolean() })),
  period: z.strictObject({ from: Year, to: Year, text: Text }).nullable(),
  /** Null: no deadline of its own; the end of the `chi-tieu` period. */
  deadline: Due.nullable(),
  parentId: RecordId.nullable(), relation: IndicatorRelation.nullable(), relatedIds: z.array(RecordId),
  appliesTo: z.strictObject({ scope: z.enum(['toan-tinh', 'don-vi']), unitKinds: z.array(PlanUnitKind), unitNames: z.array(Text), population: Words }),
  origin: IndicatorOrigin, section: Text, figure: Text, note: Words,
});

const Threshold = z.strictObject({
  id: RecordId, text: Text, measure: Measure,
  ...Bounds,
  window: z.strictObject({ kind: z.literal('consecutive-years'), length: Int.positive(), endsAt: Text }).nullable(),
  baseline: z.strictObject({ at: Text, value: z.number().nullable(), year: Year.nullable() }).nullable(),
  relativeTo: RelativeTo.nullable(), deadline: Due.nullable(), indicatorId: RecordId.nullable(), figure: Text, note: Words,
});
const Rule = z.union([z.strictObject({ any: z.array(RecordId).min(1) }), z.strictObject({ all: z.array(RecordId).min(1) })]);
const Criterion = z.strictObject({
  id: RecordId, subjectGroupId: RecordId, unitKinds: z.array(PlanUnitKind), text: Text, thresholds: z.array(Threshold), rule: Rule.nullable(), section: Text, note: Words,
});

const AwardForm = z.strictObject({
  id: RecordId, name: Text, kind: AwardFormKind, level: AwardFormLevel, decidedBy: Text,
  /** False: not printed in the plan. */
  decidedByStated: z.boolean(),
  proposedBy: Words, subjectKinds: z.array(PlanSubjectKind), occasions: z.array(Text), section: Text, note: Words,
});
const AwardStandard = z.strictObject({
  id: RecordId,
  /** Empty: the plan names no form. */
  awardFormIds: z.array(RecordId),
  subjectKinds: z.array(PlanSubjectKind),
  /** Empty: any. */
  unitKinds: z.array(PlanUnitKind),
  text: Text, conditions: z.array(Text), thresholds: z.array(Threshold), rule: Rule.nullable(),
  achievementPeriod: z.strictObject({ from: Year.nullable(), to: Year.nullable(), text: Text }).nullable(),
  delegatedTo: Words, section: Text, note: Words,
});

const Quota = z.strictObject({
  id: RecordId,
  milestone: z.strictObject({ kind: MilestoneKind, year: Year.nullable(), milestoneId: RecordId }),
  unitKinds: z.array(PlanUnitKind),
  unitName: Words,
  /** True: each unit of the kind has the number. False: one pool for the whole province. */
  perUnit: z.boolean(),
  /** Null: the plan does not name the form. */
  awardForm: RecordId.nullable(),
  subjectKinds: z.array(PlanSubjectKind), countMode: CountMode, min: Int.nonnegative().nullable(), max: Int.nonnegative().nullable(), selectedBy: Text,
  /** The line this one replaces for the named unit; it never adds to it. */
  exceptionTo: RecordId.nullable(),
  status: z.enum(['fixed', 'deferred']), section: Text, figure: Words, note: Words,
});

const Stage = z.strictObject({ id: RecordId, name: Text, from: PartialDate.nullable(), to: PartialDate.nullable(), toEvent: Words, text: Text, section: Text, note: Words });
const Milestone = z.strictObject({
  id: RecordId, kind: MilestoneKind, name: Text, due: Due, recurring: Words, actor: Text, linkedEvent: Words, awards: z.boolean(), section: Text, note: Words,
});
const Report = z.strictObject({
  id: RecordId, kind: ReportKind, from: z.array(Text), to: z.array(Text), cc: z.array(Text), via: Words, content: Text, due: Due,
  recurring: z.enum(['hằng năm', 'định kỳ', 'đột xuất', 'một lần', 'khi phát sinh']), onward: z.array(Text), section: Text, note: Words,
});
const Route = z.strictObject({
  id: RecordId, awardFormIds: z.array(RecordId), steps: z.array(z.strictObject({ order: Int.positive(), body: Text, action: Text })), section: Text, note: Words,
});
const Task = z.strictObject({ id: RecordId, body: Text, task: Text, section: Text });
const Paragraph = z.strictObject({ id: RecordId, text: Text, section: Text });
const Ambiguity = z.strictObject({ id: RecordId, kind: AmbiguityKind, where: Text, asPrinted: Words, reading: Text, impact: Text });

export const PlanSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  id: z.string().regex(/^[a-z0-9-]+$/u),
  code: z.string().regex(/^[A-Z0-9]+$/u),
  identity: Identity,
  theme: z.strictObject({ text: Text, variants: z.array(z.strictObject({ text: Text, section: Text })), slogans: z.array(Text) }),
  periods: z.array(Period),
  scope: z.strictObject({ text: Text, territory: z.array(Text), beyondProvince: z.boolean(), section: Text }),
  subjectGroups: z.array(SubjectGroup),
  objectives: z.array(Paragraph),
  contents: z.array(Content),
  indicators: z.array(Indicator),
  criteriaPolicy: z.strictObject({ status: z.enum(['stated', 'delegated']), by: Text, text: Text, section: Text }),
  criteria: z.array(Criterion),
  awardForms: z.array(AwardForm),
  awardStandards: z.array(AwardStandard),
  quotaPolicy: z.strictObject({ status: QuotaPolicyStatus, allottedBy: Words, instrument: Words, basis: Words, text: Text, section: Text }),
  quotas: z.array(Quota),
  stages: z.array(Stage),
  milestones: z.array(Milestone),
  reporting: z.array(Report),
  submissionRoutes: z.array(Route),
  responsibilities: z.array(Task),
  advancedModels: z.array(Paragraph),
  propaganda: z.array(Task),
  priorities: z.array(z.strictObject({ ...Paragraph.shape, subjectKinds: z.array(PlanSubjectKind) })),
  funding: z.array(Paragraph),
  relatedCampaigns: z.array(z.strictObject({ name: Text, relation: Text, section: Text })),
  unitFacts: z.array(z.strictObject({ id: RecordId, unitKind: PlanUnitKind.nullable(), unitName: Words, count: Int.nullable(), text: Text, section: Text })),
  footnotes: z.array(z.strictObject({ marker: Text, text: Text, attachedTo: z.array(Text) })),
  ambiguities: z.array(Ambiguity),
});
export type Plan = z.infer<typeof PlanSchema>;

export type PlanPeriod = Plan['periods'][number];
export type PlanContent = Plan['contents'][number];
export type PlanIndicator = Plan['indicators'][number];
export type PlanCriterion = Plan['criteria'][number];
export type PlanAwardForm = Plan['awardForms'][number];
export type PlanStandard = Plan['awardStandards'][number];
export type PlanQuota = Plan['quotas'][number];
export type PlanMilestone = Plan['milestones'][number];
export type PlanReport = Plan['reporting'][number];
export type PlanTask = Plan['responsibilities'][number];
