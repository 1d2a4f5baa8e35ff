import { Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useEffect } from 'react';
import { LOCK_MINUTES, lockMinutes } from '../../../shared/domain/lock.ts';
import { useApi } from '../../app/api.tsx';
import { lockWindow } from '../../app/lock.ts';
import { useMay } from '../../app/may.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { changeLock, readLock, useSettings } from './store.ts';
import type { LockState } from './store.ts';

const CHOICES = LOCK_MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} phút` }));

/** When the unit locks itself, locking it now, and whether this computer asks for the passphrase. */
export function LockSection() {
  const api = useApi();
  const unprotected = useSession((state) => state.unprotected);
  const state = useSettings(({ lock }) => lock);
  useEffect(() => {
    if (!unprotected) void readLock(api);
  }, [api, unprotected]);
  if (unprotected) {
    return (
      <Section title="Khóa">
        <Text>Chưa đặt mật khẩu nên không có gì để khóa. Đặt mật khẩu thì chương trình tự khóa khi không có ai dùng.</Text>
      </Section>
    );
  }
  async function lockNow(): Promise<void> {
    const locked = await lockWindow(api);
    if (!locked.ok) toast.error(locked.error);
  }
  return (
    <Section
      title="Khóa"
      actions={
        <Button variant="default" onClick={() => void lockNow()}>
          Khóa ngay
        </Button>
      }
    >
      <RemoteView of={state} onRetry={() => void readLock(api)} lines={2}>
        {(lock) => (
          <Stack gap={16}>
            <Idle lock={lock} />
            {lock.trusted !== null && <Trust on={lock.trusted} />}
          </Stack>
        )}
      </RemoteView>
    </Section>
  );
}

function Idle({ lock }: { readonly lock: LockState }) {
  const api = useApi();
  const may = useMay('lock.setMinutes');
  async function choose(value: string): Promise<void> {
    const changed = await changeLock(api.call('lock.setMinutes', { minutes: lockMinutes(Number(value)) }));
    if (!changed.ok) toast.error(changed.error);
  }
  return (
    <div>
      <Group gap={12} mb={4}>
        <Text id="tu-khoa">Tự khóa khi không có ai dùng quá</Text>
        {may.allowed ? <SegmentedControl aria-labelledby="tu-khoa" data={CHOICES} value={String(lock.minutes)} onChange={(value) => void choose(value)} /> : <Text fw={600}>{lock.minutes} phút</Text>}
      </Group>
      <Text c="dimmed" size="sm">
        Máy nghỉ hoặc khóa màn hình thì khóa ngay; việc đang chạy được chạy xong. Mở lại thì về đúng trang đang làm, những gì đang gõ vẫn còn.
      </Text>
    </div>
  );
}

/** Only where the computer has a key store. */
function Trust({ on }: { readonly on: boolean }) {
  const api = useApi();
  async function turn(next: boolean): Promise<void> {
    const changed = await changeLock(api.call('lock.trust', { on: next }));
    if (!changed.ok) return void toast.error(changed.error);
    toast.success(next ? 'Lần mở chương trình sau, máy này không hỏi mật khẩu.' : 'Máy này hỏi mật khẩu mỗi lần mở chương trình.');
  }
  return (
    <Switch
      label="Không hỏi mật khẩu trên máy này"
      description="Khi mở chương trình, khóa được lấy từ kho khóa của tài khoản máy tính (Windows) đang dùng: ai đăng nhập được tài khoản ấy trên máy này thì mở được dữ liệu. Sau khi khóa thì vẫn hỏi mật khẩu. Đổi mật khẩu thì phải bật lại."
      checked={on}
      onChange={({ currentTarget }) => void turn(currentTarget.checked)}
    />
  );
}
