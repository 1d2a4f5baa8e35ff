import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { err, fault } from '../../../shared/result.ts';
import { loadPeers } from './store.ts';

/** Takes the unit's keys back from its backup file with the printed recovery code. */
export function RestoreKeys() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button deed="peer.restoreKeys" size="compact-md" variant="default" onClick={() => setOpened(true)}>
        Khôi phục khóa
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Khôi phục khóa của đơn vị" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {opened && <Body onClose={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Body({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const [file, setFile] = useState<File | null>(null);
  const form = useForm({
    initial: { code: '' },
    check: (values) => missing(values, { code: 'Mã khôi phục' }),
    deed: 'peer.restoreKeys',
    save: async ({ code }) => {
      if (file === null) return err(fault('chua-chon-tep', 'Chưa chọn tệp khóa dự phòng.', { next: 'Bấm «Chọn tệp khóa dự phòng».' }));
      return api.upload('peer.restoreKeys', { code }, new Uint8Array(await file.arrayBuffer()));
    },
    onSaved: () => {
      toast.success('Đã khôi phục khóa của đơn vị.');
      void loadPeers(api);
      onClose();
    },
  });
  return (
    <Form form={form} label="Khôi phục khóa của đơn vị">
      <Text>Cần tệp khóa dự phòng đã lưu trước đây và tờ mã khôi phục đã in của chính dữ liệu đó. Khóa đang dùng được cất lại, không mất.</Text>
      <div>
        <FilePickButton label={file === null ? 'Chọn tệp khóa dự phòng' : file.name} aria-label="Chọn tệp khóa dự phòng" accept="" onFile={setFile} />
      </div>
      <TextField {...form.field('code')} label="Mã khôi phục" description="8 nhóm, mỗi nhóm 4 chữ hoặc số." required maxLength={80} />
      <FormBar form={form} saveLabel="Khôi phục khóa" onCancel={onClose} />
    </Form>
  );
}
