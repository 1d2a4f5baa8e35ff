import { Button, List, Modal, Stack, Table, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { BackupRow, RestoreOutcome, RestorePreview } from '../../../shared/api/backup.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { askToLeave } from '../../app/leave-guard.ts';
import { endSession } from '../../app/session.ts';
import { RestoredWords, countWords } from '../../components/backup-table.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { useJob } from '../../components/use-job.ts';

/** Before a restore: what it would take away and bring back; then the one button. */
export function RestoreDialog({ row, onClose }: { readonly row: BackupRow | null; readonly onClose: () => void }) {
  const api = useApi();
  const preview = useJob<RestorePreview>();
  const restore = useJob<RestoreOutcome>();
  const { start, close } = preview;
  useEffect(() => {
    if (row !== null) start((onProgress) => api.job('backup.preview', { handle: row.handle }, onProgress));
    // The handle of the job changes at each drawing; a row is previewed once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [row, api]);
  const leave = () => {
    close();
    onClose();
  };
  async function go(handle: string): Promise<void> {
    if (!(await askToLeave())) return;
    leave();
    restore.start((onProgress) => api.job('backup.restore', { handle }, onProgress));
  }
  const ready = preview.state.phase === 'done' ? preview.state.value : null;
  return (
    <>
      {ready === null && <JobDialog job={preview} title="Đang xem bản sao lưu" onDone={() => undefined} result={() => null} />}
      <Modal opened={ready !== null && row !== null} onClose={leave} title={`Khôi phục bản ${row?.when ?? ''}?`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {ready !== null && row !== null && (
          <Stack gap={12}>
            <Text>Bản này đã được mở và đọc lại đủ. {countWords(ready.counts)}</Text>
            <Differences preview={ready} />
            {ready.attachmentsMissing > 0 && <Text>Bản này thiếu {formatNumber(ready.attachmentsMissing)} tệp đính kèm; tệp nào còn trên máy thì vẫn giữ.</Text>}
            <Text c="dimmed">Dữ liệu hiện nay được giữ lại, và hoàn tác được ở trang này. Gói gửi đi sau khi khôi phục tính thành dãy mới; nơi nhận thấy điều đó, không mất và không trùng.</Text>
            <DialogBar>
              <Button variant="default" onClick={leave} data-autofocus>
                Hủy thao tác
              </Button>
              <Button onClick={() => void go(row.handle)}>Khôi phục</Button>
            </DialogBar>
          </Stack>
        )}
      </Modal>
      <JobDialog job={restore} title="Đang khôi phục" result={(outcome) => <RestoredWords outcome={outcome} />} onDone={endSession} />
    </>
  );
}

function Differences({ preview: { differences, later, laterCount } }: { readonly preview: RestorePreview }) {
  if (differences === null) return <Text>Dữ liệu hiện nay không đọc được nên không so được.</Text>;
  const changed = differences.filter(({ lost, reverted, regained }) => lost + reverted + regained > 0);
  if (changed.length === 0) return <Text>Dữ liệu hiện nay giống hệt bản này.</Text>;
  return (
    <>
      <Table aria-label="So với dữ liệu hiện nay" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th ta="right">Sẽ mất</Table.Th>
            <Table.Th ta="right">Trở về như cũ</Table.Th>
            <Table.Th ta="right">Sẽ có lại</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(({ label, lost, reverted, regained }) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              {[lost, reverted, regained].map((count, index) => (
                <Table.Td key={index} ta="right">
                  {formatNumber(count)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {later.length > 0 && (
        <>
          <Text>Những việc đã làm sau bản này{laterCount > later.length ? ` (${formatNumber(later.length)} việc cuối trong ${formatNumber(laterCount)})` : ''}:</Text>
          <List size="sm">
            {later.map(({ when, action }, index) => (
              <List.Item key={index}>
                {when}: {action}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}
