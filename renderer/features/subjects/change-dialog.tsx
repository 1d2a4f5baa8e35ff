import { Modal, Text } from '@mantine/core';
import { CHANGE_REASONS, CHANGE_REASON_WORDS, NAME_FIELD_WORDS, NameFields } from '../../../shared/domain/subject-change.ts';
import type { NameFields as Names } from '../../../shared/domain/subject-change.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { changeSubject, unchangeSubject } from './registry-store.ts';
import { useSubjects } from './store.ts';
import { NAME_LABELS } from './words.ts';

const FIELDS: Readonly<Record<Subject['kind'], readonly (keyof Names)[]>> = {
  person: ['honorific', 'name', 'position', 'department', 'workplace', 'address'],
  collective: ['name', 'printName', 'managedBy', 'representative', 'address'],
  household: ['name', 'address'],
};
type Reason = (typeof CHANGE_REASONS)[number];
type Values = Names & { readonly from: string | null; readonly reason: Reason | null; readonly source: string };
const REASONS = CHANGE_REASONS.map((reason) => ({ value: reason, label: CHANGE_REASON_WORDS[reason] }));

/** A transfer or a new name, from a day on; what was printed for earlier days stays. */
export function ChangeDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useSubjects((state) => state.today);
  const now = NameFields.parse(Object.fromEntries(Object.entries(subject).filter(([key]) => key in NAME_FIELD_WORDS)));
  const form = useForm<Values, { changeId: string }>({
    initial: { ...now, from: null, reason: subject.kind === 'person' ? 'chuyen-cong-tac' : 'doi-ten', source: '' },
    draft: { key: `subject-change/${subject.id}`, ...drafts },
    check: (values): Fault[] => [
      ...missing(values, { from: 'Từ ngày', reason: 'Lý do', name: NAME_LABELS[subject.kind] }),
      ...(FIELDS[subject.kind].every((field) => values[field] === now[field]) ? [fault('khong-doi', 'Chưa có gì khác với hiện nay.', { item: 'name', next: 'Sửa tên, chức vụ hoặc nơi công tác.' })] : []),
    ],
    deed: 'subject.change',
    save: ({ from, reason, source, ...fields }) => changeSubject(api, { id: subject.id, from: from ?? '', fields, reason: reason ?? 'khac', source }),
    onSaved: ({ changeId }) => {
      toast.success('Đã ghi thay đổi.', () => unchangeSubject(api, changeId));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Chuyển công tác, đổi tên" size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Chuyển công tác, đổi tên">
        <Text c="dimmed">Giấy tờ và danh sách của ngày trước đó giữ tên, chức vụ, nơi công tác cũ. Ghi sai chính tả thì sửa ở phần Thông tin.</Text>
        <FieldGrid>
          <DateField {...form.field('from')} label="Từ ngày" required autoFocus {...(today === null ? {} : { max: today })} />
          <SelectField {...form.field('reason')} label="Lý do" required choices={REASONS} />
          <TextField {...form.field('source')} label="Văn bản" placeholder="Số quyết định, ngày" />
        </FieldGrid>
        <FieldGrid min={260}>
          {FIELDS[subject.kind].map((field) => (
            <TextField key={field} {...form.field(field)} label={field === 'name' ? NAME_LABELS[subject.kind] : NAME_FIELD_WORDS[field]} required={field === 'name'} />
          ))}
        </FieldGrid>
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
