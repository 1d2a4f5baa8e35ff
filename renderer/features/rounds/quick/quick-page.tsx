import { useEffect } from 'react';
import { useApi } from '../../../app/api.tsx';
import type { PageParams } from '../../../app/navigation.ts';
import { Page } from '../../../components/page.tsx';
import { RemoteView, loading } from '../../../components/remote.tsx';
import { QuickForm } from './quick-form.tsx';
import { loadQuick, useQuick } from './store.ts';

/** «Khen nhanh»: from names to a decision on one page (R95). `params`: `roundId` to add to a round. */
export function QuickPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const roundId = params['roundId'] ?? null;
  const source = useQuick((state) => (state.roundId === roundId ? state.source : loading));
  useEffect(() => void loadQuick(api, roundId), [api, roundId]);
  return (
    <Page
      title="Khen nhanh"
      wide
      subtitle="Vài người, một mức khen, một nội dung: ghi xong là in được quyết định, danh sách và giấy khen."
      back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}
    >
      <RemoteView of={source} onRetry={() => void loadQuick(api, roundId)} lines={8}>
        {(value) => <QuickForm key={roundId ?? 'moi'} source={value} />}
      </RemoteView>
    </Page>
  );
}
