import { withUnit } from '../../../shared/domain/indicator-words.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { chartData } from './chart-scale.ts';
import type { ChartData } from './chart-scale.ts';
import type { IndicatorLine } from './store.ts';
import classes from './indicators.module.css';

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 24;
const RIGHT = 112;
const TOP = 16;
const BOTTOM = 28;
const DOTS = { good: classes.dotGood, bad: classes.dot, open: classes.dotOpen } as const;
const TONE_WORDS = [
  { tone: 'good', word: 'đạt mức' },
  { tone: 'bad', word: 'chưa đạt mức' },
  { tone: 'open', word: 'chưa kết luận' },
] as const;

/** Figures of one indicator by year, with its target and first figure. The table beside it says the same in words. */
export function IndicatorChart({ line, table }: { readonly line: IndicatorLine; /** Id of that table. */ readonly table: string }) {
  const data = chartData(line);
  if (data === null || data.points.length === 0) return null;
  const { years, low, high } = data;
  const x = (year: number): number => (years.length < 2 ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + 24 + ((WIDTH - RIGHT - LEFT - 48) * (year - (years[0] ?? year))) / ((years.at(-1) ?? year) - (years[0] ?? year) || 1));
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  return (
    <ChartFigure title="Các năm so với mức của chỉ tiêu" table={table}>
      <svg className={classes.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentenceOf(line, data)}>
        <Target line={line} data={data} y={y} />
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className={classes.axis} />
        {years.map((year) => (
          <text key={year} x={x(year)} y={HEIGHT - 8} textAnchor="middle" className={classes.axisText}>
            {year}
          </text>
        ))}
        <polyline points={data.points.map((point) => `${x(point.year)},${y(point.value)}`).join(' ')} className={classes.curve} />
        {data.baseline !== null && (
          <g>
            <circle cx={x(data.baseline.year)} cy={y(data.baseline.value)} r={5} className={classes.base} />
            <text x={x(data.baseline.year)} y={y(data.baseline.value) - 10} textAnchor="middle" className={classes.axisText}>
              {withUnit(data.baseline.value, line.unit)}
            </text>
          </g>
        )}
        {data.nationals.map(({ year, value }) => (
          <rect key={year} x={x(year) - 4} y={y(value) - 4} width={8} height={8} transform={`rotate(45 ${x(year)} ${y(value)})`} className={classes.nation} />
        ))}
        {data.points.map((point) => (
          <g key={point.year}>
            <circle cx={x(point.year)} cy={y(point.value)} r={5} className={DOTS[point.tone]} />
            <text x={x(point.year)} y={y(point.value) - 10} textAnchor="middle" className={classes.pointText}>
              {point.label}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={classes.legend}>
        {line.unit !== '' && <span>Đơn vị tính: {line.unit}</span>}
        {TONE_WORDS.filter(({ tone }) => data.points.some((point) => point.tone === tone)).map(({ tone, word }) => (
          <span key={tone}>
            <Mark className={DOTS[tone]} /> {word}
          </span>
        ))}
        {data.baseline !== null && (
          <span>
            <Mark className={classes.base} /> số đầu kỳ
          </span>
        )}
        {data.nationals.length > 0 && (
          <span>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
              <rect x="3" y="3" width="6" height="6" transform="rotate(45 6 6)" className={classes.nation} />
            </svg>{' '}
            cả nước
          </span>
        )}
      </figcaption>
    </ChartFigure>
  );
}

function Mark({ className }: { readonly className: string | undefined }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
      <circle cx="6" cy="6" r="4.5" className={className} />
    </svg>
  );
}

/** A band between two bounds, or a line at the one there is, with its words at the right. */
function Target({ line, data: { min, max }, y }: { readonly line: IndicatorLine; readonly data: ChartData; readonly y: (value: number) => number }) {
  const bounds = [...new Set([max, min].filter((bound) => bound !== null))];
  return (
    <>
      {min !== null && max !== null && min !== max && <rect x={LEFT} width={WIDTH - RIGHT - LEFT} y={y(max)} height={y(min) - y(max)} className={classes.band} />}
      {bounds.map((bound, index) => (
        <g key={bound}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(bound)} y2={y(bound)} className={classes.target} />
          <text x={WIDTH - RIGHT + 8} y={y(bound) + (bounds.length === 2 && Math.abs(y(bounds[0] ?? 0) - y(bounds[1] ?? 0)) < 14 ? (index === 0 ? -4 : 12) : 4)} className={classes.targetText}>
            {withUnit(bound, line.unit)}
          </text>
        </g>
      ))}
    </>
  );
}

function sentenceOf(line: IndicatorLine, { points, min, max, baseline }: ChartData): string {
  const target = min !== null && max !== null && min !== max ? `từ ${withUnit(min, '')} đến ${withUnit(max, line.unit)}` : min !== null ? withUnit(min, line.unit) : max !== null ? withUnit(max, line.unit) : '';
  return [
    `Biểu đồ «${line.text}»`,
    points.map(({ year, figure }) => `năm ${year}: ${figure}`).join(', '),
    target === '' ? '' : `mức của chỉ tiêu ${target}`,
    baseline === null ? '' : `đầu kỳ năm ${baseline.year}: ${withUnit(baseline.value, line.unit)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
