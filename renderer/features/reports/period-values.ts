import { REPORT_KINDS, REPORT_KIND_WORDS } from '../../../shared/domain/campaign-report.ts';
import type { CampaignReportKind } from '../../../shared/domain/campaign-report.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { fold } from '../../../shared/text/fold.ts';
import { missing } from '../../components/form/index.ts';
import type { Occurrence, Prepared } from './store.ts';

export interface PeriodValues {
  readonly kind: CampaignReportKind;
  readonly year: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly occurrence: string | null;
}

export const KIND_CHOICES = REPORT_KINDS.map((kind) => ({ value: kind, label: REPORT_KIND_WORDS[kind] }));

/** The latest year of the campaign that has begun. */
export function presentYear({ years, today }: Pick<Prepared, 'years' | 'today'>): number {
  const year = Number(today.slice(0, 4));
  return years.findLast((one) => one <= year) ?? years[0] ?? year;
}

/**
 * The period each kind of report is about: sơ kết to the day of the review the plan prints, tổng kết the whole of the
 * campaign; the last day stays open while the campaign waits for its event (R3).
 */
export function periodOf(kind: CampaignReportKind, prepared: Prepared): Pick<PeriodValues, 'from' | 'to' | 'year'> {
  const { from, to, today, reviews } = prepared;
  switch (kind) {
    case 'hang-nam':
      return { year: String(presentYear(prepared)), from: null, to: null };
    case 'so-ket':
      return { year: null, from, to: reviews.find((review) => review.kind === 'so-ket')?.to ?? today };
    case 'tong-ket':
      return { year: null, from, to };
    case 'dot-xuat':
      return { year: null, from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/**
 * What a new report most likely answers: for a yearly one the first of its year that no report answers yet; for sơ kết and
 * tổng kết the only one that fits. With several that fit, and with none, the clerk chooses.
 */
export function likelyOccurrence(kind: CampaignReportKind, year: string | null, { occurrences, to, years }: Pick<Prepared, 'occurrences' | 'to' | 'years'>): string | null {
  const open = occurrences.filter(({ reportId }) => reportId === null);
  if (kind === 'hang-nam') return open.find((one) => String(one.year ?? one.lastDay?.slice(0, 4) ?? '') === year)?.ref ?? null;
  if (kind === 'dot-xuat') return null;
  const named = open.filter(({ label }) => REVIEW_WORDS[kind].test(fold(label)));
  const fitting = named.length > 0 ? named : open.filter((one) => canAnswer(kind, one, to) && (years.length < 2 || !ONE_YEAR.test(fold(one.label))));
  return fitting.length === 1 ? (fitting[0]?.ref ?? null) : null;
}

/** What a new report begins with: a yearly one; to answer something, the kind and the year which that asks for. */
export function firstPeriod(prepared: Prepared, answers: Occurrence | null): PeriodValues {
  const label = fold(answers?.label ?? '');
  const review = (['tong-ket', 'so-ket'] as const).find((one) => REVIEW_WORDS[one].test(label));
  const kind = review ?? (answers?.onDemand === true ? 'dot-xuat' : 'hang-nam');
  const period = periodOf(kind, prepared);
  const asked = answers?.year ?? Number(answers?.lastDay?.slice(0, 4));
  const year = kind === 'hang-nam' && prepared.years.includes(asked) ? String(asked) : period.year;
  return { kind, ...period, year, occurrence: answers?.ref ?? likelyOccurrence(kind, year, prepared) };
}

/** «Báo cáo kết quả năm 2023»: a yearly report, wherever the campaign has more years than that. */
const ONE_YEAR = /\bnam \d{4}\b/u;
const REVIEW_WORDS = { 'so-ket': /\bso(?:, tong)? ket\b/u, 'tong-ket': /\btong ket\b/u } as const;

/**
 * Whether something that names no review can be answered by one: due once, not on request, and not speaking of the other;
 * at a sơ kết in a year before the campaign ends, at a tổng kết not before that year.
 * @param end last day of the campaign; null while it is not known
 */
function canAnswer(kind: 'so-ket' | 'tong-ket', { label, year, lastDay, onDemand }: Prepared['occurrences'][number], end: string | null): boolean {
  const other = REVIEW_WORDS[kind === 'so-ket' ? 'tong-ket' : 'so-ket'];
  if (onDemand || year !== null || other.test(fold(label))) return false;
  const beforeTheEnd = lastDay !== null && end !== null && lastDay.slice(0, 4) < end.slice(0, 4);
  return kind === 'so-ket' ? beforeTheEnd : !beforeTheEnd;
}

export function periodFaults(values: PeriodValues): Fault[] {
  if (values.kind === 'hang-nam') return missing(values, { year: 'Năm báo cáo' });
  const { from, to } = values;
  return [...missing(values, { from: 'Từ ngày', to: 'Đến ngày' }), ...(from !== null && to !== null && to < from ? [fault('ky-nguoc', 'Ngày cuối kỳ trước ngày đầu kỳ.', { item: 'to' })] : [])];
}

/** Page parameters of a report still to be drafted. */
export function draftParams(campaignId: string, { kind, year, from, to, occurrence }: PeriodValues): Record<string, string> {
  const params: Record<string, string> = { campaignId, kind, from: from ?? '', to: to ?? '' };
  if (kind === 'hang-nam' && year !== null) Object.assign(params, { year, from: `${year}-01-01`, to: `${year}-12-31` });
  if (occurrence !== null) params['occurrence'] = occurrence;
  return params;
}
