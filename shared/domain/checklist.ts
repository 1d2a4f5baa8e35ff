import { isBinding } from '../catalogue/award-schema.ts';
import type { AwardDefinition, AwardType, Confidence, ConditionNode, RecipientToken } from '../catalogue/award-schema.ts';
import { awardByCode, dossierItemsOf, formToPrint } from '../catalogue/awards.ts';
import type { DossierItemReading } from '../catalogue/awards.ts';
import { campaignFormLink } from '../catalogue/campaign-forms.ts';
import conditionalStandards from '../catalogue/conditional-standards.json' with { type: 'json' };
import { holdsOn } from '../catalogue/dated.ts';
import type { Plan, PlanStandard } from '../catalogue/plan-schema.ts';
import { awardIn, switchOn } from '../law/law-book.ts';
import type { LawBook } from '../law/law-book.ts';
import { standardFits } from './standard-fit.ts';
import { RECIPIENT_CLASS_OF, catalogueCodeOf } from './award.ts';
import type { AwardChoice } from './award.ts';
import type { SubjectKind } from './subject.ts';
import type { UnitKind } from './unit.ts';

/** `ask`: no rule in force says so for certain; the clerk decides. */
export type Required = 'yes' | 'no' | 'ask';

/** One line of a nomination's checklist. */
export interface ChecklistItem {
  /** Unique within the checklist. */
  readonly code: string;
  readonly name: string;
  readonly required: Required;
  /** A paper, or a condition to be ticked with its evidence (R48). */
  readonly kind: 'tai-lieu' | 'dieu-kien';
  /** Whether one serves the whole dossier or each nomination has its own. */
  readonly per: 'ho-so' | 'dong-de-nghi';
  readonly citation: string;
  readonly confidence: Confidence;
  /** Number of the national form, e.g. «Mẫu số 08, NĐ 152/2025/NĐ-CP»; null when none fits. */
  readonly form: string | null;
  /** What the clerk should know, in Vietnamese; empty when nothing. */
  readonly note: string;
}

/** Who is nominated, as far as known. Tags are those of the catalogue; absent: not known. */
export interface Nominee {
  readonly kind: SubjectKind;
  readonly tags?: readonly RecipientToken[];
  readonly type?: AwardType;
}

export interface ChecklistContext {
  readonly plan: Plan | null;
  /** Day the dossier is judged by. */
  readonly date: string;
  readonly nominee: Nominee;
  /** Kind of the unit that decides or proposes. */
  readonly unitKind?: UnitKind;
  /** The law of that day with what the province sets; absent: the bare catalogue. */
  readonly law?: LawBook;
}

const SHARED_PAPERS: ReadonlySet<string> = new Set(['TO_TRINH', 'DANH_SACH', 'DANH_SACH_TRICH_NGANG', 'BIEN_BAN_BINH_XET', 'BIEN_BAN_XET_KHEN_THUONG', 'BIEN_BAN_CUM_KHOI', 'KET_QUA_BO_PHIEU', 'KET_QUA_LAY_Y_KIEN_NHAN_DAN', 'TEP_DIEN_TU']);
const USUAL_PAPERS: readonly (readonly [string, string])[] = [
  ['TO_TRINH', 'Tờ trình đề nghị khen thưởng'],
  ['DANH_SACH', 'Danh sách đề nghị khen thưởng'],
  ['BAO_CAO_THANH_TICH', 'Báo cáo thành tích'],
];
const STANDING_NOTES = { 'in-force': '', lapsed: 'Căn cứ đã hết hiệu lực; đề xuất theo quy định cũ.', 'not-yet': 'Quy định chưa có hiệu lực vào ngày xét; chỉ là đề xuất.' } as const;

/**
 * What a nomination needs. Papers come from the catalogue entry of the choice; where there is none, the usual papers of the
 * nearest entry, all to be asked. A campaign form adds the conditions of its standards as check boxes with evidence.
 * A paper is required only by a rule in force of the nation or of the own province; anything else is asked (award-law.md 8.1, 8.5).
 */
export function checklistFor(choice: AwardChoice, context: ChecklistContext): ChecklistItem[] {
  const entry = entryOf(catalogueCodeOf(choice, context.unitKind ?? null), context);
  const papers = entry === undefined ? [] : papersOf(entry, choice, context);
  const list = papers.length > 0 ? papers : usualPapers(choice, context);
  return choice.source === 'campaign' && context.plan !== null ? [...list, ...conditionsOf(choice.formId, context.plan, context.nominee)] : list;
}

