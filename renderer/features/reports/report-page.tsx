import { useEffect } from 'react';
import { CampaignReportKind } from '../../../shared/domain/campaign-report.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { ReportEditor } from './report-editor.tsx';
import { SentReport } from './sent-report.tsx';
import { draft, readReport, readSurroundings, useReports } from './store.ts';
import type { DraftInput } from './store.ts';

const back = { page: 'phong-trao', label: 'Báo cáo phong trào' };
const TITLE = 'Báo cáo phong trào';

/** One report. `params`: `id`; or `campaignId`, `kind`, `from`, `to`, and where they apply `year` and `occurrence`, for one to be drafted. */
export function ReportPage({ params }: { readonly params: PageParams }) {
  const { id } = params;
  return id === undefined ? <NewReport params={params} /> : <HeldReport id={id} />;
}

function inputOf({ campaignId = '', kind, year, from = '', to = '', occurrence }: PageParams): DraftInput {
  return { campaignId, kind: CampaignReportKind.parse(kind), year: year === undefined ? null : Number(year), from, to, occurrenceKey: occurrence ?? null };
}

function NewReport({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const drafted = useReports((state) => (state.draftedFor === params ? state.drafted : loading));
  useEffect(() => {
    void draft(api, params, inputOf(params));
    void readSurroundings(api, params['campaignId'] ?? '');
  }, [api, params]);
  if (drafted.phase === 'ready') return <ReportEditor fields={drafted.value} view={null} />;
  return (
    <Page title={TITLE} wide back={back}>
      <RemoteView of={drafted} onRetry={() => void draft(api, params, inputOf(params))} lines={10}>
        {() => null}
      </RemoteView>
    </Page>
  );
}

function HeldReport({ id }: { readonly id: string }) {
  const api = useApi();
  const one = useReports((state) => (state.id === id ? state.one : loading));
  const campaignId = one.phase === 'ready' ? one.value.report.campaignId : null;
  useEffect(() => void readReport(api, id), [api, id]);
  useEffect(() => {
    if (campaignId !== null) void readSurroundings(api, campaignId);
  }, [api, campaignId]);
  useChanged(['campaign_report', 'obligation', 'obligation_state', 'signer', 'escape_registration'], () => void readReport(api, id));
  if (one.phase !== 'ready') {
    return (
      <Page title={TITLE} wide back={back}>
        <RemoteView of={one} onRetry={() => void readReport(api, id)} lines={10}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const { report } = one.value;
  return report.state === 'da-gui' ? <SentReport view={one.value} /> : <ReportEditor key={report.id} fields={report} view={one.value} />;
}
