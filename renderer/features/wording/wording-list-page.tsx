import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { BasesTab } from './bases-tab.tsx';
import { FormsTab } from './forms-tab.tsx';
import { WORDING_TYPES, readWording, useWording } from './store.ts';
import { TemplatesTab } from './templates-tab.tsx';

const TABS = ['cau-chu', 'can-cu', 'tep-word'];

/** «Mẫu văn bản»: how every paper is worded, the legal bases it prints, and the unit's own .docx. `params.tab`: cau-chu, can-cu, tep-word. */
export function WordingListPage({ params: { tab } }: { readonly params: PageParams }) {
  const api = useApi();
  const state = useWording((held) => held.state);
  useEffect(() => void readWording(api), [api]);
  useChanged(WORDING_TYPES, () => void readWording(api));
  return (
    <Page title="Mẫu văn bản" wide subtitle="Câu chữ, căn cứ pháp lý của từng loại văn bản. Văn bản dùng mẫu có hiệu lực vào ngày của văn bản." back={{ page: 'thiet-lap', label: 'Thiết lập' }}>
      <RemoteView of={state} onRetry={() => void readWording(api)} lines={8}>
        {(held) => (
          <Tabs
            label="Các phần của mẫu văn bản"
            {...(tab !== undefined && TABS.includes(tab) ? { initial: tab } : {})}
            tabs={[
              { key: 'cau-chu', label: 'Câu chữ', content: <FormsTab held={held} /> },
              { key: 'can-cu', label: 'Căn cứ pháp lý', content: <BasesTab held={held} /> },
              { key: 'tep-word', label: 'Tệp Word của đơn vị', content: <TemplatesTab held={held} /> },
            ]}
          />
        )}
      </RemoteView>
    </Page>
  );
}
