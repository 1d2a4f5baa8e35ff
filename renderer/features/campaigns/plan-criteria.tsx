import { Stack } from '@mantine/core';
import { PlanTable } from './plan-table.tsx';
import { boundsReading } from './reading-words.ts';
import type { Plan } from './store.ts';
import classes from './campaigns.module.css';

type Criterion = Plan['criteria'][number];

/** Criteria of the campaign and standards of its awards; where the plan leaves them to the units it says so. */
export function Criteria({ plan }: { readonly plan: Plan }) {
  const groupName = (id: string) => plan.subjectGroups.find((group) => group.id === id)?.name ?? '';
  const formName = (id: string) => plan.awardForms.find((form) => form.id === id)?.name ?? id;
  const policy = `${plan.criteriaPolicy.text} (mục ${plan.criteriaPolicy.section})`;
  return (
    <Stack gap={16}>
      <PlanTable
        title="Tiêu chí"
        note={plan.criteria.length === 0 ? undefined : policy}
        rows={plan.criteria}
        rowKey={({ id }) => id}
        empty={policy}
        columns={[
          { heading: 'Tiêu chí', width: '42%', render: ({ text, note }) => <Words text={text} note={note} /> },
          { heading: 'Đối tượng', width: '18%', render: ({ subjectGroupId }) => groupName(subjectGroupId) },
          { heading: 'Ngưỡng: văn bản ghi và cách hiểu', width: '30%', render: (criterion) => <Thresholds of={criterion} /> },
          { heading: 'Mục', width: '10%', render: ({ section }) => section },
        ]}
      />
      <PlanTable
        title="Tiêu chuẩn khen thưởng"
        rows={plan.awardStandards}
        rowKey={({ id }) => id}
        empty="Kế hoạch không nêu tiêu chuẩn khen thưởng."
        columns={[
          { heading: 'Tiêu chuẩn', width: '36%', render: ({ text, conditions, note }) => <Words text={[text, ...conditions].join('; ')} note={note} /> },
          { heading: 'Thành tích tính trong', width: '14%', render: ({ achievementPeriod }) => achievementPeriod?.text ?? <span className={classes.quiet}>không nêu</span> },
          { heading: 'Hình thức', width: '16%', render: ({ awardFormIds }) => (awardFormIds.length === 0 ? 'chưa nêu hình thức' : awardFormIds.map(formName).join('; ')) },
          { heading: 'Ngưỡng: văn bản ghi và cách hiểu', width: '24%', render: (standard) => <Thresholds of={standard} /> },
          { heading: 'Mục', width: '10%', render: ({ section }) => section },
        ]}
      />
    </Stack>
  );
}

function Words({ text, note }: { readonly text: string; readonly note: string | null }) {
  return (
    <>
      {text}
      {note !== null && <span className={classes.metaLine}>{note}</span>}
    </>
  );
}

function Thresholds({ of: { thresholds, rule } }: { readonly of: Pick<Criterion, 'thresholds' | 'rule'> }) {
  if (thresholds.length === 0) return <span className={classes.quiet}>không có ngưỡng số</span>;
  const join = rule === null || thresholds.length === 1 ? '' : 'any' in rule ? 'Đạt một trong các ngưỡng:' : 'Đạt đủ các ngưỡng:';
  return (
    <>
      {join}
      <ul className={classes.thresholds}>
        {thresholds.map((threshold) => (
          <li key={threshold.id}>
            “{threshold.figure}”
            <span className={classes.metaLine}>{[boundsReading(threshold), threshold.window === null ? '' : `${threshold.window.length} năm liên tục`].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
