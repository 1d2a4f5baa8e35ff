import { Button, Modal } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { loading, RemoteView, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Cut, StatisticsFilter } from '../../../shared/domain/statistics/award-statistics.ts';
import classes from './statistics.module.css';

type Names = OutputOf<SoVangContract['statistics.names']>;

interface NamesDialogProps {
  readonly filter: StatisticsFilter;
  readonly cut: Cut;
  readonly onClose: () => void;
}

/** The names behind a figure: looked at, opened, printed or saved. */
export function NamesDialog({ filter, cut, onClose }: NamesDialogProps) {
  const api = useApi();
  const papers = usePapers();
  const [names, setNames] = useState<Remote<Names>>(loading);
  const asked = JSON.stringify({ filter, cut });
  const load = () => void api.call('statistics.names', { filter, cut }).then((result) => setNames(remoteOf(result)));
  // oxlint-disable-next-line react/exhaustive-deps -- `asked` is what the filter and the cut say
  useEffect(load, [api, asked]);
  return (
    <>
      <Modal opened onClose={onClose} title={names.phase === 'ready' ? `${names.value.title}: ${names.value.rows.length}` : 'Danh sách'} size={900}>
        <FaultAlert fault={papers.fault} onClose={papers.forgive} />
        <RemoteView of={names} onRetry={load} lines={6}>
          {({ title, rows }) => (
            <div className={classes.stack}>
              <div className={classes.filters}>
                <Button size="compact-md" variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} loading={papers.busy === 'danh-sach-thong-ke pdf'} onClick={() => void papers.show('danh-sach-thong-ke', asked, title)}>
                  Xem trước bản in
                </Button>
                <Button size="compact-md" variant="subtle" loading={papers.busy === 'danh-sach-thong-ke docx'} onClick={() => void papers.save('danh-sach-thong-ke', asked, 'docx')}>
                  Word
                </Button>
                <Button size="compact-md" variant="subtle" loading={papers.busy === 'danh-sach-thong-ke xlsx'} onClick={() => void papers.save('danh-sach-thong-ke', asked, 'xlsx')}>
                  Excel
                </Button>
              </div>
              <DataTable
                label={title}
                columns={COLUMNS}
                load={heldRows(rows)}
                rowKey={(row) => row.id}
                maxHeight="calc(100vh - 320px)"
                onOpen={(row) => {
                  onClose();
                  if (row.decisionId !== null) void navigate('quyet-dinh-xem', { id: row.decisionId });
                  else if (row.subjectId !== null) void navigate('doi-tuong-chi-tiet', { id: row.subjectId });
                }}
                empty={<EmptyState sentence="Không có dòng nào." />}
              />
            </div>
          )}
        </RemoteView>
      </Modal>
      <PaperPreview of={papers} />
    </>
  );
}

const COLUMNS: readonly Column<Names['rows'][number]>[] = [
  { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 220, grow: 2, render: ({ name, place }) => <SubjectCell name={name} place={place} /> },
  { key: 'award', heading: 'Danh hiệu/Hình thức', width: 200, grow: 2, render: ({ award }) => award },
  { key: 'decision', heading: 'Quyết định', width: 150, render: ({ decision }) => decision },
  { key: 'day', heading: 'Ngày', width: 116, render: ({ decidedOn }) => dayText(decidedOn) },
];
