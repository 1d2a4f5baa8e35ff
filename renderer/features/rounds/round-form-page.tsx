import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { ROUND_KINDS } from '../../../shared/domain/round.ts';
import { RoundForm } from './round-form.tsx';
import { loadRoundForm, useRoundForm } from './round-form-store.ts';

/** A new round, or the particulars of one. `params`: `id` of a round to change; `kind`, `campaignId`, `milestoneId` to begin with; `subjectIds`, joined by commas, who is nominated in it next. */
export function RoundFormPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? null;
  const source = useRoundForm((state) => (state.of === id ? state.source : loading));
  const load = () => void loadRoundForm(api, id);
  useEffect(() => void loadRoundForm(api, id), [api, id]);
  return (
    <Page title={id === null ? 'Thêm đợt xét' : 'Sửa đợt xét'} back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}>
      <RemoteView of={source} onRetry={load}>
        {(value) => <RoundForm source={value} kind={ROUND_KINDS.find((kind) => kind === params['kind']) ?? null} campaignId={params['campaignId'] ?? null} milestoneId={params['milestoneId'] ?? null} subjectIds={params['subjectIds'] ?? null} />}
      </RemoteView>
    </Page>
  );
}
