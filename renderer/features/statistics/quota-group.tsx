import type { OverviewFigure } from '../../../shared/api/statistics.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { QuotaBars } from '../../components/charts/quota-bars.tsx';
import { canBeDrawn } from '../../components/charts/quota-use.ts';
import type { QuotaUse } from '../../components/charts/quota-use.ts';
import { Count } from './figure.tsx';
import classes from './statistics.module.css';

interface QuotaGroupProps {
  readonly title: string;
  readonly figures: readonly OverviewFigure[];
  readonly onOpen: (figure: OverviewFigure) => void;
}

/** Used and left of each number, drawn and in a table. */
export function QuotaGroup({ title, figures, onOpen }: QuotaGroupProps) {
  const quotas = figures.flatMap((figure): QuotaUse[] =>
    figure.quota === undefined ? [] : [{ key: figure.key, label: figure.label, used: figure.count ?? 0, ...figure.quota, onOpen: figure.behind.length === 0 ? undefined : () => onOpen(figure) }],
  );
  return (
    <ChartFigure title="Đã đề nghị và còn lại">
      {canBeDrawn(quotas) && <QuotaBars label={`Biểu đồ: ${title}`} quotas={quotas} />}
      <table className={classes.small} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Đợt xét, số lượng theo văn bản</th>
            <th scope="col">Đã đề nghị</th>
            <th scope="col">Số lượng, còn lại</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">{figure.label}</th>
              <td>{figure.behind.length === 0 ? formatNumber(figure.count ?? 0) : <Count count={figure.count ?? 0} name={`${title}, ${figure.label}`} onOpen={() => onOpen(figure)} />}</td>
              <td>{figure.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  );
}
