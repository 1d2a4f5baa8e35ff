import { Stack } from '@mantine/core';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { DateField, FieldGrid, SelectField, TextAreaField, TextField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { useReports } from './store.ts';
import type { Signer } from './store.ts';
import type { ReportValues } from './values.ts';
import { occurrenceText } from './words.ts';

function signerWords({ name, title, validTo }: Signer): string {
  return `${name}, ${title}${validTo === null ? '' : ` (đến ${formatScreenDate(validTo)})`}`;
}

/** What stands around the words of a report: title, number, day, who signs and who gets it. */
export function ReportParticulars({ form }: { readonly form: FormHandle<ReportValues> }) {
  const { signers, prepared } = useReports();
  const occurrences = prepared.phase === 'ready' ? prepared.value.occurrences : [];
  /** Whom it goes to follows from what it answers, unless that is written already. */
  function answer(ref: string | null): void {
    const [receiver = '', ...others] = occurrences.find((one) => one.ref === ref)?.receivers ?? [];
    form.set({ occurrenceKey: ref, ...(ref === null || form.values.receiver !== '' ? {} : { receiver, recipients: [...others, form.values.recipients].filter(Boolean).join('\n') }) });
  }
  return (
    <Section>
      <Stack gap={12}>
        <TextAreaField {...form.field('title')} label="Tên báo cáo" required minRows={1} maxRows={4} maxLength={300} />
        <FieldGrid min={180}>
          <TextField {...form.field('number')} label="Số báo cáo" maxLength={300} placeholder="Ví dụ: 45" />
          <DateField {...form.field('date')} label="Ngày báo cáo" />
          <SelectField {...form.field('signerId')} label="Người ký" clearable choices={signers.map((signer) => ({ value: signer.id, label: signerWords(signer) }))} />
        </FieldGrid>
        <FieldGrid min={260}>
          <TextField {...form.field('receiver')} label="Kính gửi" maxLength={300} placeholder="Để trống nếu không gửi cấp trên" />
          <SelectField
            {...form.field('occurrenceKey')}
            label="Trả lời việc phải gửi"
            placeholder="Không trả lời việc nào"
            clearable
            disabled={occurrences.length === 0 && form.values.occurrenceKey === null}
            choices={occurrences.map((one) => ({ value: one.ref, label: occurrenceText(one) }))}
            onCommit={answer}
          />
        </FieldGrid>
        <TextAreaField {...form.field('recipients')} label="Nơi nhận khác" description="Mỗi nơi một dòng; «Như trên» và «Lưu» được in sẵn." minRows={1} maxRows={8} maxLength={8000} />
      </Stack>
    </Section>
  );
}
