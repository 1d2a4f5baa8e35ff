import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Page, Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { ConflictLine } from './store.ts';
import classes from './exchange.module.css';

const COLUMNS: readonly Column<ConflictLine>[] = [
  { key: 'kind', heading: 'Loại', width: 190, render: (line) => line.kind },
  { key: 'title', heading: 'Nội dung', width: 300, grow: 2, render: (line) => line.title },
  { key: 'owner', heading: 'Của đơn vị', width: 200, grow: 1, render: (line) => line.owner },
  { key: 'contents', heading: 'Số bản', width: 90, align: 'right', render: (line) => formatNumber(line.contents) },
];

/** «Mục sửa ở hai nơi»: records with several contents, each chosen by a person; a choice can be taken back. */
export function ConflictsPage() {
  const api = useApi();
  const [state, setState] = useState<'open' | 'chosen'>('open');
  const [id, setId] = useState<string | null>(null);
  const [reading, setReading] = useState(0);
  useChanged(['shared_record'], () => setReading((n) => n + 1));
  const tab = (key: 'open' | 'chosen', label: string) => (
    <Button deed="conflict.choose" size="xs" variant={state === key ? 'filled' : 'default'} aria-pressed={state === key} onClick={() => setState(key)}>
      {label}
    </Button>
  );
  return (
    <Page title="Mục sửa ở hai nơi" subtitle="Mỗi mục có hai bản mà không nơi nào biết bản của nơi kia. Mở ra so hai bản rồi chọn bản dùng; bản kia vẫn giữ." back={{ page: 'gui-nhan', label: 'Gửi – nhận' }}>
      <Section>
        <div className={classes.filters} role="group" aria-label="Lọc theo việc đã chọn">
          {tab('open', 'Chờ chọn')}
          {tab('chosen', 'Đã chọn')}
        </div>
        <DataTable
          label="Mục sửa ở hai nơi"
          columns={COLUMNS}
          load={(page) => api.call('conflict.list', { ...page, state })}
          filterKey={state}
          refreshKey={reading}
          rowKey={(line) => line.id}
          onOpen={(line) => setId(line.id)}
          empty={<EmptyState compact sentence={state === 'open' ? 'Không có mục nào chờ chọn.' : 'Chưa chọn mục nào.'} />}
        />
      </Section>
      <ConflictDialog id={id} onClose={() => setId(null)} onChosen={() => setReading((n) => n + 1)} />
    </Page>
  );
}
