import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { NewReportDialog } from './new-report-dialog.tsx';
import { readReports, useReports } from './store.ts';
import type { ReportRow } from './store.ts';
import { periodText } from './words.ts';

const COLUMNS: readonly Column<ReportRow>[] = [
  { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_row, index) => index + 1 },
  { key: 'kind', heading: 'Loại', width: 150, render: ({ kindWord }) => kindWord },
  { key: 'title', heading: 'Tên báo cáo', width: 320, grow: 1, render: ({ title }) => title },
  { key: 'period', heading: 'Kỳ báo cáo', width: 190, render: periodText },
  { key: 'number', heading: 'Số', width: 130, render: ({ number }) => number },
  { key: 'sent', heading: 'Ngày gửi', width: 110, render: ({ sentOn }) => dayText(sentOn) },
  { key: 'state', heading: 'Trạng thái', width: 170, render: ({ stateWord }) => <StatusBadge status={stateWord} /> },
];

/** Reports of the campaign `params.id`, newest first (R74). `params.answers`: what asks for a report, begun at once unless it has one. */
export function ReportListPage({ params: { id = '', answers } }: { readonly params: PageParams }) {
  const api = useApi();
  const { campaignId, list, prepared } = useReports();
  const [adding, setAdding] = useKeptState<boolean | null>('list-page', null);
  useEffect(() => void readReports(api, id), [api, id]);
  useChanged(['campaign_report', 'campaign', 'obligation'], () => void readReports(api, id));
  const known = campaignId === id && prepared.phase === 'ready' ? prepared.value : null;
  const asked = known?.occurrences.find(({ ref, reportId }) => ref === answers && reportId === null) ?? null;
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} disabled={known === null} onClick={() => setAdding(true)}>
      Soạn báo cáo
    </Button>
  );
  return (
    <Page title="Báo cáo phong trào" wide back={{ page: 'phong-trao', label: 'Phong trào' }} subtitle={known?.campaignName} actions={add}>
      <RemoteView of={campaignId === id ? list : loading} onRetry={() => void readReports(api, id)} lines={5}>
        {(rows) => (
          <DataTable
            key={JSON.stringify(rows)}
            label="Báo cáo phong trào"
            columns={COLUMNS}
            load={heldRows(rows)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate('bao-cao', { id: row.id })}
            empty={
              <EmptyState
                sentence="Chưa có báo cáo nào. Báo cáo năm, sơ kết, tổng kết hay đột xuất được soạn sẵn từ chỉ tiêu, điển hình, khen thưởng và các sổ theo dõi của kỳ; chỉ còn xem lại và bổ sung."
                action={add}
              />
            }
          />
        )}
      </RemoteView>
      {(adding ?? asked !== null) && known !== null && <NewReportDialog campaignId={id} prepared={known} answers={asked} onClose={() => setAdding(false)} />}
    </Page>
  );
}
