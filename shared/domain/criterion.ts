import { z } from 'zod';
import type { Plan, PlanCriterion } from '../catalogue/plan-schema.ts';
import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { AREA_CLASS_WORDS, areaClassesWanted } from './area-class.ts';
import type { AreaClass } from './area-class.ts';
import { Id, IsoDate, Prose, RequiredLine, Stored } from './common.ts';
import { judgeRule } from './threshold.ts';
import type { ThresholdResult } from './threshold.ts';

/** A person's word on the text of a criterion for one subject, with evidence (R31). */
export const CriterionConfirmationFields = z.object({
  campaignId: Id,
  criterionId: Id,
  subjectId: Id,
  verdict: z.enum(['dat', 'chua-dat']),
  /** What proves it; «đạt» without evidence does not count. */
  evidence: Prose.default(''),
  by: RequiredLine,
  on: IsoDate,
});
export type CriterionConfirmationFields = z.infer<typeof CriterionConfirmationFields>;
export const CriterionConfirmation = CriterionConfirmationFields.extend(Stored);
export type CriterionConfirmation = z.infer<typeof CriterionConfirmation>;

/** States of a criterion (system requirements, section 4). */
export const CRITERION_STATES = ['dat', 'chua-dat', 'thieu-so-lieu', 'cho-xac-nhan', 'khong-co-tieu-chi'] as const;
export type CriterionState = (typeof CRITERION_STATES)[number];
export const CRITERION_STATE_WORDS: Readonly<Record<CriterionState, string>> = {
  dat: 'Đạt', 'chua-dat': 'Chưa đạt', 'thieu-so-lieu': 'Thiếu số liệu', 'cho-xac-nhan': 'Chờ xác nhận', 'khong-co-tieu-chi': 'Không có tiêu chí',
};

/** Who is judged: a subject may be of several kinds and so fall in several groups (R36). */
export interface CriterionSubject {
  readonly subjectKind: PlanSubjectKind;
  readonly unitKinds: readonly PlanUnitKind[];
  /** Class at the date judged (R35); null: none recorded. */
  readonly areaClass: AreaClass | null;
}

export interface ApplyingCriterion {
  readonly criterion: PlanCriterion;
  readonly group: Plan['subjectGroups'][number];
  /** `unknown`: it is for an area class and the subject has none recorded. */
  readonly applies: 'yes' | 'unknown';
}

/** The groups of the plan a subject falls in, none included. */
export function groupsOf(plan: Plan, subject: Pick<CriterionSubject, 'subjectKind' | 'unitKinds'>): Plan['subjectGroups'] {
  return plan.subjectGroups.filter((group) => group.subjectKinds.includes(subject.subjectKind) && group.unitKinds.some((kind) => subject.unitKinds.includes(kind)));
}

/** The criteria that apply to a subject, group by group. */
export function criteriaFor(plan: Plan, subject: CriterionSubject): ApplyingCriterion[] {
  return groupsOf(plan, subject).flatMap((group) =>
    plan.criteria
      .filter((criterion) => criterion.subjectGroupId === group.id && (criterion.unitKinds.length === 0 || criterion.unitKinds.some((kind) => subject.unitKinds.includes(kind))))
      .flatMap((criterion): ApplyingCriterion[] => {
        const wanted = areaClassesWanted(criterion);
        if (wanted === null) return [{ criterion, group, applies: 'yes' }];
        if (subject.areaClass === null) return [{ criterion, group, applies: 'unknown' }];
        return wanted.includes(subject.areaClass) ? [{ criterion, group, applies: 'yes' }] : [];
      }),
  );
}

export interface CriterionResult {
  readonly criterionId: string;
  readonly groupId: string;
  readonly state: CriterionState;
  /** Threshold part; null: the criterion is text alone. */
  readonly computed: 'dat' | 'chua-dat' | 'thieu-so-lieu' | null;
  /** Text part; null: the criterion is thresholds alone. */
  readonly confirmed: 'dat' | 'chua-dat' | 'cho-xac-nhan' | null;
  readonly sentence: string;
}

/**
 * Whether a person must confirm words beyond the thresholds: always for text alone; for thresholds when the criterion asks
 * for more in a clause of its own («…; ổn định chính trị, quốc phòng»).
 */
