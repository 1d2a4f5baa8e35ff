import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import type { DossierData } from './store.ts';
import classes from './dossiers.module.css';

interface Scan {
  readonly id: string;
  readonly fileName: string;
}
interface Values {
  readonly nominationIds: readonly string[];
  readonly fromName: string;
  readonly date: string | null;
  readonly reason: string;
  readonly scans: readonly Scan[];
}

/** Which nominations came back, from whom, when and why. */
export function ReturnForm({ data: { dossier, nominations } }: { readonly data: DossierData }) {
  const api = useApi();
  const drafts = useDrafts();
  const [scanFault, setScanFault] = useState<Fault | null>(null);
  const [scanning, setScanning] = useState(false);
  const rows = nominations.filter((row) => row.state === 'sent' || row.state === 'received');
  const form = useForm<Values>({
    initial: { nominationIds: rows.length === 1 ? rows.map((row) => row.id) : [], fromName: dossier.receiver.name, date: null, reason: '', scans: [] },
    draft: { key: `return/${dossier.id}`, ...drafts },
    check: (values) => [
      ...(values.nominationIds.length === 0 ? [fault('chua-chon-de-nghi', 'Chưa chọn đề nghị bị trả lại.', { item: 'nominationIds', next: 'Chọn ít nhất một dòng.' })] : []),
      ...missing(values, { fromName: 'Đơn vị trả lại', date: 'Ngày trả lại', reason: 'Lý do trả lại' }),
    ],
    save: ({ nominationIds, fromName, date, reason, scans }) =>
      api.call('return.record', { dossierId: dossier.id, nominationIds: [...nominationIds], fromName, date: date ?? '', reason, scanIds: scans.map(({ id }) => id) }),
    onSaved: () => {
      toast.success('Đã ghi việc trả lại. Các đề nghị này sửa được và gửi lại được.');
      void replacePage('ho-so-de-nghi', { id: dossier.id });
    },
  });
  const { values } = form;
  const picks = form.field('nominationIds');
  const scans = form.field('scans');

  async function addScan(file: File): Promise<void> {
    setScanning(true);
    const result = await api.upload('scan.add', { fileName: file.name.slice(-300) }, new Uint8Array(await file.arrayBuffer()));
    setScanning(false);
    setScanFault(result.ok ? null : result.error);
    if (result.ok) scans.onCommit([...values.scans, result.value]);
  }

  return (
    <Section>
      <Form form={form} label="Việc trả lại">
        <Checkbox.Group
          label="Đề nghị bị trả lại"
          required
          error={picks.fault?.message}
          value={[...values.nominationIds]}
          onChange={(ids) => picks.onCommit(ids)}
        >
          <Stack gap={8} mt={8}>
            {rows.map((row) => (
              <Checkbox key={row.id} value={row.id} label={row.subjectName} description={row.awardName} data-field="nominationIds" />
            ))}
          </Stack>
        </Checkbox.Group>
        <FieldGrid>
          <TextField {...form.field('fromName')} label="Đơn vị trả lại" required maxLength={300} />
          <DateField {...form.field('date')} label="Ngày trả lại" required />
        </FieldGrid>
        <TextAreaField {...form.field('reason')} label="Lý do trả lại" required description="Chép như trong văn bản: cần bổ sung gì." maxLength={8000} />
        <div>
          <FilePickButton label="Chụp/Quét" accept=".pdf,.jpg,.jpeg,.png" icon={<IconScan size={16} aria-hidden />} loading={scanning} onFile={(file) => void addScan(file)} />
          <Text size="xs" c="dimmed" mt={4}>
            Bản quét văn bản trả lại: PDF hoặc ảnh.
          </Text>
          {values.scans.length > 0 && (
            <ul className={classes.scans} aria-label="Bản quét">
              {values.scans.map((scan) => (
                <li key={scan.id}>
                  {scan.fileName}
                  <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Bỏ ${scan.fileName}`} onClick={() => scans.onCommit(values.scans.filter(({ id }) => id !== scan.id))}>
                    Bỏ
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <FaultAlert fault={scanFault} onClose={() => setScanFault(null)} />
        </div>
        <FormBar form={form} saveLabel="Ghi việc trả lại" onCancel={() => void goBack('ho-so')} />
      </Form>
    </Section>
  );
}
