import { z } from 'zod';
import type { AwardDefinition, AwardType, RecipientClass } from '../catalogue/award-schema.ts';
import { awardByCode } from '../catalogue/awards.ts';
import { campaignFormLink } from '../catalogue/campaign-forms.ts';
import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import type { Plan, PlanAwardForm } from '../catalogue/plan-schema.ts';
import { fold } from '../text/fold.ts';
import { Id, RequiredLine } from './common.ts';
import type { RoundKind } from './round.ts';
import type { SubjectKind } from './subject.ts';
import type { UnitKind } from './unit.ts';

/** What a subject is nominated for: an entry of the catalogue, a form printed in the campaign's plan, or a name of one's own. */
export const AwardChoice = z.discriminatedUnion('source', [
  z.object({ source: z.literal('catalogue'), code: Id }),
  z.object({ source: z.literal('campaign'), formId: Id }),
  z.object({ source: z.literal('own'), name: RequiredLine }),
]);
export type AwardChoice = z.infer<typeof AwardChoice>;

export const RECIPIENT_CLASS_OF: Readonly<Record<SubjectKind, RecipientClass>> = { person: 'individual', collective: 'collective', household: 'household' };
export const PLAN_SUBJECT_KIND_OF: Readonly<Record<SubjectKind, PlanSubjectKind>> = { person: 'ca-nhan', collective: 'tap-the', household: 'ho-gia-dinh' };

/** Kind of commendation (loại hình) that a round's awards are of. */
export const AWARD_TYPE_OF_ROUND: Readonly<Record<RoundKind, AwardType>> = {
  campaign: 'phong_trao',
  yearly: 'cong_trang',
  sudden: 'dot_xuat',
  'long-service': 'cong_hien',
};

export function isSameChoice(one: AwardChoice, other: AwardChoice): boolean {
  switch (one.source) {
    case 'catalogue':
      return other.source === 'catalogue' && other.code === one.code;
    case 'campaign':
      return other.source === 'campaign' && other.formId === one.formId;
    case 'own':
      return other.source === 'own' && other.name === one.name;
  }
}

/** The form of a plan with this id, or undefined. */
export function awardFormOf(plan: Plan, formId: string): PlanAwardForm | undefined {
  return plan.awardForms.find((form) => form.id === formId);
}

/** Name as the lists print it; null when the catalogue or the plan at hand does not hold it. */
export function awardName(choice: AwardChoice, plan: Plan | null = null): string | null {
  switch (choice.source) {
    case 'catalogue':
      return awardByCode(choice.code)?.nameVi ?? null;
    case 'campaign':
      return (plan === null ? undefined : awardFormOf(plan, choice.formId))?.name ?? null;
    case 'own':
      return choice.name;
  }
}

/**
 * Catalogue code of a choice, or null where none clearly matches. A plan's «Giấy khen» without an authority is a
 * different entry for a commune and for a department: `unitKind` is the kind of the deciding unit.
 */
export function catalogueCodeOf(choice: AwardChoice, unitKind: UnitKind | null = null): string | null {
  switch (choice.source) {
    case 'catalogue':
      return choice.code;
    case 'campaign': {
      const link = campaignFormLink(choice.formId);
      return link?.code ?? (unitKind === null ? null : (link?.codeByUnitKind[unitKind] ?? null));
    }
    case 'own':
      return null;
  }
}

export function catalogueEntryOf(choice: AwardChoice, unitKind: UnitKind | null = null): AwardDefinition | undefined {
  const code = catalogueCodeOf(choice, unitKind);
  return code === null ? undefined : awardByCode(code);
}

/** True for a form of the State (level nha-nuoc, nha_nuoc). */
export function isStateAward(choice: AwardChoice, plan: Plan | null = null): boolean {
  if (choice.source === 'campaign') return (plan === null ? undefined : awardFormOf(plan, choice.formId))?.level === 'nha-nuoc';
  return choice.source === 'catalogue' && awardByCode(choice.code)?.level === 'nha_nuoc';
}

/**
 * R66: a State form stays closed until central guidance is recorded, where the plan makes it wait for the centre
 * (LDNN IV.2.c, DLK IV.4). A State award of the catalogue nominated within a campaign waits with the plan's State forms.
 */
export function needsCentralGuidance(choice: AwardChoice, plan: Plan | null): boolean {
  if (plan === null || !isStateAward(choice, plan)) return false;
  const forms = choice.source === 'campaign' ? [choice.formId] : plan.awardForms.filter((form) => form.level === 'nha-nuoc').map((form) => form.id);
  return plan.awardStandards.some(
    (standard) => standard.awardFormIds.some((id) => forms.includes(id)) && fold(standard.delegatedTo ?? '').includes('trung uong'),
  );
}
