import { Text } from '@mantine/core';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { useDossiers } from './store.ts';
import type { DossierData, NominationRow } from './store.ts';

const COLUMNS: readonly Column<NominationRow>[] = [
  { key: 'stt', heading: 'STT', width: 48, render: (_, index) => index + 1 },
  {
    key: 'subject',
    heading: 'Đối tượng',
    width: 150,
    grow: 1,
    render: (row) => <SubjectCell name={row.subjectName} place={row.place} />,
  },
  { key: 'award', heading: 'Danh hiệu/Hình thức đề nghị', width: 150, grow: 1, render: (row) => row.awardName || <Text c="dimmed">Chưa chọn</Text> },
  { key: 'state', heading: 'Trạng thái', width: 164, render: (row) => <StatusBadge status={row.stateWord} /> },
];

/** The nominations under this submission, in the order of the list that is sent. */
export function DossierNominations({ data: { nominations } }: { readonly data: DossierData }) {
  const reading = useDossiers((state) => state.reading);
  return (
    <DataTable
      label="Đề nghị trong hồ sơ"
      columns={COLUMNS}
      load={heldRows(nominations)}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('de-nghi', { id: row.id })}
      maxHeight={420}
      empty={<EmptyState compact sentence="Hồ sơ chưa có đề nghị nào. Bấm «Sửa» để chọn." />}
    />
  );
}
