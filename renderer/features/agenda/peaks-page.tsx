import { Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { PeakDialog } from './peak-dialog.tsx';
import { readPeaks, readSurroundings, useAgenda, written } from './store.ts';
import type { PeakView } from './store.ts';
import classes from './agenda.module.css';

/** «Cao điểm và ngày kỷ niệm»: when they recur and what is done in them. `params.id`: of this campaign. */
export function PeaksPage({ params: { id } }: { readonly params: PageParams }) {
  const api = useApi();
  const scope = id ?? null;
  const { peaks, scope: held, campaigns } = useAgenda();
  const [editing, setEditing] = useKeptState<PeakView | 'new' | null>('peaks-page', null);
  useEffect(() => {
    void readSurroundings(api);
    void readPeaks(api, scope);
  }, [api, scope]);
  useChanged(['peak_period', 'campaign', 'plan_revision'], () => void readPeaks(api, scope));
  const name = campaigns.find((campaign) => campaign.id === id)?.name;
  const add = (
    <Button deed="peak.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setEditing('new')}>
      Thêm mới
    </Button>
  );
  return (
    <Page
      title="Cao điểm và ngày kỷ niệm"
      wide
      back={{ page: 'lich', label: 'Lịch và hạn' }}
      subtitle={name ?? (id === undefined ? 'Mọi phong trào và việc riêng của đơn vị' : undefined)}
      actions={
        <>
          {add}
          <Button variant="default" onClick={() => void navigate('lich', id === undefined ? {} : { id })}>
            Xem lịch
          </Button>
        </>
      }
    >
      <RemoteView of={held === scope ? peaks : loading} onRetry={() => void readPeaks(api, scope)}>
        {(rows) => (rows.length === 0 ? <EmptyState sentence="Chưa có đợt cao điểm hay ngày kỷ niệm nào." action={add} /> : <PeakTable rows={rows} onEdit={setEditing} />)}
      </RemoteView>
      {editing !== null && <PeakDialog peak={editing === 'new' ? null : editing} campaignId={scope} campaigns={campaigns} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function PeakTable({ rows, onEdit }: { readonly rows: readonly PeakView[]; readonly onEdit: (peak: PeakView) => void }) {
  const api = useApi();
  const scope = useAgenda((state) => state.scope);
  async function remove({ id, name }: PeakView): Promise<void> {
    const reread = () => readPeaks(api, scope);
    const result = await written(api.call('peak.remove', { id }), reread);
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã xóa “${name}” vào thùng rác.`, () => written(api.call('peak.restore', { id }), reread));
  }
  return (
    <Section flush>
      <WideTable minWidth={820}>
        <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Cao điểm và ngày kỷ niệm" className={classes.cells}>
          <Table.Thead>
            <Table.Tr>
              {['Tên', 'Loại', 'Thời gian', 'Hoạt động', 'Phong trào', 'Thao tác'].map((heading) => (
                <Table.Th key={heading}>{heading}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((peak) => (
              <Table.Tr key={peak.id}>
                <Table.Td>
                  {peak.name}
                  {peak.source !== '' && <span className={classes.small}>{peak.planMilestoneId === null ? peak.source : `Kế hoạch, mục ${peak.source}`}</span>}
                </Table.Td>
                <Table.Td>{peak.kindWord}</Table.Td>
                <Table.Td>{peak.whenWords}</Table.Td>
                <Table.Td>
                  {peak.activities.length === 0 ? (
                    <span className={classes.quiet}>Chưa có</span>
                  ) : (
                    peak.activities.map(({ text, on, done }, index) => (
                      <div key={`${index} ${text}`}>
                        {text}
                        <span className={classes.small}>{[on === null ? 'chưa có ngày' : dayText(on), done ? 'đã làm' : ''].filter(Boolean).join(', ')}</span>
                      </div>
                    ))
                  )}
                </Table.Td>
                <Table.Td>{peak.campaignName === '' ? '–' : peak.campaignName}</Table.Td>
                <Table.Td>
                  <Group gap={8} wrap="nowrap">
                    <Button deed="peak.save" variant="default" size="compact-sm" onClick={() => onEdit(peak)} aria-label={`${peak.version === 0 ? 'Đặt ngày' : 'Sửa'}: ${peak.name}`}>
                      {peak.version === 0 ? 'Đặt ngày' : 'Sửa'}
                    </Button>
                    {peak.version > 0 && (
                      <Button deed="peak.remove" variant="default" size="compact-sm" onClick={() => void remove(peak)} aria-label={`Xóa: ${peak.name}`}>
                        Xóa
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}
