import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { OWN_DECISION } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { withLooks } from '../../components/table/column.ts';
import { EmptyState } from '../../components/states.tsx';
import { DECISION_COLUMNS, arrangementFor } from '../../../shared/tables/store-lists.ts';
import type { DecisionRow } from './store.ts';

const COLUMNS: readonly Column<DecisionRow>[] = withLooks<(typeof DECISION_COLUMNS)[number], DecisionRow>(DECISION_COLUMNS, { number: { render: (row) => <Text fw={500}>{row.number}</Text> } });

/** Decisions, newest first. */
export function DecisionList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['decision', 'decision_line'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Danh sách quyết định"
      columns={COLUMNS}
      list="decision"
      load={(page) => api.call('decision.page', { ...page, ...arrangementFor('decision', page) })}
      printed={(look) => ({ list: 'decision', query: arrangementFor('decision', look) })}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('quyet-dinh-xem', { id: row.id })}
      empty={
        <EmptyState
          sentence="Chưa có quyết định nào. Ghi quyết định của đơn vị, hoặc quyết định của cấp trên từ bản giấy."
          action={<Button deed={OWN_DECISION} onClick={() => void navigate('quyet-dinh-moi')}>Thêm quyết định</Button>}
        />
      }
    />
  );
}
