import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { SelectionTable } from './selection-table.tsx';
import { Shares } from './shares.tsx';
import { loadSelection, useSelection } from './store.ts';

const SHOWN_TYPES = ['round', 'nomination', 'subject', 'session', 'campaign', 'quality_grading', 'award_entry', 'province_profile', 'setting', 'dossier'];

/** «Bảng so sánh»: all nominees of a round side by side, ticked for the council (R60). `params`: `roundId`. */
export function SelectionPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const roundId = params['roundId'] ?? '';
  const data = useSelection((state) => (state.roundId === roundId ? state.data : loading));
  useEffect(() => void loadSelection(api, roundId), [api, roundId]);
  useChanged(SHOWN_TYPES, () => void loadSelection(api, roundId));
  const ready = data.phase === 'ready' ? data.value : null;
  return (
    <Page
      title="Bảng so sánh"
      wide
      subtitle={ready?.roundName}
      back={{ page: 'ho-so', label: 'đợt xét' }}
      actions={ready === null || ready.rows.length === 0 ? undefined : <SelectionActions roundId={roundId} data={ready} />}
    >
      <RemoteView of={data} onRetry={() => void loadSelection(api, roundId)} lines={8}>
        {(value) =>
          value.rows.length === 0 ? (
            <EmptyState sentence="Đợt xét chưa có đề nghị nào để so sánh." action={<Button deed="nomination.add" onClick={() => void navigate('them-de-nghi', { roundId })}>Thêm đề nghị</Button>} />
          ) : (
            <>
              <Shares data={value} />
              <SelectionTable data={value} />
            </>
          )
        }
      </RemoteView>
    </Page>
  );
}
