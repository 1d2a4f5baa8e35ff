import { Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { timeText } from '../../components/day-words.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Section } from '../../components/page.tsx';
import { useJob } from '../../components/use-job.ts';
import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Counts } from './counts.tsx';
import { ImportResult } from './import-result.tsx';
import { PreviewLines } from './preview-lines.tsx';
import { Warnings } from './warnings.tsx';
import { discardPreview, loadJournal, scanFolder, showPreview, useExchange } from './store.ts';
import type { BundlePreview, ImportedBundle } from './store.ts';
import classes from './exchange.module.css';

const DOSSIERS: readonly string[] = [BUNDLE_KIND_WORDS['ho-so-trinh'], BUNDLE_KIND_WORDS['ket-qua'], BUNDLE_KIND_WORDS['ban-giao']];

/** Where one goes on after a bundle of this kind was taken in; one of several kinds may have brought both. */
function nextOf(kindWord: string): { readonly dossiers: boolean; readonly items: boolean } {
  if (kindWord === BUNDLE_KIND_WORDS['phieu-nhan']) return { dossiers: false, items: false };
  if (kindWord === BUNDLE_KIND_WORDS['tong-hop']) return { dossiers: true, items: true };
  return DOSSIERS.includes(kindWord) ? { dossiers: true, items: false } : { dossiers: false, items: true };
}

/** What taking a bundle in would do, in figures and line by line; «Nhập» does it in one go. */
export function BundlePreviewPanel({ preview }: { readonly preview: BundlePreview }) {
  const api = useApi();
  const folder = useExchange((state) => state.folder);
  const job = useJob<ImportedBundle>();
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  // It stands where the button was that asked for it: the next key goes on here, not at the top of the window.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const nothing = preview.add === 0 && preview.change === 0 && preview.review === 0;
  const { asksTwice } = preview;
  const next = nextOf(preview.kindWord);

  function finish(): void {
    // The stage is gone with the import; only the page's own copy is left to forget.
    showPreview(null);
    void loadJournal(api);
    if (folder !== null) void scanFolder(api, folder);
  }
  function start(): void {
    const confirmedBy = nfc(second);
    setAsked(asksTwice !== null && confirmedBy === '');
    if (asksTwice !== null && confirmedBy === '') return;
    job.start((onProgress) => api.job('bundle.import', { stageId: preview.stageId, ...(asksTwice === null ? {} : { confirmedBy }) }, onProgress));
  }
  return (
    <div ref={panel} tabIndex={-1} className={classes.panel}>
      <Section
        title={`Gói số ${preview.number} của ${preview.sender}`}
        note={preview.alreadyImported ? 'Gói này đã nhập trước đây; nhập lại không đổi gì.' : 'Chưa lưu gì. Xem rồi bấm «Nhập gói này».'}
        actions={
          <>
            <Button deed="bundle.import" disabled={job.state.phase === 'running'} onClick={start}>
              {nothing ? 'Nhập (không có gì mới)' : 'Nhập gói này'}
            </Button>
            <Button deed="bundle.discard" variant="default" onClick={() => void discardPreview(api)}>
              Không nhập
            </Button>
          </>
        }
      >
        <div className={classes.stack}>
          <Counts
            counts={[
              { label: 'Sẽ thêm', count: preview.add },
              { label: 'Sẽ đổi', count: preview.change },
              { label: 'Cần xem', count: preview.review, attention: true },
              { label: 'Đã có', count: preview.known },
            ]}
          />
          <Warnings warnings={preview.warnings} />
          {asksTwice !== null && (
            <div className={classes.asksTwice} role="group" aria-label="Cần hai người xác nhận">
              <Text fw={600}>
                Gói này đổi hoặc rút {formatNumber(asksTwice.changes)} mục trong {formatNumber(asksTwice.held)} mục đang có của đơn vị gửi, nhiều hơn một phần năm.
              </Text>
              <Text size="sm">Gọi hỏi đơn vị gửi có đúng như vậy không. Nếu đúng, một người thứ hai cùng xem; bản sao lưu được lập trước khi nhập.</Text>
              <TextInput label="Người thứ hai đã xem" required maw={360} mt={8} maxLength={200} autoComplete="off" value={second} error={asked ? 'Ghi tên người thứ hai đã xem.' : null} onChange={(event) => setSecond(event.currentTarget.value)} />
            </div>
          )}
          <KeyValueList
            items={[
              { label: 'Loại gói', value: preview.kindWord },
              { label: 'Thời điểm tạo', value: timeText(preview.createdAt) },
              { label: 'Tệp', value: <span className={classes.fileName}>{preview.fileName}</span> },
              { label: 'Trong gói', value: preview.kinds.map((kind) => `${kind.kind}: ${formatNumber(kind.add + kind.change + kind.review + kind.known)}`).join('; ') || 'Không có mục nào' },
            ]}
          />
          <PreviewLines preview={preview} />
        </div>
        <JobDialog
          job={job}
          title="Nhập gói dữ liệu"
          result={(bundle) => <ImportResult bundle={bundle} again={preview.alreadyImported} />}
          resultActions={(bundle) => (
            <>
              {!preview.alreadyImported && bundle.setAside > 0 && (
                <Button
                  variant="default"
                  onClick={() => {
                    finish();
                    void navigate('muc-de-rieng', { bundleId: bundle.bundleId });
                  }}
                >
                  Xem mục để riêng
                </Button>
              )}
              {next.items && (
                <Button
                  onClick={() => {
                    finish();
                    void navigate('gui-nhan', { tab: 'tu-don-vi' });
                  }}
                >
                  Xem mục nhận được
                </Button>
              )}
              {next.dossiers && (
                <Button
                  variant={next.items ? 'default' : 'filled'}
                  onClick={() => {
                    finish();
                    void navigate('ho-so', { tab: preview.kindWord === BUNDLE_KIND_WORDS['ho-so-trinh'] ? 'nhan-duoc' : 'ho-so' });
                  }}
                >
                  Mở Hồ sơ và họp xét
                </Button>
              )}
            </>
          )}
          onDone={finish}
        />
      </Section>
    </div>
  );
}
