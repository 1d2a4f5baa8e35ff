import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { CheckView } from '../../../shared/api/dossier-steps.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { ToConfirm } from './to-confirm.tsx';
import classes from './dossiers.module.css';

type Checked = OutputOf<SoVangContract['dossier.check']>;
const SHOWN_TYPES = ['dossier', 'nomination', 'subject', 'session', 'award_entry', 'pending_matter', 'quality_grading', 'confirmation', 'initiative', 'membership', 'setting', 'campaign', 'province_profile', 'unit'];

const GROUPS = [
  { weight: 'stop', title: 'Chưa gửi được', note: 'Phải sửa trước khi trình.', icon: IconBan },
  { weight: 'reason', title: 'Gửi được nếu ghi lý do', note: 'Lý do ghi ở từng đề nghị, in trên danh sách gửi kèm.', icon: IconAlertTriangle },
  { weight: 'note', title: 'Nên xem lại', note: 'Nơi nhận hay trả lại vì những điểm này; không bắt buộc ghi lý do.', icon: IconInfoCircle },
] as const;

/** «Kiểm tra hồ sơ»: what the receiver would return it for, in one list, each with the way to where it is mended. `params`: `id`. */
export function CheckPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const [held, setHeld] = useState<Remote<Checked>>(loading);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let current = true;
    void api.call('dossier.check', { id }).then((result) => {
      if (current) setHeld(remoteOf(result));
    });
    return () => {
      current = false;
    };
  }, [api, id, reading]);
  useChanged(SHOWN_TYPES, () => setReading((count) => count + 1));
  const checked = held.phase === 'ready' ? held.value : null;
  return (
    <Page
      title="Kiểm tra hồ sơ"
      wide
      subtitle={checked === null ? undefined : `${checked.dossier.submission.content} · gửi ${checked.dossier.receiver.name} · ${checked.clear}/${checked.nominees} đề nghị không còn điểm phải bổ sung`}
      back={{ page: 'ho-so', label: 'hồ sơ' }}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate('ho-so-de-nghi', { id })}>
            Mở hồ sơ
          </Button>
          <Button variant="default" onClick={() => setReading((count) => count + 1)}>
            Kiểm tra lại
          </Button>
        </>
      }
    >
      <RemoteView of={held} onRetry={() => setReading((count) => count + 1)}>
        {({ findings }) => (findings.length === 0 ? <Clear /> : <Findings findings={findings} />)}
      </RemoteView>
    </Page>
  );
}

function Clear() {
  return (
    <Section>
      <div className={classes.clear}>
        <IconCircleCheck size={20} stroke={1.75} aria-hidden />
        <Text>Không thấy điểm nào nơi nhận có thể trả lại.</Text>
      </div>
    </Section>
  );
}

function Findings({ findings }: { readonly findings: readonly CheckView[] }) {
  const asked = findings.filter(({ asks }) => asks !== null);
  const groups = GROUPS.map(({ weight, title, note, icon: Icon }) => {
    const some = findings.filter((finding) => finding.weight === weight && finding.asks === null);
    if (some.length === 0) return null;
    return (
      <Section key={weight} title={`${title} (${some.length})`} note={note} flush>
        <ul className={classes.findings} aria-label={title}>
          {some.map((finding) => (
            <li key={`${finding.nominationId ?? ''} ${finding.code} ${finding.sentence}`} className={classes[weight]}>
              <Icon size={18} stroke={1.75} aria-hidden />
              <div>
                {finding.name !== '' && <Text fw={500}>{finding.name}</Text>}
                <Text>{finding.sentence}</Text>
              </div>
              <Button size="compact-sm" variant="default" aria-label={`${finding.mend.label}${finding.name === '' ? '' : `: ${finding.name}`}`} onClick={() => void navigate(finding.mend.page, finding.mend.params)}>
                {finding.mend.label}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    );
  });
  return (
    <>
      {groups}
      {asked.length > 0 && <ToConfirm findings={asked} />}
    </>
  );
}