function entryOf(code: string | null | undefined, { law }: ChecklistContext): AwardDefinition | undefined {
  if (code === null || code === undefined) return undefined;
  return law === undefined ? awardByCode(code) : awardIn(law, code);
}

function papersOf(entry: AwardDefinition, choice: AwardChoice, context: ChecklistContext): ChecklistItem[] {
  const items = dossierItemsOf(entry, context.date).filter((item) => isFor(item, context.nominee));
  const papers = items.map((item) => paperItem(item, requiredOf(item, entry, choice, context), typeOf(choice, context), context.nominee));
  return papers.flatMap((paper, index) => {
    const listed = (items[index]?.includes ?? []).includes('DANH_SACH') && !papers.some((other) => other.code === 'DANH_SACH');
    return listed ? [paper, { ...paper, code: 'DANH_SACH', name: 'Danh sách đề nghị khen thưởng', form: null }] : [paper];
  });
}

function isFor(item: DossierItemReading, nominee: Nominee): boolean {
  const own: readonly RecipientToken[] = [RECIPIENT_CLASS_OF[nominee.kind], ...(nominee.tags ?? [])];
  const named = (nominee.tags ?? []).filter((tag) => tag === 'foreigner' || tag === 'overseas_vietnamese');
  if (named.length > 0) return !named.some((tag) => item.exceptFor?.includes(tag)) && (item.appliesTo === undefined || named.some((tag) => item.appliesTo?.includes(tag)));
  return item.appliesTo === undefined || own.some((token) => item.appliesTo?.includes(token));
}

const typeOf = (choice: AwardChoice, context: ChecklistContext): AwardType | undefined =>
  context.nominee.type ?? (choice.source === 'campaign' ? 'phong_trao' : undefined);

function paperItem(item: DossierItemReading, required: Required, type: AwardType | undefined, nominee: Nominee): ChecklistItem {
  const form = type === undefined ? null : formToPrint(item, { recipientClass: RECIPIENT_CLASS_OF[nominee.kind], type });
  const group = item.oneOfGroup === null ? '' : 'Chỉ cần một trong các giấy tờ thay thế nhau.';
  return {
    code: item.docCode,
    name: item.nameVi,
    required,
    kind: 'tai-lieu',
    per: SHARED_PAPERS.has(item.docCode) ? 'ho-so' : 'dong-de-nghi',
    citation: item.citation,
    confidence: item.confidence,
    form: form === null ? null : `Mẫu số ${form.no}, ${form.law}`,
    note: [STANDING_NOTES[item.standing], group, item.copies === undefined ? '' : `Số bản: ${item.copies}.`].filter(Boolean).join(' '),
  };
}

function requiredOf(item: DossierItemReading, entry: AwardDefinition, choice: AwardChoice, context: ChecklistContext): Required {
  const answer = item.required ? 'yes' : item.requiredWhen === null ? 'ask' : allOf(item.requiredWhen.map((code) => answerOf(code, entry, choice, context)));
  // A province that asks for what the nation leaves to it makes the proposal its own rule.
  const asked = item.requiredWhen?.includes('province_asks') === true;
  const certain = item.standing === 'in-force' && (isBinding(item) || asked) && item.confidence !== 'low';
  return answer === 'yes' && !certain ? 'ask' : answer;
}

function allOf(answers: readonly Required[]): Required {
  if (answers.includes('no')) return 'no';
  return answers.every((answer) => answer === 'yes') ? 'yes' : 'ask';
}

type RequiredWhen = NonNullable<DossierItemReading['requiredWhen']>[number];

function answerOf(code: RequiredWhen, entry: AwardDefinition, choice: AwardChoice, context: ChecklistContext): Required {
  const { kind, tags } = context.nominee;
  switch (code) {
    case 'never':
      return 'no';
    case 'province_asks':
      return context.law !== undefined && switchOn(context.law, 'province_asks', entry.code) ? 'yes' : 'no';
    case 'recipient_is_enterprise':
      if (kind !== 'collective') return 'no';
      return tags === undefined ? 'ask' : tags.includes('enterprise') ? 'yes' : 'no';
    case 'recipient_is_party_managed':
    case 'recipient_is_province_agency_or_its_head':
      return kind === 'household' ? 'no' : 'ask';
    case 'ground_uses_rating':
      return groundUses('rating', entry, choice, context);
    case 'ground_uses_initiative':
      return groundUses('initiative', entry, choice, context);
    case 'ground_uses_confirmed_achievement':
      return groundUses('confirmed', entry, choice, context);
    case 'ground_is_yearly_block':
      return typeOf(choice, context) === 'phong_trao' ? 'no' : 'ask';
    case 'not_simplified_procedure':
    case 'obligation_exists':
      return 'ask';
  }
}

