import { Modal } from '@mantine/core';
import type { BlockView } from '../../../shared/api/exemplar.ts';
import { BLOCK_KINDS, BLOCK_KIND_WORDS } from '../../../shared/domain/block.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { FieldGrid, Form, FormBar, NumberField, RadioField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { useBlocks } from './store.ts';

interface Values {
  readonly kind: (typeof BLOCK_KINDS)[number];
  readonly name: string;
  readonly year: number | null;
}

/** A block needs a name and a year to begin with; the rest is filled in on its page. */
export function NewBlockDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const today = useBlocks((state) => state.today);
  const form = useForm<Values, BlockView>({
    initial: { kind: 'khoi', name: '', year: today === null ? null : Number(today.slice(0, 4)) },
    check: (values) => missing(values, { name: 'Tên', year: 'Năm' }),
    deed: 'block.save',
    save: ({ kind, name, year }) => api.call('block.save', { fields: { kind, name, year: year ?? 0, members: [] } }),
    onSaved: ({ block: { id } }) => {
      toast.success('Đã thêm cụm, khối.', () => api.call('block.remove', { id }));
      onClose();
      void navigate('cum-khoi-chi-tiet', { id });
    },
  });
  return (
    <Modal opened onClose={onClose} title="Thêm cụm, khối thi đua" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Cụm, khối thi đua">
        <RadioField
          {...form.field('kind')}
          label="Loại"
          choices={BLOCK_KINDS.map((kind) => ({ value: kind, label: BLOCK_KIND_WORDS[kind] }))}
          onCommit={(kind) => kind !== null && form.field('kind').onCommit(kind)}
        />
        <FieldGrid>
          <TextField {...form.field('name')} label="Tên" required autoFocus maxLength={300} placeholder="Ví dụ: Khối thi đua số 3" />
          <NumberField {...form.field('year')} label="Năm" required plain min={1900} max={2200} />
        </FieldGrid>
        <FormBar form={form} saveLabel="Thêm" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
