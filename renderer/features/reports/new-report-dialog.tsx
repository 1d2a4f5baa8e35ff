import { Modal, Text } from '@mantine/core';
import { ok } from '../../../shared/result.ts';
import { navigate } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, RadioField, SelectField, useForm } from '../../components/form/index.ts';
import { KIND_CHOICES, draftParams, firstPeriod, likelyOccurrence, periodFaults, periodOf } from './period-values.ts';
import type { PeriodValues } from './period-values.ts';
import type { Occurrence, Prepared } from './store.ts';
import { occurrenceText } from './words.ts';

interface NewReportDialogProps {
  readonly campaignId: string;
  readonly prepared: Prepared;
  /** What it is to answer, where the clerk came from that. */
  readonly answers: Occurrence | null;
  readonly onClose: () => void;
}

/** «Soạn báo cáo»: which kind, of which year or days, and what it answers. */
export function NewReportDialog({ campaignId, prepared, answers, onClose }: NewReportDialogProps) {
  const form = useForm<PeriodValues>({
    initial: firstPeriod(prepared, answers),
    check: periodFaults,
    save: () => Promise.resolve(ok()),
    onSaved: () => {
      onClose();
      void navigate('bao-cao', draftParams(campaignId, form.values));
    },
  });
  const { kind } = form.values;
  const waiting = kind === 'tong-ket' && prepared.to === null && prepared.endEvent !== '';
  return (
    <Modal opened onClose={onClose} title="Soạn báo cáo" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Soạn báo cáo">
        <RadioField
          {...form.field('kind')}
          label="Loại báo cáo"
          choices={KIND_CHOICES}
          onCommit={(next) => {
            if (next === null) return;
            const period = periodOf(next, prepared);
            form.set({ kind: next, ...period, occurrence: likelyOccurrence(next, period.year, prepared) });
          }}
        />
        {kind === 'hang-nam' ? (
          <SelectField
            {...form.field('year')}
            label="Năm báo cáo"
            required
            choices={prepared.years.map((year) => ({ value: String(year), label: String(year) }))}
            onCommit={(year) => form.set({ year, occurrence: likelyOccurrence(kind, year, prepared) })}
          />
        ) : (
          <FieldGrid>
            <DateField {...form.field('from')} label="Từ ngày" required />
            <DateField {...form.field('to')} label="Đến ngày" description={waiting ? 'Phong trào kết thúc theo sự kiện chưa có ngày; ghi ngày tính số liệu.' : undefined} required />
          </FieldGrid>
        )}
        {waiting && <Text size="sm">Kết thúc khi: {prepared.endEvent}.</Text>}
        <SelectField
          {...form.field('occurrence')}
          label="Trả lời việc phải gửi"
          description={prepared.occurrences.length === 0 ? 'Phong trào không có việc phải gửi nào cho đơn vị; để trống.' : 'Khi ghi đã gửi báo cáo, việc phải gửi này cũng được ghi đã gửi.'}
          placeholder="Không trả lời việc nào"
          clearable
          disabled={prepared.occurrences.length === 0}
          choices={prepared.occurrences.map((one) => ({ value: one.ref, label: occurrenceText(one) }))}
        />
        <FormBar form={form} saveLabel="Soạn từ số liệu" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
