import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { PrintRun } from './print-run.tsx';
import { forgetPlan, readPlan, readStocks, STOCK_TYPES, useStocks } from './store.ts';

const REREAD = [...STOCK_TYPES, 'award_entry', 'correction', 'cancellation'];

/** «In giấy khen». `params`: `id` of the decision; `entries` ticked first, with commas; none: those that are not printed. */
export function PrintPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const { plan, list } = useStocks();
  useEffect(() => {
    forgetPlan();
    void Promise.all([readStocks(api), readPlan(api, id, null)]);
  }, [api, id]);
  useChanged(REREAD, () => {
    const held = useStocks.getState().plan;
    void Promise.all([readStocks(api), readPlan(api, id, held.phase === 'ready' ? held.value.stockId : null)]);
  });
  const ticked = (params['entries'] ?? '').split(',').filter(Boolean);
  const number = plan.phase === 'ready' ? ` theo Quyết định số ${plan.value.decisionNumber}` : '';
  return (
    <Page title={`In giấy khen${number}`} wide back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}>
      <RemoteView of={plan} onRetry={() => void readPlan(api, id, null)}>
        {(value) => (
          <RemoteView of={list} onRetry={() => void readStocks(api)}>
            {(stocks) => <PrintRun decisionId={id} plan={value} stocks={stocks} ticked={ticked} />}
          </RemoteView>
        )}
      </RemoteView>
    </Page>
  );
}
