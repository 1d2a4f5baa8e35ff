import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ObligationDialog } from './obligation-dialog.tsx';
import type { ObligationStart } from './obligation-values.ts';
import { ObligationSection } from './obligation-section.tsx';
import { SentDialog } from './sent-dialog.tsx';
import type { SentTarget } from './sent-dialog.tsx';
import { readObligations, readSurroundings, useAgenda } from './store.ts';

const SHOWN_TYPES = ['setting', 'campaign', 'plan_revision', 'obligation', 'obligation_state', 'launching_plan', 'campaign_report'];

/** «Hạn gửi và đã gửi»: every obligation with its occurrences and receivers. `params.id`: of this campaign; without it, of the whole unit. */
export function ObligationsPage({ params: { id } }: { readonly params: PageParams }) {
  const api = useApi();
  const scope = id ?? null;
  const { obligations, scope: held, campaigns, today } = useAgenda();
  const [editing, setEditing] = useKeptState<ObligationStart | null>('obligations-page', null);
  const [sent, setSent] = useState<SentTarget | null>(null);
  useEffect(() => {
    void readSurroundings(api);
    void readObligations(api, scope);
  }, [api, scope]);
  useChanged(SHOWN_TYPES, () => void readObligations(api, scope));
  const name = campaigns.find((campaign) => campaign.id === id)?.name;
  const add = (
    <Button deed="obligation.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setEditing({ kind: 'new', campaignId: scope })}>
      Thêm việc phải gửi
    </Button>
  );
  return (
    <Page
      title="Hạn gửi và đã gửi"
      wide
      back={id === undefined ? { page: 'lich', label: 'Lịch và hạn' } : { page: 'phong-trao', label: 'Phong trào' }}
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
      <RemoteView of={held === scope ? obligations : loading} onRetry={() => void readObligations(api, scope)} lines={8}>
        {(views) =>
          views.length === 0 ? (
            <EmptyState sentence="Chưa có việc nào phải gửi. Kế hoạch không quy định báo cáo cho đơn vị; yêu cầu đột xuất thì thêm vào đây." action={add} />
          ) : (
            views.map((view) => <ObligationSection key={`${view.campaignId ?? ''} ${view.key}`} view={view} named={id === undefined} onEdit={setEditing} onSent={setSent} />)
          )
        }
      </RemoteView>
      {editing !== null && <ObligationDialog start={editing} campaigns={campaigns} scope={scope} onClose={() => setEditing(null)} />}
      {sent !== null && today !== null && <SentDialog target={sent} today={today} scope={scope} onClose={() => setSent(null)} />}
    </Page>
  );
}
