import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { AddToRound } from './add-to-round.tsx';
import { setFilter, useDue } from './store.ts';
import type { DueRow } from './store.ts';
import classes from './eligibility.module.css';

const STATE_WORDS: Readonly<Record<DueRow['state'], string>> = { du: 'Đủ điều kiện', 'thieu-mot': 'Còn thiếu một điều', 'cho-xac-nhan': 'Chờ xác nhận' };
const STATES = Object.keys(STATE_WORDS) as DueRow['state'][];

const COLUMNS: readonly Column<DueRow>[] = [
  { key: 'stt', heading: 'STT', width: 56, render: (_, index) => index + 1 },
  { key: 'subject', heading: 'Đối tượng', width: 210, grow: 2, render: (row) => <SubjectCell name={row.name} place={row.place} /> },
  { key: 'award', heading: 'Danh hiệu/Hình thức', width: 190, grow: 1, render: (row) => row.awardName },
  { key: 'state', heading: 'Kết quả', width: 180, render: (row) => <StatusBadge status={STATE_WORDS[row.state]} /> },
  { key: 'summary', heading: 'Vì sao', width: 260, grow: 3, render: (row) => <Text size="xs">{row.summary}</Text> },
];

interface DueListProps {
  readonly listId: string;
  readonly awards: readonly { readonly code: string; readonly name: string }[];
  readonly roundId: string | null;
  /** The list is gone meanwhile: it has to be made anew. */
  readonly onStale: () => void;
}

/** Who was found, filtered and ticked into a round. */
export function DueList({ listId, awards, roundId, onStale }: DueListProps) {
  const api = useApi();
  const { filter } = useDue();
  const [stale, setStale] = useState(false);
  const filtered = filter.awardCode !== null || filter.kind !== null || filter.state !== null || filter.search !== '';
  if (stale) return <EmptyState sentence="Danh sách này đã cũ vì phần mềm vừa mở lại." action={<Button onClick={onStale}>Xét lại</Button>} />;
  return (
    <>
      <div className={classes.filters} role="group" aria-label="Lọc danh sách">
        <SearchField label="Tìm đối tượng" placeholder="Tìm theo tên, nơi công tác" value={filter.search} onSearch={(search) => setFilter({ search })} />
        {awards.length > 1 && (
          <Select aria-label="Danh hiệu, hình thức" placeholder="Mọi mức khen" clearable clearButtonProps={{ 'aria-label': 'Mọi mức khen' }} data={awards.map(({ code, name }) => ({ value: code, label: name }))} value={filter.awardCode} onChange={(awardCode) => setFilter({ awardCode })} w={260} />
        )}
        <Select aria-label="Loại đối tượng" placeholder="Mọi đối tượng" clearable clearButtonProps={{ 'aria-label': 'Mọi đối tượng' }} data={SUBJECT_KINDS.map((kind) => ({ value: kind, label: SUBJECT_KIND_WORDS[kind] }))} value={filter.kind} onChange={(kind) => setFilter({ kind: SUBJECT_KINDS.find((one) => one === kind) ?? null })} w={170} />
        <Select aria-label="Kết quả" placeholder="Mọi kết quả" clearable clearButtonProps={{ 'aria-label': 'Mọi kết quả' }} data={STATES.map((state) => ({ value: state, label: STATE_WORDS[state] }))} value={filter.state} onChange={(state) => setFilter({ state: STATES.find((one) => one === state) ?? null })} w={190} />
      </div>
      <DataTable
        label="Đối tượng đủ điều kiện hoặc còn thiếu một điều"
        columns={COLUMNS}
        load={async (page) => {
          const result = await api.call('eligibility.dueList', { ...page, ...filter, listId });
          if (!result.ok && result.error.code === 'danh-sach-da-cu') setStale(true);
          return result;
        }}
        filterKey={JSON.stringify([listId, filter])}
        rowKey={(row) => `${row.subjectId} ${row.awardCode}`}
        rowName={(row) => `${row.name}, ${row.awardName}`}
        onOpen={(row) => void navigate('doi-tuong-chi-tiet', { id: row.subjectId })}
        maxHeight="max(260px, calc(100vh - 400px))"
        bulk={(selected, clear) => <AddToRound selected={selected} roundId={roundId} onAdded={clear} />}
        empty={<EmptyState compact sentence={filtered ? 'Không có dữ liệu phù hợp.' : 'Chưa có ai đủ điều kiện hoặc còn thiếu một điều. Ghi thêm xếp loại, khen thưởng cũ, sáng kiến vào sổ rồi xét lại.'} />}
      />
    </>
  );
}
