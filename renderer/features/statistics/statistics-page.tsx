import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { AwardsTab } from './awards-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';

/** «Thống kê khen thưởng». `params`: `tab` to open first. */
export function StatisticsPage({ params }: { readonly params: PageParams }) {
  return (
    <Page title="Thống kê khen thưởng" back={{ page: 'quyet-dinh', label: 'Quyết định và in' }} wide>
      <Tabs
        label="Thống kê khen thưởng"
        initial={params['tab'] ?? 'khen-thuong'}
        tabs={[
          { key: 'khen-thuong', label: 'Khen thưởng', content: <AwardsTab /> },
          { key: 'tong-hop', label: 'Tổng hợp', content: <OverviewTab /> },
        ]}
      />
    </Page>
  );
}
