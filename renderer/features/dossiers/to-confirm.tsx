import { Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmerField } from '../../components/answer-box.tsx';
import { saveAnswers, useConfirmer } from '../../components/confirmer.ts';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { CheckView } from '../../../shared/api/dossier-steps.ts';
import type { Fault } from '../../../shared/result.ts';
import { nfc } from '../../../shared/text/normal.ts';
import classes from './dossiers.module.css';

/** What no record speaks against and somebody has to have looked into: confirmed one by one or all at once, under a name. */
export function ToConfirm({ findings }: { readonly findings: readonly CheckView[] }) {
  const api = useApi();
  const known = useConfirmer((state) => state.name);
  const [by, setBy] = useState<string | null>(null);
  const [nameless, setNameless] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  async function confirm(some: readonly CheckView[]): Promise<void> {
    const name = nfc(by ?? known).trim();
    setNameless(name === '');
    if (name === '') return;
    setBusy(true);
    const answers = some.flatMap(({ asks }) => (asks === null ? [] : [{ ...asks, answer: 'yes' as const, evidence: '', by: name }]));
    const result = await saveAnswers(api, answers);
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (result.ok) toast.success(answers.length === 1 ? 'Đã ghi xác nhận.' : `Đã ghi ${answers.length} xác nhận.`, result.value.undo);
  }
  return (
    <Section title={`Cần xác nhận (${findings.length})`} note="Sổ không ghi không có nghĩa là không có: người lập hồ sơ kiểm tra rồi ghi tên xác nhận." flush>
      <div className={classes.confirmer}>
        <ConfirmerField value={by ?? known} onChange={setBy} nameless={nameless} of="đã kiểm tra" />
        {findings.length > 1 && (
          <Button deed="confirmation.saveMany" variant="default" loading={busy} onClick={() => void confirm(findings)}>
            Xác nhận đã kiểm tra cả {findings.length}
          </Button>
        )}
      </div>
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      <ul className={classes.findings} aria-label="Cần xác nhận">
        {findings.map((finding) => (
          <li key={`${finding.nominationId ?? ''} ${finding.asks?.key ?? ''}`}>
            <IconUserCheck size={18} stroke={1.75} aria-hidden />
            <div>
              {finding.name !== '' && <Text fw={500}>{finding.name}</Text>}
              <Text>{finding.sentence}</Text>
            </div>
            <div className={classes.deeds}>
              <Button deed="confirmation.saveMany" size="compact-sm" variant="default" loading={busy} aria-label={`Đã kiểm tra: ${finding.name}`} onClick={() => void confirm([finding])}>
                Đã kiểm tra
              </Button>
              <Button size="compact-sm" variant="subtle" aria-label={`${finding.mend.label}: ${finding.name}`} onClick={() => void navigate(finding.mend.page, finding.mend.params)}>
                {finding.mend.label}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
