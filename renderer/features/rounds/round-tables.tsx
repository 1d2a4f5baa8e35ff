import { Group } from '@mantine/core';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { isFree, openDossier } from './dossier-start.ts';
import { useRounds } from './store.ts';
import type { NominationRow, RoundData } from './store.ts';

type SessionRow = RoundData['sessions'][number];
type RoundDossier = RoundData['dossiers'][number];

const SESSIONS: readonly Column<SessionRow>[] = [
  { key: 'date', heading: 'Thời gian', width: 120, render: (row) => dayText(row.date) },
  { key: 'number', heading: 'Biên bản', width: 180, render: (row) => row.number },
  { key: 'summary', heading: 'Nội dung', width: 300, grow: 1, render: (row) => row.summary },
  { key: 'state', heading: 'Trạng thái', width: 170, render: (row) => <StatusBadge status={row.concluded ? 'Đã kết thúc' : 'Đang ghi'} /> },
];

/** Council sessions of a round. */
export function SessionTable({ roundId, sessions }: { readonly roundId: string; readonly sessions: readonly SessionRow[] }) {
  const reading = useRounds((state) => state.reading);
  const add = (
    <Button variant={sessions.length === 0 ? 'filled' : 'default'} onClick={() => void navigate('hop-xet', { roundId })}>
      Thêm cuộc họp
    </Button>
  );
  return (
    <>
      {sessions.length > 0 && (
        <Group mb={12} justify="flex-end">
          {add}
        </Group>
      )}
      <DataTable
        label="Các cuộc họp xét"
        columns={SESSIONS}
        load={heldRows(sessions)}
        refreshKey={reading}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate('hop-xet', { id: row.id })}
        empty={<EmptyState sentence="Chưa có cuộc họp xét nào. Ghi cuộc họp để có kết quả bỏ phiếu và biên bản." action={add} />}
      />
    </>
  );
}

const DOSSIERS: readonly Column<RoundDossier>[] = [
  { key: 'receiver', heading: 'Đơn vị nhận', width: 280, grow: 1, render: (row) => row.receiver },
  { key: 'count', heading: 'Đề nghị', width: 90, align: 'right', render: (row) => row.count },
  { key: 'sending', heading: 'Lần gửi', width: 100, render: (row) => `lần ${row.sending}` },
  { key: 'state', heading: 'Trạng thái', width: 180, render: (row) => <StatusBadge status={row.stateWord} /> },
];

interface DossierTableProps {
  readonly roundId: string;
  readonly dossiers: readonly RoundDossier[];
  readonly nominations: readonly NominationRow[];
}

/** Dossiers of a round, and the way to one for all nominations that are in none. */
export function DossierTable({ roundId, dossiers, nominations }: DossierTableProps) {
  const reading = useRounds((state) => state.reading);
  // What the council turned down can be ticked on the next page, but is not put there unasked.
  const free = nominations.filter((row) => isFree(row) && row.state !== 'not-passed');
  const add = free.length > 0 && (
    <Button deed="dossier.create" variant={dossiers.length === 0 ? 'filled' : 'default'} onClick={() => openDossier(roundId, free)}>
      Lập hồ sơ cho {free.length} đề nghị chưa trình
    </Button>
  );
  return (
    <>
      {dossiers.length > 0 && add !== false && (
        <Group mb={12} justify="flex-end">
          {add}
        </Group>
      )}
      <DataTable
        label="Hồ sơ của đợt xét"
        columns={DOSSIERS}
        load={heldRows(dossiers)}
        refreshKey={reading}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate('ho-so-de-nghi', { id: row.id })}
        empty={
          <EmptyState
            sentence={nominations.length === 0 ? 'Chưa có hồ sơ nào. Thêm đề nghị trước, rồi lập hồ sơ để trình.' : 'Chưa có hồ sơ nào. Hồ sơ gom các đề nghị dưới một tờ trình gửi một nơi.'}
            {...(add === false ? {} : { action: add })}
          />
        }
      />
    </>
  );
}
