import { Stack, Text } from '@mantine/core';
import { IconCopy, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { healthSummary } from '../../../shared/domain/health.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { HealthLines } from '../../components/health-lines.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { copyReport, runSelfTest, useSelfTest } from './store.ts';

/** Tự kiểm tra máy: whether this machine does what the program needs; every line says what to do where not. */
export function SelfTestPage() {
  const api = useApi();
  const report = useSelfTest((state) => state.report);
  const checks = report.phase === 'ready' ? report.value : null;
  useEffect(() => void runSelfTest(api), [api]);
  return (
    <Page
      title="Tự kiểm tra máy"
      back={{ page: 'thiet-lap', label: 'Thiết lập' }}
      subtitle="Thử từng thứ chương trình cần trên máy này. Không đọc và không thay đổi dữ liệu của đơn vị."
      actions={
        <>
          <Button leftSection={<IconRefresh size={18} stroke={1.75} aria-hidden />} disabled={report.phase === 'loading'} onClick={() => void runSelfTest(api)}>
            Kiểm tra lại
          </Button>
          <Button variant="default" leftSection={<IconCopy size={18} stroke={1.75} aria-hidden />} disabled={checks === null} onClick={() => void copyReport()}>
            Sao chép kết quả
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} disabled={checks === null} onClick={() => window.print()}>
            In kết quả
          </Button>
        </>
      }
    >
      <RemoteView of={report} onRetry={() => void runSelfTest(api)} lines={12}>
        {(found) => (
          <Stack gap={16}>
            <Text role="status">{healthSummary(found)}</Text>
            <Section title="Kết quả" flush>
              <HealthLines checks={found} />
            </Section>
          </Stack>
        )}
      </RemoteView>
    </Page>
  );
}
