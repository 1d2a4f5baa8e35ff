import type { AwardDefinition, ConditionNode } from '../catalogue/award-schema.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { citationText } from '../catalogue/citation.ts';
import { formatScreenDate, isoOf, partsOf, daysInMonth } from '../text/dates.ts';
import type { DossierItem } from './nomination.ts';

/** What the age of papers is judged by. */
export interface PaperAgeContext {
  /** Award as the law of the day has it; null: a form the catalogue does not hold. */
  readonly award: AwardDefinition | null;
  /** Day the dossier is submitted, or today while it is not known. */
  readonly date: string;
  /** Award year. */
  readonly year: number;
  /** First year whose merit counts where a plan says so; null: told from the award. */
  readonly fromYear: number | null;
}

const REPORTS: readonly string[] = ['BAO_CAO_THANH_TICH', 'BAO_CAO_TOM_TAT'];

/**
 * Why a paper is too old, in Vietnamese, or null. Two rules, each only as far as a source states it: recognition of an
 * initiative from before the years counted (award-law.md 2.2, reasons for return); a report of achievements that must run to
 * within some months of the submission (G11, NĐ 152/2025 Điều 33 khoản 9: as the award's own data say).
 */
export function paperTooOld(item: Pick<DossierItem, 'code' | 'paperOn'>, context: PaperAgeContext): string | null {
  const on = item.paperOn ?? null;
  if (on === null) return null;
  if (item.code === 'XAC_NHAN_SANG_KIEN') {
    const first = context.fromYear ?? (context.award === null ? null : context.year - yearsCounted(context.award, context.date) + 1);
    return first !== null && on < `${first}-01-01` ? `Công nhận ngày ${formatScreenDate(on)}, trước thời gian tính thành tích (từ năm ${first}).` : null;
  }
  if (!REPORTS.includes(item.code) || context.award === null) return null;
  const rule = achievementsUntil(context.award, context.date);
  if (rule === null) return null;
  const earliest = monthsBefore(context.date, rule.months);
  return on < earliest ? `Báo cáo ngày ${formatScreenDate(on)}; thành tích phải tính đến trong ${rule.months} tháng trước ngày trình, từ ${formatScreenDate(earliest)} (${rule.citation}).` : null;
}

/** Papers as they count: one that is there and too old is «Quá cũ», whatever it was marked. */
export function agedItems(items: readonly DossierItem[], context: PaperAgeContext): DossierItem[] {
  return items.map((item) => (item.state === 'da-co' && paperTooOld(item, context) !== null ? { ...item, state: 'qua-cu' } : item));
}

/** Years an award looks back on without a gap: the longest run of its binding gates, at least the award year itself. */
export function yearsCounted(award: AwardDefinition, date: string): number {
  const own = award.conditions.filter((one) => holdsOn(one, date) && one.id.startsWith(`${award.code}.`) && one.severity === 'block');
  return Math.max(1, ...own.flatMap((one) => leavesOf(one.test)).flatMap(({ rule, params }) => (rule === 'held' && params['consecutive'] === true ? numberOf(params['minCount']) : [])));
}

function achievementsUntil(award: AwardDefinition, date: string): { readonly months: number; readonly citation: string } | null {
  for (const condition of award.conditions) {
    if (!holdsOn(condition, date)) continue;
    const leaf = leavesOf(condition.test).find(({ rule, params }) => rule === 'counting' && params['code'] === 'achievements_until');
    const months = leaf === undefined ? [] : numberOf(leaf.params['maxMonthsBeforeSubmission']);
    if (months[0] !== undefined) return { months: months[0], citation: citationText(condition.citation) };
  }
  return null;
}

type Leaf = Extract<ConditionNode, { rule: string }>;
const leavesOf = (node: ConditionNode): Leaf[] => ('rule' in node ? [node] : ('anyOf' in node ? node.anyOf : node.allOf).flatMap(leavesOf));
const numberOf = (value: unknown): number[] => (typeof value === 'number' ? [value] : []);

/** The same day some months before; the last of a shorter month. */
function monthsBefore(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 - months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}
