import { useCallback, useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { DossierForm } from './dossier-form.tsx';
import { formKey, loadSource, useDossiers } from './store.ts';

const idsIn = (joined: string): string[] => joined.split(',').filter(Boolean);

/** A new dossier, or the particulars of one that was not sent. `params`: `id`; or `roundId` and `nominationIds`, joined by commas. */
export function DossierFormPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? null;
  const roundId = params['roundId'] ?? '';
  const source = useDossiers((state) => (state.formOf === formKey(id, roundId) ? state.source : loading));
  const wanted = params['nominationIds'] ?? '';
  const load = useCallback(() => void loadSource(api, id, roundId, idsIn(wanted)), [api, id, roundId, wanted]);
  useEffect(load, [load]);
  return (
    <Page
      title={id === null ? 'Lập hồ sơ' : 'Sửa hồ sơ'}
      subtitle={source.phase === 'ready' ? source.value.round.round.name : undefined}
      back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}
    >
      <RemoteView of={source} onRetry={load} lines={8}>
        {(value) => <DossierForm source={value} chosen={idsIn(wanted)} />}
      </RemoteView>
    </Page>
  );
}
