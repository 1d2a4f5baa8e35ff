import { awardsInForce } from '../../shared/catalogue/awards.ts';
import { citationText } from '../../shared/catalogue/citation.ts';
import type { RecipientToken } from '../../shared/catalogue/award-schema.ts';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { AWARD_TYPE_OF_ROUND, PLAN_SUBJECT_KIND_OF, awardName, catalogueCodeOf as codeOfChoice, catalogueEntryOf, needsCentralGuidance } from '../../shared/domain/award.ts';
import type { AwardChoice } from '../../shared/domain/award.ts';
import { isElsewhere } from '../../shared/domain/award-side.ts';
import { checklistFor } from '../../shared/domain/checklist.ts';
import type { DossierItem, Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { isCommune, organName } from '../../shared/domain/unit.ts';
import { SUBJECT_KINDS } from '../../shared/domain/subject.ts';
import type { Subject, SubjectKind } from '../../shared/domain/subject.ts';
import { planOf } from './campaign-plan.ts';
import { lawOf } from './law.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** The plan of a round's campaign; null for a round that stands alone and for the unit's own campaign. */
export function planOfRound(open: OpenUnit, round: Round | null): Plan | null {
  if (round?.campaignId == null) return null;
  const campaign = open.db.read.getEver('campaign', round.campaignId);
  return campaign === null ? null : planOf(open.db.read, campaign, round.planRevision ?? open.clock.today());
}

/** Name of a nomination's award as lists print it; empty while none is chosen. */
export function awardNameOf(open: OpenUnit, nomination: Pick<Nomination, 'award'>, round: Round | null): string {
  return nomination.award === null ? '' : named(open, awardName(nomination.award, planOfRound(open, round)) ?? '');
}

/** «… UBND cấp xã» of the catalogue reads as this commune's own name on its own papers. */
function named(open: OpenUnit, name: string): string {
  const unit = unitOf(open);
  return isCommune(unit.kind) ? name.replace('UBND cấp xã', organName(unit)) : name;
}

export function catalogueCodeOf(open: OpenUnit, award: AwardChoice): string | null {
  return codeOfChoice(award, unitOf(open).kind);
}

/** Verb of the award's own data; «tặng» for forms that the catalogue does not hold. */
export function awardVerbOf(award: AwardChoice | null): string {
  return (award === null ? undefined : catalogueEntryOf(award))?.verb.textVi ?? 'tặng';
}

/** A State form that waits for central guidance (R66). */
export function isStateForm(open: OpenUnit, nomination: Pick<Nomination, 'award'>, round: Round): boolean {
  return nomination.award !== null && needsCentralGuidance(nomination.award, planOfRound(open, round));
}

/** The papers and conditions a nomination itself needs; those of the whole dossier are made with it. */
export function checklistOf(open: OpenUnit, award: AwardChoice | null, round: Round, { kind, tags }: Pick<Subject, 'kind' | 'tags'>): DossierItem[] {
  if (award === null) return [];
  const items = checklistFor(award, { plan: planOfRound(open, round), date: open.clock.today(), nominee: { kind, ...(tags === null ? {} : { tags }), type: AWARD_TYPE_OF_ROUND[round.kind] }, unitKind: unitOf(open).kind, law: lawOf(open, open.clock.today()) });
  return items
    .filter((item) => item.per === 'dong-de-nghi')
    .map((item) => ({
      code: item.code,
      name: item.name,
      required: item.required,
      state: item.required === 'no' ? ('khong-yeu-cau' as const) : ('con-thieu' as const),
      attachmentIds: [],
      note: item.note,
      citation: [item.form, citationText(item.citation)].filter(Boolean).join(' · '),
      confidence: item.confidence,
    }));
}

/** The kind of subject a recipient of the catalogue is: a village is a collective, a farmer a person. */
function subjectKindOf(recipient: RecipientToken): SubjectKind {
  switch (recipient) {
    case 'household':
      return 'household';
    case 'collective':
    case 'enterprise':
    case 'commune':
    case 'village':
      return 'collective';
    default:
      return 'person';
  }
}

export interface AwardOptionView {
  choice: AwardChoice;
  name: string;
  group: string;
  subjectKinds: SubjectKind[];
  confidence: 'high' | 'medium' | 'low';
  elsewhere?: boolean;
}

/** What can be chosen in a round: the campaign's own forms first, then the catalogue in force today. */
export function awardOptions(open: OpenUnit, round: Round): AwardOptionView[] {
  const plan = planOfRound(open, round);
  const own = (plan?.awardForms ?? []).map((form): AwardOptionView => {
    const kinds = SUBJECT_KINDS.filter((kind) => form.subjectKinds.includes(PLAN_SUBJECT_KIND_OF[kind]));
    return { choice: { source: 'campaign', formId: form.id }, name: form.name, group: 'Hình thức của phong trào', subjectKinds: kinds.length > 0 ? kinds : [...SUBJECT_KINDS], confidence: 'high' };
  });
  const type = AWARD_TYPE_OF_ROUND[round.kind];
  const inForce = awardsInForce(open.clock.today()).filter((award) => award.types.length === 0 || award.types.includes(type));
  const listed = inForce.map((award): AwardOptionView => ({
    choice: { source: 'catalogue', code: award.code },
    name: named(open, award.nameVi),
    group: award.kind === 'title' ? 'Danh hiệu thi đua' : 'Hình thức khen thưởng',
    subjectKinds: SUBJECT_KINDS.filter((kind) => award.recipients.some((recipient) => subjectKindOf(recipient) === kind)),
    confidence: award.verb.confidence,
    elsewhere: isElsewhere(award, open.clock.today()),
  }));
  return [...own, ...listed];
}
