import { Group, Table } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { readFollow, written } from './store.ts';
import type { FollowRow } from './store.ts';
import classes from './agenda.module.css';

export interface FollowTableProps {
  readonly rows: readonly FollowRow[];
  readonly campaignId: string;
  readonly onEdit: (row: FollowRow) => void;
}

type Report = FollowRow['reports'][number];

/** Units down, launching plan and every report due across. */
export function FollowTable({ rows, campaignId, onEdit }: FollowTableProps) {
  const api = useApi();
  const columns = [...new Map(rows.flatMap(({ reports }) => reports).map((report) => [report.occurrenceKey, report])).values()];
  async function remove({ follow: { id, unitName } }: FollowRow): Promise<void> {
    const reread = () => readFollow(api, campaignId);
    const result = await written(api.call('follow.remove', { id }), reread);
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã xóa ${unitName} khỏi danh sách.`, () => written(api.call('follow.restore', { id }), reread));
  }
  if (rows.length === 0) return <EmptyState compact sentence="Không có đơn vị nào còn thiếu." />;
  return (
    <Section flush>
      <WideTable minWidth={560 + 132 * columns.length}>
        <Table verticalSpacing={8} horizontalSpacing={12} aria-label="Đơn vị cấp dưới" className={`${classes.cells ?? ''} ${classes.named ?? ''}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Đơn vị</Table.Th>
              <Table.Th>Phát động</Table.Th>
              {columns.map(({ occurrenceKey, label, lastDay }) => (
                <Table.Th key={occurrenceKey}>
                  {label}
                  <span className={classes.small}>{lastDay === null ? 'chưa có hạn' : `đến ${dayText(lastDay)}`}</span>
                </Table.Th>
              ))}
              <Table.Th>Chỉ tiêu chậm</Table.Th>
              <Table.Th>Khen thưởng</Table.Th>
              <Table.Th>Thao tác</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.follow.id}>
                <Table.Td>
                  {row.follow.unitName}
                  <Reminders row={row} />
                </Table.Td>
                <Table.Td>
                  <StatusBadge status={row.launch.state === 'qua-han' ? 'Quá hạn' : row.launch.word} />
                  <span className={classes.small}>{row.follow.launchedOn === null ? (row.launch.state === 'qua-han' ? row.launch.word.replace(/^Quá hạn /u, 'chậm ') : '') : [dayText(row.follow.launchedOn), row.follow.launchDocument].filter(Boolean).join(', số ')}</span>
                  {row.follow.arrived !== null && row.follow.arrived.launchedOn !== row.follow.launchedOn && <span className={classes.small}>Gói dữ liệu ghi: {dayText(row.follow.arrived.launchedOn)}, số {row.follow.arrived.launchDocument}</span>}
                </Table.Td>
                {columns.map(({ occurrenceKey }) => (
                  <Table.Td key={occurrenceKey}>
                    <ReportCell report={row.reports.find((report) => report.occurrenceKey === occurrenceKey)} document={row.follow.reports.find((report) => report.occurrenceKey === occurrenceKey)?.document ?? ''} />
                  </Table.Td>
                ))}
                <Table.Td title={row.lagging.join('\n')}>{row.lagging.length === 0 ? '–' : row.lagging.length}</Table.Td>
                <Table.Td>{row.follow.awards ?? <span className={classes.quiet}>Chưa có</span>}</Table.Td>
                <Table.Td>
                  <Group gap={8} wrap="nowrap">
                    <Button deed="follow.save" variant="default" size="compact-sm" onClick={() => onEdit(row)} aria-label={`Ghi: ${row.follow.unitName}`}>
                      Ghi
                    </Button>
                    <Button deed="follow.remove" variant="default" size="compact-sm" onClick={() => void remove(row)} aria-label={`Xóa: ${row.follow.unitName}`}>
                      Xóa
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}

function Reminders({ row: { follow } }: { readonly row: FollowRow }) {
  const last = follow.reminders.at(-1);
  if (last === undefined) return null;
  return <span className={classes.small}>Đã đôn đốc {[dayText(last.on), last.document].filter(Boolean).join(', số ')}</span>;
}

function ReportCell({ report, document }: { readonly report: Report | undefined; readonly document: string }) {
  if (report === undefined) return '–';
  const { state, word, receivedOn } = report;
  return (
    <>
      <StatusBadge status={state === 'qua-han' ? 'Quá hạn' : state === 'chua-den' ? 'Chưa đến hạn' : word} />
      <span className={classes.small}>{receivedOn === null ? (state === 'qua-han' ? word.replace(/^Quá hạn /u, 'chậm ') : state === 'chua-den' ? word : '') : [dayText(receivedOn), document].filter(Boolean).join(', số ')}</span>
    </>
  );
}
