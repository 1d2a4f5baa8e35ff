import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { DECISION_ON_PAPER } from '../../app/may.ts';
import { navigate, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button, MenuItem } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { dayText } from '../../components/day-words.ts';
import { History } from '../../components/history.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { Remarks } from '../../components/remarks.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { TwoSides } from '../../components/two-sides.tsx';
import { isAway } from '../../../shared/domain/nomination-steps.ts';
import { nextDossier } from '../../../shared/domain/dossier-steps.ts';
import { capital } from '../../../shared/documents/counts.ts';
import { WithdrawDialog } from '../../components/withdraw-dialog.tsx';
import { BeforeSending } from './before-sending.tsx';
import { ExportFolder } from './export-folder.tsx';
import { DossierNominations } from './nominations.tsx';
import { Papers } from './papers.tsx';
import { PrintSetButton } from './print-set-button.tsx';
import { loadDossier, submitDossier, useDossiers } from './store.ts';
import type { DossierData } from './store.ts';
import { Way } from './way.tsx';
import { Whereabouts } from './whereabouts.tsx';
import classes from './dossiers.module.css';

const SHOWN_TYPES = ['dossier', 'dossier_version', 'nomination', 'session', 'unit', 'signer', 'setting', 'bundle_out', 'receipt', 'return_note', 'decision_line', 'campaign', 'handover', 'presentation', 'confirmation', 'pending_matter', 'award_entry', 'quality_grading'];

/** A dossier: what keeps it from being sent, its papers, and where it stands. `params`: `id`. */
export function DossierPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const data = useDossiers((state) => (state.id === id ? state.data : loading));
  useEffect(() => void loadDossier(api, id), [api, id]);
  useChanged(SHOWN_TYPES, () => void loadDossier(api, id));
  if (data.phase !== 'ready') {
    return (
      <Page title="Hồ sơ đề nghị" back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}>
        <RemoteView of={data} onRetry={() => void loadDossier(api, id)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Shown data={data.value} />;
}

function Shown({ data }: { readonly data: DossierData }) {
  const { dossier, roundName } = data;
  const { submission, receiver, state, sending } = dossier;
  const writing = state === 'dang-soan';
  return (
    <Page
      title={capital(submission.content)}
      wide
      subtitle={
        <span className={classes.subtitle}>
          <StatusBadge status={data.stateWord} /> lần {sending} · gửi {receiver.name} · {roundName}
        </span>
      }
      back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}
      actions={<Actions data={data} />}
    >
      <TwoSides
        widerLeft
        left={
          <>
            {writing && <BeforeSending data={data} />}
            <DossierNominations data={data} />
            <Way data={data} />
          </>
        }
        right={
          <>
            <Papers dossierId={dossier.id} blocked={data.missingForPapers.length > 0} withdrawn={data.nominations.some((row) => row.state === 'withdrawn')} />
            <Section
              title="Tờ trình"
              actions={
                writing ? (
                  <Button deed="dossier.create" size="compact-md" variant="default" onClick={() => void navigate('lap-ho-so', { id: dossier.id })}>
                    Sửa
                  </Button>
                ) : undefined
              }
            >
              <KeyValueList
                items={[
                  { label: 'Số tờ trình', value: submission.number },
                  { label: 'Ngày trình', value: submission.date === null ? null : dayText(submission.date) },
                  { label: 'Người ký', value: submission.signer === null ? null : `${submission.signer.title} ${submission.signer.name}` },
                  { label: 'Đơn vị nhận', value: receiver.name },
                  { label: 'Kính gửi', value: submission.recipients.length === 0 ? receiver.name : submission.recipients.join('; ') },
                ]}
              />
            </Section>
            <Whereabouts data={data} />
          </>
        }
      />
      <Remarks about="dossier" id={dossier.id} />
      <History about="dossier" id={dossier.id} />
    </Page>
  );
}

