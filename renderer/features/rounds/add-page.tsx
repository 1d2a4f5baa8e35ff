import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { AddForm } from './add-form.tsx';
import { loadAwards, loadChosen, loadRound, useRounds } from './store.ts';

/** «Thêm đề nghị»: subjects, one award and one merit text for all of them. `params`: `roundId`; `subjectIds`, joined by commas, who is chosen to begin with. */
export function AddNominationsPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['roundId'] ?? '';
  const wanted = params['subjectIds'] ?? '';
  const round = useRounds((state) => (state.roundId === id ? state.round : loading));
  const awards = useRounds((state) => (state.roundId === id ? state.awards : loading));
  const chosen = useRounds((state) => (state.chosenIds === wanted ? state.chosen : loading));
  const load = () => {
    void loadRound(api, id);
    void loadAwards(api, id);
    void loadChosen(api, wanted);
  };
  useEffect(() => {
    void loadRound(api, id);
    void loadAwards(api, id);
  }, [api, id]);
  useEffect(() => void loadChosen(api, wanted), [api, wanted]);
  return (
    <Page
      title="Thêm đề nghị"
      wide
      subtitle={round.phase === 'ready' ? round.value.round.name : undefined}
      back={{ page: 'ho-so', label: 'đợt xét' }}
    >
      <RemoteView of={round} onRetry={load}>
        {({ round: { reason } }) => (
          <RemoteView of={awards} onRetry={load}>
            {(options) => (
              <RemoteView of={chosen} onRetry={load}>
                {(subjects) => <AddForm roundId={id} options={options} merit={reason} chosen={subjects} />}
              </RemoteView>
            )}
          </RemoteView>
        )}
      </RemoteView>
    </Page>
  );
}
