import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { formName, formOf } from './form-words.ts';
import { WORDING_TYPES, readWording, useWording } from './store.ts';
import { WordingEditor } from './wording-editor.tsx';
import { WordingVersions } from './wording-versions.tsx';

/** One wording: its sentences to be changed, its versions. `params.document` names it; `params.id` the own wording to change, `moi` a new one. */
export function WordingPage({ params: { document = '', id } }: { readonly params: PageParams }) {
  const api = useApi();
  const state = useWording((held) => held.state);
  useEffect(() => void readWording(api), [api]);
  useChanged(WORDING_TYPES, () => void readWording(api));
  const form = formOf(document);
  return (
    <Page title={form === undefined ? 'Mẫu văn bản' : `Mẫu: ${formName(form)}`} wide back={{ page: 'mau-van-ban', label: 'Mẫu văn bản' }}>
      <RemoteView of={state} onRetry={() => void readWording(api)} lines={8}>
        {(held) => {
          if (form === undefined) return <EmptyState sentence="Không có mẫu văn bản này." />;
          const own = held.wordings.filter((wording) => wording.document === form.document).sort((a, b) => b.validFrom.localeCompare(a.validFrom));
          const shown = id === 'moi' ? null : (own.find((wording) => wording.id === id) ?? own.find(({ validFrom, validTo }) => validFrom <= held.today && (validTo === null || held.today < validTo)) ?? null);
          return (
            <>
              <WordingEditor key={shown?.id ?? 'moi'} held={held} form={form} wording={shown} />
              <WordingVersions own={own} shownId={shown?.id ?? null} document={form.document} />
            </>
          );
        }}
      </RemoteView>
    </Page>
  );
}
