import { Button, Text } from '@mantine/core';
import { IconDeviceUsb, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useApi } from '../../app/api.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { BundlePreviewPanel } from './bundle-preview.tsx';
import { LockedLines } from './emergency-open.tsx';
import { Warnings } from './warnings.tsx';
import { discardPreview, scanFolder, showPreview, useExchange } from './store.ts';
import type { BundlePreview, FoundBundle } from './store.ts';
import { kindWord } from './words.ts';
import classes from './exchange.module.css';

/** «Nhận về»: a folder, the bundles in it, what one would do, and taking it in. `file`: a bundle to look at at once. */
export function ReceiveTab({ file = null }: { readonly file?: string | null }) {
  const api = useApi();
  const { folder, found, preview } = useExchange();
  const job = useJob<BundlePreview>();
  const picker = useFolder('Chọn USB hoặc thư mục có gói dữ liệu');
  // A bundle that was only looked at is forgotten with the page.
  useEffect(() => () => void discardPreview(api), [api]);
  const given = useRef(file);
  const { start } = job;
  useEffect(() => {
    const handle = given.current;
    given.current = null;
    if (handle !== null) start((onProgress) => api.job('bundle.preview', { file: handle }, onProgress));
  }, [api, start]);

  if (preview !== null) return <BundlePreviewPanel preview={preview} />;
  return (
    <Section
      title="Nhận về (USB)"
      note="Mở gói chỉ để xem trước; chưa bấm «Nhập» thì chưa có gì thay đổi."
      actions={
        <>
          <Button leftSection={<IconDeviceUsb size={18} aria-hidden />} variant={folder === null ? 'filled' : 'default'} onClick={() => void picker.choose((picked) => void scanFolder(api, picked))}>
            {folder === null ? 'Chọn thư mục' : 'Chọn thư mục khác'}
          </Button>
          {folder !== null && (
            <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void scanFolder(api, folder)}>
              Đọc lại
            </Button>
          )}
        </>
      }
    >
      {folder === null ? (
        <EmptyState compact sentence="Cắm USB rồi chọn thư mục có gói dữ liệu." />
      ) : (
        <RemoteView of={found} onRetry={() => void scanFolder(api, folder)}>
          {({ bundles, locked, warnings }) => (
            <>
              <Text c="dimmed" size="sm" mb={8}>
                {folder.name}
              </Text>
              <Warnings warnings={warnings} />
              <LockedLines files={locked} />
              {bundles.length === 0 && locked.length > 0 ? null : bundles.length === 0 ? (
                <EmptyState compact sentence="Thư mục này không có gói dữ liệu nào đọc được. Kiểm tra lại USB, hoặc chọn thư mục khác." />
              ) : (
                <ul className={classes.list} aria-label="Gói dữ liệu tìm thấy">
                  {bundles.map((bundle) => (
                    <BundleLine key={bundle.handle} bundle={bundle} onOpen={() => job.start((onProgress) => api.job('bundle.preview', { file: bundle.handle }, onProgress))} />
                  ))}
                </ul>
              )}
            </>
          )}
        </RemoteView>
      )}
      {picker.dialog}
      <JobDialog
        job={job}
        title="Kiểm tra gói dữ liệu"
        result={() => <Text>Gói đọc được, chữ ký đúng.</Text>}
        resultActions={(value) => (
          <Button
            onClick={() => {
              job.close();
              showPreview(value);
            }}
            data-autofocus
          >
            Xem gói này
          </Button>
        )}
        onDone={(value) => showPreview(value)}
      />
    </Section>
  );
}

function BundleLine({ bundle, onOpen }: { readonly bundle: FoundBundle; readonly onOpen: () => void }) {
  return (
    <li className={classes.peer}>
      <div className={classes.peerWho}>
        <Text fw={600}>
          {bundle.unit}, gói số {bundle.number}
        </Text>
        <Text size="xs" c="dimmed" className={classes.fileName}>
          {kindWord(bundle.kind)} · {bundle.fileName} · {sizeWords(bundle.size)}
        </Text>
      </div>
      <div className={classes.peerState}>{bundle.known !== null && <Text size="sm">{bundle.known}</Text>}</div>
      <div className={classes.peerDo}>
        <Button variant={bundle.known === null ? 'filled' : 'default'} onClick={onOpen} aria-label={`Xem trước gói ${bundle.fileName}`}>
          Xem trước
        </Button>
      </div>
    </li>
  );
}
