import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { DECISION_ON_PAPER, OWN_DECISION } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { BonusTab } from './bonus-tab.tsx';
import { CandidateList } from './candidate-list.tsx';
import { DecisionList } from './decision-list.tsx';
import { PendingList } from './pending-list.tsx';
import { Register } from './register.tsx';
import { setRegister } from './store.ts';

/** «Quyết định và in». `params`: `tab` to open first; `search`: what the award register is searched for. */
export function DecisionsPage({ params }: { readonly params: PageParams }) {
  const wanted = params['search'];
  useState(() => wanted !== undefined && setRegister({ search: wanted }));
  return (
    <Page
      title="Quyết định và in"
      wide
      actions={
        <>
          <Button deed={OWN_DECISION} leftSection={<IconPlus size={18} />} onClick={() => void navigate('quyet-dinh-moi')}>
            Thêm quyết định
          </Button>
          <Button deed={DECISION_ON_PAPER} variant="default" onClick={() => void navigate('quyet-dinh-moi', { onPaper: 'true' })}>
            Ghi từ bản giấy
          </Button>
          <Button variant="default" onClick={() => void navigate('phoi')}>
            Phôi bằng, giấy khen
          </Button>
        </>
      }
    >
      <Tabs
        label="Quyết định và in"
        initial={params['tab'] ?? 'quyet-dinh'}
        tabs={[
          { key: 'quyet-dinh', label: 'Quyết định', content: <DecisionList /> },
          { key: 'so-khen-thuong', label: 'Sổ khen thưởng', content: <Register /> },
          { key: 'cho', label: 'Chờ quyết định', content: <CandidateList /> },
          { key: 'chua-trao', label: 'Chưa trao', content: <PendingList /> },
          { key: 'tien-thuong', label: 'Tiền thưởng', content: <BonusTab /> },
        ]}
      />
    </Page>
  );
}
