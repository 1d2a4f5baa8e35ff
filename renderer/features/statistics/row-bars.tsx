import { formatNumber } from '../../../shared/text/numbers.ts';
import { DIMENSION_WORDS } from '../../../shared/domain/statistics/award-statistics.ts';
import type { Dimension } from '../../../shared/domain/statistics/award-statistics.ts';
import { BarList } from '../../components/charts/bar-list.tsx';
import { countScale } from '../../components/charts/bar-scale.ts';
import { Legend } from '../../components/charts/legend.tsx';
import type { OnCut } from './figure.tsx';
import type { Figures } from './store.ts';

interface RowBarsProps {
  readonly dimension: Dimension;
  readonly lines: readonly Figures[];
  readonly onCut: OnCut;
}

/** How many awards each row of the table counts, with the year before under it. */
export function RowBars({ dimension, lines, onCut }: RowBarsProps) {
  const counts = lines.map(({ figures }) => figures.total?.count ?? 0);
  const compared = lines.some(({ before }) => before !== null);
  const span = countScale([...counts, ...lines.flatMap(({ before }) => before ?? [])]);
  return (
    <>
      <BarList
        label={`Biểu đồ khen thưởng theo ${DIMENSION_WORDS[dimension].toLocaleLowerCase('vi')}`}
        bars={lines.map(({ key, label, before }, index) => {
          const count = counts[index] ?? 0;
          return {
            key,
            label,
            figure: formatNumber(count),
            filled: span(count),
            ...(before === null ? {} : { before: { span: span(before), figure: formatNumber(before) } }),
            onOpen: count > 0 ? () => onCut({ dimension, key }) : undefined,
          };
        })}
      />
      {compared && (
        <Legend
          items={[
            { pattern: 'first', word: 'kỳ này' },
            { pattern: 'before', word: 'cùng kỳ năm trước' },
          ]}
        />
      )}
    </>
  );
}
