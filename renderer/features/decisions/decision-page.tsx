import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { DecidedTable } from './decided-table.tsx';
import { DecisionPapers } from './papers.tsx';
import { loadDecision, useDecisions } from './store.ts';
import type { DecisionData } from './store.ts';

const CHANNEL_WORDS: Readonly<Record<DecisionData['decision']['channel'], string>> = { own: 'Quyết định của đơn vị', paper: 'Ghi từ bản giấy', bundle: 'Nhận từ gói dữ liệu' };

/** A decision with its lines and papers. `params`: `id`. */
export function DecisionPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const data = useDecisions((state) => (state.id === id ? state.data : loading));
  useEffect(() => void loadDecision(api, id), [api, id]);
  useChanged(['decision', 'decision_line', 'award_entry'], () => void loadDecision(api, id));
  if (data.phase !== 'ready') {
    return (
      <Page title="Quyết định" back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}>
        <RemoteView of={data} onRetry={() => void loadDecision(api, id)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Shown data={data.value} />;
}

function Shown({ data: { decision, lines, own } }: { readonly data: DecisionData & { readonly own: boolean } }) {
  const papers = usePapers();
  const scans = useAttachment();
  const awarded = lines.filter(({ line }) => line.result !== 'refused').length;
  return (
    <Page
      title={`Quyết định số ${decision.number}`}
      wide
      subtitle={`ngày ${dayText(decision.date)} · ${decision.title}`}
      back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}
      actions={decision.attachmentIds.map((id, index) => (
        <Button key={id} variant="default" onClick={() => void scans.open(id, `Bản quét quyết định số ${decision.number}`)}>
          Xem bản quét {decision.attachmentIds.length > 1 ? index + 1 : ''}
        </Button>
      ))}
    >
      <Section title="In">
        <DecisionPapers decisionId={decision.id} own={own} awarded={awarded} papers={papers} />
      </Section>
      <Section>
        <KeyValueList
          items={[
            { label: 'Cơ quan quyết định', value: decision.authority },
            { label: 'Chức vụ người ký', value: decision.signerTitle },
            { label: 'Họ tên người ký', value: decision.signerName },
            { label: 'Nguồn', value: own || decision.channel !== 'own' ? CHANNEL_WORDS[decision.channel] : `Của ${decision.ownerName}` },
          ]}
        />
      </Section>
      <DecidedTable lines={lines} own={own} papers={papers} />
      <PaperPreview of={papers} />
      <AttachmentViewer of={scans} />
    </Page>
  );
}
