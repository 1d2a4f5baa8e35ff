import { IconAward } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { GroupSection } from './group-section.tsx';
import { CalmNotices, Notices } from './notices.tsx';
import { readToday, useHome } from './store.ts';
import type { Today } from './store.ts';
import { WaysToStart } from './ways-to-start.tsx';

const SHOWN_TYPES = ['backup', 'remark', 'unit', 'setting', 'user', 'campaign', 'subject', 'round', 'nomination', 'intake', 'intake_call', 'received_item', 'quarantined', 'bundle_receipt', 'dossier_version', 'nomination_version', 'session', 'council', 'dossier', 'return_note', 'receipt', 'decision', 'award_entry', 'presentation', 'cancellation', 'peer', 'bundle_out', 'bundle_in', 'obligation', 'obligation_state', 'peak_period', 'launching_plan', 'campaign_report'];

/** Việc hôm nay: what is due, what waits, what came back, each line a way to where it is done. */
export function HomePage() {
  const api = useApi();
  const today = useHome((state) => state.today);
  useEffect(() => void readToday(api), [api]);
  useChanged(SHOWN_TYPES, () => void readToday(api));
  return (
    <Page
      title="Việc hôm nay"
      subtitle={today.phase === 'ready' && !today.value.empty ? countsLine(today.value.counts) : undefined}
      {...(today.phase === 'ready' && !today.value.empty ? { actions: <QuickButton /> } : {})}
    >
      <RemoteView of={today} onRetry={() => void readToday(api)} lines={6}>
        {(value) => <Content today={value} />}
      </RemoteView>
    </Page>
  );
}

/** From anywhere in the day's work to the short road. */
function QuickButton() {
  return (
    <Button deed="quick.award" variant="default" leftSection={<IconAward size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('khen-nhanh')}>
      Khen nhanh
    </Button>
  );
}

function Content({ today }: { readonly today: Today }) {
  const groups = today.groups.filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Notices today={today} />
      {today.empty && <WaysToStart />}
      {groups.map((group) => (
        <GroupSection key={group.title} title={group.title} lines={group.lines} />
      ))}
      {!today.empty && groups.length === 0 && <EmptyState sentence="Hôm nay không có việc nào đến hạn hay đang chờ." />}
      <CalmNotices today={today} />
    </>
  );
}

function countsLine({ campaigns, subjects, openNominations, awards }: Today['counts']): string {
  const parts = [
    `${formatNumber(campaigns)} phong trào`,
    `${formatNumber(subjects)} đối tượng`,
    `${formatNumber(openNominations)} đề nghị đang làm`,
    `${formatNumber(awards)} dòng trong sổ khen thưởng`,
  ];
  return parts.join(' · ');
}
