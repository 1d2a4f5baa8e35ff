import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { goBack, navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { History } from '../../components/history.tsx';
import { Page, Section } from '../../components/page.tsx';
import { Remarks } from '../../components/remarks.tsx';
import { questions } from '../../components/questions.ts';
import { RemoteView, loading } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { WithdrawDialog } from '../../components/withdraw-dialog.tsx';
import { TwoSides } from '../../components/two-sides.tsx';
import { isAtHome, isAway } from '../../../shared/domain/nomination-steps.ts';
import { SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { Checklist } from './checklist.tsx';
import { FrozenFields } from './frozen-fields.tsx';
import { Gradings } from './gradings.tsx';
import { Initiatives } from './initiatives.tsx';
import { NominationForm } from './nomination-form.tsx';
import { Answers } from './answers.tsx';
import { Origin } from './origin.tsx';
import { Readiness } from './readiness.tsx';
import { isFrozen } from './words.ts';
import { loadNomination, useNomination } from './store.ts';
import type { NominationData } from './store.ts';
import { Eligibility } from './eligibility.tsx';
import { Versions } from './versions.tsx';
import { Twice, Withdrawn } from './withdrawn.tsx';

const SHOWN_TYPES = ['nomination', 'subject', 'session', 'setting', 'council', 'return_note', 'decision_line', 'campaign', 'round', 'dossier', 'initiative', 'membership', 'award_entry', 'quality_grading', 'movement_result'];

/** One nomination. `params`: `id`. */
export function NominationPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const data = useNomination((state) => (state.id === id ? state.data : loading));
  useEffect(() => void loadNomination(api, id), [api, id]);
  useChanged(SHOWN_TYPES, () => void loadNomination(api, id));
  if (data.phase !== 'ready') {
    return (
      <Page title="Đề nghị khen thưởng" back={{ page: 'ho-so', label: 'đợt xét' }}>
        <RemoteView of={data} onRetry={() => void loadNomination(api, id)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Shown data={data.value} />;
}

function Shown({ data }: { readonly data: NominationData }) {
  const { nomination, subject, round, row, versions, decision } = data;
  const frozen = isFrozen(nomination);
  return (
    <Page
      title={subject.name}
      wide
      subtitle={[SUBJECT_KIND_WORDS[subject.kind], row.place, round.name].filter(Boolean).join(' · ')}
      back={{ page: 'ho-so', label: 'đợt xét' }}
      actions={<Actions data={data} />}
    >
      <Origin nominationId={nomination.id} />
      <Answers data={data} />
      <Withdrawn data={data} />
      <Twice data={data} />
      <TwoSides
        left={<Section title="Nội dung đề nghị">{frozen ? <FrozenFields data={data} /> : <NominationForm data={data} />}</Section>}
        right={
          <>
            {decision === null && nomination.state !== 'withdrawn' && <Readiness row={row} />}
            {decision === null && nomination.state !== 'withdrawn' && <Eligibility data={data} />}
            <Checklist data={data} frozen={frozen} />
            <Initiatives data={data} frozen={frozen} />
            <Gradings gradings={data.gradings} />
          </>
        }
      />
      {versions.length > 0 && <Versions data={data} />}
      <Remarks about="nomination" id={nomination.id} />
      <History about="nomination" id={nomination.id} />
    </Page>
  );
}

function Actions({ data: { nomination, subject, round } }: { readonly data: NominationData }) {
  const api = useApi();
  const [asking, setAsking] = useState<'remove' | 'withdraw' | null>(null);
  const withdrawable = isAtHome(nomination) || isAway(nomination);
  const removable = !isFrozen(nomination) && nomination.dossierId === null;
  async function remove() {
    const result = await api.call('nomination.remove', { id: nomination.id });
    if (!result.ok) return result;
    toast.success('Đã xóa đề nghị.', () => api.call('nomination.restore', { id: nomination.id }));
    void goBack('ho-so');
    return result;
  }
  async function withdraw(fields: { reason: string; on: string | null; scanIds: string[] }) {
    const result = await api.call('nomination.withdraw', { ids: [nomination.id], fields });
    if (result.ok) toast.success('Đã thu hồi đề nghị.', () => api.call('nomination.unwithdraw', { ids: [nomination.id] }));
    return result;
  }
  return (
    <>
      <Button variant="default" onClick={() => void navigate('doi-tuong-chi-tiet', { id: subject.id })}>
        Lịch sử khen thưởng
      </Button>
      <Button variant="default" onClick={() => void navigate('bao-cao-thanh-tich', { id: nomination.id })}>
        Báo cáo thành tích
      </Button>
      <Button variant="default" onClick={() => void navigate('dot-xet', { id: round.id })}>
        Mở đợt xét
      </Button>
      {nomination.dossierId !== null && (
        <Button variant="default" onClick={() => void navigate('ho-so-de-nghi', { id: nomination.dossierId ?? '' })}>
          Mở hồ sơ
        </Button>
      )}
      {removable && (
        <Button deed="nomination.remove" variant="default" onClick={() => setAsking('remove')}>
          Xóa
        </Button>
      )}
      {withdrawable && (
        <Button deed="nomination.withdraw" variant="default" onClick={() => setAsking('withdraw')}>
          Thu hồi
        </Button>
      )}
      <ConfirmDialog {...questions.remove} opened={asking === 'remove'} onConfirm={remove} onClose={() => setAsking(null)} />
      <WithdrawDialog
        opened={asking === 'withdraw'}
        title="Thu hồi đề nghị"
        detail={isAway(nomination) ? 'Đề nghị đã gửi: cần báo đơn vị nhận bằng công văn và phiếu giao nhận. Bản đã gửi được giữ nguyên.' : 'Đề nghị ra khỏi danh sách xét và hồ sơ; còn đưa trở lại được.'}
        onConfirm={withdraw}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
