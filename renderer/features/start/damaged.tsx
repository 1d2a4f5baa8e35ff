import { Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { BackupRow, RestoreOutcome, SalvageOutcome } from '../../../shared/api/backup.ts';
import { KEYRING_CODES } from '../../../shared/domain/backup.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { useSaveState } from '../../app/save-state.ts';
import { BackupTable, RestoreButton, RestoredWords, countWords } from '../../components/backup-table.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { RestoreKey } from './restore-key.tsx';
import { readProgram } from './store.ts';
import classes from './start.module.css';

interface Found {
  readonly asksKey: boolean;
  readonly backups: readonly BackupRow[];
}

export interface DamagedProps {
  /** Null: a new folder, where a unit is restored from a stick. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly onBack?: () => void;
}

/** The data cannot be opened, or are on a stick only: the newest good backup in one button, and the other ways. */
export function Damaged({ problem, onBack }: DamagedProps) {
  const api = useApi();
  const [found, setFound] = useState<Remote<Found>>(loading);
  const [folder, setFolder] = useState<{ handle: string; name: string } | null>(null);
  const [asked, setAsked] = useState<BackupRow | null>(null);
  const picker = useFolder('Tìm bản sao lưu ở đâu?', 'rescue');
  const restore = useJob<RestoreOutcome>();
  const read = useCallback(() => void api.call('rescue.list', folder === null ? {} : { folder: folder.handle }).then((answer) => setFound(remoteOf(answer))), [api, folder]);
  useEffect(read, [read]);

  const asksKey = found.phase === 'ready' && found.value.asksKey;
  const begin = (row: BackupRow, key: { passphrase?: string; code?: string } = {}) => restore.start((onProgress) => api.job('rescue.restore', { handle: row.handle, ...key }, onProgress));
  const choose = (row: BackupRow) => (asksKey ? setAsked(row) : begin(row));
  return (
    <div className={classes.sheet}>
      <Stack gap={16} p={24}>
        <div>
          <IconAlertTriangle size={28} stroke={1.75} aria-hidden />
          <Title order={1}>{problem === null ? 'Khôi phục từ bản sao lưu' : 'Chưa mở được dữ liệu'}</Title>
          <Text>{problem === null ? 'Chọn USB, ổ đĩa hoặc thư mục có bản sao lưu của đơn vị.' : `${problem.message} Không có gì bị xóa; tệp hỏng được giữ nguyên.`}</Text>
        </div>
        {KEYRING_CODES.has(problem?.code ?? '') && <TakeKeyring />}
        <RemoteView of={found} onRetry={read} lines={3}>
          {({ backups }) => <Offer backups={backups} folder={folder?.name ?? null} isNew={problem === null} onRestore={choose} />}
        </RemoteView>
        <div>
          <Button variant="default" onClick={() => void picker.choose(setFolder)}>
            Tìm ở USB, thư mục khác
          </Button>{' '}
          {onBack !== undefined && (
            <Button variant="default" onClick={onBack}>
              Quay lại
            </Button>
          )}
        </div>
        {problem !== null && !asksKey && problem.code !== 'mat-tep-du-lieu' && <Salvage />}
        {picker.dialog}
        <RestoreKey
          row={asked}
          onClose={() => setAsked(null)}
          onKey={(row, key) => {
            setAsked(null);
            begin(row, key);
          }}
        />
        <JobDialog job={restore} title="Đang khôi phục" result={(outcome) => <RestoredWords outcome={outcome} />} onDone={() => goOn(api)} />
      </Stack>
    </div>
  );
}

/** Opens what was restored; that an unlocking failed before is no news any more. */
function goOn(api: Api): void {
  useSaveState.setState({ phase: 'idle', at: null });
  void readProgram(api);
}

/** The newest good one stands alone; others under it. */
function Offer({ backups, folder, isNew, onRestore }: { readonly backups: readonly BackupRow[]; readonly folder: string | null; readonly isNew: boolean; readonly onRestore: (row: BackupRow) => void }) {
  const newest = backups.find(({ state }) => state === 'good') ?? backups.find(({ state }) => state === 'unknown');
  if (newest === undefined) {
    if (isNew && folder === null) return null;
    return <Text role="status">{folder === null ? 'Chưa thấy bản sao lưu nào trên máy này. Cắm USB sao lưu rồi bấm «Tìm ở USB, thư mục khác».' : `Chưa thấy bản sao lưu nào trong «${folder}».`}</Text>;
  }
  const others = backups.filter((row) => row !== newest);
  return (
    <>
      <Section title={`Bản sao lưu gần nhất: ${newest.when}`} note={newest.placeWord}>
        <Text>{countWords(newest.counts)}</Text>
        <Text c="dimmed" mt={4}>
          {newest.state === 'good' ? 'Đã được mở ra đọc lại đủ khi sao lưu, và được kiểm tra lần nữa trước khi khôi phục.' : 'Được kiểm tra trước khi khôi phục.'} Những gì lưu sau lúc đó không có trong bản này.
        </Text>
        <div style={{ marginTop: 12 }}>
          <RestoreButton row={newest} onRestore={onRestore} primary />
        </div>
      </Section>
      {others.length > 0 && (
        <Section title="Các bản khác">
          <BackupTable rows={others} actions={(row) => <RestoreButton row={row} onRestore={onRestore} />} />
        </Section>
      )}
    </>
  );
}

/** Damaged keyring, sound data: only the keyring is taken. */
function TakeKeyring() {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  async function take(): Promise<void> {
    setBusy(true);
    const taken = await api.call('rescue.keyring', {});
    setBusy(false);
    if (!taken.ok) return void toast.error(taken.error);
    toast.success(`Đã lấy lại tệp khóa của bản sao lưu ${taken.value.when}. Mở bằng mật khẩu dùng lúc đó, hoặc bằng mã khôi phục.`);
    await readProgram(api);
  }
  return (
    <Section title="Lấy lại tệp khóa" note="Dữ liệu vẫn còn nguyên; chỉ tệp khóa được lấy từ bản sao lưu gần nhất trên máy này.">
      <Button loading={busy} onClick={() => void take()}>
        Lấy lại tệp khóa
      </Button>
    </Section>
  );
}

function Salvage() {
  const api = useApi();
  const job = useJob<SalvageOutcome>();
  return (
    <Section title="Đọc lại tệp hỏng" note="Khi không có bản sao lưu đủ mới: đọc từng dòng còn đọc được sang tệp mới. Phần hỏng sẽ thiếu, nhật ký bắt đầu lại; tệp hỏng vẫn được giữ.">
      <Button variant="default" onClick={() => job.start((onProgress) => api.job('rescue.salvage', {}, onProgress))}>
        Đọc lại tệp hỏng
      </Button>
      <JobDialog job={job} title="Đang đọc lại tệp hỏng" result={(outcome) => <SalvageReport outcome={outcome} />} onDone={() => goOn(api)} />
    </Section>
  );
}

function SalvageReport({ outcome: { tables, lost, unknown, keptAs } }: { readonly outcome: SalvageOutcome }) {
  return (
    <>
      <Text>{lost === 0 && unknown.length === 0 ? 'Đọc lại được tất cả.' : `Không đọc lại được ${formatNumber(lost)} mục${unknown.length === 0 ? '' : `, và một số mục chưa rõ bao nhiêu (${unknown.join(', ')})`}.`}</Text>
      <ul>
        {tables.map(({ label, read, lost: missing }) => (
          <li key={label}>
            {label}: đọc lại {formatNumber(read)}
            {missing === null ? ', thiếu chưa rõ bao nhiêu' : missing > 0 ? `, mất ${formatNumber(missing)}` : ''}
          </li>
        ))}
      </ul>
      <Text>Tệp hỏng và báo cáo này nằm trong thư mục «{keptAs}» của đơn vị.</Text>
    </>
  );
}
