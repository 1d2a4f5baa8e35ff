import { PlanTable } from './plan-table.tsx';
import type { CampaignPlan } from './store.ts';

/** What the plan gives to others than this unit. */
export function Others({ others }: { readonly others: CampaignPlan['others'] }) {
  return (
    <PlanTable
      title="Việc của đơn vị khác"
      rows={others}
      rowKey={({ id }) => id}
      empty="Kế hoạch không giao việc nào cho đơn vị khác."
      columns={[
        { heading: 'Việc', width: '58%', render: ({ text }) => text },
        { heading: 'Giao cho', width: '30%', render: ({ body }) => body },
        { heading: 'Mục', width: '12%', render: ({ section }) => section },
      ]}
    />
  );
}
