import { Text } from '@mantine/core';
import { IconDeviceUsb, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import { BundlePreviewPanel } from './bundle-preview.tsx';
import { LockedLines } from './emergency-open.tsx';
import { Warnings } from './warnings.tsx';
import { discardPreview, scanFolder, showPreview, useExchange } from './store.ts';
import type { BundlePreview, FoundBundle } from './store.ts';
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
          <Button deed="bundle.scan" leftSection={<IconDeviceUsb size={18} aria-hidden />} variant={folder === null ? 'filled' : 'default'} onClick={() => void picker.choose((picked) => void scanFolder(api, picked))}>
            {folder === null ? 'Chọn thư mục' : 'Chọn thư mục khác'}
          </Button>
          {folder !== null && (
            <Button deed="bundle.scan" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void scanFolder(api, folder)}>
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
                <FoundList bundles={bundles} onOpen={({ handle }) => job.start((onProgress) => api.job('bundle.preview', { file: handle }, onProgress))} />
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

const HAND_ON: readonly string[] = [BUNDLE_KIND_WORDS['ban-giao'], BUNDLE_KIND_WORDS['luu-tru']];
/** Written here for somebody else: nothing to take in. One of our own unit may have come from its other machine. */
const isOwn = ({ own, kind }: FoundBundle): boolean => own && !HAND_ON.includes(kind);
const rank = (bundle: FoundBundle): number => (isOwn(bundle) ? 2 : bundle.known === null ? 0 : 1);

/** Bundles for us, those not yet taken in first; what is for other units stays folded. */
function FoundList({ bundles, onOpen }: { readonly bundles: readonly FoundBundle[]; readonly onOpen: (bundle: FoundBundle) => void }) {
  const ours = bundles.filter(({ forUs }) => forUs).toSorted((a, b) => rank(a) - rank(b));
  const others = bundles.filter(({ forUs }) => !forUs);
  return (
    <>
      {ours.every(isOwn) && <EmptyState compact sentence="Trong thư mục này không có gói nào gửi cho đơn vị mình." />}
      <ul className={classes.list} aria-label="Gói dữ liệu tìm thấy">
        {ours.map((bundle) => (
          <BundleLine key={bundle.handle} bundle={bundle} onOpen={isOwn(bundle) ? null : () => onOpen(bundle)} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>Gói gửi cho đơn vị khác ({others.length})</summary>
          <ul className={classes.list} aria-label="Gói gửi cho đơn vị khác">
            {others.map((bundle) => (
              <BundleLine key={bundle.handle} bundle={bundle} onOpen={null} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** `onOpen`: null for one that is not meant for this unit and is only shown. */
function BundleLine({ bundle, onOpen }: { readonly bundle: FoundBundle; readonly onOpen: (() => void) | null }) {
  return (
    <li className={classes.peer}>
      <div className={classes.peerWho}>
        <Text fw={bundle.forUs ? 600 : 400} size={bundle.forUs ? 'md' : 'sm'} className={classes.fileName}>
          {bundle.forUs ? `${bundle.unit}, gói số ${bundle.number}` : bundle.fileName}
        </Text>
        <Text size="xs" c="dimmed" className={classes.fileName}>
          {[bundle.kind, bundle.forUs ? bundle.fileName : '', sizeWords(bundle.size)].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <div className={classes.peerState}>{bundle.known !== null && <Text size="sm">{bundle.known}</Text>}</div>
      <div className={classes.peerDo}>
        {onOpen !== null && (
          <Button deed="bundle.preview" variant={bundle.known === null ? 'filled' : 'default'} onClick={onOpen} aria-label={`Xem trước gói ${bundle.fileName}`}>
            Xem trước
          </Button>
        )}
      </div>
    </li>
  );
}
