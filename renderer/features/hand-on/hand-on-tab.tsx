import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { FieldGrid, Form, TextField, useForm } from '../../components/form/index.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { ok } from '../../../shared/result.ts';
import { Counts } from './counts.tsx';
import { WrittenFiles } from './written-files.tsx';

type Summary = OutputOf<SoVangContract['handOn.summary']>;
type Written = OutputOf<SoVangContract['handOn.export']>;

const MINUTES = 'Biên bản bàn giao dữ liệu';

/** «Bàn giao cho người, máy khác»: everything of the unit into one bundle, or a set. */
export function HandOnTab() {
  const api = useApi();
  const [summary, setSummary] = useState<Remote<Summary>>(loading);
  const load = () => void api.call('handOn.summary', {}).then((found) => setSummary(remoteOf(found)));
  useEffect(load, [api]);
  const folder = useFolder('Chọn USB hoặc thư mục để ghi gói bàn giao');
  const job = useJob<Written>();
  const papers = usePapers({ onFault: toast.error });
  const form = useForm({
    initial: { from: '', to: '', note: '' },
    deed: 'handOn.export',
    save: (values) => {
      void folder.choose(({ handle }) => job.start((onProgress) => api.job('handOn.export', { folder: handle, ...values }, onProgress)));
      return Promise.resolve(ok(values));
    },
    onSaved: () => undefined,
  });
  return (
    <RemoteView of={summary} onRetry={load}>
      {({ counts, recoverable, past }) => (
        <Stack gap={16}>
          <Section title="Bàn giao cho người, máy khác" note="Cho người phụ trách kế tiếp, máy mới, hoặc máy thứ hai của đơn vị đang dùng song song.">
            {!recoverable && <Alert color="orange">Dữ liệu này chưa có mã khôi phục để mở gói trên máy mới. Lập mã khôi phục ở Thiết lập trước khi bàn giao.</Alert>}
            <Form form={form} label="Bàn giao">
              <FieldGrid>
                <TextField {...form.field('from')} label="Người bàn giao" />
                <TextField {...form.field('to')} label="Người nhận" />
              </FieldGrid>
              <TextField {...form.field('note')} label="Ghi chú" />
              <List c="dimmed">
                <List.Item>Trên máy mới: mở Sổ Vàng, bấm «Nhận bàn giao», chọn gói và gõ mã khôi phục đã in.</List.Item>
                <List.Item>Trên máy của đơn vị đã có dữ liệu: nhập ở Gửi – nhận, «Nhận về»; mục sửa ở cả hai máy được đặt cạnh nhau để chọn.</List.Item>
                <List.Item>Không đi cùng: nhật ký, các bản đang gõ dở và độ lệch máy in của máy này.</List.Item>
              </List>
              <div>
                <Button type="submit">Tạo gói bàn giao</Button>
              </div>
            </Form>
          </Section>
          <Section title="Gói sẽ mang theo">
            <Counts counts={counts} />
          </Section>
          {past.length > 0 && (
            <Section title="Các lần bàn giao">
              <List>
                {past.map(({ bundleId, on, from, to, note, here, minutes }) => (
                  <List.Item key={bundleId}>
                    {[formatScreenDate(on), from === '' ? '' : `người bàn giao: ${from}`, to === '' ? '' : `người nhận: ${to}`, note, here ? '' : 'lập trên máy khác'].filter(Boolean).join('; ')}{' '}
                    {minutes && (
                      <>
                        <Button size="compact-md" variant="default" loading={papers.busy === 'bien-ban-ban-giao pdf'} aria-label={`In biên bản bàn giao ngày ${formatScreenDate(on)}`} onClick={() => void papers.show('bien-ban-ban-giao', bundleId, MINUTES)}>
                          In biên bản bàn giao
                        </Button>{' '}
                        <Button size="compact-md" variant="subtle" aria-label={`Lưu Word: biên bản bàn giao ngày ${formatScreenDate(on)}`} onClick={() => void papers.save('bien-ban-ban-giao', bundleId, 'docx')}>
                          Lưu Word
                        </Button>
                      </>
                    )}
                  </List.Item>
                ))}
              </List>
            </Section>
          )}
          {folder.dialog}
          <JobDialog
            job={job}
            title="Tạo gói bàn giao"
            result={(written) => (
              <WrittenFiles written={written.written} missing={written.missing} failed={written.failed}>
                <Text>Giao gói này cùng tờ mã khôi phục đã in, hai thứ đi riêng. Rút USB, cắm lại và kiểm tra ở Gửi – nhận, «Nhật ký giao nhận».</Text>
              </WrittenFiles>
            )}
            resultActions={({ written: [first] }) =>
              first === undefined ? null : (
                <>
                  <Button variant="default" onClick={() => void papers.show('bien-ban-ban-giao', first.bundleId, MINUTES)}>
                    In biên bản bàn giao
                  </Button>
                  <Button variant="default" onClick={() => void papers.show('phieu-giao-nhan', first.id, 'Phiếu giao nhận dữ liệu')}>
                    In phiếu giao nhận
                  </Button>
                </>
              )
            }
            onDone={load}
          />
          <PaperPreview of={papers} />
        </Stack>
      )}
    </RemoteView>
  );
}
