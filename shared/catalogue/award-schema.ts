import { z } from 'zod';

/**
 * The catalogue of titles and award forms with their dated rules. Every dated record holds on day d when
 * validFrom ≤ d < validTo; null is open (for validFrom: the start is not known). From `reviewBy` on, whatever rests on the
 * record is shown as to be checked.
 */

const Text = z.string().min(1);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;
/** Where a rule comes from. `province`: the province's own profile, laid over the catalogue; it never stands in the catalogue file. */
export const Origin = z.enum(['national', 'province', 'province_example', 'sector_example', 'practice', 'default', 'memory']);
export type Origin = z.infer<typeof Origin>;
/** Whether a rule binds the unit: a national text or its own province. Anything else is an example or a proposal. */
export const isBinding = ({ origin }: { readonly origin: Origin }): boolean => origin === 'national' || origin === 'province';

const Dated = { validFrom: Day.nullable(), validTo: Day.nullable(), reviewBy: Day.nullable() };
const Sourced = { citation: Text, confidence: Confidence, ...Dated };

/** Kinds of commendation (loại hình khen thưởng, Luật 06/2022/QH15 Điều 8). */
export const AWARD_TYPES = ['cong_trang', 'phong_trao', 'dot_xuat', 'cong_hien', 'nien_han', 'doi_ngoai', 'khang_chien'] as const;
export const AwardType = z.enum(AWARD_TYPES);
export type AwardType = z.infer<typeof AwardType>;

export const RECIPIENT_CLASSES = ['individual', 'collective', 'household'] as const;
export const RecipientClass = z.enum(RECIPIENT_CLASSES);
export type RecipientClass = z.infer<typeof RecipientClass>;
/** Classes and tags of recipients. A tag narrows a class; foreigner and overseas_vietnamese must be named to be meant. */
export const RecipientToken = z.enum([
  ...RECIPIENT_CLASSES,
  'official', 'employee', 'worker', 'farmer', 'other_labourer', 'entrepreneur', 'intellectual', 'standing_militia', 'mobile_militia', 'armed_forces',
  'enterprise', 'commune', 'village', 'foreigner', 'overseas_vietnamese',
]);
export type RecipientToken = z.infer<typeof RecipientToken>;
const Tokens = z.array(RecipientToken);

export const RULES = [
  'held', 'rating', 'run', 'meets', 'members', 'unitAge', 'serviceYears', 'initiative', 'initiativeReuse', 'campaign', 'block', 'quota',
  'confirmed', 'checklist', 'noPendingMatter', 'oneAwardPerAchievement', 'counting', 'publicPosting', 'consult', 'localDetail',
] as const;

interface NodeMarks {
  appliesTo?: RecipientToken[];
  exceptFor?: RecipientToken[];
  ground?: string;
  type?: AwardType;
  point?: string;
  citation?: string;
}
/** A test is a leaf with a rule, or alternatives, or parts that must all hold. */
export type ConditionNode = NodeMarks &
  ({ rule: (typeof RULES)[number]; params: Record<string, z.core.util.JSONType> } | { anyOf: ConditionNode[] } | { allOf: ConditionNode[] });

const marks = {
  appliesTo: Tokens.optional(), exceptFor: Tokens.optional(), ground: Text.optional(), type: AwardType.optional(), point: Text.optional(), citation: Text.optional(),
};
const Params = z.record(z.string(), z.json());
const ConditionNode: z.ZodType<ConditionNode> = z.lazy(() =>
  z.union([
    z.strictObject({ ...marks, rule: z.enum(RULES), params: Params }),
    z.strictObject({ ...marks, anyOf: z.array(ConditionNode).min(1) }),
    z.strictObject({ ...marks, allOf: z.array(ConditionNode).min(1) }),
  ]),
);

const Condition = z.strictObject({
  id: Text, group: z.enum(['gate', 'standard', 'counting', 'info']), severity: z.enum(['block', 'warn', 'info']), origin: Origin,
  stage: z.enum(['eligibility', 'procedure']), appliesTo: Tokens.optional(), exceptFor: Tokens.optional(), test: ConditionNode, ...Sourced, note: Text.optional(),
});

const PaperForm = z.strictObject({
  law: Text, no: Text, confidence: Confidence, useWhen: z.strictObject({ recipientClass: RecipientClass.optional(), type: AwardType.optional() }).optional(), ...Dated,
});
export type PaperForm = z.infer<typeof PaperForm>;

