import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { EntryGrid } from './entry-grid.tsx';
import { readFigures, useEntry } from './entry-store.ts';
import { PastePart } from './paste-part.tsx';
import { readPage, useIndicators } from './store.ts';

/** Nhập số liệu: the figures of all years in one sheet, by keyboard, or pasted from Excel. */
export function EntryPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const { page, id: held } = useIndicators();
  const { figures, id: read } = useEntry();
  useEffect(() => {
    void readPage(api, id);
    void readFigures(api, id);
  }, [api, id]);
  const back = { page: 'phong-trao', label: 'chỉ tiêu' };
  if (page.phase !== 'ready' || held !== id || read !== id || figures.phase !== 'ready') {
    return (
      <Page title="Nhập số liệu" back={back}>
        <RemoteView of={page.phase === 'ready' ? figures : page} onRetry={() => void Promise.all([readPage(api, id), readFigures(api, id)])} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const lines = page.value.lines.filter(({ told }) => !told);
  return (
    <Page title="Nhập số liệu" wide back={back} subtitle={page.value.campaignName}>
      {lines.length === 0 ? (
        <Section>
          <EmptyState sentence="Phong trào này chưa có chỉ tiêu nào để nhập số liệu." />
        </Section>
      ) : (
        <Tabs
          label="Cách nhập"
          tabs={[
            { key: 'bang', label: 'Nhập trên bảng', content: <EntryGrid campaignId={id} lines={lines} years={page.value.years} /> },
            { key: 'dan', label: 'Dán từ Excel', content: <PastePart campaignId={id} lines={lines} onSaved={() => void navigate('chi-tieu', { id })} /> },
          ]}
        />
      )}
    </Page>
  );
}
