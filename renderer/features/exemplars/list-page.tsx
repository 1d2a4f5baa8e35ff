import { Button, Menu, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { PlannedTab } from './planned.tsx';
import { StageDots } from './stage-dots.tsx';
import { readList, readSurroundings, useExemplars } from './store.ts';
import classes from './exemplars.module.css';

const COLUMNS: readonly Column<ExemplarView>[] = [
  { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_row, index) => index + 1 },
  { key: 'name', heading: 'Tên điển hình', width: 230, grow: 2, render: ({ name, subjectName }) => <SubjectCell name={name} place={subjectName} /> },
  { key: 'field', heading: 'Lĩnh vực', width: 120, grow: 1, render: ({ field }) => field },
  { key: 'campaign', heading: 'Phong trào', width: 170, grow: 1, render: ({ campaignName }) => campaignName },
  {
    key: 'stage',
    heading: 'Khâu',
    width: 168,
    render: ({ steps, stageWord, stopped }) => (
      <>
        <StageDots steps={steps} />
        {stageWord}
        {stopped !== null && <div className={classes.quiet}>Đã dừng theo dõi</div>}
      </>
    ),
  },
  { key: 'on', heading: 'Từ ngày', width: 118, render: ({ steps }) => dayText(steps.at(-1)?.on ?? null) },
  { key: 'replications', heading: 'Nơi nhân rộng', width: 112, align: 'right', render: ({ replications }) => replications.length },
  { key: 'propaganda', heading: 'Tuyên truyền', width: 112, align: 'right', render: ({ propaganda }) => `${propaganda} lượt` },
];

const STOPPED = 'dung';
const STAGES = [{ value: '', label: 'Tất cả' }, ...EXEMPLAR_STAGES.map((stage) => ({ value: stage as string, label: EXEMPLAR_STAGE_WORDS[stage] })), { value: STOPPED, label: 'Đã dừng' }];
const PAPER_TITLE = 'Danh sách điển hình tiên tiến';
/** Word by which the list's paper is asked for all campaigns. */
const ALL_CAMPAIGNS = 'all';

/** Điển hình tiên tiến. `params`: `campaignId` limits it to one campaign, `tab` opens «ke-hoach». */
export function ExemplarListPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const [campaignId, setCampaignId] = useState(params['campaignId'] ?? '');
  const { list, campaigns } = useExemplars();
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => {
    void readList(api);
    void readSurroundings(api);
  }, [api]);
  useChanged(['exemplar', 'propaganda', 'subject', 'campaign'], () => void readList(api));
  const paperOf = campaignId === '' ? ALL_CAMPAIGNS : campaignId;
  return (
    <Page
      title="Điển hình tiên tiến"
      wide
      subtitle="Phát hiện – bồi dưỡng – tổng kết – nhân rộng"
      back={{ page: 'phong-trao', label: 'Phong trào' }}
      actions={
        <>
          <Add campaignId={campaignId} />
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy !== null}>
                In danh sách
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void papers.show('danh-sach-dien-hinh', paperOf, PAPER_TITLE)}>Xem trước bản in</Menu.Item>
              <Menu.Item onClick={() => void papers.save('danh-sach-dien-hinh', paperOf, 'docx')}>Lưu (Word)</Menu.Item>
              <Menu.Item onClick={() => void papers.save('danh-sach-dien-hinh', paperOf, 'xlsx')}>Lưu (Excel)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <NativeSelect
        className={classes.campaign}
        aria-label="Phong trào"
        value={campaignId}
        onChange={(event) => setCampaignId(event.currentTarget.value)}
        data={[{ value: '', label: 'Mọi phong trào' }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Tabs
        label="Điển hình tiên tiến"
        {...(params['tab'] === undefined ? {} : { initial: params['tab'] })}
        tabs={[
          {
            key: 'danh-sach',
            label: 'Danh sách',
            content: (
              <RemoteView of={list} onRetry={() => void readList(api)} lines={6}>
                {(all) => <List all={all.filter((one) => campaignId === '' || one.campaignId === campaignId)} campaignId={campaignId} />}
              </RemoteView>
            ),
          },
          { key: 'ke-hoach', label: 'Kế hoạch và thực hiện', content: <PlannedTab campaignId={campaignId === '' ? null : campaignId} /> },
        ]}
      />
      <PaperPreview of={papers} />
    </Page>
  );
}

function Add({ campaignId }: { readonly campaignId: string }) {
  return (
    <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('dien-hinh-chi-tiet', campaignId === '' ? {} : { campaignId })}>
      Thêm điển hình
    </Button>
  );
}

function List({ all, campaignId }: { readonly all: readonly ExemplarView[]; readonly campaignId: string }) {
  const [stage, setStage] = useState('');
  const shown = all.filter((one) => stage === '' || (stage === STOPPED ? one.stopped !== null : one.stage === stage && one.stopped === null));
  // What is shown is held already; the table reads it anew when it changes.
  const mark = JSON.stringify(shown.map(({ id, version, propaganda, subjectName, campaignName }) => [id, version, propaganda, subjectName, campaignName]));
  return (
    <div className={classes.stack}>
      <div className={classes.filters}>
        <SegmentedControl aria-label="Khâu" data={STAGES} value={stage} onChange={setStage} />
      </div>
      <DataTable
        key={mark}
        label="Điển hình tiên tiến"
        columns={COLUMNS}
        load={heldRows(shown)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate('dien-hinh-chi-tiet', { id: row.id })}
        rowHeight={52}
        maxHeight="calc(100vh - 330px)"
        empty={
          all.length === 0 ? (
            <EmptyState
              sentence="Chưa có điển hình nào. Ghi cá nhân, tập thể, hộ gia đình hoặc mô hình ngay khi phát hiện: các khâu bồi dưỡng, tổng kết, nhân rộng được theo dõi từ đó và thành minh chứng khi đề nghị khen."
              action={<Add campaignId={campaignId} />}
            />
          ) : (
            <EmptyState compact sentence="Không có điển hình nào ở khâu này." />
          )
        }
      />
    </div>
  );
}