function Actions({ data }: { readonly data: DossierData }) {
  const api = useApi();
  const reasons = useDossiers((state) => state.reasons);
  const [asking, setAsking] = useState<'submit' | 'remove' | 'export' | 'withdraw' | null>(null);
  const { dossier, stops, needsReason, nominations } = data;
  const writing = dossier.state === 'dang-soan';
  const unanswered = needsReason.filter(({ nominationId }) => (reasons[nominationId] ?? nominations.find(({ id }) => id === nominationId)?.overrideReason ?? '').trim() === '');
  const canReturn = nominations.some((row) => isAway(row) && row.dossierId === dossier.id);
  const can = (event: 'withdraw' | 'restore' | 'archive' | 'unarchive'): boolean => nextDossier(dossier, event) !== null;

  async function remove() {
    const result = await api.call('dossier.remove', { id: dossier.id });
    if (!result.ok) return result;
    toast.success('Đã xóa hồ sơ.', () => api.call('dossier.restore', { id: dossier.id }));
    void replacePage('ho-so', { tab: 'ho-so' });
    return result;
  }
  async function withdraw(fields: { reason: string; on: string | null; scanIds: string[] }) {
    const result = await api.call('dossier.withdraw', { id: dossier.id, fields });
    if (result.ok) toast.success('Đã thu hồi hồ sơ.', () => api.call('dossier.unwithdraw', { id: dossier.id }));
    return result;
  }
  async function step(name: 'dossier.unwithdraw' | 'dossier.archive' | 'dossier.unarchive', done: string): Promise<void> {
    const result = await api.call(name, { id: dossier.id });
    if (!result.ok) toast.error(result.error);
    else toast.success(done, name === 'dossier.archive' ? () => api.call('dossier.unarchive', { id: dossier.id }) : undefined);
  }
  async function submit() {
    const result = await submitDossier(api);
    if (result.ok) toast.success('Đã trình hồ sơ. Bản gửi được giữ nguyên.');
    return result;
  }
  const blockedBy = stops.length > 0 ? stops.join(' ') : unanswered.length > 0 ? `Còn ${unanswered.length} đề nghị chưa đủ điều kiện cần ghi lý do vẫn gửi.` : null;

  return (
    <>
      {writing ? (
        <Button
          deed="dossier.submit"
          onClick={() => {
            if (blockedBy === null) setAsking('submit');
            else {
              toast.error({ code: 'chua-trinh-duoc', message: blockedBy, next: 'Xem mục «Trước khi trình».', kind: 'fixable' });
              document.getElementById(stops.length > 0 ? 'truoc-khi-trinh' : `ly-do-${unanswered[0]?.nominationId ?? ''}`)?.focus();
            }
          }}
        >
          Trình hồ sơ
        </Button>
      ) : (
        <Button onClick={() => void navigate('gui-nhan', { tab: 'gui-di', ...(dossier.receiver.unitCode === null ? {} : { peerCode: dossier.receiver.unitCode }) })}>Gửi đi (USB)</Button>
      )}
      {writing && (
        <Button variant="default" onClick={() => void navigate('kiem-tra-ho-so', { id: dossier.id })}>
          Kiểm tra hồ sơ
        </Button>
      )}
      <PrintSetButton dossierId={dossier.id} blocked={data.missingForPapers.length > 0} />
      <Button deed="paper.folder" variant="default" onClick={() => setAsking('export')}>
        Xuất bộ hồ sơ
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label="Thao tác khác">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItem onClick={() => void navigate('dot-xet', { id: dossier.roundId })}>Mở đợt xét</MenuItem>
          {writing && <MenuItem deed="dossier.create" onClick={() => void navigate('lap-ho-so', { id: dossier.id })}>Sửa hồ sơ</MenuItem>}
          {canReturn && <MenuItem deed="return.record" onClick={() => void navigate('ghi-tra-lai', { id: dossier.id })}>Ghi việc trả lại bằng giấy</MenuItem>}
          {canReturn && <MenuItem deed={DECISION_ON_PAPER} onClick={() => void navigate('quyet-dinh-moi', { dossierId: dossier.id, onPaper: 'true' })}>Ghi quyết định từ bản giấy</MenuItem>}
          {can('withdraw') && <MenuItem deed="dossier.withdraw" onClick={() => setAsking('withdraw')}>Thu hồi hồ sơ</MenuItem>}
          {dossier.state === 'da-thu-hoi' && can('restore') && <MenuItem deed="dossier.unwithdraw" onClick={() => void step('dossier.unwithdraw', 'Đã bỏ việc thu hồi hồ sơ.')}>Bỏ việc thu hồi</MenuItem>}
          {can('archive') && <MenuItem deed="dossier.archive" onClick={() => void step('dossier.archive', 'Đã lưu trữ hồ sơ.')}>Lưu trữ</MenuItem>}
          {can('unarchive') && <MenuItem deed="dossier.archive" onClick={() => void step('dossier.unarchive', 'Đã đưa hồ sơ ra khỏi lưu trữ.')}>Đưa ra khỏi lưu trữ</MenuItem>}
          {writing && (
            <MenuItem deed="dossier.remove" color="red" onClick={() => setAsking('remove')}>
              Xóa hồ sơ
            </MenuItem>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog {...questions.submitDossier} opened={asking === 'submit'} onConfirm={submit} onClose={() => setAsking(null)} />
      <ConfirmDialog {...questions.remove} opened={asking === 'remove'} onConfirm={remove} onClose={() => setAsking(null)} />
      <WithdrawDialog
        opened={asking === 'withdraw'}
        title="Thu hồi hồ sơ"
        detail="Mọi đề nghị còn chờ trả lời được thu hồi; in công văn thu hồi để báo đơn vị nhận. Bản đã gửi được giữ nguyên."
        onConfirm={withdraw}
        onClose={() => setAsking(null)}
      />
      <ExportFolder dossierId={dossier.id} opened={asking === 'export'} onClose={() => setAsking(null)} />
    </>
  );
}
