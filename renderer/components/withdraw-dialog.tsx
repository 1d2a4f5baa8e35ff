import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Result } from '../../shared/result.ts';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, missing, useForm } from './form/index.ts';
import { ScanField } from './scan-field.tsx';
import type { Scan } from './scan-field.tsx';

interface Values {
  readonly reason: string;
  readonly on: string | null;
}

export interface WithdrawDialogProps {
  readonly opened: boolean;
  /** «Thu hồi đề nghị», «Thu hồi hồ sơ». */
  readonly title: string;
  /** What follows from it. */
  readonly detail: ReactNode;
  readonly onConfirm: (fields: { reason: string; on: string | null; scanIds: string[] }) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

/** Asks why and when something is taken back; the reason is printed. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size={640} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {props.opened && <Body {...props} />}
    </Modal>
  );
}

function Body({ title, detail, onConfirm, onClose }: WithdrawDialogProps) {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const form = useForm<Values>({
    initial: { reason: '', on: null },
    check: (values) => missing(values, { reason: 'Lý do thu hồi' }),
    save: (values) => onConfirm({ ...values, scanIds: scans.map(({ id }) => id) }),
    onSaved: onClose,
  });
  return (
    <Form form={form} label={title}>
      <Text component="div">{detail}</Text>
      <TextAreaField {...form.field('reason')} label="Lý do thu hồi" required minRows={2} maxLength={8000} autoFocus />
      <FieldGrid min={220}>
        <DateField {...form.field('on')} label="Ngày thu hồi" description="Để trống là hôm nay." />
      </FieldGrid>
      <ScanField scans={scans} onChange={setScans} />
      <FormBar form={form} saveLabel="Thu hồi" onCancel={onClose} />
    </Form>
  );
}
