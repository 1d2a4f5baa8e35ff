import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FOCAL_ROLES } from '../../../shared/api/define.ts';
import type { FocalRole } from '../../../shared/api/define.ts';
import { FOCAL_ROLE_WORDS, ROLE_DEEDS, ROLE_WORDS, SUGGESTED_LABELS, USER_ROLES } from '../../../shared/domain/user.ts';
import type { UserRole } from '../../../shared/domain/user.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, RadioField, RowsField, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import type { FormRow } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { readUsers } from './users-store.ts';
import type { UserList, UserRow } from './users-store.ts';

interface GrantRow extends FormRow {
  readonly campaignId: string | null;
  readonly role: FocalRole | null;
}
interface Values {
  readonly role: UserRole | null;
  readonly name: string;
  readonly label: string;
  readonly passphrase: string;
  readonly again: string;
  readonly focal: readonly GrantRow[];
  readonly ownName: string;
  readonly ownLabel: string;
  readonly ownPassphrase: string;
}

const roles = USER_ROLES.map((role) => ({ value: role, label: `${ROLE_WORDS[role]}: ${ROLE_DEEDS[role].charAt(0).toLocaleLowerCase('vi')}${ROLE_DEEDS[role].slice(1)}` }));
const focalRoles = FOCAL_ROLES.map((role) => ({ value: role, label: FOCAL_ROLE_WORDS[role] }));
const LABEL_HINT = 'Hiện ở màn hình đăng nhập và nằm ngoài phần mã hóa: đừng dùng tên người.';

/** Passphrases are never kept as a draft, so none of these forms keeps one. */
function Dialog({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {children}
    </Modal>
  );
}

const differs = (passphrase: string, again: string): Fault[] => (passphrase === again ? [] : [fault('mat-khau-khac-nhau', 'Hai lần gõ mật khẩu khác nhau.', { next: 'Gõ lại cho giống nhau.', item: 'again' })]);

function start(list: UserList, user: UserRow | null): Values {
  const focal = (user?.focal ?? []).map(({ campaignId, role }, index) => ({ key: String(index), campaignId, role }));
  return { role: user?.role ?? 'clerk', name: user?.name ?? '', label: user?.label ?? '', passphrase: '', again: '', focal, ownName: '', ownLabel: SUGGESTED_LABELS.head, ownPassphrase: '' };
}

async function save(api: Api, list: UserList, user: UserRow | null, values: Values): Promise<Result<unknown>> {
  const { role, name, passphrase, ownName, ownLabel, ownPassphrase } = values;
  const chosen = role ?? 'viewer';
  const fields = {
    name, role: chosen, label: values.label.trim() === '' ? SUGGESTED_LABELS[chosen] : values.label,
    focal: chosen === 'viewer' ? values.focal.flatMap((row) => (row.campaignId === null || row.role === null ? [] : [{ campaignId: row.campaignId, role: row.role }])) : [],
  };
  if (user !== null) return api.call('user.change', { id: user.id, version: user.version, fields });
  const own = { name: ownName, label: ownLabel, ...(list.unprotected ? { passphrase: ownPassphrase } : {}) };
  return api.call('user.add', { fields, passphrase, ...(list.lone === null ? {} : { own }) });
}

