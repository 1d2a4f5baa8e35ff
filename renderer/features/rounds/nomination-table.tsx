import { Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { questions } from '../../components/questions.ts';
import { counter } from '../../components/table/column.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { toast } from '../../components/toasts.ts';
import { WithdrawDialog } from '../../components/withdraw-dialog.tsx';
import { openDossier, refusedForDossier } from './dossier-start.ts';
import { moveNominations, removeNominations, useRounds } from './store.ts';
import type { NominationRow } from './store.ts';

const COLUMNS: readonly Column<NominationRow>[] = [
  { ...counter, width: 48 },
  {
    key: 'subject',
    heading: 'Đối tượng',
    width: 210,
    grow: 2,
    kind: 'name',
    text: (row) => row.subjectName,
    render: (row) => <SubjectCell name={row.subjectName} place={row.place} />,
  },
  {
    key: 'award',
    heading: 'Danh hiệu/Hình thức đề nghị',
    width: 190,
    grow: 2,
    text: (row) => row.awardName || 'Chưa chọn',
    render: (row) => row.awardName || <Text c="dimmed">Chưa chọn</Text>,
  },
  { key: 'state', heading: 'Trạng thái', width: 188, render: (row) => <StatusBadge status={row.stateWord} /> },
  { key: 'why', heading: 'Lý do', width: 210, grow: 2, render: (row) => <Text size="xs">{row.openPoints.map((point) => point.sentence).join(' ')}</Text> },
  { key: 'vote', heading: 'Kết quả họp xét', width: 150, grow: 1, render: (row) => <Text size="xs">{row.vote}</Text> },
];

interface NominationTableProps {
  readonly roundId: string;
  readonly nominations: readonly NominationRow[];
  /** Height of what stands between the tabs and the table, in px. */
  readonly above: number;
}

/** The nominations of a round in their order. Chosen ones can be put in a dossier, moved and removed. */
export function NominationTable({ roundId, nominations, above }: NominationTableProps) {
  const reading = useRounds((state) => state.reading);
  return (
    <DataTable
      label="Danh sách đề nghị"
      list="round-nomination"
      columns={COLUMNS}
      load={heldRows(nominations)}
      refreshKey={reading}
      rowKey={(row) => row.id}
      rowName={(row) => row.subjectName}
      onOpen={(row) => void navigate('de-nghi', { id: row.id })}
      maxHeight={`max(240px, calc(100vh - ${254 + above}px))`}
      bulk={(selected, clear) => <Chosen roundId={roundId} selected={selected} clear={clear} />}
      empty={
        <EmptyState
          sentence="Chưa có đề nghị nào trong đợt xét này."
          action={<Button deed="nomination.add" onClick={() => void navigate('them-de-nghi', { roundId })}>Thêm đề nghị</Button>}
        />
      }
    />
  );
}

interface ChosenProps {
  readonly roundId: string;
  readonly selected: readonly NominationRow[];
  readonly clear: () => void;
}

function Chosen({ roundId, selected, clear }: ChosenProps) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
      if (step === undefined || !event.altKey || event.ctrlKey || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      void moveNominations(api, new Set(selected.map((row) => row.id)), step);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [api, selected]);
  const move = (step: -1 | 1) => void moveNominations(api, new Set(selected.map((row) => row.id)), step);
  return (
    <>
      <Button
        deed="dossier.create"
        size="compact-sm"
        onClick={() => {
          const refused = refusedForDossier(selected);
          if (refused === null) openDossier(roundId, selected);
          else toast.error(refused);
        }}
      >
        Lập hồ sơ
      </Button>
      <Button deed="nomination.order" size="compact-sm" variant="default" leftSection={<IconArrowUp size={14} />} aria-keyshortcuts="Alt+ArrowUp" title="Alt+↑" onClick={() => move(-1)}>
        Chuyển lên
      </Button>
      <Button deed="nomination.order" size="compact-sm" variant="default" leftSection={<IconArrowDown size={14} />} aria-keyshortcuts="Alt+ArrowDown" title="Alt+↓" onClick={() => move(1)}>
        Chuyển xuống
      </Button>
      <Button deed="nomination.remove" size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        Xóa
      </Button>
      <Button deed="nomination.withdraw" size="compact-sm" variant="default" onClick={() => setWithdrawing(true)}>
        Thu hồi
      </Button>
      <WithdrawDialog
        opened={withdrawing}
        title={`Thu hồi ${selected.length} đề nghị`}
        detail="Đề nghị đã gửi: cần báo đơn vị nhận bằng công văn thu hồi và phiếu giao nhận. Đề nghị chưa gửi ra khỏi hồ sơ."
        onConfirm={async (fields) => {
          const ids = selected.map(({ id }) => id);
          const result = await api.call('nomination.withdraw', { ids, fields });
          if (result.ok) {
            toast.success(`Đã thu hồi ${ids.length} đề nghị.`, () => api.call('nomination.unwithdraw', { ids }));
            clear();
          }
          return result;
        }}
        onClose={() => setWithdrawing(false)}
      />
      <ConfirmDialog
        {...questions.remove}
        opened={asking}
        onConfirm={async () => {
          const result = await removeNominations(api, selected);
          if (result.ok) clear();
          return result;
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
