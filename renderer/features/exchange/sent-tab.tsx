import { Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { slicedRows } from '../../components/held-rows.ts';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { loadSent, useItems } from './items-store.ts';
import type { SentRow } from './items-store.ts';
import { UnitCardButton } from './unit-card-button.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** How many units, or the only one's name. */
function receiversWords({ everyone, receivers }: SentRow): string {
  const [only] = receivers;
  if (only === undefined) return everyone ? 'Tất cả đơn vị' : '';
  if (receivers.length === 1) return only.name;
  return everyone ? `Tất cả, ${receivers.length} đơn vị` : `${receivers.length} đơn vị`;
}

/** «Chưa ghi ra USB: 3, Đã nhận: 7»; without figures for one unit. */
function stateWords({ item, receivers, replies }: SentRow): string {
  if (item.withdrawnOn !== null) return `Đã thu hồi ${dayText(item.withdrawnOn)}`;
  const words = [...new Set(receivers.map(({ stateWord }) => stateWord))];
  const counted = receivers.length === 1 ? words : words.map((word) => `${word}: ${receivers.filter(({ stateWord }) => stateWord === word).length}`);
  return [...counted, ...(replies.length === 0 ? [] : [`${replies.length} trả lời`])].join(', ');
}

/** «Gửi tới đơn vị»: what is meant for other units, and the papers that are written here. */
export function SentTab() {
  const api = useApi();
  const { sent, reading } = useItems();
  const [writing, setWriting] = useKeptState<{ readonly kind: 'guidance' | 'request'; readonly row: SentRow | null } | null>('sent-tab', null);
  const [taking, setTaking] = useState<SentRow | null>(null);
  const [down, setDown] = useState(false);
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => {
    void loadSent(api);
    void api.call('item.receivers', { kind: 'request' }).then((result) => setDown(result.ok && result.value.length > 0));
  }, [api]);
  useChanged(['sent_item', 'publication', 'bundle_out', 'bundle_receipt', 'received_item'], () => void loadSent(api));
  async function again(row: SentRow): Promise<void> {
    const result = await api.call('item.unwithdraw', { id: row.item.id, version: row.item.version });
    if (!result.ok) return void toast.error(result.error);
    await loadSent(api);
  }
  const columns: readonly Column<SentRow>[] = [
    { key: 'on', heading: 'Ngày', width: 104, render: ({ item }) => dayText(item.sentOn) },
    { key: 'kind', heading: 'Loại', width: 164, render: ({ kindWord }) => kindWord },
    {
      key: 'title',
      heading: 'Nội dung',
      width: 260,
      grow: 3,
      render: ({ item, campaignName }) => (
        <>
          {item.title}
          {campaignName !== '' && campaignName !== item.title && (
            <Text size="xs" c="dimmed" lineClamp={1}>
              {campaignName}
            </Text>
          )}
        </>
      ),
    },
    { key: 'to', heading: 'Đơn vị nhận', width: 170, grow: 1, render: receiversWords },
    { key: 'state', heading: 'Tình trạng', width: 190, render: stateWords },
    {
      key: 'do',
      heading: 'Việc',
      width: 180,
      render: (row) => (
        <Group gap={4} wrap="nowrap">
          {(row.item.kind === 'guidance' || row.item.kind === 'request') && row.item.withdrawnOn === null && (
            <Button size="compact-sm" variant="subtle" aria-label={`In ${row.item.title}`} onClick={() => void papers.show(row.item.kind === 'guidance' ? 'cong-van-huong-dan' : 'cong-van-yeu-cau', row.item.id, row.kindWord)}>
              In
            </Button>
          )}
          {(row.item.kind === 'guidance' || row.item.kind === 'request') && row.item.withdrawnOn === null && (
            <Button deed="item.write" size="compact-sm" variant="subtle" aria-label={`Sửa ${row.item.title}`} onClick={() => setWriting({ kind: row.item.kind === 'guidance' ? 'guidance' : 'request', row })}>
              Sửa
            </Button>
          )}
          {row.item.withdrawnOn === null ? (
            <Button deed="item.withdraw" size="compact-sm" variant="subtle" aria-label={`Thu hồi ${row.item.title}`} onClick={() => setTaking(row)}>
              Thu hồi
            </Button>
          ) : (
            <Button deed="item.unwithdraw" size="compact-sm" variant="subtle" aria-label={`Gửi lại ${row.item.title}`} onClick={() => void again(row)}>
              Gửi lại
            </Button>
          )}
        </Group>
      ),
    },
  ];
  return (
    <>
      <Group gap={8} mb={12}>
        {down && (
          <>
            <Button deed="item.write" onClick={() => setWriting({ kind: 'request', row: null })}>Soạn yêu cầu, đôn đốc</Button>
            <Button deed="item.write" variant="default" onClick={() => setWriting({ kind: 'guidance', row: null })}>
              Soạn văn bản hướng dẫn
            </Button>
          </>
        )}
        <UnitCardButton last={sent.phase === 'ready' ? (sent.value.find(({ item }) => item.kind === 'unit-card') ?? null) : null} />
      </Group>
      <RemoteView of={sent} onRetry={() => void loadSent(api)}>
        {(rows) => (
          <DataTable
            label="Gửi tới đơn vị"
            columns={columns}
            load={slicedRows(rows)}
            refreshKey={reading}
            rowKey={({ item }) => item.id}
            empty={<EmptyState sentence="Chưa gửi kế hoạch, số liệu, báo cáo hay văn bản nào. Bấm «Gửi bằng gói dữ liệu» ở trang của nội dung cần gửi." />}
          />
        )}
      </RemoteView>
      {writing !== null && <WriteDialog {...writing} onClose={() => setWriting(null)} />}
      <ConfirmDialog
        opened={taking !== null}
        question={`Thu hồi «${taking?.item.title ?? ''}»?`}
        detail="Đơn vị đã nhận sẽ không còn thấy nội dung này sau gói dữ liệu kế tiếp. Có thể gửi lại sau."
        confirmLabel="Thu hồi"
        onConfirm={async () => {
          const result = await api.call('item.withdraw', { id: taking?.item.id ?? '', version: taking?.item.version ?? 0 });
          if (result.ok) await loadSent(api);
          return result;
        }}
        onClose={() => setTaking(null)}
      />
      <PaperPreview of={papers} />
    </>
  );
}
