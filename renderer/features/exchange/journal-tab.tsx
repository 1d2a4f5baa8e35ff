import { Menu, SegmentedControl, Select, Text } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { Button, MenuItem } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { dayText, timeText } from '../../components/day-words.ts';
import { slicedRows } from '../../components/held-rows.ts';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { useBundleJobs } from './bundle-jobs.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { KeptCopies } from './kept-copies.tsx';
import { loadJournal, useExchange } from './store.ts';
import type { Journal, SentBundle } from './store.ts';
import { JOURNAL_TITLE, SLIP_TITLE, bundleName, contentWords, kindWord } from './words.ts';
import classes from './exchange.module.css';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly direction: 'Gửi' | 'Nhận';
  readonly peerCode: string;
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly fileName: string;
  readonly content: string;
  readonly state: string;
  /** What is known beside the state. */
  readonly note: string;
  /** Null for one that came in. */
  readonly out: SentBundle | null;
}

/** Both directions in one list, newest first. */
function rowsOf({ sent, received }: Journal): Row[] {
  const outs = sent.map((bundle): Row => ({
    id: bundle.id,
    at: bundle.createdAt,
    direction: 'Gửi',
    peerCode: bundle.peerCode,
    unit: bundle.peerName,
    name: bundleName(bundle),
    kind: kindWord(bundle.kind),
    fileName: bundle.fileName,
    content: contentWords(bundle),
    state: bundle.stateWord,
    note: sentNote(bundle),
    out: bundle,
  }));
  const ins = received.map((bundle): Row => ({
    id: bundle.id,
    at: bundle.importedAt,
    direction: 'Nhận',
    peerCode: bundle.peerCode,
    unit: bundle.peerName,
    name: bundleName(bundle),
    kind: kindWord(bundle.kind),
    fileName: '',
    content: `thêm ${bundle.added}, đổi ${bundle.changed}, đã có ${bundle.known}`,
    state: bundle.setAside > 0 ? 'Có điểm cần xem' : 'Đã nhận',
    note: '',
    out: null,
  }));
  return [...outs, ...ins].sort((a, b) => b.at.localeCompare(a.at));
}

