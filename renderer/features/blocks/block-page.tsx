import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { BlockForm } from './block-form.tsx';
import { readBlock, readDay, useBlocks } from './store.ts';

/** One cụm or khối in one year. `params`: `id`, `tab` opens one of its sides. */
export function BlockPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const view = useBlocks((state) => (state.id === id ? state.view : loading));
  useEffect(() => {
    void readBlock(api, id);
    void readDay(api);
  }, [api, id]);
  useChanged(['block'], () => void readBlock(api, id));
  if (view.phase !== 'ready') {
    return (
      <Page title="Cụm, khối thi đua" back={{ page: 'cum-khoi', label: 'Cụm, khối thi đua' }}>
        <RemoteView of={view} onRetry={() => void readBlock(api, id)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <BlockForm key={id} view={view.value} tab={params['tab']} />;
}
