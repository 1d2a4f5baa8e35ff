import { Stack } from '@mantine/core';
import { PlanTable } from './plan-table.tsx';
import type { Plan } from './store.ts';
import { wordOf } from './words.ts';

const ROLE_WORDS = { 'thi-dua': 'thời gian thi đua', 'chi-tieu': 'kỳ của chỉ tiêu', 'thanh-tich': 'kỳ tính thành tích', 'ky-niem': 'dịp kỷ niệm' };

/** Periods, stages and the ways papers go. */
export function Schedule({ plan }: { readonly plan: Plan }) {
  const formName = (id: string) => plan.awardForms.find((form) => form.id === id)?.name ?? id;
  return (
    <Stack gap={16}>
      <PlanTable
        title="Thời gian"
        rows={plan.periods}
        rowKey={({ id }) => id}
        empty="Kế hoạch không nêu thời gian."
        columns={[
          { heading: 'Văn bản ghi', width: '60%', render: ({ text }) => `“${text}”` },
          { heading: 'Cách hiểu', width: '28%', render: ({ role }) => wordOf(ROLE_WORDS, role) },
          { heading: 'Mục', width: '12%', render: ({ section }) => section },
        ]}
      />
      <PlanTable
        title="Các giai đoạn"
        rows={plan.stages}
        rowKey={({ id }) => id}
        empty="Kế hoạch không chia giai đoạn."
        columns={[
          { heading: 'Giai đoạn', width: '24%', render: ({ name }) => name },
          { heading: 'Văn bản ghi', width: '64%', render: ({ text }) => text },
          { heading: 'Mục', width: '12%', render: ({ section }) => section },
        ]}
      />
      <PlanTable
        title="Tuyến trình"
        rows={plan.submissionRoutes}
        rowKey={({ id }) => id}
        empty="Kế hoạch không nêu tuyến trình."
        columns={[
          { heading: 'Hình thức', width: '28%', render: ({ awardFormIds }) => awardFormIds.map(formName).join('; ') || 'chung' },
          { heading: 'Các bước', width: '60%', render: ({ steps }) => [...steps].sort((a, b) => a.order - b.order).map(({ order, body, action }) => <div key={order}>{`${order}. ${body}: ${action}`}</div>) },
          { heading: 'Mục', width: '12%', render: ({ section }) => section },
        ]}
      />
    </Stack>
  );
}
