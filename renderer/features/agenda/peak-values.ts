import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf } from '../../../shared/api/define.ts';
import type { PeakWhen } from '../../../shared/domain/calendar/peak-period.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';
import type { Rejected } from '../../components/form/field.ts';
import { daysOf } from './obligation-values.ts';
import type { PeakView } from './store.ts';

export interface ActivityValues {
  /** Tells the rows of the form apart. */
  readonly key: number;
  readonly text: string;
  readonly on: string | null;
  readonly done: boolean;
  /** What was typed for its day and could not be read. */
  readonly rejected?: Rejected;
}
export interface PeakValues {
  readonly name: string;
  readonly kind: PeakView['kind'] | null;
  readonly campaignId: string | null;
  readonly whenKind: PeakWhen['kind'] | null;
  readonly month: string | null;
  /** «17/10». */
  readonly fromDay: string;
  readonly toDay: string;
  readonly lunarDay: string;
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly source: string;
  readonly activities: readonly ActivityValues[];
}
type Fields = InputOf<SoVangContract['peak.save']>['fields'];

const BLANK: PeakValues = { name: '', kind: 'cao-diem', campaignId: null, whenKind: 'month', month: null, fromDay: '', toDay: '', lunarDay: '', fromDate: null, toDate: null, fromYear: null, toYear: null, source: '', activities: [] };

export function peakValuesOf(peak: PeakView | null, campaignId: string | null): PeakValues {
  if (peak === null) return { ...BLANK, campaignId };
  const { name, kind, when, recurring, source, activities } = peak;
  const base = { ...BLANK, name, kind, campaignId: peak.campaignId, source, activities: activities.map((activity, key) => ({ ...activity, key })), fromYear: recurring?.fromYear ?? null, toYear: recurring?.toYear ?? null };
  switch (when.kind) {
    case 'unknown':
      return { ...base, whenKind: peak.version === 0 ? 'month' : 'unknown' };
    case 'month':
      return { ...base, whenKind: 'month', month: String(when.month) };
    case 'days':
      return { ...base, whenKind: 'days', fromDay: `${when.from.day}/${when.from.month}`, toDay: `${when.to.day}/${when.to.month}` };
    case 'lunar-day':
      return { ...base, whenKind: 'lunar-day', lunarDay: `${when.day}/${when.month}` };
    case 'dates':
      return { ...base, whenKind: 'dates', fromDate: when.from, toDate: when.to };
  }
}

const one = (text: string) => {
  const days = daysOf(text);
  return days?.length === 1 ? (days[0] ?? null) : null;
};
/** A day of the lunar year: at most 30 in any month. */
function lunarOf(text: string): { day: number; month: number } | null {
  const [, day, month] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/u.exec(text) ?? [];
  const [d, m] = [Number(day), Number(month)];
  return d >= 1 && d <= 30 && m >= 1 && m <= 12 ? { day: d, month: m } : null;
}

export function peakFaults(values: PeakValues): Fault[] {
  const { whenKind, fromDay, toDay, lunarDay, fromDate, toDate, fromYear, toYear, activities } = values;
  const dayFault = (item: string) => fault('ngay-trong-nam', 'Ghi ngày/tháng, ví dụ 17/10.', { item });
  return [
    ...missing(values, {
      name: 'Tên', kind: 'Loại', whenKind: 'Thời gian',
      ...(whenKind === 'month' ? { month: 'Tháng' } : {}),
      ...(whenKind === 'dates' ? { fromDate: 'Từ ngày', toDate: 'Đến ngày' } : {}),
    }),
    ...(whenKind === 'days' && one(fromDay) === null ? [dayFault('fromDay')] : []),
    ...(whenKind === 'days' && one(toDay) === null ? [dayFault('toDay')] : []),
    ...(whenKind === 'lunar-day' && lunarOf(lunarDay) === null ? [dayFault('lunarDay')] : []),
    ...(whenKind === 'dates' && fromDate !== null && toDate !== null && toDate < fromDate ? [fault('ngay-nguoc', 'Ngày kết thúc trước ngày bắt đầu.', { item: 'toDate' })] : []),
    ...(toYear !== null && fromYear === null ? [fault('thieu-nam', 'Ghi cả năm bắt đầu.', { item: 'fromYear' })] : []),
    ...(fromYear !== null && toYear !== null && toYear < fromYear ? [fault('nam-nguoc', 'Năm kết thúc trước năm bắt đầu.', { item: 'toYear' })] : []),
    ...(activities.some((activity) => activity.rejected !== undefined) ? [fault('ngay-hoat-dong', 'Có hoạt động ghi ngày chưa đúng.', { next: 'Sửa lại ngày của hoạt động đó.' })] : []),
  ];
}

export function peakFieldsOf(values: PeakValues, planMilestoneId: string | null): Fields {
  const { name, kind, campaignId, fromYear, toYear, source, activities } = values;
  return {
    name, kind: kind ?? 'cao-diem', campaignId, planMilestoneId, source, when: whenOf(values), recurring: fromYear === null ? null : { fromYear, toYear },
    activities: activities.filter(({ text }) => text.trim() !== '').map(({ text, on, done }) => ({ text, on, done })),
  };
}

function whenOf({ whenKind, month, fromDay, toDay, lunarDay, fromDate, toDate }: PeakValues): PeakWhen {
  const [from, to, lunar] = [one(fromDay), one(toDay), lunarOf(lunarDay)];
  if (whenKind === 'month' && month !== null) return { kind: 'month', month: Number(month) };
  if (whenKind === 'days' && from !== null && to !== null) return { kind: 'days', from, to };
  if (whenKind === 'lunar-day' && lunar !== null) return { kind: 'lunar-day', ...lunar };
  if (whenKind === 'dates' && fromDate !== null && toDate !== null) return { kind: 'dates', from: fromDate, to: toDate };
  return { kind: 'unknown' };
}
