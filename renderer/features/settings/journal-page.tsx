import { Alert, Select, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { Downloaded } from '../../../shared/api/client.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { ok } from '../../../shared/result.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { momentText } from '../../components/day-words.ts';
import { Page } from '../../components/page.tsx';
import type { LoadRows } from '../../components/paged-rows.ts';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { saveFile } from '../../components/save-file.ts';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { journalWords } from './journal.tsx';
import { readAudit, useUsers } from './users-store.ts';
import classes from './journal-page.module.css';

type Row = OutputOf<SoVangContract['audit.journal']>['rows'][number];
type Choices = OutputOf<SoVangContract['audit.journalChoices']>;
interface Filter {
  readonly actor: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
const EVERYTHING: Filter = { actor: null, kind: null, from: null, to: null };
/** As many lines as are printed at once, newest first. */
const MOST_PRINTED = 2000;
const TITLE = 'Nhật ký của đơn vị';

const COLUMNS: readonly Column<Row>[] = [
  { key: 'seq', heading: 'Số', width: 70, render: ({ seq }) => seq },
  { key: 'at', heading: 'Thời gian', width: 150, render: ({ at }) => momentText(at) },
  { key: 'actor', heading: 'Người thực hiện', width: 190, render: ({ actor }) => actor },
  {
    key: 'action',
    heading: 'Việc',
    width: 230,
    grow: 1,
    render: ({ action, detail }) => (
      <>
        {action}
        {detail !== '' && (
          <Text size="xs" c="dimmed" lineClamp={1} title={detail}>
            {detail}
          </Text>
        )}
      </>
    ),
  },
  { key: 'thing', heading: 'Đối tượng', width: 260, grow: 2, render: ({ thing }) => thing },
];

/** Ai đã làm gì: every line of the journal, newest first, and whether it holds. */
export function JournalPage() {
  const api = useApi();
  const [filter, setFilter] = useState(EVERYTHING);
  const [choices, setChoices] = useState<Choices>({ actors: [], kinds: [] });
  const [total, setTotal] = useState(0);
  const [paper, setPaper] = useState<Downloaded | null>(null);
  const [busy, setBusy] = useState(false);
  const audit = useUsers((state) => state.audit);
  const readChoices = useCallback(() => void api.call('audit.journalChoices', {}).then((found) => (found.ok ? setChoices(found.value) : undefined)), [api]);
  useEffect(() => {
    readChoices();
    void readAudit(api);
  }, [api, readChoices]);
  useChanged(['user'], readChoices);
  const load: LoadRows<Row> = async ({ after, limit }) => {
    const page = await api.call('audit.journal', { ...filter, after: after === null ? null : Number(after[0]), limit });
    if (!page.ok) return page;
    setTotal(page.value.total);
    return ok({ ...page.value, next: page.value.next === null ? null : [page.value.next] });
  };
  async function make(format: 'pdf' | 'xlsx'): Promise<void> {
    setBusy(true);
    const made = await api.download('audit.printJournal', { ...filter, lines: MOST_PRINTED, format });
    setBusy(false);
    if (!made.ok) return void toast.error(made.error);
    if (format === 'pdf') setPaper(made.value);
    else saveFile(made.value);
  }
  const any = (value: string | null) => (value === '' ? null : value);
  return (
    <Page
      title={TITLE}
      subtitle="Ai đã làm gì, lúc nào, với mục nào; mỗi lần ghi, sửa, xóa là một dòng."
      back={{ page: 'thiet-lap', label: 'Thiết lập' }}
      wide
      actions={
        <>
          <Button deed="audit.printJournal" variant="default" loading={busy} disabled={total === 0} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void make('pdf')}>
            In nhật ký
          </Button>
          <Button deed="audit.printJournal" variant="default" loading={busy} disabled={total === 0} onClick={() => void make('xlsx')}>
            Xuất Excel
          </Button>
        </>
      }
    >
      {audit.phase === 'ready' && (
        <Alert color={audit.value.state === 'broken' ? 'red' : 'gray'} role={audit.value.state === 'broken' ? 'alert' : 'status'} mb={12}>
          {journalWords(audit.value)}
        </Alert>
      )}
      <div className={classes.filters} role="group" aria-label="Lọc nhật ký">
        <Select aria-label="Người thực hiện" placeholder="Mọi người" clearable clearButtonProps={{ 'aria-label': 'Mọi người' }} data={choices.actors} value={filter.actor} onChange={(actor) => setFilter({ ...filter, actor: any(actor) })} w={220} />
        <Select aria-label="Loại mục" placeholder="Mọi loại" searchable clearable clearButtonProps={{ 'aria-label': 'Mọi loại' }} data={choices.kinds} value={filter.kind} onChange={(kind) => setFilter({ ...filter, kind: any(kind) })} w={220} />
        <DayInput size="sm" label="Từ ngày" placeholder="Từ ngày" value={filter.from} onCommit={(from) => setFilter({ ...filter, from })} />
        <DayInput size="sm" label="Đến ngày" placeholder="Đến ngày" value={filter.to} onCommit={(to) => setFilter({ ...filter, to })} />
        {total > MOST_PRINTED && (
          <Text size="xs" c="dimmed">
            Bản in và Excel có {MOST_PRINTED.toLocaleString('vi-VN')} dòng mới nhất.
          </Text>
        )}
      </div>
      <DataTable
        label={TITLE}
        columns={COLUMNS}
        load={load}
        filterKey={JSON.stringify(filter)}
        rowKey={({ seq }) => String(seq)}
        maxHeight="calc(100vh - 330px)"
        empty={<EmptyState sentence="Không có dòng nào đúng điều kiện lọc." />}
      />
      <PdfPreview title={TITLE} file={paper} onClose={() => setPaper(null)} />
    </Page>
  );
}