function sentNote({ receiptOn, handedOver, verifiedOn }: SentBundle): string {
  return [
    receiptOn === null ? '' : `phiếu xác nhận ${dayText(receiptOn)}`,
    handedOver === null ? '' : `giao ${dayText(handedOver.on)}${handedOver.to === '' ? '' : ` cho ${handedOver.to}`}`,
    verifiedOn === null ? '' : `kiểm tra lại ${dayText(verifiedOn)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

interface Filter {
  readonly direction: 'tat-ca' | 'gui' | 'nhan' | 'cho';
  readonly peerCode: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
const EVERYTHING: Filter = { direction: 'tat-ca', peerCode: null, from: null, to: null };

function meets(row: Row, { direction, peerCode, from, to }: Filter): boolean {
  const day = row.at.slice(0, 10);
  if (peerCode !== null && row.peerCode !== peerCode) return false;
  if ((from !== null && day < from) || (to !== null && day > to)) return false;
  if (direction === 'cho') return row.out !== null && row.out.state !== 'da-nhan';
  return direction === 'tat-ca' || row.direction === (direction === 'gui' ? 'Gửi' : 'Nhận');
}

/** «Nhật ký giao nhận». */
export function JournalTab() {
  const api = useApi();
  const { journal, reading } = useExchange();
  const [filter, setFilter] = useState(EVERYTHING);
  const [giving, setGiving] = useState<SentBundle | null>(null);
  const papers = usePapers({ onFault: toast.error });
  const jobs = useBundleJobs();
  useEffect(() => void loadJournal(api), [api]);
  useChanged(['bundle_out', 'bundle_in', 'bundle_receipt'], () => void loadJournal(api));
  const columns: readonly Column<Row>[] = [
    { key: 'at', heading: 'Thời gian', width: 160, render: (row) => timeText(row.at) },
    { key: 'direction', heading: 'Chiều', width: 66, render: (row) => row.direction },
    {
      key: 'unit',
      heading: 'Đơn vị · Gói',
      width: 230,
      grow: 2,
      render: (row) => (
        <>
          {row.unit}, {row.name}
          <Text size="xs" c="dimmed" lineClamp={1}>
            {[row.kind, row.fileName].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    { key: 'content', heading: 'Nội dung', width: 180, grow: 1, render: (row) => row.content },
    {
      key: 'state',
      heading: 'Kết quả',
      width: 210,
      render: (row) => (
        <>
          <StatusBadge status={row.state} />
          {row.note !== '' && (
            <Text size="xs" c="dimmed" lineClamp={1} title={row.note}>
              {row.note}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'do',
      heading: 'Phiếu',
      width: 190,
      render: ({ out }) =>
        out === null ? null : (
          <div className={classes.rowDo}>
            <Button size="compact-sm" variant="subtle" aria-label={`In phiếu giao nhận ${bundleName(out)} gửi ${out.peerName}`} onClick={() => void papers.show('phieu-giao-nhan', out.id, SLIP_TITLE)}>
              In phiếu
            </Button>
            <Menu withinPortal>
              <Menu.Target>
                <Button deed="bundle.handedOver" size="compact-sm" variant="subtle" rightSection={<IconChevronDown size={14} aria-hidden />} aria-label={`Việc với ${bundleName(out)} gửi ${out.peerName}`}>
                  Việc
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {out.state !== 'da-nhan' && <MenuItem deed="bundle.handedOver" onClick={() => setGiving(out)}>Đã giao</MenuItem>}
                <MenuItem deed="bundle.verify" onClick={() => jobs.verify(out)}>Kiểm tra lại sau khi cắm lại</MenuItem>
                <MenuItem deed="bundle.rewrite" onClick={() => jobs.rewrite(out)}>{out.kept ? 'Ghi lại' : 'Ghi lại (bản lưu không còn)'}</MenuItem>
              </Menu.Dropdown>
            </Menu>
          </div>
        ),
    },
  ];
  return (
    <RemoteView of={journal} onRetry={() => void loadJournal(api)}>
      {(value) => {
        const rows = rowsOf(value);
        const units = new Map(rows.map(({ peerCode, unit }) => [peerCode, unit]));
        const shown = rows.filter((row) => meets(row, filter));
        return (
          <>
            {rows.length > 0 && (
              <div className={classes.filters}>
                <SegmentedControl
                  aria-label="Chiều"
                  value={filter.direction}
                  onChange={(direction) => setFilter({ ...filter, direction })}
                  data={[
                    { value: 'tat-ca' as const, label: 'Tất cả' },
                    { value: 'gui' as const, label: 'Gửi' },
                    { value: 'nhan' as const, label: 'Nhận' },
                    { value: 'cho' as const, label: 'Chưa được xác nhận' },
                  ]}
                />
                <Select aria-label="Đơn vị" placeholder="Mọi đơn vị" clearable clearButtonProps={{ 'aria-label': 'Mọi đơn vị' }} data={[...units].map(([code, label]) => ({ value: code, label }))} value={filter.peerCode} onChange={(peerCode) => setFilter({ ...filter, peerCode })} w={180} />
                <DayInput size="sm" label="Từ ngày" placeholder="Từ ngày" value={filter.from} onCommit={(from) => setFilter({ ...filter, from })} />
                <DayInput size="sm" label="Đến ngày" placeholder="Đến ngày" value={filter.to} onCommit={(to) => setFilter({ ...filter, to })} />
                <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void papers.show('nhat-ky-giao-nhan', paperId(filter), JOURNAL_TITLE)}>
                  In nhật ký
                </Button>
                <Button variant="default" onClick={() => void papers.save('nhat-ky-giao-nhan', paperId(filter), 'xlsx')}>
                  Xuất Excel
                </Button>
              </div>
            )}
            <DataTable
              label="Nhật ký giao nhận"
              columns={columns}
              load={slicedRows(shown)}
              filterKey={JSON.stringify(filter)}
              refreshKey={reading}
              rowKey={(row) => row.id}
              rowHeight={52}
              maxHeight="calc(100vh - 330px)"
              empty={<EmptyState sentence={rows.length === 0 ? 'Chưa gửi, chưa nhận gói nào.' : 'Không có gói nào đúng điều kiện lọc.'} />}
            />
            <KeptCopies />
            <HandOverDialog row={giving} today={value.today} onClose={() => setGiving(null)} />
            {jobs.dialogs}
            <PaperPreview of={papers} />
          </>
        );
      }}
    </RemoteView>
  );
}

/** Period and unit of the printed journal, as the paper's id has them. */
const paperId = ({ from, to, peerCode }: Filter): string => [from ?? '', to ?? '', peerCode ?? ''].join('/');
