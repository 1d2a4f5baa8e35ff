import { formatNumber } from '../../../shared/text/numbers.ts';
import { withUnit } from '../../../shared/domain/indicator-words.ts';
import { BarList } from '../../components/charts/bar-list.tsx';
import type { Bar } from '../../components/charts/bar-list.tsx';
import { targetSpans } from '../../components/charts/bar-scale.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { Legend } from '../../components/charts/legend.tsx';
import type { LegendItem } from '../../components/charts/legend.tsx';
import { openLine } from './store.ts';
import type { IndicatorLine } from './store.ts';
import { lineName } from './words.ts';
import classes from './indicators.module.css';

interface TargetBarsProps {
  readonly lines: readonly IndicatorLine[];
  readonly year: number;
  /** Id of the table of the same lines. */
  readonly table: string;
}

const WHOLE = { from: 0, to: 1 };

/** The figure of each indicator against its target, each on a scale of its own. What is not counted stands in the table alone. */
export function TargetBars({ lines, year, table }: TargetBarsProps) {
  const drawn = lines.filter(({ chart }) => chart !== null);
  const left = lines.length - drawn.length;
  const bars = drawn.map(barOf);
  return (
    <div className={classes.targets}>
      <ChartFigure
        title={`Thực hiện so với mức của chỉ tiêu, năm ${year}`}
        note={['Mỗi thanh theo thang riêng của chỉ tiêu đó.', left === 0 ? '' : `${formatNumber(left)} chỉ tiêu không đo bằng số chỉ có ở «Bảng».`].filter(Boolean).join(' ')}
        table={table}
      >
        <BarList label="Biểu đồ chỉ tiêu" bars={bars} />
        <Legend items={legendOf(bars)} />
      </ChartFigure>
    </div>
  );
}

function barOf(line: IndicatorLine): Bar {
  const { judged, chart } = line;
  const [min, max] = [chart?.min ?? null, chart?.max ?? null];
  const { filled, targets, zero } = targetSpans(judged.value, { min, max });
  const target = targetWords(line, min, max);
  return {
    key: line.id,
    label: lineName(line),
    figure: judged.value === null ? 'chưa có số liệu' : judged.figure,
    aside: target === '' ? '' : `mức ${target}`,
    state: judged.stateWord,
    filled,
    unknown: judged.value === null ? WHOLE : null,
    targets,
    zero,
    onOpen: () => openLine(line.id),
  };
}

/** «95%», «từ 2% đến 3%», «trên 2%»: only the numbers the chart marks; the wording stands in the table. */
function targetWords({ unit }: IndicatorLine, min: number | null, max: number | null): string {
  if (min !== null && max !== null && min !== max) return `từ ${withUnit(min, '')} đến ${withUnit(max, unit)}`;
  const only = min ?? max;
  return only === null ? '' : withUnit(only, unit);
}

function legendOf(bars: readonly Bar[]): LegendItem[] {
  return [
    { pattern: 'first', word: 'thực hiện' },
    ...(bars.some(({ targets = [] }) => targets.length > 0) ? [{ pattern: 'target', word: 'mức của chỉ tiêu' } as const] : []),
    ...(bars.some(({ unknown }) => unknown !== null) ? [{ pattern: 'unknown', word: 'chưa có số liệu' } as const] : []),
  ];
}
