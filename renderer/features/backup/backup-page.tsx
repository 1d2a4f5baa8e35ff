import { Group, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BackupRow, BackupState, SecondPlace } from '../../../shared/api/backup.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { askToLeave } from '../../app/leave-guard.ts';
import { endSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { BackupTable, RestoreButton } from '../../components/backup-table.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { lookIn, readBackups, useBackups } from './store.ts';

/** Sao lưu và khôi phục: what is kept where, a second place, and the way back. */
export function BackupPage() {
  const api = useApi();
  const { state, rows } = useBackups();
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const create = useJob<{ row: BackupRow; second: string }>();
  useEffect(() => void readBackups(api), [api]);
  useChanged(['backup'], () => void readBackups(api));
  return (
    <Page
      title="Sao lưu và khôi phục"
      back={{ page: 'thiet-lap', label: 'Thiết lập' }}
      subtitle="Chương trình tự sao lưu sau 50 lần lưu hoặc 15 phút làm việc, khi đóng, và trước mỗi việc lớn. Bản nào cũng được mở ra đọc lại rồi mới tính."
      actions={
        <Button deed="backup.create" leftSection={<IconDeviceFloppy size={18} stroke={1.75} aria-hidden />} onClick={() => create.start((onProgress) => api.job('backup.create', {}, onProgress))}>
          Sao lưu ngay
        </Button>
      }
    >
      <Stack gap={16}>
        <RemoteView of={state} onRetry={() => void readBackups(api)} lines={3}>
          {(value) => (
            <>
              <LastBackup state={value} />
              <SecondSection second={value.second} />
              <List rows={rows} onRestore={setRestoring} />
              <Replaced replaced={value.replaced} />
            </>
          )}
        </RemoteView>
      </Stack>
      <JobDialog
        job={create}
        title="Đang sao lưu"
        result={({ row, second }) => (
          <>
            <Text>Đã sao lưu và đọc lại đủ, {row.when}.</Text>
            {second !== '' && <Text mt={8}>Chưa chép được sang nơi thứ hai. {second}</Text>}
          </>
        )}
        onDone={() => void readBackups(api)}
      />
      <RestoreDialog row={restoring} onClose={() => setRestoring(null)} />
    </Page>
  );
}

function LastBackup({ state: { last, problem, count } }: { readonly state: BackupState }) {
  return (
    <Section title="Trên máy này">
      <Text>{last === null ? 'Chưa có bản sao lưu nào.' : `Bản sao lưu gần nhất: ${last.words}. Đang giữ ${formatNumber(count)} bản: từng giờ, từng ngày, từng tuần gần đây.`}</Text>
      {problem !== '' && (
        <Text mt={8} fw={600}>
          Lần sao lưu tự động vừa rồi không được: {problem}
        </Text>
      )}
    </Section>
  );
}

function secondWords({ name, reachable, lastWords, late, problem, sameDisk }: SecondPlace): string[] {
  return [
    `«${name}»: ${lastWords === null ? 'chưa có bản nào ở đó' : `có bản sao lưu đến ${lastWords}`}. ${reachable ? 'Đang thấy.' : 'Hiện không thấy; khi cắm lại, chương trình tự chép.'}`,
    problem !== '' && reachable ? problem : '',
    late ? 'Đã hơn một tuần chưa chép được sang đó. Cắm USB hoặc chọn nơi khác.' : '',
    sameDisk ? 'Nơi này nằm trên cùng ổ đĩa với dữ liệu: ổ hỏng thì mất cả hai.' : '',
  ].filter(Boolean);
}

function SecondSection({ second }: { readonly second: SecondPlace | null }) {
  const api = useApi();
  const folder = useFolder('Chọn nơi sao lưu thứ hai');
  const job = useJob<BackupState>();
  const choose = () => void folder.choose(({ handle }) => job.start((onProgress) => api.job('backup.setSecond', { folder: handle }, onProgress)));
  async function forget(): Promise<void> {
    const done = await api.call('backup.clearSecond', {});
    if (!done.ok) toast.error(done.error);
    await readBackups(api);
  }
  return (
    <Section
      title="Nơi thứ hai"
      actions={
        <Group gap={8}>
          <Button deed="backup.setSecond" variant="default" onClick={choose}>
            {second === null ? 'Chọn nơi thứ hai' : 'Chọn nơi khác'}
          </Button>
          {second !== null && (
            <Button deed="backup.clearSecond" variant="default" onClick={() => void forget()}>
              Không dùng nữa
            </Button>
          )}
        </Group>
      }
    >
      {second === null ? (
        <Text>Chưa chọn. Máy hỏng ổ đĩa hay bị mất thì chỉ bản ở USB, ổ khác hoặc thư mục mạng mới cứu được. Bản sao lưu được mã hóa bằng khóa của đơn vị.</Text>
      ) : (
        secondWords(second).map((words) => <Text key={words}>{words}</Text>)
      )}
      {folder.dialog}
      <JobDialog job={job} title="Đang chép sang nơi thứ hai" onDone={() => void readBackups(api)} />
    </Section>
  );
}

function List({ rows, onRestore }: { readonly rows: ReturnType<typeof useBackups.getState>['rows']; readonly onRestore: (row: BackupRow) => void }) {
  const api = useApi();
  const chosen = useBackups((state) => state.folder);
  const folder = useFolder('Tìm bản sao lưu ở đâu?');
  const verify = useJob<{ row: BackupRow; attachments: number; missing: number; damaged: number }>();
  return (
    <Section
      title={chosen === null ? 'Các bản sao lưu' : `Các bản sao lưu trong «${chosen.name}»`}
      actions={
        <Group gap={8}>
          {chosen !== null && (
            <Button variant="default" onClick={() => void lookIn(api, null)}>
              Về danh sách của máy
            </Button>
          )}
          <Button deed="folder.list" variant="default" onClick={() => void folder.choose((picked) => void lookIn(api, picked))}>
            Tìm ở USB, thư mục khác
          </Button>
        </Group>
      }
    >
      <RemoteView of={rows} onRetry={() => void readBackups(api)} lines={4}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState compact sentence="Chưa thấy bản sao lưu nào ở đây." />
          ) : (
            <BackupTable
              rows={found}
              actions={(row) => (
                <Group gap={8} wrap="nowrap" justify="flex-end">
                  <Button deed="backup.verify" variant="default" size="compact-md" aria-label={`Kiểm tra bản ${row.when}, ${row.placeWord}`} onClick={() => verify.start((onProgress) => api.job('backup.verify', { handle: row.handle }, onProgress))}>
                    Kiểm tra
                  </Button>
                  <RestoreButton deed="backup.restore" row={row} onRestore={onRestore} />
                </Group>
              )}
            />
          )
        }
      </RemoteView>
      {folder.dialog}
      <JobDialog
        job={verify}
        title="Đang kiểm tra bản sao lưu"
        result={({ attachments, missing, damaged }) => (
          <Text>
            {missing + damaged === 0
              ? `Bản sao lưu đọc được hết, đủ số mục và ${formatNumber(attachments)} tệp đính kèm.`
              : `Dữ liệu đọc được hết. Trong ${formatNumber(attachments)} tệp đính kèm có ${formatNumber(missing)} tệp thiếu, ${formatNumber(damaged)} tệp hỏng.`}
          </Text>
        )}
        onDone={() => void readBackups(api)}
      />
    </Section>
  );
}

