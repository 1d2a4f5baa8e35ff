import { Modal, Text } from '@mantine/core';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { useApi } from '../../app/api.tsx';
import { DateField, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { stopFollowing, useExemplars } from './store.ts';

interface Values {
  readonly on: string | null;
  readonly reason: string;
}

/** Ends the following of an exemplar: since when, and why. */
export function StopDialog({ view, onClose }: { readonly view: ExemplarView; readonly onClose: () => void }) {
  const api = useApi();
  const today = useExemplars((state) => state.today);
  const form = useForm<Values>({
    initial: { on: today, reason: '' },
    check: (values) => missing(values, { on: 'Từ ngày', reason: 'Lý do' }),
    deed: 'exemplar.stop',
    save: ({ on, reason }) => stopFollowing(api, view.id, { on: on ?? '', reason }),
    onSaved: () => {
      toast.success('Đã dừng theo dõi.', () => stopFollowing(api, view.id, null));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Dừng theo dõi điển hình?" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Dừng theo dõi">
        <Text c="dimmed">{view.name}. Các khâu đã ghi được giữ nguyên.</Text>
        <DateField {...form.field('on')} label="Từ ngày" required />
        <TextField {...form.field('reason')} label="Lý do" required maxLength={300} placeholder="Ví dụ: tổ đã giải thể" />
        <FormBar form={form} saveLabel="Dừng theo dõi" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
