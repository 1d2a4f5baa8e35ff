import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button, MenuItem } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { dayText } from '../../components/day-words.ts';
import { Page } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { RemoteView, loading } from '../../components/remote.tsx';
import { Remarks } from '../../components/remarks.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { toast } from '../../components/toasts.ts';
import { ROUND_KIND_WORDS } from '../../../shared/domain/round.ts';
import { IntakeOverviewTab } from './intake/overview.tsx';
import { ReviewTab } from './reviews/review-tab.tsx';
import { NominationTable } from './nomination-table.tsx';
import { QuotaLines, QuotaStrip, stripHeight } from './quota-lines.tsx';
import { DossierTable, SessionTable } from './round-tables.tsx';
import { loadRound, useRounds } from './store.ts';
import type { RoundData } from './store.ts';

const SHOWN_TYPES = ['round', 'nomination', 'subject', 'session', 'dossier', 'campaign', 'setting', 'decision_line', 'return_note', 'attachment'];

/** A round: its nominations, numbers, sessions and dossiers. `params`: `id`, and `tab` to open first. */
export function RoundPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const round = useRounds((state) => (state.roundId === id ? state.round : loading));
  useEffect(() => void loadRound(api, id), [api, id]);
  useChanged(SHOWN_TYPES, () => void loadRound(api, id));
  if (round.phase !== 'ready') {
    return (
      <Page title="Đợt xét" back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}>
        <RemoteView of={round} onRetry={() => void loadRound(api, id)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Shown data={round.value} tab={params['tab'] ?? 'de-nghi'} />;
}

function Shown({ data, tab }: { readonly data: RoundData; readonly tab: string }) {
  const { round, campaignName, nominations, quotas, quotaNote, sessions, dossiers } = data;
  const subtitle = [
    ROUND_KIND_WORDS[round.kind],
    campaignName ?? '',
    `năm ${round.year}`,
    round.dueDate === null ? '' : `hạn nộp ${dayText(round.dueDate)}`,
  ];
  return (
    <Page title={round.name} wide subtitle={subtitle.filter(Boolean).join(' · ')} back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }} actions={<Actions data={data} />}>
      <Tabs
        label="Các phần của đợt xét"
        initial={tab}
        tabs={[
          {
            key: 'de-nghi',
            label: 'Đề nghị',
            count: nominations.length,
            content: (
              <>
                <QuotaStrip lines={quotas} />
                <NominationTable roundId={round.id} nominations={nominations} above={stripHeight(quotas)} />
              </>
            ),
          },
          { key: 'cap-duoi', label: 'Từ cấp dưới', content: <IntakeOverviewTab roundId={round.id} /> },
          { key: 'binh-xet', label: 'Bình xét ở cơ sở', content: <ReviewTab roundId={round.id} /> },
          { key: 'hop-xet', label: 'Họp xét', count: sessions.length, content: <SessionTable roundId={round.id} sessions={sessions} /> },
          { key: 'ho-so', label: 'Hồ sơ', count: dossiers.length, content: <DossierTable roundId={round.id} dossiers={dossiers} nominations={nominations} /> },
          ...(quotas.length > 0 || quotaNote !== '' ? [{ key: 'so-luong', label: 'Số lượng', content: <QuotaLines roundId={round.id} lines={quotas} note={quotaNote} /> }] : []),
        ]}
      />
      <Remarks about="round" id={round.id} />
    </Page>
  );
}

function Actions({ data: { round } }: { readonly data: RoundData }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  async function remove() {
    const result = await api.call('round.remove', { id: round.id });
    if (!result.ok) return result;
    toast.success('Đã xóa đợt xét.', () => api.call('round.restore', { id: round.id }));
    void replacePage('ho-so');
    return result;
  }
  return (
    <>
      <Button deed="nomination.add" leftSection={<IconPlus size={18} />} onClick={() => void navigate('them-de-nghi', { roundId: round.id })}>
        Thêm đề nghị
      </Button>
      <Button variant="default" onClick={() => void navigate('bang-so-sanh', { roundId: round.id })}>
        Bảng so sánh
      </Button>
      <Button variant="default" onClick={() => void navigate('hop-xet', { roundId: round.id })}>
        Họp xét
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label="Thao tác khác">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItem deed="nomination.copy" onClick={() => void navigate('sao-chep-de-nghi', { roundId: round.id })}>Sao chép từ năm trước</MenuItem>
          <MenuItem deed="sheet.export" onClick={() => void navigate('xuat-de-dien', { list: 'round', id: round.id })}>Xuất Excel để đơn vị điền</MenuItem>
          <MenuItem deed="sheet.read" onClick={() => void navigate('doc-lai-tep', { list: 'round', id: round.id })}>Đọc lại tệp đã điền</MenuItem>
          <MenuItem onClick={() => void navigate('ai-du-dieu-kien', { roundId: round.id })}>Ai đủ điều kiện</MenuItem>
          <MenuItem deed="round.save" onClick={() => void navigate('dot-xet-moi', { id: round.id })}>Sửa đợt xét</MenuItem>
          <MenuItem deed="many.nominate" onClick={() => void navigate('them-nhieu', { roundId: round.id, ...(round.kind === 'yearly' ? { kind: 'person' } : {}) })}>Thêm nhiều đối tượng</MenuItem>
          <MenuItem deed="quick.award" onClick={() => void navigate('khen-nhanh', { roundId: round.id })}>Khen nhanh trong đợt này</MenuItem>
          {round.campaignId !== null && <MenuItem onClick={() => void navigate('phong-trao-chi-tiet', { id: round.campaignId ?? '' })}>Xem phong trào</MenuItem>}
          <MenuItem deed="round.remove" color="red" onClick={() => setAsking(true)}>
            Xóa đợt xét
          </MenuItem>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog {...questions.remove} opened={asking} onConfirm={remove} onClose={() => setAsking(false)} />
    </>
  );
}
