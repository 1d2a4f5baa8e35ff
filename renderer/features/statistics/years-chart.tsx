import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { COLUMN_WORDS } from '../../../shared/domain/statistics/award-statistics.ts';
import type { CountColumn, StatisticsFilter } from '../../../shared/domain/statistics/award-statistics.ts';
import { limits } from '../../../shared/domain/statistics/limits.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { Legend } from '../../components/charts/legend.tsx';
import type { Pattern } from '../../components/charts/legend.tsx';
import { YearColumns } from '../../components/charts/year-columns.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { Count } from './figure.tsx';
import type { OnCut } from './figure.tsx';
import { useStatistics } from './store.ts';
import type { Figures } from './store.ts';
import classes from './statistics.module.css';

const KINDS = { kind: 'Đối tượng', type: 'Loại khen thưởng' } as const;
const SERIES: Readonly<Record<keyof typeof KINDS, readonly { readonly key: CountColumn; readonly pattern: Pattern }[]>> = {
  kind: [
    { key: 'collective', pattern: 'first' },
    { key: 'household', pattern: 'third' },
    { key: 'person', pattern: 'second' },
  ],
  type: [
    { key: 'cong_trang', pattern: 'first' },
    { key: 'phong_trao', pattern: 'second' },
    { key: 'dot_xuat', pattern: 'third' },
    { key: 'other', pattern: 'fourth' },
    { key: 'typeUnknown', pattern: 'unknown' },
  ],
};

interface YearsChartProps {
  /** The years that are drawn. */
  readonly filter: StatisticsFilter;
  readonly onRetry: () => void;
  readonly onCut: OnCut;
}

/** Awards of the chosen year and those before it, by kind. A year of which the register holds nothing says so. */
export function YearsChart({ filter, onRetry, onCut }: YearsChartProps) {
  const rows = useStatistics(({ years }) => years);
  const [by, setBy] = useState<keyof typeof KINDS>('kind');
  const first = Number(filter.from.slice(0, 4));
  const last = Number(filter.to.slice(0, 4));
  return (
    <ChartFigure
      title={`Năm khen thưởng ${first}–${last}`}
      note={limits(filter)}
      actions={<SegmentedControl size="xs" aria-label="Chia các cột theo" data={[{ value: 'kind', label: KINDS.kind }, { value: 'type', label: KINDS.type }]} value={by} onChange={(next) => setBy(next === 'type' ? 'type' : 'kind')} />}
    >
      <RemoteView of={rows} onRetry={onRetry} lines={5}>
        {(found) => <Years by={by} years={Array.from({ length: last - first + 1 }, (_, index) => first + index)} rows={found} onCut={onCut} />}
      </RemoteView>
    </ChartFigure>
  );
}

interface YearsProps {
  readonly by: keyof typeof KINDS;
  readonly years: readonly number[];
  readonly rows: readonly Figures[];
  readonly onCut: OnCut;
}

function Years({ by, years, rows, onCut }: YearsProps) {
  const rowOf = (year: number): Figures | undefined => rows.find(({ key }) => key === String(year));
  const countOf = (row: Figures, column: CountColumn): number => row.figures[column]?.count ?? 0;
  // What nobody has is not drawn, but for the three kinds of recipient, which are always asked for.
  const series = SERIES[by].filter(({ key }) => by === 'kind' || rows.some((row) => countOf(row, key) > 0)).map((one) => ({ ...one, word: COLUMN_WORDS[one.key] }));
  const title = `Khen thưởng các năm theo ${KINDS[by].toLocaleLowerCase('vi')}`;
  return (
    <>
      <YearColumns
        label={`Biểu đồ: ${title}`}
        series={series}
        years={years.map((year) => {
          const row = rowOf(year);
          return { year, counts: row === undefined ? null : series.map(({ key }) => countOf(row, key)) };
        })}
        onOpen={(year, column) => onCut({ dimension: 'year', key: String(year), column: SERIES[by].find(({ key }) => key === column)?.key ?? 'total' })}
      />
      <Legend items={series} />
      <table className={classes.small} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Năm</th>
            {series.map(({ key, word }) => (
              <th key={key} scope="col">
                {word}
              </th>
            ))}
            <th scope="col">{COLUMN_WORDS.total}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => {
            const row = rowOf(year);
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                {row === undefined ? (
                  <td colSpan={series.length + 1} className={classes.quiet}>
                    chưa có dòng nào
                  </td>
                ) : (
                  [...series.map(({ key }) => key), 'total' as const].map((column) => (
                    <td key={column}>
                      <Count count={countOf(row, column)} name={`Năm ${year}, ${COLUMN_WORDS[column].toLocaleLowerCase('vi')}, trong bảng`} onOpen={() => onCut({ dimension: 'year', key: String(year), column })} />
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
