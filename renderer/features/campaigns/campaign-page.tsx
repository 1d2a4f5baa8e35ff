import { useEffect } from 'react';
import { CAMPAIGN_STATE_WORDS } from '../../../shared/domain/campaign.ts';
import { fold } from '../../../shared/text/fold.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { AwardForms } from './award-forms.tsx';
import { Bodies } from './bodies.tsx';
import { CampaignSettings } from './campaign-settings.tsx';
import { Deadlines } from './deadlines.tsx';
import { EmulationMenu } from './emulation-menu.tsx';
import { DistrictNotice } from './district-notice.tsx';
import { EventDates } from './event-dates.tsx';
import { FollowLinks } from './follow-links.tsx';
import { Milestones } from './milestones.tsx';
import { OwnRounds } from './own-rounds.tsx';
import { OwnTargets } from './own-targets.tsx';
import { PlanLinks } from './plan-links.tsx';
import { Quotas } from './quotas.tsx';
import { readCampaign, readDay, useCampaigns } from './store.ts';
import type { CampaignPage as Data } from './store.ts';
import { Tasks } from './tasks.tsx';
import { yearsText } from './words.ts';
import classes from './campaigns.module.css';

const back = { page: 'phong-trao', label: 'Phong trào' };

/** One campaign as it concerns this unit: my tasks, my deadlines, numbers, award forms; the province's plan is one click away. */
export function CampaignPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const { page, id: held } = useCampaigns();
  useEffect(() => {
    void readCampaign(api, id);
    void readDay(api);
  }, [api, id]);
  useChanged(['campaign', 'round', 'nomination', 'unit'], () => void readCampaign(api, id));
  if (page.phase !== 'ready' || held !== id) {
    return (
      <Page title="Phong trào" back={back}>
        <RemoteView of={page} onRetry={() => void readCampaign(api, id)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return !page.value.hasPlan ? <OwnPage data={page.value} /> : <PlanPage data={page.value} />;
}

function Subtitle({ data: { campaign, hasPlan, documentNumber, issuer, period } }: { readonly data: Data }) {
  const years = yearsText(campaign.fromYear, campaign.toYear);
  const parts = !hasPlan ? ['Phong trào của đơn vị', years] : [documentNumber === '' ? 'chưa có số văn bản' : documentNumber, issuer, period];
  return (
    <div className={classes.subtitle}>
      <StatusBadge status={CAMPAIGN_STATE_WORDS[campaign.state]} />
      <span>{parts.filter(Boolean).join(' · ')}</span>
      {hasPlan && documentNumber === '' && (
        <Button size="compact-sm" variant="subtle" onClick={() => void navigate('cac-ban-ke-hoach', { id: campaign.id })}>
          Bổ sung số văn bản
        </Button>
      )}
    </div>
  );
}

function PlanPage({ data }: { readonly data: Data }) {
  const { campaign, theme } = data;
  // The two columns end at about the same height.
  const quotasLeft = data.quotas.reduce((sum, { lines }) => sum + lines.length, 0) > data.tasks.length;
  return (
    <Page
      title={campaign.name}
      wide
      back={back}
      subtitle={<Subtitle data={data} />}
      actions={
        <>
          <EmulationMenu campaignId={campaign.id} />
          <Button variant="default" onClick={() => void navigate('ke-hoach-phong-trao', { id: campaign.id })}>
            Xem kế hoạch
          </Button>
          <Button variant="default" onClick={() => void navigate('cac-ban-ke-hoach', { id: campaign.id })}>
            Các bản kế hoạch
          </Button>
        </>
      }
    >
      {!fold(campaign.name).includes(fold(theme)) && <p className={classes.theme}>“{theme}”</p>}
      <DistrictNotice data={data} />
      <FollowLinks data={data} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Tasks data={data} />
          {quotasLeft && <Quotas data={data} />}
        </div>
        <div className={classes.column}>
          <Deadlines data={data} />
          {!quotasLeft && <Quotas data={data} />}
          <OwnTargets campaignId={campaign.id} />
          <AwardForms data={data} />
        </div>
      </div>
      <Milestones data={data} />
      <PlanLinks data={data} />
      <Bodies data={data} />
      <EventDates data={data} />
      <CampaignSettings data={data} />
    </Page>
  );
}

function OwnPage({ data }: { readonly data: Data }) {
  return (
    <Page title={data.campaign.name} back={back} subtitle={<Subtitle data={data} />} actions={<OwnLinks campaignId={data.campaign.id} />}>
      <FollowLinks data={data} />
      <OwnRounds data={data} />
      <OwnTargets campaignId={data.campaign.id} />
      <CampaignSettings data={data} />
    </Page>
  );
}

function OwnLinks({ campaignId }: { readonly campaignId: string }) {
  return (
    <>
      <EmulationMenu campaignId={campaignId} />
      <Button deed="plan.readText" variant="default" onClick={() => void navigate('doc-ke-hoach', { campaignId })}>
        Đọc kế hoạch từ văn bản
      </Button>
    </>
  );
}
