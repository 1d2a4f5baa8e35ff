import { Button, Stack, Text } from '@mantine/core';
import { IconDeviceUsb } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { sizeWords } from '../../components/folder-picker.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import { loadJournal, loadPending, useExchange } from './store.ts';
import type { Pending } from './store.ts';
import { SLIP_TITLE } from './words.ts';
import classes from './exchange.module.css';

/** «Gửi đi»: what waits for each unit, and writing it to a stick. */
export function SendTab({ peerCode }: { readonly peerCode: string | null }) {
  const api = useApi();
  const pending = useExchange((state) => state.pending);
  const [target, setTarget] = useState<Pending | null>(null);
  const job = useJob<BundleOut>();
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => void loadPending(api), [api]);
  useChanged(['peer', 'bundle_out', 'bundle_in', 'dossier_version', 'return_note', 'decision', 'receipt'], () => void loadPending(api));
  const folder = useFolder('Chọn USB hoặc thư mục để ghi gói dữ liệu');
  const send = (row: Pending) =>
    void folder.choose(({ handle }) => {
      setTarget(row);
      job.start((onProgress) => api.job('bundle.export', { peerCode: row.peerCode, folder: handle }, onProgress));
    });
  const connect = (
    <Button variant="default" onClick={() => void navigate('gui-nhan', { tab: 'ket-noi' })}>
      Đơn vị kết nối
    </Button>
  );
  return (
    <Section title="Gửi đi (USB)" note="Gói được mã hóa cho đúng đơn vị nhận, ghi xong được đọc lại để kiểm tra.">
      <RemoteView of={pending} onRetry={() => void loadPending(api)}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Chưa kết nối đơn vị nào. Thêm tệp khóa của đơn vị nhận trước; hoặc dùng «Xuất bộ hồ sơ» ở trang hồ sơ." action={connect} />
          ) : (
            <ul className={classes.list} aria-label="Đơn vị nhận">
              {[...rows]
                .sort((a, b) => Number(b.peerCode === peerCode) - Number(a.peerCode === peerCode))
                .map((row) => (
                  <PendingLine key={row.peerCode} row={row} onSend={() => send(row)} />
                ))}
            </ul>
          )
        }
      </RemoteView>
      {folder.dialog}
      <JobDialog
        job={job}
        title={target === null ? 'Ghi gói dữ liệu' : `Ghi gói dữ liệu cho ${target.peerName}`}
        result={(bundle) => <Written bundle={bundle} />}
        resultActions={(bundle) => <Button onClick={() => void papers.show('phieu-giao-nhan', bundle.id, SLIP_TITLE)}>In phiếu giao nhận</Button>}
        onDone={() => {
          void loadPending(api);
          void loadJournal(api);
        }}
      />
      <PaperPreview of={papers} />
    </Section>
  );
}

function PendingLine({ row, onSend }: { readonly row: Pending; readonly onSend: () => void }) {
  const { waiting } = row;
  return (
    <li className={classes.peer}>
      <div className={classes.peerWho}>
        <Text fw={600}>{row.peerName}</Text>
        <Text size="sm" c={waiting === '' ? 'dimmed' : undefined}>
          {waiting === '' ? 'Không có gì mới để gửi.' : `Chờ gửi: ${waiting}.`} {row.lastNumber > 0 && `Gói gần nhất: số ${row.lastNumber}.`}
        </Text>
      </div>
      <div className={classes.peerState}>{!row.confirmed && <StatusBadge status="Chưa xác nhận" />}</div>
      <div className={classes.peerDo}>
        {row.confirmed ? (
          <Button leftSection={<IconDeviceUsb size={18} aria-hidden />} variant={waiting === '' ? 'default' : 'filled'} onClick={onSend} aria-label={`Ghi ra USB cho ${row.peerName}`}>
            {waiting === '' && row.lastNumber > 0 ? 'Ghi lại' : 'Ghi ra USB'}
          </Button>
        ) : (
          <Button variant="default" onClick={() => void navigate('gui-nhan', { tab: 'ket-noi' })} aria-label={`Xác nhận ${row.peerName}`}>
            Xác nhận trước khi gửi
          </Button>
        )}
      </div>
    </li>
  );
}

function Written({ bundle }: { readonly bundle: BundleOut }) {
  return (
    <Stack gap={4}>
      <Text fw={500}>Đã ghi và kiểm tra gói số {bundle.number}.</Text>
      <Text>
        Tệp <b className={classes.fileName}>{bundle.fileName}</b>, {sizeWords(bundle.size)}, {bundle.dossierIds.length} hồ sơ, {bundle.subjects} đối tượng.
      </Text>
      <Text c="dimmed" size="sm">
        Tháo USB an toàn, giao cùng phiếu giao nhận. Giao xong, đánh dấu «Đã giao» ở Nhật ký giao nhận.
      </Text>
    </Stack>
  );
}
