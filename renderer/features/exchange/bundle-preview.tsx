import { Button, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { timeText } from '../../components/day-words.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useJob } from '../../components/use-job.ts';
import type { BundleIn } from '../../../shared/domain/exchange.ts';
import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import { ok } from '../../../shared/result.ts';
import { Counts } from './counts.tsx';
import { Warnings } from './warnings.tsx';
import { discardPreview, loadJournal, scanFolder, showPreview, useExchange } from './store.ts';
import type { BundlePreview } from './store.ts';
import classes from './exchange.module.css';

type Line = BundlePreview['lines'][number];

const COLUMNS: readonly Column<Line>[] = [
  { key: 'kind', heading: 'Loại', width: 170, render: (line) => line.kind },
  { key: 'title', heading: 'Nội dung', width: 260, grow: 2, render: (line) => line.title },
  { key: 'state', heading: 'Sẽ làm gì', width: 190, render: (line) => <StatusBadge status={line.stateWord} /> },
  { key: 'reason', heading: 'Lý do', width: 200, grow: 1, render: (line) => line.reason },
];

/** What taking a bundle in would do, line by line; «Nhập» does it in one go. */
export function BundlePreviewPanel({ preview }: { readonly preview: BundlePreview }) {
  const api = useApi();
  const folder = useExchange((state) => state.folder);
  const job = useJob<BundleIn>();
  const nothing = preview.add === 0 && preview.change === 0 && preview.review === 0;

  function finish(): void {
    // The stage is gone with the import; only the page's own copy is left to forget.
    showPreview(null);
    void loadJournal(api);
    if (folder !== null) void scanFolder(api, folder);
  }
  return (
    <Section
      title={`Gói số ${preview.number} của ${preview.sender}`}
      note={preview.alreadyImported ? 'Gói này đã nhập trước đây; nhập lại không đổi gì.' : 'Chưa lưu gì. Xem rồi bấm «Nhập gói này».'}
      actions={
        <>
          <Button disabled={job.state.phase === 'running'} onClick={() => job.start((onProgress) => api.job('bundle.import', { stageId: preview.stageId }, onProgress))}>
            {nothing ? 'Nhập (không có gì mới)' : 'Nhập gói này'}
          </Button>
          <Button variant="default" onClick={() => void discardPreview(api)}>
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
        <KeyValueList
          items={[
            { label: 'Loại gói', value: preview.kindWord },
            { label: 'Thời điểm tạo', value: timeText(preview.createdAt) },
            { label: 'Tệp', value: <span className={classes.fileName}>{preview.fileName}</span> },
          ]}
        />
        <DataTable
          label="Nội dung gói"
          columns={COLUMNS}
          load={() => Promise.resolve(ok({ rows: preview.lines, next: null, total: preview.lines.length }))}
          rowKey={(line) => `${line.kind} ${preview.lines.indexOf(line)}`}
          maxHeight={340}
          empty={<EmptyState compact sentence="Gói không có nội dung nào." />}
        />
      </div>
      <JobDialog
        job={job}
        title="Nhập gói dữ liệu"
        result={(bundle) =>
          // The journal answers with the line of the first time, whose figures are not what happened now.
          preview.alreadyImported ? (
            <Text fw={500}>
              Gói số {bundle.number} của {bundle.peerName} đã nhập trước đây. Không có gì thay đổi.
            </Text>
          ) : (
            <>
              <Text fw={500}>
                Đã nhập gói số {bundle.number} của {bundle.peerName}.
              </Text>
              <Text>
                Thêm {bundle.added}, đổi {bundle.changed}, đã có {bundle.known}
                {bundle.setAside > 0 && `, để riêng ${bundle.setAside} mục cần xem`}.
              </Text>
            </>
          )
        }
        resultActions={() => (
          <Button
            onClick={() => {
              finish();
              void navigate('ho-so', { tab: preview.kindWord === BUNDLE_KIND_WORDS['ho-so-trinh'] ? 'nhan-duoc' : 'ho-so' });
            }}
          >
            Mở Hồ sơ và họp xét
          </Button>
        )}
        onDone={finish}
      />
    </Section>
  );
}