/**
 * Whether the ground relied on contains a leaf of `rule`. Only grounds that state their kind can be told from the kind of
 * the round; where there is none, or some use the rule and some do not, the clerk is asked.
 */
function groundUses(rule: 'rating' | 'initiative' | 'confirmed', entry: AwardDefinition, choice: AwardChoice, context: ChecklistContext): Required {
  const type = typeOf(choice, context);
  const token = RECIPIENT_CLASS_OF[context.nominee.kind];
  const fitting = entry.conditions.filter((condition) => holdsOn(condition, context.date) && (condition.appliesTo?.includes(token) ?? true));
  const grounds = fitting.flatMap((condition) => groundsIn(condition.test)).filter((node) => type !== undefined && node.type === type);
  if (grounds.length === 0) return 'ask';
  const uses = grounds.map((ground) => hasRule(ground, rule));
  return uses.every(Boolean) ? 'yes' : uses.some(Boolean) ? 'ask' : 'no';
}

const partsOf = (node: ConditionNode): ConditionNode[] => ('anyOf' in node ? node.anyOf : 'allOf' in node ? node.allOf : []);
const groundsIn = (node: ConditionNode): ConditionNode[] => (node.ground !== undefined ? [node] : partsOf(node).flatMap(groundsIn));
const hasRule = (node: ConditionNode, rule: string): boolean => ('rule' in node ? node.rule === rule : partsOf(node).some((part) => hasRule(part, rule)));

function usualPapers(choice: AwardChoice, context: ChecklistContext): ChecklistItem[] {
  const nearest = choice.source === 'campaign' ? campaignFormLink(choice.formId)?.nearest : null;
  const entry = entryOf(nearest, context);
  const known = entry === undefined ? [] : papersOf(entry, choice, context);
  return USUAL_PAPERS.map(([code, name]): ChecklistItem => {
    const like = known.find((paper) => paper.code === code);
    return {
      code, name, required: 'ask', kind: 'tai-lieu', per: SHARED_PAPERS.has(code) ? 'ho-so' : 'dong-de-nghi',
      citation: like?.citation ?? '', confidence: 'low', form: like?.form ?? null,
      note: like === undefined ? 'Chưa có quy định về thành phần hồ sơ của mức khen này.' : `Lấy theo ${entry?.nameVi ?? ''}; cần xác nhận.`,
    };
  });
}

function conditionsOf(formId: string, plan: Plan, nominee: Nominee): ChecklistItem[] {
  const fits = (standard: PlanStandard): boolean => standardFits(standard, formId, { kind: nominee.kind, tags: nominee.tags ?? null }) !== 'no';
  return plan.awardStandards.filter(fits).flatMap((standard) => {
    const doubt = doubtAbout(standard, nominee);
    return standard.conditions.map((name, index): ChecklistItem => ({
      code: `${standard.id}-${index + 1}`,
      name,
      required: doubt === null ? 'yes' : 'ask',
      kind: 'dieu-kien',
      per: 'dong-de-nghi',
      citation: `${plan.identity.shortTitle}, mục ${standard.section}`,
      confidence: 'high',
      form: null,
      note: doubt ?? '',
    }));
  });
}

/** Standards for some persons only; which persons stands in their text, not in the subject's kind. */
const ONLY_FOR: ReadonlyMap<string, string> = new Map(conditionalStandards.map((entry) => [entry.standardId, entry.only]));
const WHOLE_KIND: Readonly<Record<SubjectKind, readonly string[]>> = { person: ['ca-nhan'], household: ['ho-gia-dinh'], collective: [] };

const isEnterprise = ({ tags }: Nominee): boolean => tags?.includes('enterprise') ?? false;

/** Why a standard may not concern this nominee, in Vietnamese; null when it concerns every nominee of the kind. */
function doubtAbout(standard: PlanStandard, nominee: Nominee): string | null {
  const only = ONLY_FOR.get(standard.id);
  if (only !== undefined) return only;
  if (nominee.kind === 'collective' && isEnterprise(nominee) && standard.unitKinds.includes('doanh-nghiep')) return null;
  if (standard.unitKinds.length === 0 || standard.unitKinds.some((kind) => WHOLE_KIND[nominee.kind].includes(kind))) return null;
  return `Tiêu chuẩn dành cho một số đơn vị: ${standard.text}`;
}
