import { Stack } from '@mantine/core';
import { PLAN_UNIT_KIND_WORDS } from '../../../shared/catalogue/plan-vocabulary.ts';
import { PlanTable } from './plan-table.tsx';
import type { Plan } from './store.ts';
import { wordOf } from './words.ts';

/** What the plan calls for, and of whom. */
export function Contents({ plan }: { readonly plan: Plan }) {
  return (
    <Stack gap={16}>
      <PlanTable
        title="Nội dung thi đua"
        rows={plan.contents}
        rowKey={({ id }) => id}
        empty="Kế hoạch không nêu nội dung riêng."
        columns={[
          { heading: 'Nội dung', width: '60%', render: ({ heading }) => heading },
          {
            heading: 'Giao cho',
            width: '28%',
            render: ({ addressedTo }) => (addressedTo.length === 0 ? 'mọi đối tượng' : addressedTo.map((kind) => wordOf(PLAN_UNIT_KIND_WORDS, kind)).join(', ')),
          },
          { heading: 'Mục', width: '12%', render: ({ section }) => section },
        ]}
      />
      <PlanTable
        title="Mục đích, yêu cầu"
        rows={plan.objectives}
        rowKey={({ id }) => id}
        empty="Kế hoạch không nêu mục đích, yêu cầu."
        columns={[
          { heading: 'Nội dung', width: '88%', render: ({ text }) => text },
          { heading: 'Mục', width: '12%', render: ({ section }) => section },
        ]}
      />
    </Stack>
  );
}
