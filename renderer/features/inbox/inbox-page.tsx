import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { OWN_DECISION } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { RemoteView, loading } from '../../components/remote.tsx';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { organName } from '../../../shared/domain/unit.ts';
import { LineDialog } from './line-dialog.tsx';
import { LineTable } from './line-table.tsx';
import { acknowledge, loadInbox, returnNominations, useInbox } from './store.ts';
import type { InboxData, InboxLine } from './store.ts';
import classes from './inbox.module.css';

/** A dossier that came from another unit. `params`: `versionId`. */
export function InboxPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const versionId = params['versionId'] ?? '';
  const data = useInbox((state) => (state.versionId === versionId ? state.data : loading));
  useEffect(() => void loadInbox(api, versionId), [api, versionId]);
  useChanged(['dossier_version', 'nomination_version', 'return_note', 'receipt', 'decision_line', 'award_entry'], () => void loadInbox(api, versionId));
  if (data.phase !== 'ready') {
    return (
      <Page title="Hồ sơ nhận được" back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}>
        <RemoteView of={data} onRetry={() => void loadInbox(api, versionId)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Shown data={data.value} />;
}

function Shown({ data }: { readonly data: InboxData }) {
  const api = useApi();
  const { version, lines, acknowledged, receivedOn } = data;
  const [returning, setReturning] = useState<readonly InboxLine[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const open = lines.filter((line) => line.state === 'open');
  const sender = organName({ kind: version.ownerKind, name: version.ownerName });

  async function receive(): Promise<void> {
    setBusy(true);
    const result = await acknowledge(api);
    setBusy(false);
    if (result.ok) toast.success('Đã tiếp nhận hồ sơ.');
    else toast.error(result.error);
  }
  return (
    <Page
      title={version.submission.content}
      wide
      subtitle={`${sender} · lần ${version.sending} · ${acknowledged ? `đã tiếp nhận ngày ${dayText(receivedOn)}` : 'chưa tiếp nhận'}`}
      back={{ page: 'ho-so', label: 'Hồ sơ nhận được' }}
      actions={
        <>
          {!acknowledged && (
            <Button deed="inbox.acknowledge" loading={busy} onClick={() => void receive()}>
              Tiếp nhận hồ sơ
            </Button>
          )}
          {open.length > 0 && (
            <>
              <Button deed={OWN_DECISION} variant={acknowledged ? 'filled' : 'default'} onClick={() => void navigate('quyet-dinh-moi', { dossierId: version.dossierId })}>
                Ghi quyết định
              </Button>
              <Button deed="inbox.return" variant="default" onClick={() => setReturning(open)}>
                Trả lại hồ sơ
              </Button>
            </>
          )}
          {open.length === 0 && (
            <Button variant="default" onClick={() => void navigate('gui-nhan', { tab: 'gui-di', peerCode: version.owner })}>
              Gửi kết quả (USB)
            </Button>
          )}
        </>
      }
    >
      <Section>
        <div className={classes.facts}>
          <KeyValueList
            items={[
              { label: 'Số tờ trình', value: version.submission.number },
              { label: 'Ngày trình', value: version.submission.date === null ? null : dayText(version.submission.date) },
              { label: 'Người ký', value: version.submission.signer === null ? null : `${version.submission.signer.title} ${version.submission.signer.name}` },
            ]}
          />
          <KeyValueList
            items={[
              { label: 'Đợt xét', value: [version.roundName, version.campaignName ?? ''].filter(Boolean).join(' · ') },
              ...(version.roundReason === '' ? [] : [{ label: 'Nội dung khen thưởng', value: version.roundReason }]),
              { label: 'Họp xét', value: version.session === null ? null : `ngày ${dayText(version.session.date)}${version.session.number === '' ? '' : `, biên bản số ${version.session.number}`}` },
            ]}
          />
        </div>
      </Section>
      <LineTable lines={lines} dossierId={version.dossierId} onReturn={setReturning} />
      <LineDialog lines={lines} />
      <ConfirmDialog
        {...questions.returnDossier}
        detail={
          returning !== null && (
            <>
              {returning.length === lines.length ? `Cả hồ sơ, ${lines.length} đề nghị:` : `${returning.length} trong ${lines.length} đề nghị:`} {returning.map((line) => line.version.subject.name).slice(0, 5).join(', ')}
              {returning.length > 5 && ` và ${returning.length - 5} đối tượng khác`}. Đơn vị gửi nhận lý do này ở gói kết quả kế tiếp.
              <ScanField scans={scans} onChange={setScans} />
            </>
          )
        }
        opened={returning !== null}
        onConfirm={async (reason) => {
          const result = await returnNominations(api, (returning ?? []).map((line) => line.version.nominationId), reason, scans.map(({ id }) => id));
          if (result.ok) setScans([]);
          if (result.ok) toast.success('Đã trả lại. Ghi gói kết quả ở «Gửi – nhận» để đơn vị gửi biết.');
          return result;
        }}
        onClose={() => setReturning(null)}
      />
    </Page>
  );
}
