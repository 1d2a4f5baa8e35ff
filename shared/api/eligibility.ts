import { z } from 'zod';
import { AwardType, Confidence } from '../catalogue/award-schema.ts';
import { Id, IsoDate, Line, RequiredLine, Year } from '../domain/common.ts';
import { SubjectKind } from '../domain/subject.ts';
import { DUE_STATES } from '../eligibility/due-state.ts';
import { TEST_RESULTS, VERDICTS } from '../eligibility/report.ts';
import type { Finding } from '../eligibility/report.ts';
import { call, job } from './define.ts';
import { Page, paged } from './common.ts';

const Evidence = z.object({
  kind: z.enum(['award', 'rating', 'initiative', 'discipline', 'pending', 'leave', 'service', 'review', 'member', 'confirmation', 'posting']),
  id: z.string(),
  text: z.string(),
});
const FindingView: z.ZodType<Finding> = z.lazy(() =>
  z.object({
    result: z.enum(TEST_RESULTS), sentence: z.string(), citation: z.string(), evidence: z.array(Evidence), missing: z.array(z.string()),
    asks: z.object({ key: z.string(), question: z.string() }).nullable(), warnings: z.array(z.string()), ground: z.string().nullable(), type: AwardType.nullable(),
    point: z.string().nullable(), parts: z.array(FindingView), combine: z.enum(['any', 'all']).nullable(), aside: z.boolean().optional(),
  }),
);
export const EligibilityView = z.object({
  awardCode: Id,
  awardName: Line,
  date: IsoDate,
  year: Year,
  verdict: z.enum(VERDICTS),
  summary: z.string(),
  conditions: z.array(
    z.object({
      conditionId: z.string(), group: z.enum(['gate', 'standard', 'counting', 'info']), severity: z.enum(['block', 'warn', 'info']), stage: z.enum(['eligibility', 'procedure']),
      confidence: Confidence, uncertain: z.boolean(), standing: z.enum(['in-force', 'lapsed', 'not-yet']), finding: FindingView,
    }),
  ),
  grounds: z.array(z.object({ ground: z.string(), type: AwardType.nullable(), point: z.string().nullable() })),
  lacking: z.number().int(),
  supported: z.number().int(),
});

/** One subject of «Ai đủ điều kiện». */
export const DueRow = z.object({
  subjectId: Id,
  name: z.string(),
  nameKey: z.string(),
  kind: SubjectKind,
  place: z.string(),
  awardCode: Id,
  awardName: z.string(),
  state: z.enum(DUE_STATES),
  /** On which ground it qualifies, or the one thing that lacks. */
  summary: z.string(),
});
export type DueRow = z.infer<typeof DueRow>;

export const eligibilityContract = {
  'eligibility.of': call({
    role: 'viewer',
    about: 'Whether a subject qualifies for an award on a day and why: each condition with its sentence, evidence and citation',
    input: z.object({ subjectId: Id, awardCode: Id, date: IsoDate.nullable().default(null), year: Year, type: AwardType.nullable().default(null), merit: z.string().max(8000).default('') }),
    output: EligibilityView,
  }),
  'eligibility.ofNomination': call({
    role: 'viewer',
    about: 'The same for a nomination as it stands; null where the law data do not hold its award',
    input: z.object({ nominationId: Id }),
    output: z.object({ report: EligibilityView.nullable(), note: z.string() }),
  }),
  'eligibility.awards': call({
    role: 'viewer',
    about: 'Awards that «Ai đủ điều kiện» can be asked for, on a day',
    input: z.object({ date: IsoDate.nullable().default(null) }),
    output: z.array(z.object({ code: Id, name: RequiredLine, group: Line, kinds: z.array(SubjectKind), own: z.boolean() })),
  }),
  'eligibility.due': job({
    role: 'viewer',
    about: '«Ai đủ điều kiện»: goes through the whole registry and keeps who qualifies or lacks one thing, for chosen awards and a year',
    input: z.object({ awardCodes: z.array(Id).min(1).max(40), year: Year, date: IsoDate.nullable().default(null) }),
    output: z.object({ listId: Id, subjects: z.number().int(), qualified: z.number().int(), lackingOne: z.number().int(), waiting: z.number().int() }),
  }),
  'eligibility.dueList': call({
    role: 'viewer',
    about: 'A page of what «Ai đủ điều kiện» found last',
    input: z.object({ ...Page, listId: Id, awardCode: Id.nullable().default(null), kind: SubjectKind.nullable().default(null), state: z.enum(DUE_STATES).nullable().default(null), search: z.string().max(200).default('') }),
    output: paged(DueRow),
  }),
};