export function hasTextPart(criterion: Pick<PlanCriterion, 'thresholds' | 'text'>): boolean {
  return criterion.thresholds.length === 0 || criterion.text.includes(';');
}

/** Judges one criterion: thresholds are computed, text is confirmed by a person, both must hold (R31). */
export function judgeCriterion(applying: ApplyingCriterion, results: readonly ThresholdResult[], confirmation: Pick<CriterionConfirmation, 'verdict' | 'evidence' | 'by'> | null): CriterionResult {
  const { criterion, group } = applying;
  const own = results.filter(({ thresholdId }) => criterion.thresholds.some(({ id }) => id === thresholdId));
  const computed = criterion.rule === null ? null : applying.applies === 'unknown' ? 'thieu-so-lieu' : judgeRule(criterion.rule, own);
  const confirmed = hasTextPart(criterion) ? confirmedState(confirmation) : null;
  const state = joined(computed, confirmed);
  const parts = [
    ...(applying.applies === 'unknown' ? [`Chưa ghi khu vực của đối tượng; tiêu chí dành cho ${(areaClassesWanted(criterion) ?? []).map((area) => AREA_CLASS_WORDS[area]).join(', ')}.`] : own.map(({ sentence }) => sentence)),
    ...(confirmed === null ? [] : [confirmationWords(confirmed, confirmation)]),
  ];
  return { criterionId: criterion.id, groupId: group.id, state, computed, confirmed, sentence: parts.join(' ') };
}

function confirmedState(confirmation: Pick<CriterionConfirmation, 'verdict' | 'evidence'> | null): 'dat' | 'chua-dat' | 'cho-xac-nhan' {
  if (confirmation === null || (confirmation.verdict === 'dat' && confirmation.evidence === '')) return 'cho-xac-nhan';
  return confirmation.verdict;
}

function joined(computed: CriterionResult['computed'], confirmed: CriterionResult['confirmed']): CriterionState {
  if (computed === 'chua-dat' || confirmed === 'chua-dat') return 'chua-dat';
  if (computed === 'thieu-so-lieu') return 'thieu-so-lieu';
  return confirmed === 'cho-xac-nhan' ? 'cho-xac-nhan' : 'dat';
}

function confirmationWords(state: 'dat' | 'chua-dat' | 'cho-xac-nhan', confirmation: Pick<CriterionConfirmation, 'evidence' | 'by'> | null): string {
  if (state === 'cho-xac-nhan') return confirmation === null ? 'Phần định tính chờ người phụ trách xác nhận, kèm minh chứng.' : 'Đã xác nhận nhưng chưa có minh chứng.';
  const by = confirmation?.by ?? '';
  return state === 'dat' ? `Phần định tính: ${by} xác nhận đạt, minh chứng: ${confirmation?.evidence ?? ''}.` : `Phần định tính: ${by} xác nhận chưa đạt.`;
}

export interface SubjectCriteria {
  readonly groups: Plan['subjectGroups'];
  readonly results: readonly CriterionResult[];
  /** «Không có tiêu chí» where none applies (R36); null: see each result, they are not merged into one verdict. */
  readonly state: 'khong-co-tieu-chi' | null;
  readonly sentence: string;
}

/** All criteria of a subject. A subject in no group, or in one without criteria, reads «không có tiêu chí», never «chưa đạt» (R36). */
export function judgeSubject(
  plan: Plan, subject: CriterionSubject, results: readonly ThresholdResult[], confirmations: readonly Pick<CriterionConfirmation, 'criterionId' | 'verdict' | 'evidence' | 'by'>[],
): SubjectCriteria {
  const groups = groupsOf(plan, subject);
  const judged = criteriaFor(plan, subject).map((applying) => judgeCriterion(applying, results, confirmations.findLast(({ criterionId }) => criterionId === applying.criterion.id) ?? null));
  if (judged.length > 0) return { groups, results: judged, state: null, sentence: '' };
  const delegated = plan.criteriaPolicy.status === 'delegated' ? ` Kế hoạch giao ${plan.criteriaPolicy.by} quy định tiêu chí.` : '';
  return { groups, results: [], state: 'khong-co-tieu-chi', sentence: `${CRITERION_STATE_WORDS['khong-co-tieu-chi']} cho đối tượng này trong kế hoạch.${delegated}` };
}
