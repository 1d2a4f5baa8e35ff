import type { IndicatorLine } from './store.ts';

export interface Point {
  readonly year: number;
  readonly value: number;
  readonly figure: string;
  /** The number of the figure alone, as it is written beside its point. */
  readonly label: string;
  readonly tone: 'good' | 'bad' | 'open';
}

export interface ChartData {
  readonly years: readonly number[];
  readonly points: readonly Point[];
  readonly nationals: readonly { readonly year: number; readonly value: number }[];
  readonly min: number | null;
  readonly max: number | null;
  readonly baseline: { readonly year: number; readonly value: number } | null;
  readonly low: number;
  readonly high: number;
}

const TONES: Readonly<Partial<Record<IndicatorLine['judged']['state'], Point['tone']>>> = { dat: 'good', vuot: 'good', 'cho-xac-nhan': 'open', 'khong-cham': 'open' };

/** «giảm 2,97 điểm %» → «2,97»; a rise where a fall is counted keeps its sign. */
const labelOf = (value: number, figure: string): string => `${value < 0 ? '-' : ''}${/\d[\d.,]*/u.exec(figure)?.[0] ?? '0'}`;

/** What the chart of an indicator shows: figures by year, target and first figure; null where nothing is counted. */
export function chartData({ chart, judged }: Pick<IndicatorLine, 'chart' | 'judged'>): ChartData | null {
  if (chart === null) return null;
  const points = judged.perYear.flatMap(({ year, value, figure, state }): Point[] => (value === null ? [] : [{ year, value, figure, label: labelOf(value, figure), tone: TONES[state] ?? 'bad' }]));
  const nationals = judged.perYear.flatMap(({ year, national }) => (national === null ? [] : [{ year, value: national }]));
  const { min, max, baseline } = chart;
  const values = [...points.map(({ value }) => value), ...nationals.map(({ value }) => value), ...[min, max, baseline?.value].filter((value) => value !== null && value !== undefined)];
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.max(Math.abs(high) * 0.1, 1) : (high - low) * 0.2;
  const years = [...new Set([...(baseline === null ? [] : [baseline.year]), ...judged.perYear.map(({ year }) => year)])].sort((one, other) => one - other);
  // Nothing that cannot be negative is drawn below zero.
  return { years, points, nationals, min, max, baseline, low: low >= 0 ? Math.max(0, low - room) : low - room, high: high + room };
}
