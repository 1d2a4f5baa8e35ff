import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { CandidatePicks } from './candidate-picks.tsx';
import { lineFaults, linesToSend } from './decided-lines.ts';
import type { DecidedByKey } from './decided-lines.ts';
import { QuestionsDialog, useQuestions } from './questions-dialog.tsx';
import { forgetSource, loadDecision, loadSource, useDecisions } from './store.ts';
import type { DecisionPageData, DecisionSource } from './store.ts';

/** «Thêm dòng»: rows of a decision that was recorded only in part. `params`: `id`. */
export function AddLinesPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const data = useDecisions((state) => (state.id === id ? state.data : loading));
  const source = useDecisions((state) => state.source);
  useEffect(() => {
    forgetSource();
    void Promise.all([loadDecision(api, id), loadSource(api)]);
  }, [api, id]);
  return (
    <Page title={data.phase === 'ready' ? `Thêm dòng vào quyết định số ${data.value.decision.number}` : 'Thêm dòng vào quyết định'} subtitle="Dùng cùng số, ngày và người ký đã ghi." wide back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}>
      <RemoteView of={data} onRetry={() => void loadDecision(api, id)} lines={4}>
        {(decision) => (
          <RemoteView of={source} onRetry={() => void loadSource(api)} lines={8}>
            {(value) => (value.candidates.length === 0 ? <EmptyState sentence="Không còn đề nghị nào chờ quyết định." /> : <AddLines data={decision} source={value} />)}
          </RemoteView>
        )}
      </RemoteView>
    </Page>
  );
}

function AddLines({ data: { decision }, source: { candidates } }: { readonly data: DecisionPageData; readonly source: DecisionSource }) {
  const api = useApi();
  const questions = useQuestions();
  const form = useForm<{ lines: DecidedByKey }>({
    initial: { lines: {} },
    check: (values) => lineFaults(candidates, values.lines),
    deed: 'decision.addLines',
    save: (values) => {
      const lines = linesToSend(candidates, values.lines);
      return questions.settled({ date: decision.date, authority: decision.authority, lines }, async () => {
        const added = await api.call('decision.addLines', { id: decision.id, lines });
        return added.ok ? { ok: true, value: { id: decision.id } } : added;
      });
    },
    onSaved: () => {
      toast.success('Đã thêm dòng vào quyết định.');
      void replacePage('quyet-dinh-xem', { id: decision.id });
    },
  });
  return (
    <Form form={form} label="Thêm dòng">
      <CandidatePicks
        candidates={candidates}
        decided={form.values.lines}
        revision={form.field('lines').revision}
        faultAt={(name) => form.field(name as 'lines').fault}
        onChange={(lines) => form.field('lines').onCommit(lines)}
      />
      <FormBar form={form} saveLabel="Thêm vào quyết định" onCancel={() => void goBack('quyet-dinh')} />
      <QuestionsDialog of={questions} onAnyway={() => void form.submit()} />
    </Form>
  );
}
