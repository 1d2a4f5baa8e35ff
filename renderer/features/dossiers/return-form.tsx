import { Checkbox, Stack, Text } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { fault } from '../../../shared/result.ts';
import type { DossierData } from './store.ts';

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
  const rows = nominations.filter((row) => row.state === 'sent' || row.state === 'received');
  const form = useForm<Values>({
    initial: { nominationIds: rows.length === 1 ? rows.map((row) => row.id) : [], fromName: dossier.receiver.name, date: null, reason: '', scans: [] },
    draft: { key: `return/${dossier.id}`, ...drafts },
    check: (values) => [
      ...(values.nominationIds.length === 0 ? [fault('chua-chon-de-nghi', 'Chưa chọn đề nghị bị trả lại.', { item: 'nominationIds', next: 'Chọn ít nhất một dòng.' })] : []),
      ...missing(values, { fromName: 'Đơn vị trả lại', date: 'Ngày trả lại', reason: 'Lý do trả lại' }),
    ],
    deed: 'return.record',
    save: ({ nominationIds, fromName, date, reason, scans }) =>
      api.call('return.record', { dossierId: dossier.id, nominationIds: [...nominationIds], fromName, date: date ?? '', reason, scanIds: scans.map(({ id }) => id) }),
    onSaved: () => {
      toast.success('Đã ghi việc trả lại. Các đề nghị này sửa được và gửi lại được.');
      void replacePage('ho-so-de-nghi', { id: dossier.id });
    },
  });
  const { values } = form;
  const picks = form.field('nominationIds');

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
          <DateField {...form.field('date')} label="Ngày trả lại" law="return.date" required />
        </FieldGrid>
        <TextAreaField {...form.field('reason')} label="Lý do trả lại" required description="Chép như trong văn bản: cần bổ sung gì." maxLength={8000} />
        <div>
          <ScanField scans={values.scans} onChange={(scans) => form.field('scans').onCommit(scans)}>
            <Text size="xs" c="dimmed" mt={4}>
              Bản quét văn bản trả lại: PDF hoặc ảnh.
            </Text>
          </ScanField>
        </div>
        <FormBar form={form} saveLabel="Ghi việc trả lại" onCancel={() => void goBack('ho-so')} />
      </Form>
    </Section>
  );
}