/** Adds a user, or changes name, label and role of one. The first time the lone user says who she is. */
export function UserDialog({ list: latest, user, onClose }: { readonly list: UserList; readonly user: UserRow | null; readonly onClose: () => void }) {
  const api = useApi();
  // As it was when the dialog opened: with the first save a lone user is none any more.
  const [list] = useState(latest);
  const first = user === null && list.lone !== null;
  const form = useForm<Values>({
    initial: start(list, user),
    check: (values) => [
      ...missing(values, {
        role: 'Vai trò', name: 'Tên trong nhật ký',
        ...(user === null ? { passphrase: 'Mật khẩu ban đầu' } : {}),
        ...(first ? { ownName: 'Tên của mình trong nhật ký', ownLabel: 'Tên đăng nhập của mình' } : {}),
        ...(first && list.unprotected ? { ownPassphrase: 'Mật khẩu của mình' } : {}),
      }),
      ...(user === null ? differs(values.passphrase, values.again) : []),
    ],
    deed: 'user.change',
    save: (values) => save(api, list, user, values),
    onSaved: () => {
      toast.success(user === null ? 'Đã thêm người dùng.' : 'Đã lưu người dùng.');
      void readUsers(api);
      onClose();
    },
  });
  const suggestion = SUGGESTED_LABELS[form.values.role ?? 'viewer'];
  return (
    <Dialog title={user === null ? 'Thêm người dùng' : 'Sửa người dùng'} onClose={onClose}>
      <Form form={form} label="Người dùng">
        {first && (
          <>
            <Text>Từ nay mỗi người đăng nhập bằng tên của mình. Trước hết, ghi về người đang dùng; người này là lãnh đạo, sau có thể giao lại vai trò.</Text>
            <FieldGrid>
              <TextField {...form.field('ownName')} label="Tên của mình trong nhật ký" required autoFocus />
              <TextField {...form.field('ownLabel')} label="Tên đăng nhập của mình" description={LABEL_HINT} required />
              {list.unprotected && <TextField {...form.field('ownPassphrase')} type="password" label="Mật khẩu của mình" description="Có nhiều người dùng thì ai cũng phải có mật khẩu." required />}
            </FieldGrid>
            <Text fw={600}>Người dùng mới</Text>
          </>
        )}
        <RadioField {...form.field('role')} label="Vai trò" choices={roles} required />
        <FieldGrid>
          <TextField {...form.field('name')} label="Tên trong nhật ký" description="Họ tên, hoặc tên cơ quan; chỉ nằm trong phần mã hóa." required />
          <TextField {...form.field('label')} label="Tên đăng nhập" description={`Để trống thì là «${suggestion}». ${LABEL_HINT}`} />
          {user === null && <TextField {...form.field('passphrase')} type="password" label="Mật khẩu ban đầu" description="Người dùng tự đổi sau khi đăng nhập." required />}
          {user === null && <TextField {...form.field('again')} type="password" label="Gõ lại mật khẩu" required />}
        </FieldGrid>
        {list.province && form.values.role === 'viewer' && <Focal form={form} list={list} />}
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** R88: roles of a focal body, each for one campaign. */
function Focal({ form, list }: { readonly form: ReturnType<typeof useForm<Values>>; readonly list: UserList }) {
  const campaigns = list.campaigns.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Text fw={600}>Vai trò theo phong trào (cơ quan đầu mối)</Text>
      <RowsField<Values, GrantRow>
        form={form}
        name="focal"
        line="vai trò"
        blank={{ campaignId: null, role: null }}
        empty="Không có: chỉ xem."
        columns={[
          { key: 'campaignId', width: 'minmax(0, 2fr)', render: (binding) => <SelectField {...binding} label="Phong trào" choices={campaigns} /> },
          { key: 'role', width: 'minmax(0, 1fr)', render: (binding) => <SelectField {...binding} label="Vai trò" choices={focalRoles} /> },
        ]}
      />
    </>
  );
}

/** A new passphrase for somebody who forgot his. */
export function ResetDialog({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm({
    initial: { passphrase: '', again: '' },
    check: (values) => [...missing(values, { passphrase: 'Mật khẩu mới' }), ...differs(values.passphrase, values.again)],
    deed: 'user.resetPassphrase',
    save: ({ passphrase }) => api.call('user.resetPassphrase', { id: user.id, passphrase }),
    onSaved: () => {
      toast.success(`Đã đặt lại mật khẩu của ${user.name}.`);
      onClose();
    },
  });
  return (
    <Dialog title={`Đặt lại mật khẩu: ${user.name}`} onClose={onClose}>
      <Form form={form} label="Đặt lại mật khẩu">
        <FieldGrid>
          <TextField {...form.field('passphrase')} type="password" label="Mật khẩu mới" required autoFocus />
          <TextField {...form.field('again')} type="password" label="Gõ lại mật khẩu" required />
        </FieldGrid>
        <FormBar form={form} saveLabel="Đặt lại mật khẩu" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** From which day somebody may not sign in any more. */
export function RetireDialog({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<{ readonly from: string | null }>({
    initial: { from: null },
    check: (values) => missing(values, { from: 'Ngừng từ ngày' }),
    deed: 'user.retire',
    save: ({ from }) => api.call('user.retire', { id: user.id, from: from ?? '' }),
    onSaved: () => {
      toast.success(`${user.name} ngừng dùng.`);
      void readUsers(api);
      onClose();
    },
  });
  return (
    <Dialog title={`Ngừng dùng: ${user.name}`} onClose={onClose}>
      <Form form={form} label="Ngừng dùng">
        <DateField {...form.field('from')} label="Ngừng từ ngày" description="Từ ngày này không đăng nhập được nữa. Những gì đã làm vẫn đứng tên người này." required />
        <FormBar form={form} saveLabel="Ngừng dùng" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Lets somebody sign in again whose time has ended; the old passphrase is gone. */
export function ReturnDialog({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm({
    initial: { passphrase: '', again: '' },
    check: (values) => [...missing(values, { passphrase: 'Mật khẩu mới' }), ...differs(values.passphrase, values.again)],
    deed: 'user.return',
    save: ({ passphrase }) => api.call('user.return', { id: user.id, passphrase }),
    onSaved: () => {
      toast.success(`${user.name} dùng lại.`);
      void readUsers(api);
      onClose();
    },
  });
  return (
    <Dialog title={`Cho dùng lại: ${user.name}`} onClose={onClose}>
      <Form form={form} label="Cho dùng lại">
        <FieldGrid>
          <TextField {...form.field('passphrase')} type="password" label="Mật khẩu mới" required autoFocus />
          <TextField {...form.field('again')} type="password" label="Gõ lại mật khẩu" required />
        </FieldGrid>
        <FormBar form={form} saveLabel="Cho dùng lại" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
