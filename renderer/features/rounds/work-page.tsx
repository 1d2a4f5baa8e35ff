import { IconBolt, IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { DossierList } from './dossier-list.tsx';
import { InboxList } from './inbox-list.tsx';
import { NominationList } from './nomination-list.tsx';
import { RoundList } from './round-list.tsx';
import { loadWork, useRounds } from './store.ts';

/** «Hồ sơ và họp xét»: rounds, dossiers of this unit and, where it receives any, those of others. */
export function WorkPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const work = useRounds((state) => state.work);
  const tab = params['tab'] ?? 'dot-xet';
  useEffect(() => void loadWork(api), [api]);
  useChanged(['dossier_version', 'decision_line', 'return_note', 'receipt', 'unit'], () => void loadWork(api));
  return (
    <Page
      title="Hồ sơ và họp xét"
      wide
      actions={
        <>
          <Button deed="round.save" leftSection={<IconPlus size={18} />} onClick={() => void navigate('dot-xet-moi')}>
            Thêm đợt xét
          </Button>
          <Button deed="quick.award" variant="default" leftSection={<IconBolt size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('khen-nhanh')}>
            Khen nhanh
          </Button>
          <Button variant="default" onClick={() => void navigate('ai-du-dieu-kien')}>
            Ai đủ điều kiện
          </Button>
          <Button variant="default" onClick={() => void navigate('hoi-dong')}>
            Hội đồng
          </Button>
        </>
      }
    >
      <RemoteView of={work} onRetry={() => void loadWork(api)}>
        {({ receives, waiting }) => (
          <Tabs
            label="Hồ sơ và họp xét"
            initial={tab === 'nhan-duoc' && !receives ? 'ho-so' : tab}
            tabs={[
              { key: 'dot-xet', label: 'Đợt xét', content: <RoundList /> },
              { key: 'ho-so', label: 'Hồ sơ đề nghị', content: <DossierList /> },
              { key: 'de-nghi', label: 'Mọi đề nghị', content: <NominationList /> },
              ...(receives ? [{ key: 'nhan-duoc', label: 'Hồ sơ nhận được', ...(waiting > 0 ? { count: waiting } : {}), content: <ReceivedDossiers /> }] : []),
            ]}
          />
        )}
      </RemoteView>
    </Page>
  );
}

/** Dossiers of others, and the way to all their lines at once. */
function ReceivedDossiers() {
  return (
    <>
      <Button variant="default" mb={12} onClick={() => void navigate('de-nghi-nhan-duoc')}>
        Mọi đề nghị đang chờ
      </Button>
      <InboxList />
    </>
  );
}
