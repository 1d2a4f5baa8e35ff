import { Text } from '@mantine/core';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { ok } from '../../../shared/result.ts';
import { useDossiers } from './store.ts';
import type { DossierData, NominationRow } from './store.ts';

const COLUMNS: readonly Column<NominationRow>[] = [
  { key: 'stt', heading: 'STT', width: 48, render: (_, index) => index + 1 },
  {
    key: 'subject',
    heading: 'Đối tượng',
    width: 150,
    grow: 1,
    render: (row) => (
      <>
        <Text span fw={500}>
          {row.subjectName}
        </Text>
        {row.place !== '' && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {row.place}
          </Text>
        )}
      </>
    ),
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
      load={() => Promise.resolve(ok({ rows: nominations, next: null, total: nominations.length }))}
      refreshKey={reading}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate('de-nghi', { id: row.id })}
      maxHeight={420}
      empty={<EmptyState compact sentence="Hồ sơ chưa có đề nghị nào. Bấm «Sửa» để chọn." />}
    />
  );
}
