import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { DossierContent } from './dossier-content.tsx';
import type { DossierRow } from './store.ts';

const COLUMNS: readonly Column<DossierRow>[] = [
  { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
  {
    key: 'content',
    heading: 'Nội dung hồ sơ',
    width: 190,
    grow: 2,
    render: (row) => <DossierContent {...row} />,
  },
  { key: 'round', heading: 'Đợt xét', width: 120, grow: 1, render: (row) => row.roundName },
  { key: 'receiver', heading: 'Đơn vị nhận', width: 120, grow: 1, render: (row) => row.receiver },
  { key: 'collectives', heading: 'Tập thể', width: 82, align: 'right', render: (row) => row.collectives },
  { key: 'persons', heading: 'Cá nhân', width: 84, align: 'right', render: (row) => row.persons },
  { key: 'households', heading: 'Hộ', width: 52, align: 'right', render: (row) => row.households },
  { key: 'number', heading: 'Tờ trình', width: 122, render: (row) => row.number },
  { key: 'state', heading: 'Trạng thái', width: 152, render: (row) => <StatusBadge status={row.stateWord} /> },
  { key: 'where', heading: 'Đang ở đâu', width: 110, render: (row) => row.where },
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
      load={async (page) => {
        const result = await api.call('dossier.list', {});
        return result.ok ? heldRows(result.value)(page) : result;
      }}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('ho-so-de-nghi', { id: row.id })}
      empty={<EmptyState sentence="Chưa có hồ sơ nào. Mở một đợt xét, chọn các đề nghị rồi bấm «Lập hồ sơ»." />}
    />
  );
}
