import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { CheckField, DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { answer } from './items-store.ts';
import type { ReceivedView } from './items-store.ts';

interface Values {
  readonly text: string;
  readonly number: string;
  readonly on: string | null;
  readonly send: boolean;
}

/** Answers a request or a difficulty; the answer may go back with the next bundle. */
export function AnswerDialog({ view: { item }, onClose }: { readonly view: ReceivedView; readonly onClose: () => void }) {
  const api = useApi();
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const form = useForm<Values>({
    initial: { text: '', number: '', on: item.receivedOn, send: true },
    check: (values) => missing(values, { text: 'Nội dung trả lời', on: 'Ngày trả lời' }),
    deed: 'received.answer',
    save: ({ text, number, on, send }) => answer(api, item.id, { text, number, on: on ?? '', send, scanIds: scans.map(({ id }) => id) }),
    onSaved: () => {
      toast.success('Đã ghi trả lời. Trả lời gửi đi nằm trong gói dữ liệu kế tiếp.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Trả lời" size={640} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Trả lời">
        <TextAreaField {...form.field('text')} label="Nội dung trả lời" required minRows={3} maxLength={8000} autoFocus />
        <FieldGrid min={220}>
          <TextField {...form.field('number')} label="Số, ký hiệu văn bản" maxLength={300} />
          <DateField {...form.field('on')} label="Ngày trả lời" required />
        </FieldGrid>
        <CheckField {...form.field('send')} label={`Gửi trả lời cho ${item.ownerName} trong gói dữ liệu kế tiếp`} />
        <ScanField scans={scans} onChange={setScans} />
        <FormBar form={form} saveLabel="Trả lời" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
