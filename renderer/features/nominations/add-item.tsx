import { Modal } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { CheckField, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { addItem, removeItem } from './store.ts';

interface Values {
  readonly name: string;
  readonly citation: string;
  readonly wholeRound: boolean;
}

/** «Thêm mục»: a paper or condition that later guidance asks for (R48), for this nomination or the whole round. */
export function AddItemDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values, { code: string; added: string[]; skipped: number }>({
    initial: { name: '', citation: '', wholeRound: true },
    check: (values) => missing(values, { name: 'Tên mục' }),
    deed: 'nomination.addItem',
    save: ({ name, citation, wholeRound }) => addItem(api, name, citation, wholeRound),
    onSaved: ({ code, added }) => {
      toast.success(`Đã thêm mục vào ${added.length} đề nghị.`, () => removeItem(api, added, code));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Thêm mục vào thành phần hồ sơ" size={560} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Thêm mục vào thành phần hồ sơ">
        <TextField {...form.field('name')} label="Tên mục" required maxLength={300} placeholder="Xác nhận đã trả nợ vay đúng hạn" autoFocus />
        <TextField {...form.field('citation')} label="Văn bản hướng dẫn" maxLength={300} placeholder="Hướng dẫn số …, ngày …" />
        <CheckField {...form.field('wholeRound')} label="Thêm cho mọi đề nghị chưa gửi của đợt xét" />
        <FormBar form={form} saveLabel="Thêm mục" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
