import { Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { labelKey, userWords } from '../../../shared/domain/user.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { Journal } from './journal.tsx';
import { ResetDialog, RetireDialog, ReturnDialog, UserDialog } from './user-dialogs.tsx';
import { readUsers, useUsers } from './users-store.ts';
import type { UserList, UserRow } from './users-store.ts';

const HEADINGS = ['Người dùng', 'Tên đăng nhập', 'Vai trò', 'Thao tác'];
type Asking = { readonly kind: 'edit' | 'reset' | 'retire' | 'return'; readonly user: UserRow } | { readonly kind: 'add' } | null;

/** Người dùng: who may open this file, in which role, until when. Only the head sees more than that. */
export function Users() {
  const { shared, role } = useSession((state) => state.actor);
  if (shared && role !== 'head') {
    return (
      <Section title="Người dùng">
        <Text>Danh sách người dùng do lãnh đạo đơn vị quản lý. Mật khẩu của mình đổi ở mục «Mật khẩu, mã khôi phục».</Text>
      </Section>
    );
  }
  return (
    <Stack gap={16}>
      <UserTable />
      <Journal />
    </Stack>
  );
}

function UserTable() {
  const api = useApi();
  const list = useUsers((state) => state.list);
  const [asking, setAsking] = useKeptState<Asking>('users', null);
  useEffect(() => void readUsers(api), [api]);
  useChanged(['user'], () => void readUsers(api));
  const close = (): void => setAsking(null);
  return (
    <Section
      title="Người dùng"
      note="Mỗi người có tên đăng nhập và mật khẩu riêng; nhật ký ghi ai đã làm gì. Vai trò xếp việc giữa đồng nghiệp trong đơn vị."
      actions={
        <Button deed="user.add" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setAsking({ kind: 'add' })}>
          Thêm người dùng
        </Button>
      }
      flush
    >
      <RemoteView of={list} onRetry={() => void readUsers(api)} lines={3}>
        {(value) => (
          <>
            {value.lone === null ? <Rows list={value} onAsk={setAsking} /> : <Lone name={value.lone} />}
            {asking?.kind === 'add' && <UserDialog list={value} user={null} onClose={close} />}
            {asking?.kind === 'edit' && <UserDialog list={value} user={asking.user} onClose={close} />}
            {asking?.kind === 'reset' && <ResetDialog user={asking.user} onClose={close} />}
            {asking?.kind === 'retire' && <RetireDialog user={asking.user} onClose={close} />}
            {asking?.kind === 'return' && <ReturnDialog user={asking.user} onClose={close} />}
          </>
        )}
      </RemoteView>
    </Section>
  );
}

function Lone({ name }: { readonly name: string }) {
  return (
    <Text p={16}>
      Chỉ một người dùng tệp dữ liệu này và được làm mọi việc; nhật ký ghi là «{name}». Thêm người thứ hai thì mỗi người đăng nhập bằng tên và mật khẩu của mình.
    </Text>
  );
}

function Rows({ list, onAsk }: { readonly list: UserList; readonly onAsk: (asking: Asking) => void }) {
  const api = useApi();
  const [back, setBack] = useState<UserRow | null>(null);
  const today = list.today;
  async function takeBack(user: UserRow) {
    const done = await api.call('user.return', { id: user.id });
    if (done.ok) {
      toast.success(`${user.name} dùng tiếp không hẹn ngày.`);
      await readUsers(api);
    }
    return done;
  }
  return (
    <WideTable minWidth={760}>
      <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Người dùng">
        <Table.Thead>
          <Table.Tr>
            {HEADINGS.map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td>
                {user.name}
                {user.self && ' (mình)'}
              </Table.Td>
              <Table.Td>{user.label}</Table.Td>
              <Table.Td>{userWords(user, today)}</Table.Td>
              <Table.Td>
                <Group gap={8} wrap="nowrap">
                  <RowButton label="Sửa" user={user} onClick={() => onAsk({ kind: 'edit', user })} />
                  {user.active && !user.self && <RowButton label="Đặt lại mật khẩu" user={user} onClick={() => onAsk({ kind: 'reset', user })} />}
                  {user.retiredFrom === null && <RowButton label="Ngừng dùng" user={user} onClick={() => onAsk({ kind: 'retire', user })} />}
                  {user.retiredFrom !== null && user.active && <RowButton label="Bỏ hẹn ngừng" user={user} onClick={() => setBack(user)} />}
                  {!user.active && <RowButton label="Cho dùng lại" user={user} onClick={() => onAsk({ kind: 'return', user })} />}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ConfirmDialog
        opened={back !== null}
        question="Bỏ ngày ngừng dùng?"
        detail={back === null ? '' : `${back.name} đăng nhập được như trước, không hẹn ngày ngừng.`}
        confirmLabel="Bỏ hẹn ngừng"
        onConfirm={() => (back === null ? undefined : takeBack(back))}
        onClose={() => setBack(null)}
      />
    </WideTable>
  );
}

function RowButton({ label, user, onClick }: { readonly label: string; readonly user: UserRow; readonly onClick: () => void }) {
  return (
    <Button deed="user.change" variant="default" size="compact-sm" onClick={onClick} aria-label={`${label}: ${labelKey(user.label) === labelKey(user.name) ? user.name : `${user.name} (${user.label})`}`}>
      {label}
    </Button>
  );
}
