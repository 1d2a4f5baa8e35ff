import { Stack } from '@mantine/core';
import { sectorWords } from '../../../shared/domain/indicator-tree.ts';
import { PlanTable } from './plan-table.tsx';
import { indicatorReading, indicatorTime } from './reading-words.ts';
import type { Plan } from './store.ts';
import classes from './campaigns.module.css';

type Indicator = Plan['indicators'][number];

/** The province's indicators by sector: the printed figure, and how it is read. */
export function Indicators({ plan }: { readonly plan: Plan }) {
  const sectors = [...new Set(plan.indicators.map(({ sector }) => sector))];
  if (sectors.length === 0) return <PlanTable title="Chỉ tiêu" rows={[]} rowKey={() => ''} columns={[]} empty="Kế hoạch không nêu chỉ tiêu." />;
  return (
    <Stack gap={16}>
      {sectors.map((sector) => (
        <PlanTable
          key={sector}
          title={sectorWords(sector)}
          rows={plan.indicators.filter((indicator) => indicator.sector === sector)}
          rowKey={({ id }) => id}
          empty=""
          columns={[
            { heading: 'Nội dung chỉ tiêu', width: '38%', render: (indicator) => <Name indicator={indicator} /> },
            { heading: 'Văn bản ghi', width: '24%', render: ({ figure }) => `“${figure}”` },
            { heading: 'Cách hiểu', width: '28%', render: (indicator) => <Reading indicator={indicator} /> },
            { heading: 'Mục', width: '10%', render: ({ section }) => section },
          ]}
        />
      ))}
    </Stack>
  );
}

function Name({ indicator: { text, parentId, appliesTo, group } }: { readonly indicator: Indicator }) {
  const population = [group, appliesTo.population, ...appliesTo.unitNames].filter((word) => word !== null).join('; ');
  return (
    <div className={parentId === null ? undefined : classes.child}>
      {text}
      {population !== '' && <span className={classes.metaLine}>{population}</span>}
    </div>
  );
}

function Reading({ indicator }: { readonly indicator: Indicator }) {
  const time = indicatorTime(indicator);
  return (
    <>
      {indicatorReading(indicator)}
      {time !== null && <span className={classes.metaLine}>{time}</span>}
      {indicator.note !== null && <span className={classes.metaLine}>{indicator.note}</span>}
    </>
  );
}
