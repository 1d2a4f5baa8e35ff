import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { timeText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { BUNDLE_STATE_WORDS } from '../../../shared/domain/exchange.ts';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import { loadJournal, useExchange } from './store.ts';
import type { Journal } from './store.ts';
import { SLIP_TITLE } from './words.ts';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly direction: 'Gửi' | 'Nhận';
  readonly unit: string;
  readonly number: number;
  readonly fileName: string;
  readonly content: string;
  readonly state: string;
  /** Null for one that came in. */
  readonly out: BundleOut | null;
}

/** Both directions in one list, newest first. */
function rowsOf({ sent, received }: Journal): Row[] {
  const outs = sent.map((bundle): Row => ({
    id: bundle.id,
    at: bundle.createdAt,
    direction: 'Gửi',
    unit: bundle.peerName,
    number: bundle.number,
    fileName: bundle.fileName,
    content: `${bundle.dossierIds.length} hồ sơ, ${bundle.subjects} đối tượng`,
    state: BUNDLE_STATE_WORDS[bundle.state],
    out: bundle,
  }));
  const ins = received.map((bundle): Row => ({
    id: bundle.id,
    at: bundle.importedAt,
    direction: 'Nhận',
    unit: bundle.peerName,
    number: bundle.number,
    fileName: '',
    content: `thêm ${bundle.added}, đổi ${bundle.changed}, đã có ${bundle.known}`,
    state: bundle.setAside > 0 ? 'Có điểm cần xem' : 'Đã nhận',
    out: null,
  }));
  return [...outs, ...ins].sort((a, b) => b.at.localeCompare(a.at));
}

/** «Nhật ký giao nhận». */
export function JournalTab() {
  const api = useApi();
  const { journal, reading } = useExchange();
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => void loadJournal(api), [api]);
  useChanged(['bundle_out', 'bundle_in'], () => void loadJournal(api));
  async function handOver({ id, version, number }: BundleOut): Promise<void> {
    const result = await api.call('bundle.handedOver', { id, version });
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã ghi: gói số ${number} đã giao.`);
    await loadJournal(api);
  }
  const columns: readonly Column<Row>[] = [
    { key: 'at', heading: 'Thời gian', width: 156, render: (row) => timeText(row.at) },
    { key: 'direction', heading: 'Chiều', width: 72, render: (row) => row.direction },
    {
      key: 'unit',
      heading: 'Đơn vị · Gói',
      width: 230,
      grow: 2,
      render: (row) => (
        <>
          {row.unit}, số {row.number}
          {row.fileName !== '' && (
            <Text size="xs" c="dimmed" lineClamp={1}>
              {row.fileName}
            </Text>
          )}
        </>
      ),
    },
    { key: 'content', heading: 'Nội dung', width: 180, grow: 1, render: (row) => row.content },
    { key: 'state', heading: 'Kết quả', width: 150, render: (row) => <StatusBadge status={row.state} /> },
    {
      key: 'do',
      heading: 'Phiếu',
      width: 200,
      render: ({ out }) =>
        out === null ? null : (
          <>
            <Button size="compact-sm" variant="subtle" aria-label={`In phiếu giao nhận gói số ${out.number}`} onClick={() => void papers.show('phieu-giao-nhan', out.id, SLIP_TITLE)}>
              In phiếu
            </Button>
            {out.state === 'da-tao' && (
              <Button size="compact-sm" variant="subtle" aria-label={`Đã giao gói số ${out.number}`} onClick={() => void handOver(out)}>
                Đã giao
              </Button>
            )}
          </>
        ),
    },
  ];
  return (
    <RemoteView of={journal} onRetry={() => void loadJournal(api)}>
      {(value) => {
        const rows = rowsOf(value);
        return (
          <>
            <DataTable
              label="Nhật ký giao nhận"
              columns={columns}
              load={heldRows(rows)}
              refreshKey={reading}
              rowKey={(row) => row.id}
              empty={<EmptyState sentence="Chưa gửi, chưa nhận gói nào." />}
            />
            <PaperPreview of={papers} />
          </>
        );
      }}
    </RemoteView>
  );
}
