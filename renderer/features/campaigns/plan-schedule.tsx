import { Stack } from '@mantine/core';
import { partialWords } from '../../../shared/domain/plan.ts';
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
          { heading: 'Văn bản ghi', width: '46%', render: ({ text }) => `“${text}”` },
          { heading: 'Từ – đến', width: '22%', render: spanText },
          { heading: 'Cách hiểu', width: '20%', render: ({ role }) => wordOf(ROLE_WORDS, role) },
          { heading: 'Mục', width: '12%', render: ({ section }) => section },
        ]}
      />
      <PlanTable
        title="Các giai đoạn"
        rows={plan.stages}
        rowKey={({ id }) => id}
        empty="Kế hoạch không chia giai đoạn."
        columns={[
          { heading: 'Giai đoạn', width: '20%', render: ({ name }) => name },
          { heading: 'Từ – đến', width: '22%', render: spanText },
          { heading: 'Văn bản ghi', width: '46%', render: ({ text }) => text },
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

type Span = Pick<Plan['stages'][number], 'from' | 'to' | 'toEvent'> & { readonly fromEvent?: string | null };

/** «2020 – 2023», «10/2025 – khi …», «2023»: stages may overlap, so each says its own days (R4). */
function spanText({ from, fromEvent = null, to, toEvent }: Span): string {
  const first = fromEvent ?? partialWords(from);
  const last = toEvent === null ? partialWords(to) : `khi ${toEvent}`;
  if (first === '' && last === '') return 'chưa rõ';
  if (first === '' || last === '') return first === '' ? `đến ${last}` : `từ ${first}`;
  return first === last ? first : `${first} – ${last}`;
}