export const REQUIRED_WHEN = [
  'ground_uses_rating', 'ground_uses_initiative', 'ground_uses_confirmed_achievement', 'ground_is_yearly_block', 'recipient_is_enterprise',
  'recipient_is_party_managed', 'recipient_is_province_agency_or_its_head', 'not_simplified_procedure', 'province_asks', 'obligation_exists',
  /** A province that does not ask for a paper of its own proposal. */
  'never',
] as const;
const DossierItemRule = z.strictObject({
  docCode: Text, nameVi: Text,
  /** True: always. Otherwise all codes of `requiredWhen` must hold, or one paper of `oneOfGroup` is enough. */
  required: z.boolean(), requiredWhen: z.array(z.enum(REQUIRED_WHEN)).nullable(), oneOfGroup: Text.nullable(),
  origin: Origin, forms: z.array(PaperForm), acceptedInstead: z.array(Text).optional(), includes: z.array(Text).optional(),
  heldBy: z.array(Text).optional(), appliesTo: Tokens.optional(), exceptFor: Tokens.optional(), ...Sourced, note: Text.optional(),
  /** Sets of it to be sent; absent: no rule says. */
  copies: z.number().int().positive().optional(),
});

const VoteThresholdRule = z.strictObject({
  comparator: z.enum(['gte', 'majority']), minPct: z.number().min(0).max(100).nullable(), base: z.enum(['all_members', 'present']),
  absentMembers: z.literal('written_opinion'), councils: z.enum(['deciding_level', 'all_levels']), configurable: z.boolean(), origin: Origin, ...Sourced,
  note: Text.optional(),
});

const Count = z.number().int().positive();
const Deadline = z.strictObject({
  step: z.enum(['submit', 'appraise', 'decide', 'publish', 'finishReview', 'occasion']), kind: z.enum(['date', 'duration', 'by_guidance']),
  month: Count.max(12).optional(), day: Count.max(31).optional(), bound: z.enum(['before', 'by']).optional(), yearOffset: z.number().int().optional(), yearOf: Text.optional(),
  minDays: Count.nullable().optional(), maxDays: Count.nullable().optional(), dayKind: z.enum(['working', 'calendar']).optional(),
  from: Text.optional(), before: Text.optional(), setBy: z.array(Text).optional(), to: Text.optional(), sector: Text.optional(),
  types: z.array(AwardType).optional(), exceptTypes: z.array(AwardType).optional(), configurable: z.boolean(), origin: Origin, ...Sourced, note: Text.optional(),
});

const Bonus = z.strictObject({
  recipientClass: RecipientClass, factor: z.number().positive().nullable(), limit: z.enum(['exact', 'ceiling', 'none']), payForm: z.enum(['cash', 'souvenir']),
  payFormFor: z.strictObject({ foreigner: z.enum(['cash', 'souvenir']) }).optional(), status: z.enum(['confirmed', 'unconfirmed']), ...Sourced, note: Text.optional(),
});

/** Whether a sum for a collective or household is rounded once at the end, or the individual's sum first (award-law.md 1.5). */
export const BONUS_ORDERS = ['multiply_then_round', 'round_then_multiply'] as const;

const Decider = z.strictObject({ authority: Text, nameVi: Text, ...Sourced, note: Text.optional() });

export const AwardSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9_]+$/u),
  nameVi: Text,
  kind: z.enum(['title', 'award']),
  level: z.enum(['co_so', 'tinh', 'bo_nganh', 'nha_nuoc']),
  recipients: Tokens.min(1),
  types: z.array(AwardType),
  campaignBased: z.boolean(),
  verb: z.strictObject({ textVi: Text, posthumousVi: Text.nullable(), confidence: Confidence }),
  decidedBy: z.array(Decider).min(1),
  conditions: z.array(Condition),
  dossier: z.array(DossierItemRule),
  voteThresholds: z.array(VoteThresholdRule),
  deadlines: z.array(Deadline),
  bonuses: z.array(Bonus),
  bonusBase: z.literal('luong_co_so_at_decision_date'),
  bonusRounding: z.strictObject({
    unitVnd: Count, direction: z.literal('up'), order: z.enum(BONUS_ORDERS), orderConfigurable: z.boolean(), ...Sourced,
  }),
  objects: z.strictObject({ items: z.array(Text), ...Sourced }).nullable(),
  notes: z.array(Text),
  ...Dated,
});
export type AwardDefinition = z.infer<typeof AwardSchema>;
export type DossierItemRule = AwardDefinition['dossier'][number];
export type VoteThresholdRule = AwardDefinition['voteThresholds'][number];
export type AwardCondition = AwardDefinition['conditions'][number];
export type AwardDeadline = AwardDefinition['deadlines'][number];
export type BonusRule = AwardDefinition['bonuses'][number];

export const AwardCatalogueSchema = z.array(AwardSchema);
