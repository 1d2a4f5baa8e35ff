import { Button } from '@mantine/core';
import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { DossierContent } from './dossier-content.tsx';
import type { InboxRow } from './store.ts';

const COLUMNS: readonly Column<InboxRow>[] = [
  { key: 'from', heading: 'Đơn vị gửi', width: 170, grow: 1, render: (row) => row.fromUnit },
  {
    key: 'content',
    heading: 'Nội dung hồ sơ',
    width: 240,
    grow: 2,
    text: (row) => row.content,
    render: (row) => <DossierContent {...row} />,
  },
  { key: 'number', heading: 'Tờ trình', width: 130, render: (row) => row.number },
  { key: 'date', heading: 'Ngày trình', width: 116, render: (row) => dayText(row.date) },
  { key: 'count', heading: 'Đề nghị', width: 84, align: 'right', render: (row) => row.nominations },
  { key: 'open', heading: 'Còn chờ', width: 84, align: 'right', render: (row) => row.open },
  { key: 'received', heading: 'Tiếp nhận', width: 116, render: (row) => dayText(row.receivedOn) },
  { key: 'state', heading: 'Trạng thái', width: 160, render: (row) => <StatusBadge status={row.stateWord} /> },
];

/** Dossiers that came from other units. */
export function InboxList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['dossier_version', 'return_note', 'receipt', 'decision_line'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Danh sách hồ sơ nhận được"
      columns={COLUMNS}
      load={async (page) => {
        const result = await api.call('inbox.list', {});
        return result.ok ? heldRows(result.value)(page) : result;
      }}
      refreshKey={reading}
      rowKey={(row) => row.versionId}
      onOpen={(row) => void navigate('ho-so-nhan', { versionId: row.versionId })}
      empty={
        <EmptyState
          sentence="Chưa nhận được hồ sơ nào. Hồ sơ đến bằng gói dữ liệu trên USB, nhập ở «Gửi – nhận»."
          action={<Button onClick={() => void navigate('gui-nhan', { tab: 'nhan-ve' })}>Nhận về (USB)</Button>}
        />
      }
    />
  );
}
