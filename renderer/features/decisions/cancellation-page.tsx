import { Checkbox, Stack, Text } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { CheckField, DateField, FieldGrid, Form, FormBar, RadioField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { CANCEL_GROUNDS, CANCEL_GROUND_WORDS } from '../../../shared/domain/cancellation.ts';
import type { CancelGround } from '../../../shared/domain/cancellation.ts';
import { fault } from '../../../shared/result.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import { AmendPage } from './amend-source.tsx';
import type { DecisionPageData } from './store.ts';
import classes from './decisions.module.css';

interface Values {
  readonly entryIds: readonly string[];
  readonly number: string;
  readonly date: string | null;
  readonly authority: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly ground: CancelGround | null;
  readonly reason: string;
  readonly onPaper: boolean;
  readonly scans: readonly Scan[];
}

/** Hủy quyết định, wholly or in part. `params`: `id` of the decision. */
export function CancellationPage({ params }: { readonly params: PageParams }) {
  return (
    <AmendPage id={params['id'] ?? ''} verb="Hủy">
      {(data) => <CancellationForm data={data} />}
    </AmendPage>
  );
}

function CancellationForm({ data: { decision, after, own, today } }: { readonly data: DecisionPageData }) {
  const api = useApi();
  const drafts = useDrafts();
  const awards = after.awards.filter(({ entry }) => entry.cancelledOn === null);
  const form = useForm<Values, { id: string }>({
    initial: { entryIds: awards.length === 1 ? awards.map(({ entry }) => entry.id) : [], number: '', date: own ? today : null, authority: decision.authority, signerTitle: own ? decision.signerTitle : '', signerName: own ? decision.signerName : '', ground: null, reason: '', onPaper: !own, scans: [] },
    draft: { key: `decision/${decision.id}/cancellation`, ...drafts },
    check: (values) => [
      ...(values.entryIds.length === 0 ? [fault('chua-chon-dong', 'Chưa chọn khen thưởng bị hủy bỏ.', { item: 'entryIds', next: 'Chọn ít nhất một dòng.' })] : []),
      ...missing(values, { number: 'Số quyết định', date: 'Ngày quyết định', authority: 'Cơ quan quyết định', signerTitle: 'Chức vụ người ký', signerName: 'Họ tên người ký', ground: 'Trường hợp', reason: 'Lý do' }),
    ],
    deed: 'cancellation.record',
    save: ({ entryIds, date, ground, onPaper, scans, ...fields }) =>
      api.call('cancellation.record', { fields: { ...fields, decisionId: decision.id, date: date ?? '', ground: ground ?? 'ke-khai-khong-trung-thuc' }, entryIds: [...entryIds], onPaper, scanIds: scans.map(({ id }) => id) }),
    onSaved: () => {
      toast.success('Đã ghi hủy bỏ. Theo dõi thu hồi hiện vật, tiền thưởng ở trang quyết định.');
      void replacePage('quyet-dinh-xem', { id: decision.id });
    },
  });
  const { values } = form;
  const picks = form.field('entryIds');
  const all = values.entryIds.length === awards.length;
  return (
    <Form form={form} label="Hủy quyết định">
      <Section title="Khen thưởng bị hủy bỏ" note="Từ ngày hủy bỏ, khen thưởng này không tính vào thành tích, thống kê; số vào sổ được giữ lại.">
        <Checkbox checked={all} indeterminate={values.entryIds.length > 0 && !all} onChange={() => picks.onCommit(all ? [] : awards.map(({ entry }) => entry.id))} label={`Hủy toàn bộ (${awards.length})`} />
        <Checkbox.Group value={[...values.entryIds]} onChange={(ids) => picks.onCommit(ids)} error={picks.fault?.message} aria-label="Khen thưởng bị hủy bỏ">
          <Stack gap={6} mt={8} pl={16} className={classes.longList}>
            {awards.map(({ entry }) => (
              <Checkbox key={entry.id} value={entry.id} label={plainName(entry.subjectName)} description={entry.awardName} data-field="entryIds" />
            ))}
          </Stack>
        </Checkbox.Group>
      </Section>
      <Section title="Quyết định hủy bỏ" note="Người đã quyết định khen thưởng quyết định hủy bỏ; người nhận nộp lại hiện vật, tiền thưởng trong 15 ngày làm việc (Luật 06/2022, Điều 93; NĐ 152/2025, Điều 58).">
        <div className={classes.fields}>
          <FieldGrid min={180}>
            <TextField {...form.field('number')} label="Số quyết định" required maxLength={300} />
            <DateField {...form.field('date')} label="Ngày quyết định" required />
            <TextField {...form.field('authority')} label="Cơ quan quyết định" required maxLength={300} />
            <TextField {...form.field('signerTitle')} label="Chức vụ người ký" required maxLength={300} />
            <TextField {...form.field('signerName')} label="Họ tên người ký" required maxLength={300} />
          </FieldGrid>
          <RadioField {...form.field('ground')} label="Trường hợp" required vertical choices={CANCEL_GROUNDS.map((value) => ({ value, label: CANCEL_GROUND_WORDS[value] }))} />
          <TextAreaField {...form.field('reason')} label="Lý do" required minRows={2} maxLength={8000} description="Văn bản kết luận, nội dung sai phạm." />
          <CheckField {...form.field('onPaper')} label="Ghi từ bản giấy" description="Quyết định do nơi khác ban hành, nhận bằng giấy." />
          <div>
            <Text size="sm" fw={500}>
              Bản quét
            </Text>
            <ScanField scans={values.scans} onChange={(scans) => form.field('scans').onCommit(scans)} />
          </div>
        </div>
      </Section>
      <FormBar form={form} saveLabel="Ghi hủy bỏ" onCancel={() => void goBack('quyet-dinh')} />
    </Form>
  );
}
