import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { Ambiguities } from './plan-ambiguities.tsx';
import { Contents } from './plan-contents.tsx';
import { Criteria } from './plan-criteria.tsx';
import { Indicators } from './plan-indicators.tsx';
import { Others } from './plan-others.tsx';
import { Schedule } from './plan-schedule.tsx';
import { readCampaign, readPlan, useCampaigns } from './store.ts';
import type { CampaignPlan } from './store.ts';

/** The whole plan as printed, with the reading taken of it beside. `params`: `id`; `tab` to open on one side. */
export function PlanPage({ params: { id = '', tab } }: { readonly params: PageParams }) {
  const api = useApi();
  const { plan, page, id: held } = useCampaigns();
  const read = () => {
    void readPlan(api, id);
    void readCampaign(api, id);
  };
  useEffect(() => {
    void readPlan(api, id);
    void readCampaign(api, id);
  }, [api, id]);
  const name = page.phase === 'ready' && held === id ? page.value.campaign.name : undefined;
  return (
    <Page title="Kế hoạch" subtitle={name} wide back={{ page: 'phong-trao', label: 'phong trào' }}>
      <RemoteView of={plan} onRetry={read} lines={8}>
        {(value) => <Sides value={value} campaignId={id} tab={tab} />}
      </RemoteView>
    </Page>
  );
}

function Sides({ value: { plan, others }, campaignId, tab }: { readonly value: CampaignPlan; readonly campaignId: string; readonly tab: string | undefined }) {
  if (plan === null) {
    return (
      <EmptyState
        sentence="Phong trào của đơn vị không có kế hoạch in sẵn trong phần mềm."
        action={
          <Button variant="default" onClick={() => void navigate('phong-trao-chi-tiet', { id: campaignId })}>
            Về phong trào
          </Button>
        }
      />
    );
  }
  const criteria = plan.criteria.length + plan.awardStandards.length;
  return (
    <Tabs
      label="Các phần của kế hoạch"
      {...(tab === undefined ? {} : { initial: tab })}
      tabs={[
        { key: 'chi-tieu', label: 'Chỉ tiêu', count: plan.indicators.length, content: <Indicators plan={plan} /> },
        { key: 'noi-dung', label: 'Nội dung', count: plan.contents.length, content: <Contents plan={plan} /> },
        { key: 'tieu-chi', label: 'Tiêu chí, tiêu chuẩn', count: criteria, content: <Criteria plan={plan} /> },
        { key: 'cach-hieu', label: 'Chỗ chưa rõ', count: plan.ambiguities.length, content: <Ambiguities plan={plan} /> },
        { key: 'viec-khac', label: 'Việc của đơn vị khác', count: others.length, content: <Others others={others} /> },
        { key: 'thoi-gian', label: 'Thời gian, tuyến trình', content: <Schedule plan={plan} /> },
      ]}
    />
  );
}
