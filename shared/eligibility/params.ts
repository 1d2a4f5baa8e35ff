import { z } from 'zod';
import { AwardType } from '../catalogue/award-schema.ts';
import type { ConditionNode, RULES } from '../catalogue/award-schema.ts';
import { DISCIPLINE_LEVELS, RATINGS, REACHES } from './facts.ts';

/**
 * Parameters of the twenty rules (award-law 8.4). A rule set may be written outside the program, so a leaf is read before it is
 * judged; one that cannot be read is «thiếu số liệu» and says so, never passed over.
 */
const Text = z.string().min(1);
const Codes = z.array(Text).min(1);
const Count = z.number().int().positive();
const Yes = z.literal(true).optional();
const Rating = z.enum(RATINGS);

const PARAMS = {
  held: z.strictObject({
    codes: Codes.optional(), category: Text.optional(), categoryRef: Text.optional(), minCount: Count.optional(), maxCount: z.number().int().nonnegative().optional(),
    within: z.enum(['award_year', 'latest_years', 'run', 'any_time']), consecutive: Yes, orMinistryEquivalent: Yes,
    onlyIf: z.literal('khong_thuoc_doi_tuong_tang_co').optional(),
  }).refine((p) => (p.codes === undefined) !== (p.category === undefined) && (p.minCount === undefined) !== (p.maxCount === undefined)),
  rating: z.strictObject({ minRating: Rating, minYears: Count, within: z.enum(['award_year', 'latest_years', 'run']), consecutive: Yes, orTitles: Codes.optional() }),
  run: z.strictObject({
    afterCodes: Codes, minYears: Count, minRating: Rating, afterStrict: z.enum(['yes', 'no', 'unsettled']), upToProposal: z.literal(true), orMinistryEquivalent: Yes,
    orTitles: Codes.optional(),
  }),
  meets: z.strictObject({ awards: Codes, sameYear: Yes, grounds: Codes.optional(), conditionId: Text.optional(), points: Codes.optional() }),
  members: z.strictObject({
    measure: z.enum(['holds_title', 'task_complete', 'disciplined_from', 'case']), codes: Codes.optional(), disciplineLevel: z.enum(DISCIPLINE_LEVELS).optional(),
    cases: Codes.optional(), minPct: z.number().min(0).max(100).optional(), minCount: Count.optional(), maxCount: z.number().int().nonnegative().optional(),
  }).refine((p) => [p.minPct, p.minCount, p.maxCount].filter((bound) => bound !== undefined).length === 1),
  unitAge: z.strictObject({ minYears: Count }),
  serviceYears: z.strictObject({ service: Text, minYears: Count.optional(), consecutive: Yes, orCase: Codes.optional(), tableRef: Text.optional() })
    .refine((p) => (p.minYears === undefined) !== (p.tableRef === undefined)),
  initiative: z.strictObject({
    kinds: z.array(z.enum(['sang_kien', 'cong_trinh_khoa_hoc'])).min(1), minCount: Count, scopes: z.array(z.enum(REACHES)).min(1).optional(), replicable: Yes,
    within: z.literal('same_years').optional(), plus: Codes.optional(), recognisedBy: Codes.optional(),
  }),
  initiativeReuse: z.strictObject({ maxUses: Count, countedIn: Codes }),
  campaign: z.strictObject({ role: z.enum(['reviewed', 'leader']), launchedBy: Codes.optional(), minYears: Count.optional(), reviewAt: z.array(z.enum(['so_ket', 'tong_ket'])).optional() }),
  block: z.strictObject({ role: z.enum(['reviewed', 'leader']), organisedBy: Codes }),
  quota: z.strictObject({ maxPct: z.number().positive().nullable(), base: Text, legacyPct: z.number().positive().optional(), legacyCitation: Text.optional() }),
  confirmed: z.strictObject({
    criterion: Text, labelVi: Text, scopes: Codes.optional(), oneField: Yes, degree: Text.optional(), fields: Codes.optional(), recognisedBy: Codes.optional(),
    minYears: Count.optional(), acts: Codes.optional(), plus: Codes.optional(), prizeLevel: Text.optional(), respectsVietnameseLaw: Yes,
  }),
  checklist: z.strictObject({ items: z.array(z.strictObject({ code: Text, labelVi: Text })).min(1), passBy: z.enum(['all', 'province_score']) }),
  noPendingMatter: z.strictObject({ cases: Codes, whenCleared: z.literal('resume') }),
  oneAwardPerAchievement: z.strictObject({ maxAwards: z.literal(1) }),
  counting: z.discriminatedUnion('code', [
    z.strictObject({ code: z.literal('exclude_types'), types: z.array(AwardType).min(1), whenGroundType: AwardType }),
    z.strictObject({ code: z.literal('restart_after_last_award'), startFrom: z.literal('end_of_period_in_last_decision'), orElse: z.literal('decision_date') }),
    z.strictObject({ code: z.literal('achievements_until'), maxMonthsBeforeSubmission: Count }),
    z.strictObject({ code: z.literal('maternity_leave_counts') }),
    z.strictObject({ code: z.literal('discipline_time_excluded') }),
    z.strictObject({ code: z.literal('women_leader_time_reduced'), reduceBy: z.string().regex(/^[1-9]\d*\/[1-9]\d*$/u), whenGroundType: AwardType }),
  ]),
  publicPosting: z.strictObject({ minDays: Count, dayKind: z.enum(['working', 'calendar']), media: Codes, before: z.enum(['council_meeting', 'decision']) }),
  consult: z.strictObject({ bodies: Codes, replyDays: Count, dayKind: z.enum(['working', 'calendar']) }),
  localDetail: z.strictObject({
    setBy: Codes, topics: Codes, frame: Text.optional(), typicalYearsMen: Count.optional(), typicalYearsWomen: Count.optional(), example: Text.optional(),
  }),
} satisfies Record<(typeof RULES)[number], z.ZodType>;

export type RuleName = keyof typeof PARAMS;
export type ParamsOf<R extends RuleName> = z.infer<(typeof PARAMS)[R]>;
/** A leaf as read: the rule with its own parameters. */
export type ReadLeaf = { [R in RuleName]: { readonly rule: R; readonly params: ParamsOf<R> } }[RuleName];
export type LeafNode = Extract<ConditionNode, { rule: string }>;

const read = new WeakMap<LeafNode, ReadLeaf | null>();

/** The rule of a leaf with its parameters; null where they do not fit the rule. Read once for each leaf. */
export function readLeaf(leaf: LeafNode): ReadLeaf | null {
  const known = read.get(leaf);
  if (known !== undefined) return known;
  const parsed = PARAMS[leaf.rule].safeParse(leaf.params);
  // The schema that parsed is the one of the rule; the compiler cannot follow the pair.
  const fresh = parsed.success ? ({ rule: leaf.rule, params: parsed.data } as ReadLeaf) : null;
  read.set(leaf, fresh);
  return fresh;
}
