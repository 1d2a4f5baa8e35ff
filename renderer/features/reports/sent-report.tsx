import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { REPORT_KIND_WORDS } from '../../../shared/domain/campaign-report.ts';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { outlineOf } from '../../../shared/domain/report/outline.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { SendItemButton } from '../../components/send-item.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PrintMenu } from './print-menu.tsx';
import { recall, useReports } from './store.ts';
import type { ReportView } from './store.ts';
import { periodText } from './words.ts';
import classes from './reports.module.css';

/** A report that was sent: as it went out, changed by nobody until it is recalled. */
export function SentReport({ view }: { readonly view: ReportView }) {
  const api = useApi();
  const signers = useReports((state) => state.signers);
  const [asking, setAsking] = useState(false);
  const { report, occurrence, stateWord } = view;
  const signer = signers.find(({ id }) => id === report.signerId);
  const outline = outlineOf(report.sections);
  async function openAgain() {
    const result = await recall(api);
    if (result.ok) toast.success('Đã mở lại báo cáo để sửa.');
    return result;
  }
  return (
    <Page
      title={report.title}
      wide
      back={{ page: 'phong-trao', label: 'Báo cáo phong trào' }}
      subtitle={<span className={classes.subtitle}><StatusBadge status={stateWord} /><span>{[REPORT_KIND_WORDS[report.kind], periodText(report)].join(' · ')}</span></span>}
      actions={
        <>
          <PrintMenu id={report.id} title={report.title} />
          <SendItemButton kind="campaign-report" title="Gửi bằng gói dữ liệu" detail="Báo cáo đi trong gói dữ liệu kế tiếp, đúng như đã khóa." send={(to) => api.call('item.send', { kind: 'campaign-report', sourceId: report.id, to })} />
          <Button deed="report.recall" variant="default" onClick={() => setAsking(true)}>
            Mở lại để sửa
          </Button>
        </>
      }
    >
      <div className={classes.frozen} role="status">
        <IconLock size={20} stroke={1.75} aria-hidden />
        <div>
          <Text fw={600}>
            Đã gửi ngày {dayText(report.sentOn)}
            {occurrence !== null && occurrence.lastDay !== null && `; hạn ${dayText(occurrence.lastDay)}: ${report.sentOn !== null && report.sentOn <= occurrence.lastDay ? 'đúng hạn' : 'muộn'}`}.
          </Text>
          <Text size="sm">Nội dung đã khóa. Nếu ghi gửi nhầm, Thư ký mở lại để sửa.{occurrence !== null && ` Trả lời: ${occurrence.label}.`}</Text>
        </div>
      </div>
      <Section>
        <KeyValueList
          items={[
            { label: 'Số báo cáo', value: report.number },
            { label: 'Ngày báo cáo', value: dayText(report.date) },
            { label: 'Người ký', value: signer === undefined ? '' : `${signer.name}, ${signer.title}` },
            { label: 'Kính gửi', value: report.receiver },
            { label: 'Nơi nhận', value: report.recipients.join('; ') },
            { label: 'Bản kế hoạch', value: report.planRevision === null ? '' : `Bản thứ ${report.planRevision}` },
          ]}
        />
      </Section>
      <Section>
        <div className={classes.paper}>
          {report.sections.map((section, at) => outline[at]?.printed === true && <Part key={section.id} section={section} level={outline[at].level} number={outline[at].number} />)}
        </div>
      </Section>
      <ConfirmDialog
        opened={asking}
        question="Mở lại báo cáo đã gửi?"
        detail={occurrence === null ? 'Ngày gửi đã ghi được bỏ; báo cáo trở về dự thảo.' : 'Ngày gửi đã ghi được bỏ; việc phải gửi trở lại là chưa gửi.'}
        confirmLabel="Mở lại"
        onConfirm={openAgain}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

function Part({ section: { heading, text, table }, level, number }: { readonly section: ReportSection; readonly level: 1 | 2; readonly number: string }) {
  const Heading = level === 1 ? 'h2' : 'h3';
  return (
    <section>
      <Heading className={classes.partHeading}>{[number, heading].filter(Boolean).join(' ')}</Heading>
      {text !== '' && <p className={classes.prose}>{text}</p>}
      {table !== null && table.rows.length > 0 && <PlainTable table={table} label={heading} />}
    </section>
  );
}

/** A report's table, to be read. */
export function PlainTable({ table, label }: { readonly table: NonNullable<ReportSection['table']>; readonly label: string }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {table.columns.map((_, column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
