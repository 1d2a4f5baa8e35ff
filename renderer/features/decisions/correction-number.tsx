import { Modal } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { DateField, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { CorrectionView } from './store.ts';

/** Sets number and date of a correction once it is signed. */
export function CorrectionNumberDialog({ correction: { id, version, ...held }, onClose }: { readonly correction: CorrectionView['correction']; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<{ number: string; date: string | null }>({
    initial: { number: held.number, date: held.date },
    check: (values) => missing(values, { number: 'Số văn bản', date: 'Ngày' }),
    deed: 'correction.setNumber',
    save: ({ number, date }) => api.call('correction.setNumber', { id, version, number, date: date ?? '' }),
    onSaved: () => {
      toast.success('Đã ghi số, ngày văn bản đính chính.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Số, ngày văn bản đính chính" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Số, ngày văn bản đính chính">
        <TextField {...form.field('number')} label="Số văn bản" required maxLength={300} />
        <DateField {...form.field('date')} label="Ngày" required />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
