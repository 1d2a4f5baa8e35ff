import { Stack, Text } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useEffect } from 'react';
import { HEALTH_GROUPS, HEALTH_GROUP_WORDS, healthSummary } from '../../../shared/domain/health.ts';
import type { HealthReport } from '../../../shared/domain/health.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { HealthLines } from '../../components/health-lines.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { useJob } from '../../components/use-job.ts';
import { BreachSection } from './breach-section.tsx';
import { keepReport, lookNow, repairNow, saveReport, useHealth } from './store.ts';

/** Kiểm tra máy và dữ liệu: everything that whoever helps would ask for, what it means, what to do. */
export function HealthPage() {
  const api = useApi();
  const report = useHealth((state) => state.report);
  const deep = useJob<HealthReport>();
  useEffect(() => void lookNow(api), [api]);
  return (
    <Page
      title="Kiểm tra máy và dữ liệu"
      back={{ page: 'thiet-lap', label: 'Thiết lập' }}
      subtitle="Xem máy, tệp dữ liệu, sao lưu và gửi nhận có ổn không. Kiểm tra không thay đổi dữ liệu."
      actions={
        <>
          <Button leftSection={<IconStethoscope size={18} stroke={1.75} aria-hidden />} onClick={() => deep.start((onProgress) => api.job('health.check', { deep: true }, onProgress))}>
            Kiểm tra kỹ
          </Button>
          <Button variant="default" onClick={() => void lookNow(api)}>
            Kiểm tra nhanh
          </Button>
          <Button variant="default" onClick={() => void saveReport(api)}>
            Lưu báo cáo gửi người hỗ trợ
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        <RemoteView of={report} onRetry={() => void lookNow(api)} lines={8}>
          {({ checks }) => (
            <>
              <Text role="status">{healthSummary(checks)}</Text>
              {HEALTH_GROUPS.map((group) => (
                <Section key={group} title={HEALTH_GROUP_WORDS[group]} flush>
                  <HealthLines checks={checks.filter((one) => one.group === group)} onRepair={({ id }) => void repairNow(api, id)} />
                </Section>
              ))}
            </>
          )}
        </RemoteView>
        <BreachSection />
      </Stack>
      <JobDialog job={deep} title="Đang kiểm tra kỹ" onDone={keepReport} />
    </Page>
  );
}
