import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Page, Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { QuarantineDialog } from './quarantine-dialog.tsx';
import type { QuarantineLine, QuarantineSummary } from './store.ts';
import classes from './exchange.module.css';

const COLUMNS: readonly Column<QuarantineLine>[] = [
  {
    key: 'sender', heading: 'Đơn vị gửi · Gói', width: 190,
    render: (line) => (
      <>
        {line.sender}
        <Text size="xs" c="dimmed">
          {line.bundleNumber === null ? '' : `Gói số ${line.bundleNumber}, `}dòng {line.line}
        </Text>
      </>
    ),
  },
  { key: 'kind', heading: 'Loại', width: 150, render: (line) => line.kind },
  { key: 'title', heading: 'Nội dung', width: 200, grow: 1, render: (line) => line.title },
  { key: 'reason', heading: 'Lý do', width: 260, grow: 2, render: (line) => line.reason },
  {
    key: 'since', heading: 'Để riêng', width: 150,
    render: (line) => (
      <>
        {line.since === '' ? '–' : formatScreenDate(line.since)}
        {line.retriedOn !== '' && (
          <Text size="xs" c="dimmed">
            xét lại {formatScreenDate(line.retriedOn)}
          </Text>
        )}
      </>
    ),
  },
];

/** «Mục để riêng»: lines of bundles that could not be taken in, and why. `params`: `bundleId`. */
export function QuarantinePage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const [bundleId, setBundleId] = useState(params['bundleId'] ?? null);
  const [summary, setSummary] = useState<QuarantineSummary | null>(null);
  const [verdict, setVerdict] = useState<QuarantineLine['verdict'] | null>(null);
  const [shown, setShown] = useState<QuarantineLine | null>(null);
  const [dropped, setDropped] = useState<readonly QuarantineLine[]>([]);
  const [reading, setReading] = useState(0);
  const [busy, setBusy] = useState(false);

  const read = (): void => setReading((n) => n + 1);
  useEffect(
    () =>
      void api.call('quarantine.summary', bundleId === null ? {} : { bundleId }).then((result) => {
        if (result.ok) setSummary(result.value);
        else toast.error(result.error);
      }),
    [api, bundleId, reading],
  );
  useChanged(['quarantined', 'shared_record'], read);

  async function retry(ids: readonly string[] | null): Promise<void> {
    setBusy(true);
    const result = await api.call('quarantine.retry', ids === null ? {} : { ids: [...ids] });
    setBusy(false);
    if (!result.ok) return void toast.error(result.error);
    const { taken, settled, left } = result.value;
    toast.success(`Đã xét lại: nhập được ${formatNumber(taken)}, đã có sẵn ${formatNumber(settled)}, còn để riêng ${formatNumber(left)}.`);
    read();
  }
  const filter = (key: QuarantineLine['verdict'] | null, label: string) => (
    <Button key={label} size="xs" variant={verdict === key ? 'filled' : 'default'} aria-pressed={verdict === key} onClick={() => setVerdict(key)}>
      {label}
    </Button>
  );
  return (
    <Page
      title="Mục để riêng"
      subtitle="Những dòng trong gói dữ liệu chưa nhập được. Chương trình tự xét lại mỗi lần nhập gói khác và sau khi cập nhật."
      back={{ page: 'gui-nhan', label: 'Gửi – nhận' }}
      actions={
        <Button deed="quarantine.retry" disabled={busy || summary?.lines === 0} onClick={() => void retry(null)}>
          Xét lại tất cả
        </Button>
      }
    >
      <Section>
        {summary !== null && summary.conflicts > 0 && (
          <Text mb={8}>
            Có {formatNumber(summary.conflicts)} mục được sửa ở hai nơi, chờ chọn một bản.{' '}
            <Button size="compact-sm" variant="light" onClick={() => void navigate('muc-sua-hai-noi', {})}>
              Mở mục sửa ở hai nơi
            </Button>
          </Text>
        )}
        {bundleId !== null && (
          <Text mb={8}>
            Chỉ các mục của gói vừa nhập.{' '}
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                setVerdict(null);
                setBundleId(null);
              }}
            >
              Xem của mọi gói
            </Button>
          </Text>
        )}
        {summary !== null && summary.verdicts.length > 1 && (
          <div className={classes.filters} role="group" aria-label="Lọc theo lý do">
            {filter(null, `Tất cả (${formatNumber(summary.lines)})`)}
            {summary.verdicts.map((one) => filter(one.verdict, `${one.word} (${formatNumber(one.count)})`))}
          </div>
        )}
        <DataTable
          label="Mục để riêng"
          columns={COLUMNS}
          load={(page) => api.call('quarantine.list', { ...page, ...(verdict === null ? {} : { verdict }), ...(bundleId === null ? {} : { bundleId }) })}
          filterKey={`${verdict ?? ''} ${bundleId ?? ''}`}
          refreshKey={reading}
          rowKey={(line) => line.id}
          rowName={(line) => line.title}
          onOpen={setShown}
          bulk={(selected, clear) => (
            <>
              <Button
                deed="quarantine.retry"
                size="xs"
                onClick={() => {
                  void retry(selected.map(({ id }) => id));
                  clear();
                }}
              >
                Xét lại
              </Button>
              <Button deed="quarantine.drop" size="xs" variant="default" onClick={() => setDropped(selected)}>
                Bỏ khỏi danh sách
              </Button>
            </>
          )}
          empty={<EmptyState compact sentence="Không có mục nào để riêng." />}
        />
      </Section>
      <QuarantineDialog line={shown} onClose={() => setShown(null)} onRetry={(id) => void retry([id])} onDrop={(line) => setDropped([line])} />
      <ConfirmDialog
        opened={dropped.length > 0}
        question={dropped.length === 1 ? 'Bỏ mục này khỏi danh sách?' : `Bỏ ${formatNumber(dropped.length)} mục khỏi danh sách?`}
        detail="Mục bỏ đi không được xét lại nữa. Nếu đơn vị gửi gửi lại đúng dòng này thì mục hiện lại."
        confirmLabel="Bỏ"
        danger
        reason={{ label: 'Lý do', hint: 'Ví dụ: đã hỏi đơn vị gửi, gửi nhầm.' }}
        onConfirm={(reason) => drop(reason)}
        onClose={() => setDropped([])}
      />
    </Page>
  );

  async function drop(reason: string) {
    const result = await api.call('quarantine.drop', { ids: dropped.map(({ id }) => id), reason });
    if (result.ok) {
      toast.success(`Đã bỏ ${formatNumber(result.value.dropped)} mục.`);
      read();
    }
    return result;
  }
}
