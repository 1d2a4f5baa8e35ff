import { Stack, Text } from '@mantine/core';
import { IconCopy, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { HEALTH_STATE_WORDS, healthSummary } from '../../../shared/domain/health.ts';
import type { HealthCheck } from '../../../shared/domain/health.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { copyReport, runSelfTest, useSelfTest } from './store.ts';
import classes from './self-test.module.css';

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
              <ul className={classes.list}>
                {found.map((one) => (
                  <Line key={one.id} check={one} />
                ))}
              </ul>
            </Section>
          </Stack>
        )}
      </RemoteView>
    </Page>
  );
}

function Line({ check: { title, state, what, next } }: { readonly check: HealthCheck }) {
  return (
    <li className={classes.row}>
      <StatusBadge status={HEALTH_STATE_WORDS[state]} />
      <div>
        <div className={classes.title}>{title}</div>
        <div>{what}</div>
        {next !== '' && <div className={classes.next}>{next}</div>}
      </div>
    </li>
  );
}
