import { Group, Stack, Text } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useEffect } from 'react';
import { HEALTH_GROUPS, HEALTH_GROUP_WORDS, HEALTH_STATE_WORDS, healthSummary } from '../../../shared/domain/health.ts';
import type { HealthCheck, HealthReport } from '../../../shared/domain/health.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useJob } from '../../components/use-job.ts';
import { BreachSection } from './breach-section.tsx';
import { keepReport, lookNow, repairNow, saveReport, useHealth } from './store.ts';
import classes from './health.module.css';

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
                  <ul className={classes.list}>
                    {checks.filter((one) => one.group === group).map((one) => (
                      <Line key={one.id} check={one} />
                    ))}
                  </ul>
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

function Line({ check: { id, title, state, what, next, link, repair } }: { readonly check: HealthCheck }) {
  const api = useApi();
  return (
    <li className={classes.row}>
      <StatusBadge status={HEALTH_STATE_WORDS[state]} />
      <div>
        <div className={classes.title}>{title}</div>
        <div>{what}</div>
        {next !== '' && <div className={classes.next}>{next}</div>}
      </div>
      <Group gap={8} wrap="nowrap">
        {repair !== null && (
          <Button deed="health.repair" size="xs" variant="default" aria-label={`${repair}: ${title}`} onClick={() => void repairNow(api, id)}>
            {repair}
          </Button>
        )}
        {link !== null && (
          <Button size="xs" variant="default" aria-label={`Mở chỗ làm: ${title}`} onClick={() => void navigate(link.page, link.params)}>
            Mở chỗ làm
          </Button>
        )}
      </Group>
    </li>
  );
}
