import { Modal, Text } from '@mantine/core';
import { OBLIGATION_KINDS, OBLIGATION_KIND_WORDS } from '../../../shared/domain/obligation.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { faultsOf, fieldsOf, valuesOf } from './obligation-values.ts';
import type { ObligationStart, ObligationValues } from './obligation-values.ts';
import { readObligations, useAgenda, written } from './store.ts';
import type { CampaignChoice } from './store.ts';

const kinds = OBLIGATION_KINDS.map((value) => ({ value, label: OBLIGATION_KIND_WORDS[value] }));
const dueKinds = [
  { value: 'date' as const, label: 'Một ngày' },
  { value: 'recurrence' as const, label: 'Hằng năm' },
  { value: 'event' as const, label: 'Theo sự kiện' },
  { value: 'none' as const, label: 'Chưa có hạn' },
];
const bounds = [
  { value: 'by' as const, label: 'Đến hết ngày đó' },
  { value: 'before' as const, label: 'Trước ngày đó' },
];

export interface ObligationDialogProps {
  readonly start: ObligationStart;
  readonly campaigns: readonly CampaignChoice[];
  readonly scope: string | null;
  readonly onClose: () => void;
}

/** A request of its own, or the unit's day for one that the plan leaves without. */
export function ObligationDialog({ start, campaigns, scope, onClose }: ObligationDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useAgenda((state) => state.today) ?? '';
  const held = start.kind === 'edit' ? start.obligation : start.kind === 'local' ? start.view.own : null;
  const planReportId = start.kind === 'local' ? start.view.key : (held?.planReportId ?? null);
  const form = useForm<ObligationValues>({
    initial: valuesOf(start, today),
    draft: { key: `obligation/${held?.id ?? (start.kind === 'local' ? `${start.view.campaignId ?? ''}/${start.view.key}` : `new/${scope ?? ''}`)}`, ...drafts },
    check: faultsOf,
    deed: 'obligation.save',
    save: (values) => {
      const fields = fieldsOf(values, { planReportId, onward: held?.onward ?? [] });
      return written(api.call('obligation.save', held === null ? { fields } : { id: held.id, version: held.version, fields }), () => readObligations(api, scope));
    },
    onSaved: () => {
      toast.success(start.kind === 'local' ? 'Đã đặt ngày của đơn vị.' : 'Đã lưu việc phải gửi.');
      onClose();
    },
  });
  const title = start.kind === 'local' ? 'Ngày của đơn vị' : held === null ? 'Thêm việc phải gửi' : 'Sửa việc phải gửi';
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        {start.kind === 'local' ? (
          <>
            <Text>
              {start.view.content}. Văn bản ghi: {start.view.printed || 'không nêu ngày'}.
            </Text>
            {start.view.occurrences.every(({ recipients }) => recipients.length === 0) && (
              <TextAreaField {...form.field('to')} label="Nơi nhận" description="Văn bản không nêu. Mỗi nơi một dòng." required minRows={1} />
            )}
          </>
        ) : (
          <What form={form} campaigns={campaigns} />
        )}
        <When form={form} />
        <FieldGrid>
          <TextField {...form.field('source')} label="Văn bản yêu cầu" placeholder="Số, ngày văn bản" maxLength={300} />
        </FieldGrid>
        <TextAreaField {...form.field('note')} label="Ghi chú" minRows={2} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

function What({ form, campaigns }: { readonly form: FormHandle<ObligationValues>; readonly campaigns: readonly CampaignChoice[] }) {
  return (
    <>
      <TextField {...form.field('content')} label="Nội dung" required autoFocus maxLength={300} />
      <FieldGrid>
        <SelectField {...form.field('kind')} label="Loại" choices={kinds} required />
        <SelectField {...form.field('campaignId')} label="Phong trào" choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))} clearable placeholder="Việc riêng của đơn vị" />
      </FieldGrid>
      <FieldGrid>
        <TextAreaField {...form.field('to')} label="Nơi nhận" description="Mỗi nơi một dòng." required minRows={2} />
        <TextAreaField {...form.field('cc')} label="Đồng thời gửi" description="Mỗi nơi một dòng." minRows={2} />
      </FieldGrid>
      <FieldGrid>
        <TextField {...form.field('from')} label="Đơn vị gửi" placeholder="Đơn vị mình" maxLength={300} />
        <TextField {...form.field('via')} label="Gửi qua" maxLength={300} />
      </FieldGrid>
    </>
  );
}

function When({ form }: { readonly form: FormHandle<ObligationValues> }) {
  const { dueKind } = form.values;
  return (
    <>
      <RadioField {...form.field('dueKind')} label="Thời hạn" choices={dueKinds} required />
      <FieldGrid>
        {dueKind === 'date' && <DateField {...form.field('date')} label="Ngày" required />}
        {dueKind === 'recurrence' && (
          <>
            <TextField {...form.field('days')} label="Ngày trong năm" description="Ngày/tháng, cách nhau bằng dấu phẩy: 25/3, 25/6." required />
            <NumberField {...form.field('fromYear')} label="Từ năm" description="Kể cả năm này." plain min={1900} max={2200} required />
            <NumberField {...form.field('toYear')} label="Đến năm" description="Kể cả năm này." plain min={1900} max={2200} required />
          </>
        )}
        {dueKind === 'event' && (
          <>
            <TextField {...form.field('event')} label="Sự kiện" placeholder="Khi kết thúc đợt thi đua" required maxLength={300} />
            <DateField {...form.field('eventDate')} label="Ngày của sự kiện" description="Để trống khi chưa biết: đọc là “chưa có hạn”." />
          </>
        )}
      </FieldGrid>
      {dueKind !== 'none' && <RadioField {...form.field('bound')} label="Cách tính ngày cuối" choices={bounds} />}
    </>
  );
}
