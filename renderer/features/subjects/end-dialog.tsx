import { Modal, Text } from '@mantine/core';
import type { Subject } from '../../../shared/domain/subject.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { SubjectsField } from '../../components/subjects-field.tsx';
import { toast } from '../../components/toasts.ts';
import { endCollectives, reopenCollectives } from './registry-store.ts';

interface Values {
  readonly ids: readonly string[];
  readonly on: string | null;
  readonly source: string;
  readonly successorIds: readonly string[];
  readonly newSuccessor: string;
}

/** Collectives that end on a day: into one that is there, into a new one, or into none. */
export function EndDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values, { ids: string[]; newSuccessorId: string | null; warnings: string[] }>({
    initial: { ids: [subject.id], on: null, source: '', successorIds: [], newSuccessor: '' },
    draft: { key: `collective-end/${subject.id}`, ...drafts },
    check: (values): Fault[] => [
      ...missing(values, { on: 'Từ ngày' }),
      ...(values.ids.length === 0 ? [fault('thieu', 'Chọn ít nhất một tập thể.', { item: 'ids' })] : []),
      ...values.successorIds.filter((id) => values.ids.includes(id)).map(() => fault('tu-ke-thua', 'Một tập thể không thể vừa kết thúc vừa là nơi nhận.', { item: 'successorIds' })),
    ],
    deed: 'collective.end',
    save: ({ ids, on, source, successorIds, newSuccessor }) => endCollectives(api, { ids: [...ids], on: on ?? '', source, successorIds: [...successorIds], newSuccessor }),
    onSaved: ({ ids, newSuccessorId, warnings }) => {
      toast.success(['Đã ghi sáp nhập, giải thể.', ...warnings].join(' '), () => reopenCollectives(api, ids, newSuccessorId));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Sáp nhập, giải thể" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Sáp nhập, giải thể">
        <Text c="dimmed">Khen thưởng của tập thể cũ vẫn là của tập thể cũ, chỉ hiện ở nơi nhận để tra cứu.</Text>
        <SubjectsField {...form.field('ids')} label="Tập thể kết thúc" kind="collective" names={{ [subject.id]: subject.name }} />
        <FieldGrid>
          <DateField {...form.field('on')} label="Không còn từ ngày" law="collective.endOn" required autoFocus />
          <TextField {...form.field('source')} label="Văn bản" placeholder="Số quyết định, ngày" />
        </FieldGrid>
        <SubjectsField {...form.field('successorIds')} label="Nơi nhận đã có" description="Giải thể hẳn thì để trống nơi nhận." kind="collective" names={{}} />
        <TextField {...form.field('newSuccessor')} label="Nơi nhận mới" placeholder="Tên tập thể mới thành lập" />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
