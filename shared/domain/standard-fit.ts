import type { RecipientToken } from '../catalogue/award-schema.ts';
import type { Plan, PlanStandard } from '../catalogue/plan-schema.ts';
import { PLAN_SUBJECT_KIND_OF } from './award.ts';
import type { AwardChoice } from './award.ts';
import type { SubjectKind } from './subject.ts';

/** Kinds of unit of a plan that are enterprises in the sense of the award law. */
const ENTERPRISES: readonly string[] = ['doanh-nghiep', 'hop-tac-xa', 'quy-tin-dung'];

/** What a standard is asked about. Tags null: nobody said, so a collective may be an enterprise or not. */
export interface StandardNominee {
  readonly kind: SubjectKind;
  readonly tags: readonly RecipientToken[] | null;
}

/**
 * Whether a standard is for a nominee: by form and subject kind, and for a collective by whether it is an enterprise, where
 * the standard tells the two apart. `maybe`: its record does not say.
 */
export function standardFits(standard: PlanStandard, formId: string, nominee: StandardNominee): 'yes' | 'no' | 'maybe' {
  if (!standard.awardFormIds.includes(formId) || !standard.subjectKinds.includes(PLAN_SUBJECT_KIND_OF[nominee.kind])) return 'no';
  if (nominee.kind !== 'collective' || standard.unitKinds.length === 0) return 'yes';
  const meant = standard.unitKinds.filter((kind) => ENTERPRISES.includes(kind)).length;
  if (meant > 0 && meant < standard.unitKinds.length) return 'yes';
  if (nominee.tags === null) return 'maybe';
  return (meant > 0) === nominee.tags.includes('enterprise') ? 'yes' : 'no';
}

/** Standards of a plan for a nominee and a form of it; none for a form that is not the plan's. */
export function standardsFor(plan: Plan | null, award: AwardChoice | null, nominee: StandardNominee): { readonly standard: PlanStandard; readonly fit: 'yes' | 'maybe' }[] {
  if (plan === null || award?.source !== 'campaign') return [];
  return plan.awardStandards.flatMap((standard) => {
    const fit = standardFits(standard, award.formId, nominee);
    return fit === 'no' ? [] : [{ standard, fit }];
  });
}
