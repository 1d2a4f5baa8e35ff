import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { DECISION_ON_PAPER, OWN_DECISION } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ok } from '../../../shared/result.ts';
import type { Candidate } from './store.ts';
import { candidateKey } from './words.ts';

const COLUMNS: readonly Column<Candidate>[] = [
  { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 220, grow: 2, kind: 'name', render: (row) => <Text fw={500}>{row.subjectName}</Text> },
  { key: 'place', heading: 'Chức vụ, đơn vị', width: 200, grow: 2, render: (row) => row.place },
  { key: 'award', heading: 'Danh hiệu/Hình thức đề nghị', width: 220, grow: 2, render: (row) => row.awardName },
  { key: 'group', heading: 'Từ', width: 220, grow: 1, render: (row) => row.group },
];

/** Nominations that wait for a decision; chosen ones go into a new one. */
export function CandidateList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  useChanged(['nomination', 'nomination_version', 'decision_line', 'return_note'], () => setReading((count) => count + 1));
  return (
    <DataTable
      label="Đề nghị chờ quyết định"
      columns={COLUMNS}
      load={async () => {
        const result = await api.call('decision.candidates', {});
        return result.ok ? ok({ rows: result.value, next: null, total: result.value.length }) : result;
      }}
      refreshKey={reading}
      rowKey={candidateKey}
      rowName={(row) => row.subjectName}
      bulk={(selected) => (
        <>
          <Button deed={OWN_DECISION} size="compact-sm" onClick={() => void navigate('quyet-dinh-moi', { nominationIds: selected.map((row) => row.nominationId).join(',') })}>
            Thêm quyết định
          </Button>
          <Button deed={DECISION_ON_PAPER} size="compact-sm" variant="default" onClick={() => void navigate('quyet-dinh-moi', { onPaper: 'true', nominationIds: selected.map((row) => row.nominationId).join(',') })}>
            Ghi từ bản giấy
          </Button>
        </>
      )}
      empty={<EmptyState sentence="Không có đề nghị nào chờ quyết định. Đề nghị đến đây khi được Hội đồng thông qua, đã trình, hoặc nhận từ đơn vị khác." />}
    />
  );
}
