import { Button, Modal, Stack, Text } from '@mantine/core';
import { useApi } from '../../../app/api.tsx';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { DateField, FieldGrid, Form, TextAreaField, TextField, missing, useForm } from '../../../components/form/index.ts';
import { toast } from '../../../components/toasts.ts';
import type { IntakeReturn } from '../../../../shared/domain/intake.ts';
import { fault } from '../../../../shared/result.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { loadIntake } from './store.ts';

const LEAST = 20;
const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

interface Values {
  readonly reason: string;
  readonly on: string | null;
  readonly answerBy: string | null;
  readonly number: string;
}

interface ReturnDialogProps {
  readonly intakeId: string;
  readonly lineIds: readonly string[];
  readonly onReturned: (returnId: string) => void;
  readonly onClose: () => void;
}

/** «Trả lại»: why, when, until when; the công văn is shown afterwards (R69, R92). */
export function ReturnDialog({ intakeId, lineIds, onReturned, onClose }: ReturnDialogProps) {
  const api = useApi();
  const form = useForm<Values, IntakeReturn>({
    initial: { reason: '', on: null, answerBy: null, number: '' },
    check: (values) => [
      ...missing(values, { on: 'Ngày trả lại' }),
      ...(letters(values.reason) < LEAST ? [fault('ly-do-ngan', `Ghi ít nhất ${LEAST} chữ cái; mới có ${letters(values.reason)}.`, { item: 'reason' })] : []),
    ],
    deed: 'intake.return',
    save: ({ reason, on, answerBy, number }) => api.call('intake.return', { id: intakeId, lineIds: [...lineIds], reason, on: on ?? '', answerBy, number }),
    onSaved: (note) => {
      toast.success(`Đã trả lại ${formatNumber(lineIds.length)} dòng.`, () => api.call('intake.undoReturn', { id: intakeId, returnId: note.id }));
      void loadIntake(api, intakeId);
      onReturned(note.id);
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Trả lại ${formatNumber(lineIds.length)} dòng?`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form}>
        <Stack gap={12}>
          <Text c="dimmed">Dòng đã ở trong đợt xét thì ra khỏi đợt xét; khi gửi lại vẫn là dòng ấy, giữ cả hai bản.</Text>
          <TextAreaField {...form.field('reason')} label="Lý do trả lại" required description="Ghi rõ cần bổ sung gì; in trong công văn." autoFocus />
          <FieldGrid min={160}>
            <DateField {...form.field('on')} label="Ngày trả lại" required />
            <DateField {...form.field('answerBy')} label="Hạn gửi lại" />
            <TextField {...form.field('number')} label="Số công văn" description="Có thể ghi sau khi ký." maxLength={300} />
          </FieldGrid>
          <DialogBar>
            <Button variant="default" onClick={onClose}>
              Hủy thao tác
            </Button>
            <Button type="submit" loading={form.saving}>
              Trả lại
            </Button>
          </DialogBar>
        </Stack>
      </Form>
    </Modal>
  );
}

/** Number and day of a công văn trả lại, after it was signed. */
export function ReturnNumberDialog({ intakeId, note, onClose }: { readonly intakeId: string; readonly note: IntakeReturn; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Omit<Values, 'reason'>>({
    initial: { on: note.on, answerBy: note.answerBy, number: note.number },
    check: (values) => missing(values, { on: 'Ngày trả lại' }),
    deed: 'intake.saveReturn',
    save: ({ on, answerBy, number }) => api.call('intake.saveReturn', { id: intakeId, returnId: note.id, on: on ?? note.on, answerBy, number }),
    onSaved: () => {
      toast.success('Đã ghi số công văn.');
      void loadIntake(api, intakeId);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Công văn trả lại hồ sơ" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form}>
        <Stack gap={12}>
          <TextField {...form.field('number')} label="Số công văn" maxLength={300} autoFocus />
          <FieldGrid min={160}>
            <DateField {...form.field('on')} label="Ngày trả lại" required />
            <DateField {...form.field('answerBy')} label="Hạn gửi lại" />
          </FieldGrid>
          <DialogBar>
            <Button variant="default" onClick={onClose}>
              Hủy thao tác
            </Button>
            <Button type="submit" loading={form.saving}>
              Lưu
            </Button>
          </DialogBar>
        </Stack>
      </Form>
    </Modal>
  );
}
