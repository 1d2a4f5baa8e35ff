import { IconBooks, IconFileText, IconPlus } from '@tabler/icons-react';
import { CAMPAIGN_STATE_WORDS } from '../../../shared/domain/campaign.ts';
import { err, ok } from '../../../shared/result.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { EmulationMenu } from './emulation-menu.tsx';
import { markWritten, useCampaigns } from './store.ts';
import type { CampaignRow } from './store.ts';
import { yearsText } from './words.ts';

const COLUMNS: readonly Column<CampaignRow>[] = [
  { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_row, index) => index + 1 },
  { key: 'name', heading: 'Tên phong trào', width: 320, grow: 1, render: (row) => row.name },
  { key: 'number', heading: 'Số văn bản', width: 170, render: (row) => (!row.hasPlan ? 'của đơn vị' : row.documentNumber || 'chưa có số') },
  { key: 'years', heading: 'Thời gian', width: 116, render: (row) => yearsText(row.fromYear, row.toYear) },
  { key: 'rounds', heading: 'Đợt xét', width: 80, align: 'right', render: (row) => row.rounds },
  { key: 'nominations', heading: 'Đề nghị', width: 84, align: 'right', render: (row) => row.nominations },
  { key: 'state', heading: 'Trạng thái', width: 170, render: (row) => <StatusBadge status={CAMPAIGN_STATE_WORDS[row.state]} /> },
];

const openLibrary = (
  <Button deed="campaign.open" leftSection={<IconBooks size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('thu-vien-phong-trao')}>
    Mở phong trào từ thư viện
  </Button>
);
const readPlan = (
  <Button deed="plan.readText" variant="default" leftSection={<IconFileText size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('doc-ke-hoach')}>
    Đọc từ văn bản
  </Button>
);
const addOwn = (
  <Button deed="campaign.createOwn" variant="default" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('phong-trao-moi')}>
    Phong trào của đơn vị
  </Button>
);

/** Phong trào: the campaigns of this unit, the newest first. */
export function CampaignListPage() {
  const api = useApi();
  const written = useCampaigns((state) => state.written);
  useChanged(['campaign', 'round', 'nomination'], markWritten);
  return (
    <Page
      title="Phong trào"
      wide
      actions={
        <>
          {openLibrary}
          {readPlan}
          <EmulationMenu campaignId={null} />
          {addOwn}
        </>
      }
    >
      <DataTable
        label="Danh sách phong trào"
        columns={COLUMNS}
        load={async () => {
          const result = await api.call('campaign.list', {});
          return result.ok ? ok({ rows: result.value, next: null, total: result.value.length }) : err(result.error);
        }}
        refreshKey={written}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate('phong-trao-chi-tiet', { id: row.id })}
        rowHeight={60}
        maxHeight="calc(100vh - 200px)"
        empty={
          <EmptyState
            sentence="Chưa có phong trào nào. Mở kế hoạch của tỉnh có sẵn trong thư viện, đọc từ tệp văn bản, hoặc thêm phong trào của đơn vị."
            action={
              <>
                {openLibrary}
                {readPlan}
                {addOwn}
              </>
            }
          />
        }
      />
    </Page>
  );
}
