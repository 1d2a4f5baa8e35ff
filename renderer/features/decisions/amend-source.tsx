import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../app/api.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { loadDecision, useDecisions } from './store.ts';
import type { DecisionPageData } from './store.ts';

interface AmendPageProps {
  readonly id: string;
  /** «Đính chính», «Hủy». */
  readonly verb: string;
  readonly children: (data: DecisionPageData) => ReactNode;
}

/** A page that changes a decision: read first, then the form. */
export function AmendPage({ id, verb, children }: AmendPageProps) {
  const api = useApi();
  const data = useDecisions((state) => (state.id === id ? state.data : loading));
  useEffect(() => void loadDecision(api, id), [api, id]);
  const number = data.phase === 'ready' ? ` số ${data.value.decision.number}` : '';
  return (
    <Page title={`${verb} quyết định${number}`} wide back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}>
      <RemoteView of={data} onRetry={() => void loadDecision(api, id)} lines={8}>
        {(value) => (value.after.awards.some(({ entry }) => entry.cancelledOn === null) ? children(value) : <EmptyState sentence="Quyết định này không còn khen thưởng nào có hiệu lực." />)}
      </RemoteView>
    </Page>
  );
}
