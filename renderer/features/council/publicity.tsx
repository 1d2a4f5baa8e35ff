import { Stack } from '@mantine/core';
import { DateField, FieldGrid, RowsField, TextAreaField, TextField } from '../../components/form/index.ts';
import type { FormHandle, RowColumn } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import type { RemarkRow, Values } from './session-values.ts';

const SENDERS = ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'Nhân dân', 'Thôn, tổ dân phố', 'Đoàn thể'];
const REMARKS: readonly RowColumn<RemarkRow>[] = [
  { key: 'date', width: 'span 3', render: (binding) => <DateField {...binding} label="Ngày nhận" /> },
  { key: 'from', width: 'span 9', render: (binding) => <TextField {...binding} label="Của ai" suggestions={SENDERS} maxLength={300} /> },
  { key: 'content', width: 'span 6', render: (binding) => <TextAreaField {...binding} label="Nội dung" minRows={1} maxLength={8000} /> },
  { key: 'handling', width: 'span 6', render: (binding) => <TextAreaField {...binding} label="Xử lý" minRows={1} maxLength={8000} /> },
];

/** When and how the list was made public, and the remarks that came in (R61). */
export function Publicity({ form }: { readonly form: FormHandle<Values> }) {
  return (
    <Stack gap={16}>
      <Section title="Công khai danh sách" note="Chưa công khai thì để trống; cuộc họp vẫn kết thúc được. Ngày, cách công khai và ý kiến được in trong biên bản.">
        <FieldGrid min={180}>
          <DateField {...form.field('publicFrom')} label="Công khai từ ngày" law="session.publicFrom" />
          <DateField {...form.field('publicTo')} label="Đến ngày" />
          <TextField {...form.field('publicManner')} label="Cách công khai" law="session.publicManner" placeholder="Niêm yết tại trụ sở, thông báo trên loa truyền thanh" maxLength={300} />
        </FieldGrid>
      </Section>
      <Section title={`Ý kiến nhận được (${form.values.remarks.length})`}>
        <RowsField form={form} name="remarks" line="ý kiến" cards blank={{ date: null, from: '', content: '', handling: '' }} columns={REMARKS} empty="Chưa ghi ý kiến nào. Ghi cả ý kiến của Mặt trận Tổ quốc." />
      </Section>
    </Stack>
  );
}
