import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { PapersHandle } from '../../components/use-papers.tsx';
import type { AwardView } from './store.ts';
import { plainName } from '../../../shared/domain/subject.ts';

interface PrintDialogProps {
  readonly awards: readonly AwardView[];
  readonly papers: PapersHandle;
  readonly onClose: () => void;
}

/** Records that certificates were printed; those printed before need a reason. One alone is shown as it is printed. */
export function PrintDialog({ awards, papers, onClose }: PrintDialogProps) {
  const api = useApi();
  const before = awards.filter(({ certificate }) => certificate !== 'chua-in');
  const again = before.length > 0;
  const form = useForm<{ reason: string }, { id: string }[]>({
    initial: { reason: '' },
    check: (values) => (again ? missing(values, { reason: 'Lý do in lại' }) : []),
    deed: 'certificate.print',
    save: ({ reason }) => api.call('certificate.print', { entryIds: awards.map(({ entry }) => entry.id), reason }),
    onSaved: (prints) => {
      toast.success(`Đã ghi in ${prints.length} giấy khen.`, () => api.call('certificate.undo', { ids: prints.map(({ id }) => id) }));
      onClose();
      const [only] = awards;
      if (awards.length === 1 && only !== undefined) void papers.show('giay-khen', only.entry.id, `Giấy khen – ${plainName(only.entry.subjectName)}`);
    },
  });
  return (
    <Modal opened onClose={onClose} title={again ? 'In lại giấy khen' : `In giấy khen (${awards.length})`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="In giấy khen">
        <Text c="dimmed">
          {again
            ? `${before.length === awards.length ? 'Đã in' : `${before.length} giấy khen đã in`}: ${before.slice(0, 3).map(({ entry }) => plainName(entry.subjectName)).join(', ')}${before.length > 3 ? '…' : ''}. In lại cần ghi lý do; bản cũ thu lại.`
            : 'Ghi vào sổ theo dõi là đã in. In thử, xem trước thì không cần ghi.'}
        </Text>
        {again && <TextField {...form.field('reason')} label="Lý do in lại" required maxLength={300} autoFocus placeholder="Ví dụ: bản trước in hỏng; đính chính tên" />}
        <FormBar form={form} saveLabel={again ? 'In lại' : 'Ghi đã in'} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
