import { Button } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { toast } from '../../components/toasts.ts';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { fault } from '../../../shared/result.ts';
import { useDecisions } from './store.ts';
import type { DecidedRow } from './store.ts';

interface DecidedTableProps {
  readonly lines: readonly DecidedRow[];
  /** A decision of this unit: its certificates are printed here. */
  readonly own: boolean;
  readonly papers: PapersHandle;
}

/** The lines of a decision. */
export function DecidedTable({ lines, own, papers }: DecidedTableProps) {
  const api = useApi();
  const reading = useDecisions((state) => state.reading);
  async function open({ line }: DecidedRow): Promise<void> {
    const result = await api.call('nomination.get', { id: line.nominationId });
    if (result.ok) void navigate('de-nghi', { id: line.nominationId });
    else toast.error(fault('cua-don-vi-khac', 'Đề nghị này do đơn vị khác trình.', { next: 'Xem nội dung ở «Hồ sơ nhận được».' }));
  }
  const columns: readonly Column<DecidedRow>[] = [
    { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
    {
      key: 'name',
      heading: 'Họ và tên/Tên tập thể',
      width: 220,
      grow: 2,
      render: (row) => <SubjectCell name={row.subjectName} place={row.place} />,
    },
    { key: 'result', heading: 'Kết quả', width: 230, render: (row) => <StatusBadge status={row.resultWord} /> },
    { key: 'award', heading: 'Hình thức', width: 200, grow: 2, render: (row) => (row.line.result === 'refused' ? '' : row.line.awardName) },
    { key: 'reason', heading: 'Lý do', width: 180, grow: 2, render: (row) => row.line.reason },
    ...(own
      ? [
          {
            key: 'print',
            heading: 'Thao tác',
            width: 120,
            render: (row: DecidedRow) =>
              row.entryId === null ? null : (
                <Button size="compact-sm" variant="subtle" aria-label={`Giấy khen: ${row.subjectName}`} onClick={() => void papers.show('giay-khen', row.entryId ?? '', `Giấy khen – ${row.subjectName}`)}>
                  Giấy khen
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label="Danh sách kèm theo quyết định"
      columns={columns}
      load={heldRows(lines)}
      refreshKey={reading}
      rowKey={(row) => row.line.id}
      onOpen={(row) => void open(row)}
      maxHeight="max(240px, calc(100vh - 440px))"
      empty={<EmptyState compact sentence="Quyết định này chưa có dòng nào." />}
    />
  );
}
