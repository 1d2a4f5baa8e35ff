import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import type { Result } from '../../../shared/result.ts';

interface RevokeDialogProps {
  readonly opened: boolean;
  /** «Thu hồi khóa của …» */
  readonly title: string;
  readonly detail: ReactNode;
  /** What the day is: «Không tin khóa từ ngày». */
  readonly dayLabel: string;
  readonly onConfirm: (fields: { readonly from: string | null; readonly reason: string }) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

/** Asks from which day something no longer counts, and why. */
export function RevokeDialog(props: RevokeDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size={640} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {props.opened && <Body {...props} />}
    </Modal>
  );
}

function Body({ title, detail, dayLabel, onConfirm, onClose }: RevokeDialogProps) {
  const form = useForm<{ from: string | null; reason: string }>({
    initial: { from: null, reason: '' },
    check: (values) => missing(values, { reason: 'Lý do' }),
    save: onConfirm,
    onSaved: onClose,
  });
  return (
    <Form form={form} label={title}>
      <Text component="div">{detail}</Text>
      <FieldGrid min={220}>
        <DateField {...form.field('from')} label={dayLabel} description="Để trống là hôm nay." />
      </FieldGrid>
      <TextField {...form.field('reason')} label="Lý do" required maxLength={300} autoFocus />
      <FormBar form={form} saveLabel="Thu hồi" onCancel={onClose} />
    </Form>
  );
}