function Replaced({ replaced }: { readonly replaced: BackupState['replaced'] }) {
  const api = useApi();
  const [asked, setAsked] = useState<BackupState['replaced'][number] | null>(null);
  const job = useJob<{ version?: number | undefined }>();
  if (replaced.length === 0) return null;
  return (
    <Section title="Dữ liệu đã được thay" note="Giữ nguyên trong thư mục của đơn vị, kể cả tệp hỏng.">
      {replaced.map((one) => (
        <Group key={one.name} justify="space-between" mb={6}>
          <Text>
            Được thay {one.when}
            {one.undo ? '' : '. Tệp hỏng, chỉ giữ lại.'}
          </Text>
          {one.undo && (
            <Button deed="backup.undo" variant="default" size="compact-md" aria-label={`Hoàn tác khôi phục, ${one.when}`} onClick={() => setAsked(one)}>
              Hoàn tác khôi phục
            </Button>
          )}
        </Group>
      ))}
      <ConfirmDialog
        opened={asked !== null}
        question="Đưa dữ liệu đã được thay trở lại?"
        detail="Dữ liệu hiện nay được giữ lại ở đây theo cùng cách, nên còn đổi lại được."
        confirmLabel="Hoàn tác khôi phục"
        onConfirm={() => {
          const name = asked?.name ?? '';
          setAsked(null);
          void askToLeave().then((may) => may && job.start((onProgress) => api.job('backup.undo', { name }, onProgress)));
        }}
        onClose={() => setAsked(null)}
      />
      <JobDialog job={job} title="Đang hoàn tác khôi phục" onDone={endSession} />
    </Section>
  );
}
