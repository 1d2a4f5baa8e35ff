import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Plan } from './store.ts';

type Indicator = Plan['indicators'][number];
type Bounds = Pick<Indicator, 'comparator' | 'measure' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'unit' | 'per'>;

/** «7%», «7,55 triệu đồng/người»: a figure with its unit. */
function figure(value: number, unit: string): string {
  return unit.startsWith('%') ? `${formatNumber(value)}${unit}` : `${formatNumber(value)} ${unit}`.trim();
}

function interval({ min, max, minInclusive, maxInclusive, unit }: Bounds): string {
  if (min !== null && max !== null) return min === max ? figure(min, unit) : `từ ${formatNumber(min)} đến ${figure(max, unit)}`;
  if (min !== null) return minInclusive === false ? `trên ${figure(min, unit)}` : `từ ${figure(min, unit)} trở lên`;
  if (max !== null) return maxInclusive === false ? `dưới ${figure(max, unit)}` : `không quá ${figure(max, unit)}`;
  return '';
}

/** How a bound is understood: «trên 95%», «tăng từ 7 đến 8%/năm»; '' where no figure is set. */
export function boundsReading(bounds: Bounds): string {
  const words = interval(bounds);
  if (words === '') return '';
  const change = bounds.comparator === 'increase' ? 'tăng ' : bounds.comparator === 'decrease' ? 'giảm ' : '';
  const single = bounds.comparator === 'eq' && bounds.min === bounds.max ? 'đạt ' : '';
  return `${single}${change}${words}${bounds.per === null ? '' : `/${bounds.per}`}`;
}

/** How an indicator is understood, beside its printed figure. */
export function indicatorReading(indicator: Indicator): string {
  const reading = boundsReading(indicator);
  const main = reading !== '' ? reading : indicator.type === 'qualitative' ? 'không có số, xét theo kết quả' : 'hoàn thành hoặc chưa';
  const notes = [
    indicator.strive ? 'phấn đấu' : '',
    indicator.average ? 'bình quân' : '',
    indicator.cumulative ? 'cộng dồn' : '',
    indicator.maintain ? 'giữ mức đã có' : '',
    indicator.approx ? 'khoảng' : '',
    indicator.relativeTo === null ? '' : `so với ${indicator.relativeTo.text}`,
    indicator.baseline === null ? '' : baselineWords(indicator.baseline),
  ].filter(Boolean);
  return notes.length === 0 ? main : `${main} (${notes.join(', ')})`;
}

function baselineWords({ value, year, unit, derived }: NonNullable<Indicator['baseline']>): string {
  const when = year === null ? '' : ` năm ${year}`;
  if (value === null) return `mốc so sánh${when}`;
  return `mốc${when} ${figure(value, unit)}${derived ? ', số suy ra' : ''}`;
}

/** When it must be reached: its own deadline or period; null where the plan prints none. */
export function indicatorTime({ deadline, period }: Indicator): string | null {
  return deadline?.text ?? period?.text ?? null;
}

/** Events that ends and deadlines of a plan hang on and that happen once; each named as printed. */
export function eventsOf(plan: Plan): string[] {
  const found = [
    ...plan.periods.flatMap(({ fromEvent, toEvent }) => [fromEvent, toEvent]),
    ...plan.stages.map(({ toEvent }) => toEvent),
    ...plan.milestones.map(({ due }) => due.event),
    ...plan.reporting.filter(({ recurring }) => recurring === 'một lần').map(({ due }) => due.event),
  ];
  return [...new Set(found.filter((event) => event !== null))];
}
