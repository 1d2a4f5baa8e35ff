import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { counter, withLooks } from '../../components/table/column.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { DOSSIER_COLUMNS, arrangementFor } from '../../../shared/tables/store-lists.ts';
import { DossierContent } from './dossier-content.tsx';
import type { DossierRow } from './store.ts';

const COLUMNS: readonly Column<DossierRow>[] = [
  { ...counter, width: 52 },
  ...withLooks<(typeof DOSSIER_COLUMNS)[number], DossierRow>(DOSSIER_COLUMNS, {
    content: { render: (row) => <DossierContent {...row} /> },
    state: { render: (row) => <StatusBadge status={row.stateWord} /> },
  }),
];

/** Dossiers of this unit, newest first. */
export function DossierList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['dossier', 'nomination', 'bundle_out'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Danh sách hồ sơ đề nghị"
      columns={COLUMNS}
      list="dossier"
      load={(page) => api.call('dossier.page', { ...page, ...arrangementFor('dossier', page) })}
      printed={(look) => ({ list: 'dossier', query: arrangementFor('dossier', look) })}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('ho-so-de-nghi', { id: row.id })}
      empty={<EmptyState sentence="Chưa có hồ sơ nào. Mở một đợt xét, chọn các đề nghị rồi bấm «Lập hồ sơ»." />}
    />
  );
}
