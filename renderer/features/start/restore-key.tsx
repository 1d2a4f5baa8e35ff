import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { BackupRow } from '../../../shared/api/backup.ts';
import { ok } from '../../../shared/result.ts';
import { Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { PassphraseField } from './passphrase.tsx';

interface Key {
  readonly passphrase?: string;
  readonly code?: string;
}
export interface RestoreKeyProps {
  /** Null: closed. */
  readonly row: BackupRow | null;
  readonly onClose: () => void;
  readonly onKey: (row: BackupRow, key: Key) => void;
}

/** What opens a backup where the keyring here does not: the passphrase of that time, or the recovery code. */
export function RestoreKey({ row, onClose, onKey }: RestoreKeyProps) {
  return (
    <Modal opened={row !== null} onClose={onClose} title={`Mở bản ${row?.when ?? ''}`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {row !== null && <Ask row={row} onClose={onClose} onKey={onKey} />}
    </Modal>
  );
}

function Ask({ row, onClose, onKey }: RestoreKeyProps & { readonly row: BackupRow }) {
  const [byCode, setByCode] = useState(false);
  const form = useForm({
    initial: { passphrase: '', code: '' },
    check: (values) => (byCode ? missing(values, { code: 'Mã khôi phục' }) : []),
    save: (values) => Promise.resolve(ok(values)),
    onSaved: ({ passphrase, code }) => onKey(row, byCode ? { code } : { passphrase }),
  });
  return (
    <Form form={form} label="Mở bản sao lưu">
      {byCode ? (
        <TextField {...form.field('code')} label="Mã khôi phục" description="Chữ hoa, chữ thường, dấu cách hay gạch nối đều được." required autoFocus />
      ) : (
        <PassphraseField {...form.field('passphrase')} label="Mật khẩu" description="Mật khẩu dùng lúc sao lưu. Dữ liệu không đặt mật khẩu thì để trống." autoFocus />
      )}
      <Button variant="subtle" onClick={() => setByCode(!byCode)}>
        {byCode ? 'Dùng mật khẩu' : 'Quên mật khẩu: dùng mã khôi phục'}
      </Button>
      <FormBar form={form} saveLabel="Khôi phục">
        <Button variant="default" onClick={onClose}>
          Hủy thao tác
        </Button>
      </FormBar>
    </Form>
  );
}
