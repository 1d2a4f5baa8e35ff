import { PlanTable } from './plan-table.tsx';
import type { Plan } from './store.ts';
import { AMBIGUITY_WORDS, wordOf } from './words.ts';

/** Where the text is unclear, in error or silent: as printed, the reading taken, and what follows from it. */
export function Ambiguities({ plan }: { readonly plan: Plan }) {
  return (
    <PlanTable
      title="Chỗ chưa rõ và cách hiểu"
      note="Lời văn bản giữ nguyên. Cách hiểu dùng trong phần mềm ghi ở bên cạnh; có văn bản giải thích thì theo văn bản đó."
      rows={plan.ambiguities}
      rowKey={({ id }) => id}
      empty="Không có chỗ nào chưa rõ."
      columns={[
        { heading: 'Chỗ', width: '14%', render: ({ where }) => where },
        { heading: 'Loại', width: '14%', render: ({ kind }) => wordOf(AMBIGUITY_WORDS, kind) },
        { heading: 'Văn bản ghi', width: '22%', render: ({ asPrinted }) => (asPrinted === null ? '–' : `“${asPrinted}”`) },
        { heading: 'Cách hiểu', width: '28%', render: ({ reading }) => reading },
        { heading: 'Ảnh hưởng', width: '22%', render: ({ impact }) => impact },
      ]}
    />
  );
}
