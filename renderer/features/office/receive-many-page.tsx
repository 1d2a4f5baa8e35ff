import { Text } from '@mantine/core';
import { IconDeviceUsb, IconPrinter } from '@tabler/icons-react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import type { PickedFolder } from '../../components/folder-picker.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { FoundTable } from './found-table.tsx';
import { TakenTable } from './taken-table.tsx';
import { endSitting, showLooked, showTaken, takeable, useOffice } from './store.ts';
import type { Exported, Looked, Taken } from './store.ts';
import classes from './office.module.css';

/** «Nhận nhiều gói»: the bundles of many units in one sitting, stick after stick (R84–R86). */
export function ReceiveManyPage() {
  const api = useApi();
  const { folder, looked, ticked, sittingId, taken, senders } = useOffice();
  const looking = useJob<{ readonly folder: PickedFolder; readonly looked: Looked }>();
  const taking = useJob<Taken>();
  const writing = useJob<{ readonly units: number }>();
  const from = useFolder('Chọn USB hoặc thư mục có gói dữ liệu');
  const onto = useFolder('Chọn USB hoặc thư mục để ghi phiếu xác nhận');
  const papers = usePapers({ onFault: toast.error });

  const look = (picked: PickedFolder) =>
    looking.start((onProgress) => {
      const job = api.job('bundle.receiveFolder', { folder: picked.handle }, onProgress);
      return { ...job, done: job.done.then((result) => (result.ok ? ok({ folder: picked, looked: result.value }) : result)) };
    });
  const files = looked === null ? [] : looked.bundles.flatMap((bundle) => (takeable(bundle) && bundle.file !== null && ticked.has(bundle.file) ? [bundle.file] : []));
  const writeReceipts = () =>
    void onto.choose(({ handle }) =>
      writing.start((onProgress) => {
        const job = api.job('bundle.export', { peerCodes: senders.map(({ unitCode }) => unitCode), folder: handle, groups: ['phieu-nhan'] }, onProgress);
        return { ...job, done: job.done.then(receiptsOf) };
      }),
    );

  return (
    <Page
      title="Nhận nhiều gói"
      wide
      back={{ page: 'gui-nhan', label: 'Gửi – nhận' }}
      subtitle="Nhận gói dữ liệu của nhiều đơn vị trong một buổi, lần lượt từng thư mục hoặc từng USB."
      actions={
        <>
          <Button deed="bundle.receiveFolder" leftSection={<IconDeviceUsb size={18} aria-hidden />} variant={looked === null ? 'filled' : 'default'} onClick={() => void from.choose(look)}>
            {folder === null ? 'Chọn thư mục' : 'Chọn thư mục khác'}
          </Button>
          <Button variant="default" onClick={() => void navigate('tinh-hinh-don-vi')}>
            Tình hình đơn vị
          </Button>
        </>
      }
    >
      {looked === null && taken.length === 0 && <EmptyState sentence="Cắm USB rồi chọn thư mục có gói dữ liệu. Thứ tự gói trong thư mục không quan trọng; gói hỏng không ảnh hưởng gói khác." />}
      {looked !== null && folder !== null && (
        <Section
          title={`Gói trong ${folder.name}`}
          note="Số mục xem trước tính riêng từng gói. Chưa bấm «Nhận» thì chưa có gì thay đổi."
          actions={
            <Button deed="bundle.receiveMany" disabled={files.length === 0 || taking.state.phase === 'running'} onClick={() => taking.start((onProgress) => api.job('bundle.receiveMany', { files, sittingId }, onProgress))}>
              Nhận {files.length} gói
            </Button>
          }
        >
          <FoundTable looked={looked} ticked={ticked} />
        </Section>
      )}
      {taken.length > 0 && (
        <Section
          title="Kết quả nhận trong buổi này"
          actions={
            <div className={classes.bar}>
              <Button deed="bundle.export" disabled={senders.length === 0} variant={looked === null ? 'filled' : 'default'} onClick={writeReceipts}>
                Ghi phiếu xác nhận ({senders.length} đơn vị)
              </Button>
              {sittingId !== null && (
                <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={papers.busy !== null} onClick={() => void papers.show('bien-ban-nhan-goi', sittingId, 'Biên bản nhận gói dữ liệu')}>
                  In biên bản nhận gói
                </Button>
              )}
              <Button variant="default" onClick={endSitting}>
                Kết thúc buổi nhận
              </Button>
            </div>
          }
        >
          <TakenTable rows={taken} />
        </Section>
      )}
      {from.dialog}
      {onto.dialog}
      <JobDialog job={looking} title="Xem các gói dữ liệu" onDone={(value) => showLooked(value.folder, value.looked)} />
      <JobDialog
        job={taking}
        title="Nhận các gói dữ liệu"
        cancelLabel="Dừng sau gói này"
        result={({ taken: count, left, stopped }) => (
          <>
            <Text fw={500}>Đã nhận {count} gói.</Text>
            {left > 0 && <Text>{left} gói chưa nhận; lý do ghi ở bảng kết quả.</Text>}
            {stopped && <Text>Đã dừng theo yêu cầu. Gói đã nhận được giữ nguyên.</Text>}
          </>
        )}
        onDone={showTaken}
      />
      <JobDialog job={writing} title="Ghi phiếu xác nhận" result={({ units }) => <Text>Đã ghi phiếu xác nhận cho {units} đơn vị.</Text>} />
      <PaperPreview of={papers} />
    </Page>
  );
}

/** To how many units receipts went; what was not written whole is a fault. */
function receiptsOf(result: Result<Exported>): Result<{ readonly units: number }> {
  if (!result.ok) return result;
  const { written, failed } = result.value;
  if (failed !== null) return err(fault('ghi-do', failed.message, { next: failed.next }));
  return ok({ units: new Set(written.map(({ peerCode }) => peerCode)).size });
}
