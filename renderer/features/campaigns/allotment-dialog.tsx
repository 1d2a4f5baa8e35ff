import { Modal, Text } from '@mantine/core';
import { fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { recordAllotment } from './store.ts';
import type { QuotaLine } from './store.ts';

interface Values {
  readonly min: number | null;
  readonly max: number | null;
  readonly document: string;
  readonly date: string | null;
}
const blank: Values = { min: null, max: null, document: '', date: null };

function faultsOf(values: Values) {
  const { min, max } = values;
  return [
    ...missing(values, { document: 'Số văn bản phân bổ', date: 'Ngày văn bản' }),
    ...(min === null && max === null ? [fault('thieu-so-luong', 'Ghi số tối đa, số tối thiểu, hoặc cả hai.', { item: 'max' })] : []),
    ...(min !== null && max !== null && min > max ? [fault('so-luong-nguoc', 'Số tối thiểu lớn hơn số tối đa.', { item: 'min' })] : []),
  ];
}

export interface AllotmentDialogProps {
  readonly campaignId: string;
  readonly line: QuotaLine;
  readonly onClose: () => void;
}

/** What an allotment document says for one line of the quotas; the nominations are counted against it at once. */
export function AllotmentDialog({ campaignId, line, onClose }: AllotmentDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values>({
    initial: blank,
    draft: { key: `campaign/${campaignId}/allot/${line.id}`, ...drafts },
    check: faultsOf,
    deed: 'campaign.allot',
    save: ({ min, max, document, date }) => recordAllotment(api, { id: campaignId, allotment: { quotaId: line.id, min, max, document, date: date ?? '' } }),
    onSaved: () => {
      toast.success('Đã ghi số lượng được phân bổ.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Ghi văn bản phân bổ" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi văn bản phân bổ">
        <Text c="dimmed">{line.printed}</Text>
        <FieldGrid>
          <TextField {...form.field('document')} label="Số văn bản phân bổ" placeholder="Ví dụ: 45/SNV-TĐKT" required autoFocus />
          <DateField {...form.field('date')} label="Ngày văn bản" required />
          <NumberField {...form.field('min')} label="Số tối thiểu" min={0} />
          <NumberField {...form.field('max')} label="Số tối đa" min={0} />
        </FieldGrid>
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
