import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { slicedRows } from '../../components/held-rows.ts';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { loadReceived, useItems } from './items-store.ts';
import type { ReceivedRow } from './items-store.ts';

const columns: readonly Column<ReceivedRow>[] = [
  { key: 'on', heading: 'Ngày nhận', width: 104, render: (row) => dayText(row.receivedOn) },
  { key: 'from', heading: 'Đơn vị gửi', width: 190, grow: 1, render: (row) => row.ownerName },
  { key: 'kind', heading: 'Loại', width: 170, render: (row) => row.kindWord },
  {
    key: 'title',
    heading: 'Nội dung',
    width: 280,
    grow: 3,
    render: (row) => (
      <>
        <Text span fw={row.seen ? 400 : 600}>
          {row.title}
        </Text>
        {row.campaignName !== '' && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {row.campaignName}
          </Text>
        )}
      </>
    ),
  },
  { key: 'due', heading: 'Hạn', width: 104, render: (row) => (row.dueOn === null ? '' : dayText(row.dueOn)) },
  { key: 'state', heading: 'Tình trạng', width: 168, render: (row) => row.stateWord },
];

/** «Nhận từ đơn vị»: what came beside dossiers and answers. */
export function ReceivedTab() {
  const api = useApi();
  const { received, reading } = useItems();
  useEffect(() => void loadReceived(api), [api]);
  useChanged(['received_item'], () => void loadReceived(api));
  return (
    <RemoteView of={received} onRetry={() => void loadReceived(api)}>
      {(rows) => (
        <DataTable
          label="Nhận từ đơn vị"
          columns={columns}
          load={slicedRows(rows)}
          refreshKey={reading}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate('muc-nhan-duoc', { id: row.id })}
          empty={<EmptyState sentence="Chưa nhận kế hoạch, số liệu, báo cáo, văn bản hay yêu cầu nào. Nhập gói dữ liệu ở «Nhận về»." />}
        />
      )}
    </RemoteView>
  );
}
