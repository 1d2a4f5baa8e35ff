import { useState } from 'react';
import { NOMINATION_COLUMNS, arrangementFor } from '../../../shared/tables/store-lists.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { counter, withLooks } from '../../components/table/column.ts';
import type { ListedNomination } from './store.ts';

const COLUMNS: readonly Column<ListedNomination>[] = [
  counter,
  ...withLooks<(typeof NOMINATION_COLUMNS)[number], ListedNomination>(NOMINATION_COLUMNS, { state: { render: (row) => <StatusBadge status={row.stateWord} /> } }),
];

/** Nominations of all rounds, newest first. */
export function NominationList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['nomination', 'subject', 'award_entry'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Đề nghị khen thưởng của mọi đợt xét"
      list="nomination"
      columns={COLUMNS}
      load={(page) => api.call('nomination.page', { ...page, ...arrangementFor('nomination', page) })}
      printed={(look) => ({ list: 'nomination', query: arrangementFor('nomination', look) })}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('de-nghi', { id: row.id })}
      empty={<EmptyState sentence="Chưa có đề nghị nào. Mở một đợt xét rồi thêm đề nghị." />}
    />
  );
}
