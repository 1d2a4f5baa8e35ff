import { Button } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { BundlePreview } from './store.ts';
import classes from './exchange.module.css';

type Line = BundlePreview['lines'][number];

const COLUMNS: readonly Column<Line>[] = [
  { key: 'kind', heading: 'Loại', width: 170, render: (line) => line.kind },
  { key: 'title', heading: 'Nội dung', width: 260, grow: 2, render: (line) => line.title },
  { key: 'state', heading: 'Sẽ làm gì', width: 190, render: (line) => <StatusBadge status={line.stateWord} /> },
  { key: 'reason', heading: 'Lý do', width: 200, grow: 1, render: (line) => line.reason },
];

/** The lines of a bundle, read as one scrolls: all of them, or those that would be treated alike. */
export function PreviewLines({ preview }: { readonly preview: BundlePreview }) {
  const api = useApi();
  const [verdict, setVerdict] = useState<Line['state'] | null>(null);
  const { stageId, verdicts } = preview;
  const choice = (key: Line['state'] | null, label: string) => (
    <Button key={label} size="xs" variant={verdict === key ? 'filled' : 'default'} aria-pressed={verdict === key} onClick={() => setVerdict(key)}>
      {label}
    </Button>
  );
  return (
    <div>
      {verdicts.length > 1 && (
        <div className={classes.filters} role="group" aria-label="Lọc theo việc sẽ làm">
          {choice(null, 'Tất cả')}
          {verdicts.map((one) => choice(one.verdict, `${one.word} (${formatNumber(one.count)})`))}
        </div>
      )}
      <DataTable
        label="Nội dung gói"
        columns={COLUMNS}
        load={(page) => api.call('bundle.previewLines', { ...page, stageId, ...(verdict === null ? {} : { verdict }) })}
        filterKey={verdict ?? ''}
        rowKey={(line) => String(line.n)}
        maxHeight={340}
        empty={<EmptyState compact sentence="Gói không có nội dung nào." />}
      />
    </div>
  );
}
