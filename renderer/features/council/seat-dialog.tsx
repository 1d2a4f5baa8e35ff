import { Modal } from '@mantine/core';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, useForm } from '../../components/form/index.ts';
import type { CouncilSeat } from '../../../shared/domain/council.ts';
import { fault, ok } from '../../../shared/result.ts';

interface SeatDialogProps {
  readonly seat: CouncilSeat;
  readonly onChange: (part: Pick<CouncilSeat, 'duties' | 'from' | 'to'>) => void;
  readonly onClose: () => void;
}

/** What one member is charged with, and from when to when. It goes into the council's form and is saved with it. */
export function SeatDialog({ seat, onChange, onClose }: SeatDialogProps) {
  const form = useForm<Pick<CouncilSeat, 'duties' | 'from' | 'to'>>({
    initial: { duties: seat.duties, from: seat.from, to: seat.to },
    check: ({ from, to }) => (from !== null && to !== null && to < from ? [fault('nguoc-ngay', 'Ngày thôi tham gia trước ngày bắt đầu.', { item: 'to', next: 'Sửa lại một trong hai ngày.' })] : []),
    deed: 'council.save',
    save: (values) => {
      onChange(values);
      return Promise.resolve(ok());
    },
    onSaved: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={seat.name === '' ? 'Thành viên' : seat.name} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Nhiệm vụ và thời gian tham gia">
        <TextAreaField {...form.field('duties')} label="Nhiệm vụ" description="In trong quyết định thành lập." maxLength={1000} minRows={2} autoFocus />
        <FieldGrid min={180}>
          <DateField {...form.field('from')} label="Tham gia từ ngày" description="Để trống: từ khi thành lập." />
          <DateField {...form.field('to')} label="Đến hết ngày" description="Để trống: đang tham gia." />
        </FieldGrid>
        <FormBar form={form} saveLabel="Xong" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
