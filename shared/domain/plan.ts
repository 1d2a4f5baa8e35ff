import type { PartialDate, Plan, PlanMilestone, PlanPeriod } from '../catalogue/plan-schema.ts';
import { lastDayOf, occurrencesOf } from './deadline.ts';
import type { CampaignYears, DeadlineSettings, DueOccurrence } from './deadline.ts';
import { isoOf } from '../text/dates.ts';

/** When a campaign runs, as its plan says it. */
export interface CampaignPeriod extends CampaignYears {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** First day, as far as printed: the first of the month or year where the day is not. */
  readonly firstDay: string | null;
  /** Last day, inclusive; null while an event ends it. */
  readonly lastDay: string | null;
  /** Event that ends it (R3); the campaign stays open until its date is entered. */
  readonly endEvent: string | null;
  /** «2023 - 2025», or «từ 10/2025 đến khi …». */
  readonly words: string;
  readonly section: string;
  /** Every other period of the plan: targets, merit, commemorations, and other wordings of this one. */
  readonly others: readonly PlanPeriod[];
}

/** The campaign's own period: the first printed with role `thi-dua`. Periods of one plan disagree on purpose (R2). */
export function campaignPeriod(plan: Plan): CampaignPeriod {
  const own = plan.periods.find((period) => period.role === 'thi-dua') ?? plan.periods[0];
  const from = own?.from ?? null;
  const to = own?.to ?? null;
  return {
    from,
    to,
    fromYear: from?.year ?? null,
    toYear: to?.year ?? null,
    firstDay: from === null || from.year === null ? null : isoOf(from.year, from.month ?? 1, from.day ?? 1),
    lastDay: to === null ? null : lastDayOf({ ...to, bound: 'by', event: null, text: '' }),
    endEvent: own?.toEvent ?? null,
    words: own === undefined ? '' : wordsOf(own),
    section: own?.section ?? '',
    others: plan.periods.filter((period) => period !== own),
  };
}

function wordsOf(period: PlanPeriod): string {
  const from = period.fromEvent ?? partialWords(period.from);
  const to = period.toEvent === null ? partialWords(period.to) : `khi ${period.toEvent}`;
  if (period.fromEvent === null && period.toEvent === null && period.from?.month === null && period.to?.month === null) return `${from} - ${to}`;
  return [from === '' ? '' : `từ ${from}`, to === '' ? '' : `đến ${to}`].filter(Boolean).join(' ');
}

/** «18/11/2025», «10/2025», «2025», or nothing: the parts that are known. */
export function partialWords(date: PartialDate | null): string {
  if (date === null) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts = [date.day === null ? null : two(date.day), date.month === null ? null : two(date.month), date.year];
  return parts.filter((part) => part !== null).join('/');
}

export interface MilestoneReading {
  readonly milestone: PlanMilestone;
  readonly occurrences: readonly DueOccurrence[];
}

/** Milestones in the plan's order, each with the times it falls due within the campaign. */
export function milestonesOf(plan: Plan, settings: DeadlineSettings = {}): MilestoneReading[] {
  const years = campaignPeriod(plan);
  return plan.milestones.map((milestone) => ({ milestone, occurrences: occurrencesOf(milestone, years, settings) }));
}

/** Number of the paper that carries the plan, and that of the decision it is attached to (R1). Null: not printed. */
export function documentNumbers(plan: Plan): { readonly own: string | null; readonly promulgatedBy: string | null } {
  return { own: plan.identity.number, promulgatedBy: plan.identity.promulgatedBy?.number ?? null };
}

export type OpenLineKind =
  | 'so-ky-hieu' | 'ngay-ban-hanh' | 'nguoi-ky' | 'ket-thuc-theo-su-kien' | 'moc-chua-co-ngay' | 'so-luong-cho-phan-bo' | 'so-luong-cho-huong-dan' | 'chua-neu-hinh-thuc'
  | 'tieu-chi-don-vi-tu-dat';

/** Something the plan leaves open, to be filled in later without breaking anything. */
export interface OpenLine {
  /** Record of the plan, or the plan's code. */
  readonly id: string;
  readonly kind: OpenLineKind;
  readonly text: string;
  readonly section: string;
}

/** What the plan leaves open: blanks of its identity, ends and milestones without a day, numbers and forms not yet known, delegated criteria. */
export function openLines(plan: Plan): OpenLine[] {
  const { identity, quotaPolicy, criteriaPolicy } = plan;
  const papers = identity.promulgatedBy;
  const lines: (OpenLine | null)[] = [
    identity.number === null && (papers === null || papers.number === null)
      ? { id: plan.code, kind: 'so-ky-hieu', text: 'Chưa có số, ký hiệu văn bản.', section: papers?.numberAsPrinted ?? '' }
      : null,
    !isWhole(identity.date) && !isWhole(papers?.date ?? null) ? { id: plan.code, kind: 'ngay-ban-hanh', text: 'Chưa có ngày ban hành.', section: '' } : null,
    identity.signer.name === null ? { id: plan.code, kind: 'nguoi-ky', text: 'Chưa có người ký.', section: '' } : null,
    ...plan.periods.filter((period) => period.role === 'thi-dua' && period.toEvent !== null).map((period): OpenLine => ({
      id: period.id, kind: 'ket-thuc-theo-su-kien', text: `Kết thúc khi: ${period.toEvent ?? ''}. Nhập ngày khi biết.`, section: period.section,
    })),
    ...milestonesOf(plan)
      .filter(({ occurrences }) => occurrences.some((occurrence) => occurrence.lastDay === null))
      .map(({ milestone }): OpenLine => ({ id: milestone.id, kind: 'moc-chua-co-ngay', text: `${milestone.name}: chưa có hạn (${milestone.due.text}).`, section: milestone.section })),
    ...plan.quotas.filter((line) => line.status === 'deferred').map((line): OpenLine => ({
      id: line.id, kind: 'so-luong-cho-phan-bo', text: `${formName(plan, line.awardForm)}: chờ phân bổ số lượng.`, section: line.section,
    })),
    quotaPolicy.status === 'unspecified' ? { id: plan.code, kind: 'so-luong-cho-huong-dan', text: quotaPolicy.text, section: quotaPolicy.section } : null,
    ...plan.quotas.filter((line) => line.awardForm === null).map((line): OpenLine => ({
      id: line.id, kind: 'chua-neu-hinh-thuc', text: `${line.figure ?? ''}: kế hoạch chưa nêu hình thức khen.`, section: line.section,
    })),
    criteriaPolicy.status === 'delegated' ? { id: plan.code, kind: 'tieu-chi-don-vi-tu-dat', text: criteriaPolicy.text, section: criteriaPolicy.section } : null,
  ];
  return lines.filter((line) => line !== null);
}

const isWhole = (date: PartialDate | null): boolean => date !== null && date.day !== null && date.month !== null && date.year !== null;
const formName = (plan: Plan, formId: string | null): string => plan.awardForms.find((form) => form.id === formId)?.name ?? 'Khen thưởng';
