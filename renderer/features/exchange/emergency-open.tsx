import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { useJob } from '../../components/use-job.ts';
import { showPreview } from './store.ts';
import type { BundlePreview, LockedFile } from './store.ts';
import classes from './exchange.module.css';

/** Files that only words open: perhaps emergency bundles. Nobody can say from whom before they are opened. */
export function LockedLines({ files }: { readonly files: readonly LockedFile[] }) {
  const [open, setOpen] = useState<LockedFile | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={classes.list} aria-label="Gói khẩn cấp tìm thấy">
        {files.map((file) => (
          <li key={file.handle} className={classes.peer}>
            <div className={classes.peerWho}>
              <Text fw={600}>Gói khẩn cấp, cần cụm từ mở gói</Text>
              <Text size="xs" c="dimmed" className={classes.fileName}>
                {file.fileName} · {sizeWords(file.size)}
              </Text>
            </div>
            <div className={classes.peerState} />
            <div className={classes.peerDo}>
              <Button deed="bundle.preview" onClick={() => setOpen(file)} aria-label={`Mở bằng cụm từ ${file.fileName}`}>
                Mở bằng cụm từ
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Modal opened={open !== null} onClose={() => setOpen(null)} title="Cụm từ mở gói khẩn cấp" size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {open !== null && <Words file={open} onClose={() => setOpen(null)} />}
      </Modal>
    </>
  );
}

function Words({ file, onClose }: { readonly file: LockedFile; readonly onClose: () => void }) {
  const api = useApi();
  const [words, setWords] = useState('');
  const job = useJob<BundlePreview>();
  const { state } = job;
  const running = state.phase === 'running';
  const preview = state.phase === 'done' ? state.value : null;
  useEffect(() => {
    if (preview !== null) showPreview(preview);
  }, [preview]);
  const look = () => job.start((onProgress) => api.job('bundle.preview', { file: file.handle, passphrase: words }, onProgress));
  return (
    <Stack gap={12}>
      <Text>Gõ bảy từ mà đơn vị gửi đọc cho, theo thứ tự. Không cần dấu, hoa thường, khoảng trắng. Gõ sai thì gõ lại, không bị khóa.</Text>
      <TextInput
        label="Cụm từ mở gói"
        value={words}
        disabled={running}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && words.trim() !== '') look();
        }}
        data-autofocus
      />
      {running && <Text role="status">{state.cancelling ? 'Đang dừng…' : (state.progress?.label ?? 'Đang bắt đầu…')}</Text>}
      {state.phase === 'failed' && <FaultAlert fault={state.fault} />}
      <DialogBar>
        <Button variant="default" onClick={running ? job.cancel : onClose}>
          {running ? 'Hủy thao tác' : 'Đóng'}
        </Button>
        <Button loading={running} disabled={words.trim() === ''} onClick={look}>
          Xem trước
        </Button>
      </DialogBar>
    </Stack>
  );
}
