import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { CouncilForm } from './council-form.tsx';
import { loadCouncil, useCouncil } from './store.ts';

/** «Hội đồng»: the decision that set it up, and its members. `params`: `muc`, the field to begin at. */
export function CouncilPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const council = useCouncil((state) => state.council);
  useEffect(() => void loadCouncil(api), [api]);
  return (
    <Page title="Hội đồng Thi đua - Khen thưởng" wide subtitle="Thành viên ở đây được lấy sẵn vào mỗi cuộc họp xét mới." back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}>
      <RemoteView of={council} onRetry={() => void loadCouncil(api)}>
        {(value) => <CouncilForm council={value} beginAt={params['muc'] ?? null} />}
      </RemoteView>
    </Page>
  );
}
