import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { Form, FormBar, NumberField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { RegisterRow } from './store.ts';
import { plainName } from '../../../shared/domain/subject.ts';

/** Changes the number of a line of the register; one that was ever given is refused by the register. */
export function NumberDialog({ row, onClose }: { readonly row: Pick<RegisterRow, 'id' | 'version' | 'subjectName' | 'registerNumber' | 'decisionDate' | 'decisionNumber'>; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<{ number: number | null }>({
    initial: { number: row.registerNumber },
    check: (values) => missing(values, { number: 'Số vào sổ' }),
    deed: 'register.setNumber',
    save: ({ number }) => api.call('register.setNumber', { id: row.id, version: row.version, number: number ?? 0 }),
    onSaved: () => {
      toast.success('Đã sửa số vào sổ.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Số vào sổ" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Số vào sổ">
        <Text c="dimmed">
          {plainName(row.subjectName)} · Quyết định số {row.decisionNumber} · sổ năm {row.decisionDate.slice(0, 4)}. Số đã cấp không dùng lại cho dòng khác.
        </Text>
        <NumberField {...form.field('number')} label="Số vào sổ" required min={1} max={999_999} plain autoFocus />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
