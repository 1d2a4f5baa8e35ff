import { Button, Modal } from '@mantine/core';
import { useApi } from '../../../app/api.tsx';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { DateField, FieldGrid, Form, TextField, missing, useForm } from '../../../components/form/index.ts';
import { toast } from '../../../components/toasts.ts';

interface Values {
  readonly on: string | null;
  readonly number: string;
}

/** Day and number of a công văn đôn đốc that went out. */
export function RemindDialog({ roundId, onClose }: { readonly roundId: string; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { on: null, number: '' },
    check: (values) => missing(values, { on: 'Ngày đôn đốc' }),
    deed: 'intake.remind',
    save: ({ on, number }) => api.call('intake.remind', { roundId, on: on ?? '', number }),
    onSaved: () => {
      toast.success('Đã ghi lần đôn đốc.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Ghi đã đôn đốc" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form}>
        <FieldGrid min={160}>
          <DateField {...form.field('on')} label="Ngày đôn đốc" required autoFocus />
          <TextField {...form.field('number')} label="Số công văn" maxLength={300} />
        </FieldGrid>
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            Hủy thao tác
          </Button>
          <Button type="submit" loading={form.saving}>
            Lưu
          </Button>
        </DialogBar>
      </Form>
    </Modal>
  );
}
