import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { TakenBundle } from '../../../shared/api/office.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';

const figure = (key: 'added' | 'changed' | 'known' | 'setAside', heading: string): Column<TakenBundle> => ({ key, heading, width: 84, align: 'right', render: (row) => (row.outcome === 'nhan' ? formatNumber(row[key]) : '') });

const COLUMNS: readonly Column<TakenBundle>[] = [
  { key: 'unit', heading: 'Đơn vị', width: 200, grow: 1, render: (row) => row.unit || row.fileName },
  { key: 'number', heading: 'Số gói', width: 72, align: 'right', render: (row) => row.number ?? '' },
  { key: 'outcome', heading: 'Kết quả', width: 170, render: (row) => <StatusBadge status={row.outcomeWord} /> },
  figure('added', 'Thêm'),
  figure('changed', 'Đổi'),
  figure('known', 'Đã có'),
  figure('setAside', 'Để riêng'),
  { key: 'reason', heading: 'Lý do', width: 260, grow: 2, render: (row) => row.reason },
];

/** What came of each bundle of the sitting. */
export function TakenTable({ rows }: { readonly rows: readonly TakenBundle[] }) {
  return <DataTable label="Kết quả nhận gói" columns={COLUMNS} load={heldRows(rows)} refreshKey={rows.map(({ file, outcome }) => `${file}${outcome}`).join()} rowKey={(row) => row.file} maxHeight={420} empty={null} />;
}
