import { Alert, List, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { ARCHIVE_STATES, journalWords } from '../../../shared/documents/archive-papers.ts';
import { fault, ok } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { FieldGrid, Form, TextField, useForm } from '../../components/form/index.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { WrittenFiles } from './written-files.tsx';

type Written = OutputOf<SoVangContract['archive.export']>;
type Checked = OutputOf<SoVangContract['archive.check']>;
type Found = OutputOf<SoVangContract['bundle.scan']>['bundles'];

const ARCHIVE = 'Lưu trữ';

/** «Lưu trữ»: a year laid aside for inspection, and whether what it holds is still so. */
export function ArchiveTab() {
  const api = useApi();
  const to = useFolder('Chọn USB hoặc thư mục để ghi gói lưu trữ');
  const from = useFolder('Chọn USB hoặc thư mục có gói lưu trữ');
  const writing = useJob<Written>();
  const checking = useJob<Checked>();
  const papers = usePapers({ onFault: toast.error });
  const [found, setFound] = useState<Found | null>(null);
  const form = useForm({
    initial: { year: '', note: '' },
    check: ({ year }) => (year === '' || /^(19|20|21)\d\d$/.test(year) ? [] : [fault('sai-nam', 'Năm gồm bốn chữ số.', { item: 'year', next: 'Ghi ví dụ 2026, hoặc để trống để lưu trữ toàn bộ.' })]),
    deed: 'archive.export',
    save: ({ year, note }) => {
      void to.choose(({ handle }) => writing.start((onProgress) => api.job('archive.export', { folder: handle, year: year === '' ? null : Number(year), note }, onProgress)));
      return Promise.resolve(ok({ year, note }));
    },
    onSaved: () => undefined,
  });
  const scan = () =>
    void from.choose(({ handle }) => {
      void api.call('bundle.scan', { folder: handle }).then((scanned) => {
        if (!scanned.ok) toast.error(scanned.error);
        else setFound(scanned.value.bundles.filter(({ kind }) => kind === ARCHIVE));
      });
    });
  return (
    <Stack gap={16}>
      <Section title="Lưu trữ để kiểm tra" note="Một gói có chữ ký của đơn vị và mục lục (Excel, Word, PDF) đặt bên cạnh. Không mang theo khóa của đơn vị.">
        <Form form={form} label="Lưu trữ">
          <FieldGrid>
            <TextField {...form.field('year')} label="Năm" law="archive.year" description="Để trống: toàn bộ." maxLength={4} />
            <TextField {...form.field('note')} label="Ghi chú" />
          </FieldGrid>
          <div>
            <Button type="submit">Ghi gói lưu trữ</Button>
          </div>
        </Form>
      </Section>
      <Section title="Kiểm tra gói lưu trữ" note="Kiểm tra chữ ký, mã kiểm tra, nhật ký của đơn vị, rồi so từng mục trong gói với dữ liệu đang có.">
        <div>
          <Button deed="bundle.scan" variant="default" onClick={scan}>
            Chọn nơi có gói lưu trữ
          </Button>
        </div>
        {found !== null && found.length === 0 && <EmptyState compact sentence="Ở đây không có gói lưu trữ nào." />}
        {found !== null && found.length > 0 && (
          <List aria-label="Gói lưu trữ">
            {found.map((bundle) => (
              <List.Item key={bundle.handle}>
                {bundle.fileName}{' '}
                <Button deed="archive.check" size="compact-md" variant="default" aria-label={`Kiểm tra ${bundle.fileName}`} onClick={() => checking.start((onProgress) => api.job('archive.check', { file: bundle.handle }, onProgress))}>
                  Kiểm tra
                </Button>
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      {to.dialog}
      {from.dialog}
      <JobDialog
        job={writing}
        title="Ghi gói lưu trữ"
        result={({ written, missing, failed, index, papers: printed }) => (
          <WrittenFiles written={written} missing={missing} failed={failed}>
            <Text>Mục lục: {[index, ...printed].join('; ')}</Text>
          </WrittenFiles>
        )}
        resultActions={({ bundleId }) => (
          <Button variant="default" loading={papers.busy === 'muc-luc-luu-tru pdf'} onClick={() => void papers.show('muc-luc-luu-tru', bundleId, 'Mục lục gói lưu trữ')}>
            In mục lục
          </Button>
        )}
      />
      <JobDialog job={checking} title="Kiểm tra gói lưu trữ" result={(checked) => <CheckResult checked={checked} />}
        resultActions={({ id }) => (
          <Button variant="default" loading={papers.busy === 'phieu-kiem-tra-luu-tru pdf'} onClick={() => void papers.show('phieu-kiem-tra-luu-tru', id, 'Phiếu kiểm tra gói lưu trữ')}>
            In phiếu kiểm tra
          </Button>
        )}
      />
      <PaperPreview of={papers} />
    </Stack>
  );
}

function CheckResult({ checked }: { readonly checked: Checked }) {
  const { number, createdAt, year, note, checkCode, set, records, same, changed, gone, added, differences, journal } = checked;
  return (
    <Stack gap={12}>
      <Text>
        Gói số {number}
        {set === null ? '' : ` (gói ${set.k}/${set.n})`}, lập ngày {formatScreenDate(createdAt.slice(0, 10))}, {year === null ? 'toàn bộ' : `năm ${year}`}
        {note === '' ? '' : `; ${note}`}. Chữ ký đúng, tệp nguyên vẹn. Mã kiểm tra {checkCode.slice(0, 32)}.
      </Text>
      <Text fw={600}>
        {formatNumber(records)} mục: {formatNumber(same)} giữ nguyên, {formatNumber(changed)} đã sửa, {formatNumber(gone)} không còn; {formatNumber(added)} mục thêm sau.
      </Text>
      {journal.intact && journal.end !== 'lost' ? <Text>{journalWords(journal)}</Text> : <Alert color="red">{journalWords(journal)}</Alert>}
      {differences.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Mục</Table.Th>
              <Table.Th>Khác gì</Table.Th>
              <Table.Th>Lần sửa cuối</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ title, state, at, by }, i) => (
              <Table.Tr key={i}>
                <Table.Td>{title}</Table.Td>
                <Table.Td>{ARCHIVE_STATES[state]}</Table.Td>
                <Table.Td>{at === null ? '–' : `${new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' }).format(at)}, ${by}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
