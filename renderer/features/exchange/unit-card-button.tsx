import { Modal, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { Form, FormBar, TextField, useForm } from '../../components/form/index.ts';
import { ReceiverChoice } from '../../components/send-item.tsx';
import type { To } from '../../components/send-item.tsx';
import { toast } from '../../components/toasts.ts';
import { err, fault } from '../../../shared/result.ts';
import { loadSent } from './items-store.ts';
import type { SentRow } from './items-store.ts';

/** «Gửi thông tin đơn vị»: who this unit is and how to reach it. `last`: what was sent before, to begin with. */
export function UnitCardButton({ last }: { readonly last: SentRow | null }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button deed="item.send" variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={() => setOpened(true)}>
        Gửi thông tin đơn vị
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Gửi thông tin đơn vị" size={560} closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {opened && <Body last={last} onClose={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Body({ last, onClose }: { readonly last: SentRow | null; readonly onClose: () => void }) {
  const api = useApi();
  const [to, setTo] = useState<To | null>('tat-ca');
  const before = (key: string): string => {
    const value = last?.item.body[key];
    return typeof value === 'string' ? value : '';
  };
  const form = useForm({
    initial: { contact: before('contact'), telephone: before('telephone'), address: before('address') },
    check: () => [],
    deed: 'item.send',
    save: async (values) =>
      to === null ? err(fault('chua-chon-noi-nhan', 'Chưa chọn đơn vị nhận.', { next: 'Chọn ít nhất một đơn vị.' })) : api.call('item.send', { kind: 'unit-card', sourceId: 'unit', contact: values, to }),
    onSaved: () => {
      toast.success('Đã đưa vào danh sách chờ ghi ra USB. Ghi gói ở «Gửi – nhận».');
      void loadSent(api);
      onClose();
    },
  });
  return (
    <Form form={form} label="Gửi thông tin đơn vị">
      <Text size="sm">Tên, loại đơn vị, tỉnh và bản phần mềm đang dùng đi cùng.</Text>
      <TextField {...form.field('contact')} label="Người liên hệ" description="Họ tên, chức vụ người phụ trách." maxLength={300} autoFocus />
      <TextField {...form.field('telephone')} label="Điện thoại" maxLength={300} />
      <TextField {...form.field('address')} label="Địa chỉ" maxLength={300} />
      <ReceiverChoice kind="unit-card" to={to} onChange={setTo} />
      <FormBar form={form} saveLabel="Gửi" onCancel={onClose} />
    </Form>
  );
}
