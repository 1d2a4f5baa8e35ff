import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ReturnForm } from './return-form.tsx';
import { loadDossier, useDossiers } from './store.ts';

/** A return that came on paper, typed in with its scan (R91). `params`: `id` of the dossier. */
export function ReturnPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const data = useDossiers((state) => (state.id === id ? state.data : loading));
  useEffect(() => void loadDossier(api, id), [api, id]);
  return (
    <Page
      title="Ghi việc trả lại bằng giấy"
      subtitle={data.phase === 'ready' ? data.value.dossier.submission.content : undefined}
      back={{ page: 'ho-so', label: 'hồ sơ' }}
    >
      <RemoteView of={data} onRetry={() => void loadDossier(api, id)}>
        {(value) =>
          value.nominations.some((row) => row.state === 'sent' || row.state === 'received') ? (
            <ReturnForm data={value} />
          ) : (
            <EmptyState sentence="Hồ sơ này không có đề nghị nào đang ở đơn vị nhận." />
          )
        }
      </RemoteView>
    </Page>
  );
}
