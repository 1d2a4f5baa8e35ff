import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { DecisionForm } from './decision-form.tsx';
import { forgetSource, loadSource, useDecisions } from './store.ts';

/** A new decision. `params`: `onPaper` 'true' for one typed in from paper; `dossierId` or `nominationIds` (joined by commas) chosen to begin with. */
export function DecisionFormPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const source = useDecisions((state) => state.source);
  const onPaper = params['onPaper'] === 'true';
  useEffect(() => {
    forgetSource();
    void loadSource(api);
  }, [api]);
  return (
    <Page
      title={onPaper ? 'Ghi quyết định từ bản giấy' : 'Thêm quyết định'}
      subtitle={onPaper ? 'Quyết định của cấp trên nhận bằng giấy: ghi số, ngày, người ký và kết quả từng đề nghị.' : undefined}
      wide
      back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}
    >
      <RemoteView of={source} onRetry={() => void loadSource(api)} lines={8}>
        {(value) =>
          value.candidates.length === 0 ? (
            <EmptyState sentence="Không có đề nghị nào chờ quyết định. Đề nghị đến đây khi được Hội đồng thông qua, đã trình, hoặc nhận từ đơn vị khác." />
          ) : (
            <DecisionForm source={value} onPaper={onPaper} dossierId={params['dossierId'] ?? null} nominationIds={(params['nominationIds'] ?? '').split(',').filter(Boolean)} />
          )
        }
      </RemoteView>
    </Page>
  );
}
