import { Checkbox } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { SendItemButton } from '../../components/send-item.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { AddUnitsDialog } from './add-units-dialog.tsx';
import { FollowDialog } from './follow-dialog.tsx';
import { FollowTable } from './follow-table.tsx';
import { readFollow, readSurroundings, useAgenda } from './store.ts';
import type { FollowList, FollowRow } from './store.ts';

/** «Đơn vị cấp dưới»: who has launched, reported, lags in the campaign `params.id` (R79). */
export function FollowPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const papers = usePapers();
  const { follow, scope, campaigns } = useAgenda();
  const [adding, setAdding] = useKeptState('follow-page/adding', false);
  const [editing, setEditing] = useKeptState<FollowRow | null>('follow-page/editing', null);
  const [onlyLate, setOnlyLate] = useState(false);
  useEffect(() => {
    void readSurroundings(api);
    void readFollow(api, id);
  }, [api, id]);
  useChanged(['follow_up', 'obligation', 'campaign', 'plan_revision'], () => void readFollow(api, id));
  const shown = scope === id ? follow : loading;
  const add = (
    <Button deed="follow.addUnits" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
      Thêm đơn vị
    </Button>
  );
  return (
    <Page
      title="Đơn vị cấp dưới"
      wide
      back={{ page: 'phong-trao', label: 'Phong trào' }}
      subtitle={[campaigns.find((campaign) => campaign.id === id)?.name ?? '', shown.phase === 'ready' && shown.value.rows.length > 0 ? countsLine(shown.value) : ''].filter(Boolean).join(' · ')}
      actions={
        <>
          {add}
          <Button
            variant="default"
            loading={papers.busy !== null}
            disabled={shown.phase !== 'ready' || shown.value.notSent === 0}
            leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
            onClick={() => void papers.show('cong-van-don-doc', id, 'Công văn đôn đốc')}
          >
            In công văn đôn đốc
          </Button>
          <Button variant="default" onClick={() => void navigate('tinh-hinh-don-vi', { id, viec: 'don-doc' })}>
            Gửi đôn đốc (USB)
          </Button>
          <Button variant="default" onClick={() => void navigate('so-lieu-don-vi', { id })}>
            Số liệu các đơn vị
          </Button>
          <Button variant="default" onClick={() => void navigate('phan-bo', { id })}>
            Phân bổ số lượng
          </Button>
          <SendItemButton kind="campaign" title="Công bố phong trào" detail="Phong trào cùng mọi bản kế hoạch đi trong gói dữ liệu kế tiếp. Bản đã công bố không đổi; điều chỉnh mới thì công bố lại." send={(to) => api.call('campaign.publish', { campaignId: id, to })} />
        </>
      }
    >
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      <RemoteView of={shown} onRetry={() => void readFollow(api, id)} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState sentence="Chưa có đơn vị nào. Dán danh sách tên các đơn vị, mỗi đơn vị một dòng." action={add} />
          ) : (
            <>
              <Checkbox label="Chỉ hiện đơn vị còn thiếu khi đã quá hạn" checked={onlyLate} onChange={(event) => setOnlyLate(event.currentTarget.checked)} />
              <FollowTable rows={onlyLate ? rows.filter(({ remind }) => remind.length > 0) : rows} campaignId={id} onEdit={setEditing} />
            </>
          )
        }
      </RemoteView>
      {adding && <AddUnitsDialog campaignId={id} onClose={() => setAdding(false)} />}
      {editing !== null && <FollowDialog row={editing} onClose={() => setEditing(null)} />}
      <PaperPreview of={papers} />
    </Page>
  );
}

function countsLine({ rows, notSent, late }: FollowList): string {
  const launched = rows.filter((row) => row.launched === 'da').length;
  return [`${formatNumber(rows.length)} đơn vị`, `${formatNumber(launched)} đã phát động`, `${formatNumber(notSent)} còn thiếu khi đã quá hạn`, `${formatNumber(late)} có lần gửi muộn`].join(' · ');
}
