import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { History } from '../../components/history.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { Cancellations } from './cancellations.tsx';
import { Corrections } from './corrections.tsx';
import { DecidedTable } from './decided-table.tsx';
import { DecisionMenu } from './mistaken.tsx';
import { DecisionPapers } from './papers.tsx';
import { Questions } from './questions.tsx';
import { loadDecision, useDecisions } from './store.ts';
import type { DecisionPageData } from './store.ts';
import { AFTER_TYPES } from './words.ts';

const CHANNEL_WORDS: Readonly<Record<DecisionPageData['decision']['channel'], string>> = { own: 'Quyết định của đơn vị', paper: 'Ghi từ bản giấy', bundle: 'Nhận từ gói dữ liệu' };

/** A decision with its lines, papers and everything that followed. `params`: `id`. */
export function DecisionPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const data = useDecisions((state) => (state.id === id ? state.data : loading));
  useEffect(() => void loadDecision(api, id), [api, id]);
  useChanged(AFTER_TYPES, () => void loadDecision(api, id));
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

function Shown({ data }: { readonly data: DecisionPageData }) {
  const papers = usePapers();
  const scans = useAttachment();
  const { decision, after, own } = data;
  const standing = after.awards.filter(({ entry }) => entry.cancelledOn === null);
  return (
    <Page
      title={`Quyết định số ${decision.number}`}
      wide
      subtitle={`ngày ${dayText(decision.date)} · ${decision.title}`}
      back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}
      actions={
        <>
          {decision.attachmentIds.map((id, index) => (
            <Button key={id} variant="default" onClick={() => void scans.open(id, `Bản quét quyết định số ${decision.number}`)}>
              Xem bản quét {decision.attachmentIds.length > 1 ? index + 1 : ''}
            </Button>
          ))}
          {decision.channel !== 'bundle' && (
            <Button deed="decision.addLines" variant="default" onClick={() => void navigate('quyet-dinh-them-dong', { id: decision.id })}>
              Thêm dòng
            </Button>
          )}
          {standing.length > 0 && (
            <>
              <Button deed="correction.record" variant="default" onClick={() => void navigate('dinh-chinh', { id: decision.id })}>
                Đính chính
              </Button>
              <Button deed="cancellation.record" variant="default" onClick={() => void navigate('huy-quyet-dinh', { id: decision.id })}>
                Hủy quyết định
              </Button>
            </>
          )}
          <DecisionMenu decision={decision} />
        </>
      }
    >
      <Questions decisionId={decision.id} questions={after.questions} />
      <Section title="In">
        <DecisionPapers data={data} papers={papers} />
      </Section>
      <DecidedTable data={data} papers={papers} />
      <Corrections corrections={after.corrections} papers={papers} scans={scans} />
      <Cancellations cancellations={after.cancellations} papers={papers} scans={scans} />
      <Section title="Quyết định">
        <KeyValueList
          items={[
            { label: 'Cơ quan quyết định', value: decision.authority },
            { label: 'Chức vụ người ký', value: decision.signerTitle },
            { label: 'Họ tên người ký', value: decision.signerName },
            { label: 'Nguồn', value: own || decision.channel !== 'own' ? CHANNEL_WORDS[decision.channel] : `Của ${decision.ownerName}` },
          ]}
        />
      </Section>
      <History about="decision" id={decision.id} />
      <PaperPreview of={papers} />
      <AttachmentViewer of={scans} />
    </Page>
  );
}
