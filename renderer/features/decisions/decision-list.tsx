import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { EmptyState } from '../../components/states.tsx';
import { ok } from '../../../shared/result.ts';
import type { DecisionRow } from './store.ts';

const COLUMNS: readonly Column<DecisionRow>[] = [
  { key: 'number', heading: 'Số quyết định', width: 150, render: (row) => <Text fw={500}>{row.number}</Text> },
  { key: 'date', heading: 'Ngày', width: 116, render: (row) => dayText(row.date) },
  { key: 'title', heading: 'Trích yếu', width: 280, grow: 2, render: (row) => row.title },
  { key: 'authority', heading: 'Cơ quan quyết định', width: 220, grow: 1, render: (row) => row.authority },
  { key: 'awarded', heading: 'Khen thưởng', width: 110, align: 'right', render: (row) => row.awarded },
  { key: 'refused', heading: 'Không khen', width: 110, align: 'right', render: (row) => row.refused },
];

/** Decisions, newest first. */
export function DecisionList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['decision', 'decision_line'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Danh sách quyết định"
      columns={COLUMNS}
      load={async () => {
        const result = await api.call('decision.list', {});
        return result.ok ? ok({ rows: result.value, next: null, total: result.value.length }) : result;
      }}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('quyet-dinh-xem', { id: row.id })}
      empty={
        <EmptyState
          sentence="Chưa có quyết định nào. Ghi quyết định của đơn vị, hoặc quyết định của cấp trên từ bản giấy."
          action={<Button deed="decision.record" onClick={() => void navigate('quyet-dinh-moi')}>Thêm quyết định</Button>}
        />
      }
    />
  );
}
