import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { saveFile } from '../../components/save-file.ts';
import { toast } from '../../components/toasts.ts';

/** «Lập giấy ủy quyền»: this unit lets another one send its records. */
export function DelegateAway() {
  const [opened, setOpened] = useKeptState('delegate-away', false);
  return (
    <>
      <Button deed="peer.delegationFile" size="compact-md" variant="default" onClick={() => setOpened(true)}>
        Lập giấy ủy quyền
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Ủy quyền gửi dữ liệu" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {opened && <Body onClose={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

interface Values {
  readonly delegateName: string;
  readonly delegateCode: string;
  readonly from: string | null;
  readonly to: string | null;
}

function Body({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { delegateName: '', delegateCode: '', from: null, to: null },
    check: (values) => missing(values, { delegateName: 'Đơn vị gửi thay', delegateCode: 'Mã đơn vị gửi thay', from: 'Từ ngày' }),
    deed: 'peer.delegationFile',
    save: async ({ delegateName, delegateCode, from, to }) => {
      const result = await api.download('peer.delegationFile', { delegateName, delegateCode, from: from ?? '', to });
      if (result.ok) saveFile(result.value);
      return result;
    },
    onSaved: () => {
      toast.success('Đã lập giấy ủy quyền. Đưa tệp cho nơi nhận dữ liệu.');
      onClose();
    },
  });
  return (
    <Form form={form} label="Ủy quyền gửi dữ liệu">
      <Text>Đơn vị được ủy quyền gửi thay các bản ghi của đơn vị mình. Nơi nhận thêm tệp này trong «Đơn vị kết nối» mới nhận.</Text>
      <FieldGrid min={240}>
        <TextField {...form.field('delegateName')} label="Đơn vị gửi thay" required maxLength={300} autoFocus />
        <TextField {...form.field('delegateCode')} label="Mã đơn vị gửi thay" required maxLength={40} />
        <DateField {...form.field('from')} label="Từ ngày" required />
        <DateField {...form.field('to')} label="Đến hết ngày" description="Để trống là đến khi thu hồi." />
      </FieldGrid>
      <FormBar form={form} saveLabel="Lưu giấy ủy quyền" onCancel={onClose} />
    </Form>
  );
}
