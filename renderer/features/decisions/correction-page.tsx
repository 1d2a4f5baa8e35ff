import { Button, Text } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { CheckField, DateField, FieldGrid, Form, FormBar, RadioField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { fault } from '../../../shared/result.ts';
import type { CorrectionForm as CorrectionKind } from '../../../shared/domain/correction.ts';
import { AmendPage } from './amend-source.tsx';
import { CorrectionRow, blankRow, rowsToSend } from './correction-rows.tsx';
import type { CorrectedRow } from './correction-rows.tsx';
import type { DecisionPageData } from './store.ts';
import classes from './decisions.module.css';

interface Values {
  readonly form: CorrectionKind | null;
  readonly number: string;
  readonly date: string | null;
  readonly authority: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly reason: string;
  readonly onPaper: boolean;
  readonly scans: readonly Scan[];
  readonly rows: readonly CorrectedRow[];
}

/** Đính chính. `params`: `id` of the decision. */
export function CorrectionPage({ params }: { readonly params: PageParams }) {
  return (
    <AmendPage id={params['id'] ?? ''} verb="Đính chính">
      {(data) => <CorrectionForm data={data} />}
    </AmendPage>
  );
}

function CorrectionForm({ data: { decision, after, own, today } }: { readonly data: DecisionPageData }) {
  const api = useApi();
  const drafts = useDrafts();
  const awards = after.awards.filter(({ entry }) => entry.cancelledOn === null);
  const form = useForm<Values, { id: string }>({
    initial: {
      form: 'cong-van', number: '', date: own ? today : null, authority: decision.authority, signerTitle: own ? decision.signerTitle : '', signerName: own ? decision.signerName : '', reason: '', onPaper: !own, scans: [],
      rows: [blankRow(awards.length === 1 ? (awards[0]?.entry ?? null) : null)],
    },
    draft: { key: `decision/${decision.id}/correction`, ...drafts },
    check: (values) => [
      ...missing(values, { date: 'Ngày', authority: 'Cơ quan ban hành', signerTitle: 'Chức vụ người ký', signerName: 'Họ tên người ký', reason: 'Lý do' }),
      ...values.rows.flatMap((row, i) => [
        ...(row.entryId === null ? [fault('bat-buoc', 'Chưa chọn dòng cần đính chính.', { item: `row ${i} entryId` })] : []),
        ...(row.next.trim() === '' ? [fault('bat-buoc', 'Chưa ghi nội dung đúng.', { item: `row ${i} next` })] : []),
      ]),
    ],
    deed: 'correction.record',
    save: ({ form: kind, rows, scans, onPaper, date, ...fields }) =>
      api.call('correction.record', { fields: { ...fields, decisionId: decision.id, form: kind ?? 'cong-van', date: date ?? '' }, ...rowsToSend(rows), onPaper, scanIds: scans.map(({ id }) => id) }),
    onSaved: () => {
      toast.success('Đã ghi đính chính. Xem những gì cần in lại ở cuối trang.');
      void replacePage('quyet-dinh-xem', { id: decision.id });
    },
  });
  const { values } = form;
  const setRows = (rows: readonly CorrectedRow[]) => form.field('rows').onCommit(rows);
  return (
    <Form form={form} label="Đính chính">
      <Section title="Nội dung đính chính" note="Nội dung cũ được giữ lại; sổ khen thưởng, danh sách và giấy khen in lại theo nội dung mới.">
        <div className={classes.fields}>
          {values.rows.map((row, i) => (
            <CorrectionRow
              key={row.key}
              row={row}
              awards={awards}
              revision={form.field('rows').revision}
              faultAt={(name) => form.field(`row ${i} ${name}` as 'rows').fault}
              fieldName={(name) => `row ${i} ${name}`}
              onChange={(next) => setRows(values.rows.map((one, at) => (at === i ? next : one)))}
              {...(values.rows.length > 1 ? { onRemove: () => setRows(values.rows.filter((_, at) => at !== i)) } : {})}
            />
          ))}
          <div>
            <Button size="compact-md" variant="light" onClick={() => setRows([...values.rows, blankRow(null, values.rows)])}>
              Thêm dòng
            </Button>
          </div>
        </div>
      </Section>
      <Section title="Văn bản đính chính">
        <div className={classes.fields}>
          <RadioField
            {...form.field('form')}
            label="Hình thức văn bản"
            vertical
            choices={[
              { value: 'cong-van', label: 'Công văn đính chính', note: 'Sai sót về thể thức, kỹ thuật trình bày (NĐ 30/2020, Điều 18).' },
              { value: 'quyet-dinh', label: 'Quyết định đính chính', note: 'Sai sót về nội dung.' },
            ]}
          />
          <FieldGrid min={180}>
            <TextField {...form.field('number')} label="Số văn bản" description="Để trống khi chưa ký: bản in là dự thảo." maxLength={300} />
            <DateField {...form.field('date')} label="Ngày" required />
            <TextField {...form.field('authority')} label="Cơ quan ban hành" required maxLength={300} />
            <TextField {...form.field('signerTitle')} label="Chức vụ người ký" required maxLength={300} />
            <TextField {...form.field('signerName')} label="Họ tên người ký" required maxLength={300} />
          </FieldGrid>
          <TextAreaField {...form.field('reason')} label="Lý do" required minRows={2} maxLength={8000} />
          <CheckField {...form.field('onPaper')} label="Ghi từ bản giấy" description="Văn bản do nơi khác ban hành, nhận bằng giấy." />
          <div>
            <Text size="sm" fw={500}>
              Bản quét
            </Text>
            <ScanField scans={values.scans} onChange={(scans) => form.field('scans').onCommit(scans)} />
          </div>
        </div>
      </Section>
      <FormBar form={form} saveLabel="Ghi đính chính" onCancel={() => void goBack('quyet-dinh')} />
    </Form>
  );
}
