import { Button, Modal } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { OldAwardFields, awardValues, oldAwardFaults, oldAwardOf } from './old-award-fields.tsx';
import type { OldAwardValues } from './old-award-fields.tsx';
import { changeAward, removeAwards, restoreAwards } from './registry-store.ts';
import type { AwardEntry } from './registry-store.ts';
import { useSubjects } from './store.ts';
import { useRemote } from './use-remote.ts';

/** Changes an old award that was entered, or takes it away. */
export function OldAwardDialog({ entry, onClose }: { readonly entry: AwardEntry; readonly onClose: () => void }) {
  const { remote } = useRemote(entry.subjectKind, [], (api) => api.call('award.choices', { kind: entry.subjectKind }));
  return (
    <Modal opened onClose={onClose} title="Khen thưởng cũ" size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {remote.phase === 'ready' && <Body entry={entry} choices={remote.value} onClose={onClose} />}
    </Modal>
  );
}

function Body({ entry, choices, onClose }: { readonly entry: AwardEntry; readonly choices: Parameters<typeof oldAwardOf>[1]; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useSubjects((state) => state.today);
  const form = useForm<OldAwardValues>({
    initial: awardValues(entry),
    draft: { key: `old-award/${entry.id}`, ...drafts },
    check: oldAwardFaults,
    deed: 'award.change',
    save: (values) => changeAward(api, { id: entry.id, version: entry.version, fields: oldAwardOf(values, choices) }),
    onSaved: () => {
      toast.success('Đã lưu khen thưởng cũ.');
      onClose();
    },
  });
  async function remove(): Promise<void> {
    const result = await removeAwards(api, [entry.id]);
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    toast.success('Đã xóa khen thưởng cũ vào thùng rác.', () => restoreAwards(api, [entry.id]));
    onClose();
  }
  return (
    <Form form={form} label="Khen thưởng cũ">
      <OldAwardFields form={form} choices={choices} today={today} />
      <FormBar form={form} onCancel={onClose}>
        <Button variant="default" disabled={form.saving} onClick={() => void remove()}>
          Xóa
        </Button>
      </FormBar>
    </Form>
  );
}
