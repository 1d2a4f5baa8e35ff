import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { LockSection } from './lock-section.tsx';
import { readRecovery, useSettings } from './store.ts';
import type { RecoveryStatus } from './store.ts';

function recoveryWords({ confirmed, code }: RecoveryStatus): string {
  if (confirmed) return 'Đã in và xác nhận. Vì an toàn, mã không hiện lại nữa.';
  return code === null ? 'Mã sẽ có sau lần lưu đầu tiên.' : 'Chưa xác nhận. In ra, cất vào két rồi gõ lại nhóm cuối.';
}

/** Passphrase, recovery code, lock. */
export function Protection() {
  const api = useApi();
  const unprotected = useSession((state) => state.unprotected);
  const recovery = useSettings((state) => state.recovery);
  const { shared, role } = useSession((state) => state.actor);
  const mayRecover = !shared || role === 'head';
  useEffect(() => {
    if (mayRecover) void readRecovery(api);
  }, [api, mayRecover]);

  return (
    <Stack gap={16}>
      <Section
        title="Mật khẩu"
        actions={
          <Button variant="default" onClick={() => void navigate('doi-mat-khau')}>
            {unprotected ? 'Đặt mật khẩu' : 'Đổi mật khẩu'}
          </Button>
        }
      >
        <Text>{unprotected ? 'Chưa đặt mật khẩu: ai mở được máy này đều đọc được dữ liệu.' : shared ? 'Đã đặt. Mỗi người dùng có mật khẩu riêng; đổi ở đây chỉ đổi của mình.' : 'Đã đặt. Dữ liệu trên đĩa được mã hóa bằng mật khẩu này.'}</Text>
      </Section>
      {mayRecover && <Section title="Mã khôi phục">
        <RemoteView of={recovery} onRetry={() => void readRecovery(api)} lines={1}>
          {(status) => (
            <>
              <Text>{recoveryWords(status)}</Text>
              {!status.confirmed && status.code !== null && (
                <Button deed="recovery.status" mt={8} onClick={() => void navigate('ma-khoi-phuc')}>
                  Xem và in mã khôi phục
                </Button>
              )}
            </>
          )}
        </RemoteView>
      </Section>}
      <LockSection />
    </Stack>
  );
}
