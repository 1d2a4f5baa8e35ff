import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { RoundRow } from './store.ts';

const COLUMNS: readonly Column<RoundRow>[] = [
  {
    key: 'name',
    heading: 'Đợt xét',
    width: 260,
    grow: 2,
    render: (row) => <Text fw={500}>{row.name}</Text>,
  },
  { key: 'kind', heading: 'Loại', width: 190, render: (row) => row.kindWord },
  { key: 'campaign', heading: 'Phong trào', width: 180, grow: 1, render: (row) => row.campaignName ?? '' },
  { key: 'year', heading: 'Năm', width: 68, render: (row) => row.year },
  { key: 'due', heading: 'Hạn nộp', width: 116, render: (row) => dayText(row.dueDate) },
  { key: 'count', heading: 'Đề nghị', width: 84, align: 'right', render: (row) => row.nominations },
  { key: 'state', heading: 'Trạng thái', width: 190, render: (row) => <StatusBadge status={row.stateWord} /> },
];

/** Rounds, newest first. */
export function RoundList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['round', 'nomination', 'campaign'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Danh sách đợt xét"
      columns={COLUMNS}
      load={async (page) => {
        const result = await api.call('round.list', {});
        return result.ok ? heldRows(result.value)(page) : result;
      }}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('dot-xet', { id: row.id })}
      empty={
        <EmptyState
          sentence="Chưa có đợt xét nào. Đợt xét gom các đề nghị khen thưởng được xét cùng một lần: theo mốc của phong trào, cuối năm, đột xuất hoặc quá trình cống hiến."
          action={<Button deed="round.save" onClick={() => void navigate('dot-xet-moi')}>Thêm đợt xét</Button>}
        />
      }
    />
  );
}
