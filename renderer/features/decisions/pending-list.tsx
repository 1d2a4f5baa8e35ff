import { IconListNumbers } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { ok } from '../../../shared/result.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import { PresentDialog } from './present-dialog.tsx';
import { loadSource, useDecisions } from './store.ts';
import type { AwardView } from './store.ts';
import { AFTER_TYPES, bonusText, bookNumber } from './words.ts';
import classes from './decisions.module.css';

const COLUMNS: readonly Column<AwardView>[] = [
  { key: 'number', heading: 'Số vào sổ', width: 94, render: ({ entry }) => bookNumber(entry) },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 190, grow: 2, render: ({ entry }) => <SubjectCell name={plainName(entry.subjectName)} place={entry.subjectPlace} /> },
  { key: 'award', heading: 'Hình thức', width: 190, grow: 2, render: ({ entry }) => entry.awardName },
  { key: 'decision', heading: 'Quyết định', width: 140, render: ({ entry }) => entry.decisionNumber },
  { key: 'date', heading: 'Ngày quyết định', width: 130, render: ({ entry }) => dayText(entry.decisionDate) },
  { key: 'certificate', heading: 'Bằng', width: 110, render: ({ certificateWord }) => <StatusBadge status={certificateWord} /> },
  { key: 'bonus', heading: 'Tiền thưởng', width: 138, align: 'right', render: ({ bonus }) => bonusText(bonus) },
];

/** «Chưa trao»: awards that were decided and not handed over yet. */
export function PendingList() {
  const api = useApi();
  const [reading, setReading] = useState(0);
  const [chosen, setChosen] = useState<{ readonly awards: readonly AwardView[]; readonly clear: () => void } | null>(null);
  const today = useDecisions((state) => (state.source.phase === 'ready' ? state.source.value.today : ''));
  useEffect(() => void loadSource(api), [api]);
  useChanged(AFTER_TYPES, () => setReading((count) => count + 1));
  return (
    <>
      <div className={classes.bar}>
        <Button size="compact-md" variant="default" leftSection={<IconListNumbers size={16} aria-hidden />} onClick={() => void navigate('danh-sach-cong-bo')}>
          Danh sách công bố
        </Button>
      </div>
      <DataTable
        label="Khen thưởng chưa trao"
        columns={COLUMNS}
        load={async () => {
          const result = await api.call('presentation.pending', {});
          return result.ok ? ok({ rows: result.value, next: null, total: result.value.length }) : result;
        }}
        refreshKey={reading}
        rowKey={({ entry }) => entry.id}
        rowName={({ entry }) => plainName(entry.subjectName)}
        onOpen={({ entry }) => {
          if (entry.decisionId !== null) void navigate('quyet-dinh-xem', { id: entry.decisionId });
        }}
        bulk={(selected, clear) => (
          <Button deed="presentation.record" size="compact-sm" onClick={() => setChosen({ awards: selected, clear })}>
            Ghi đã trao
          </Button>
        )}
        maxHeight="calc(100vh - 300px)"
        empty={<EmptyState sentence="Không có khen thưởng nào chưa trao. Khen thưởng đến đây khi quyết định được ghi." />}
      />
      {chosen !== null && today !== '' && <PresentDialog awards={chosen.awards} today={today} onDone={chosen.clear} onClose={() => setChosen(null)} />}
    </>
  );
}
