import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { PEAK_KINDS, PEAK_KIND_WORDS } from '../../../shared/domain/calendar/peak-period.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextField, useForm } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { peakFaults, peakFieldsOf, peakValuesOf } from './peak-values.ts';
import type { ActivityValues, PeakValues } from './peak-values.ts';
import { readPeaks, useAgenda, written } from './store.ts';
import type { CampaignChoice, PeakView } from './store.ts';
import classes from './agenda.module.css';

const kinds = PEAK_KINDS.map((value) => ({ value, label: PEAK_KIND_WORDS[value] }));
const whens = [
  { value: 'month' as const, label: 'Cả tháng, hằng năm' },
  { value: 'days' as const, label: 'Từ ngày đến ngày, hằng năm' },
  { value: 'lunar-day' as const, label: 'Một ngày âm lịch, hằng năm' },
  { value: 'dates' as const, label: 'Chỉ một lần' },
  { value: 'unknown' as const, label: 'Chưa có ngày' },
];
const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: `Tháng ${index + 1}` }));

export interface PeakDialogProps {
  readonly peak: PeakView | null;
  /** Campaign of a new one. */
  readonly campaignId: string | null;
  readonly campaigns: readonly CampaignChoice[];
  readonly onClose: () => void;
}

/** A peak period or commemoration: when it recurs, and its activities. One that only the plan names is saved as a new one. */
export function PeakDialog({ peak, campaignId, campaigns, onClose }: PeakDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const scope = useAgenda((state) => state.scope);
  const stored = peak !== null && peak.version > 0 ? peak : null;
  const form = useForm<PeakValues>({
    initial: peakValuesOf(peak, campaignId),
    draft: { key: `peak/${peak?.id ?? `new/${campaignId ?? ''}`}`, ...drafts },
    check: peakFaults,
    deed: 'peak.save',
    save: (values) => {
      const fields = peakFieldsOf(values, peak?.planMilestoneId ?? null);
      return written(api.call('peak.save', stored === null ? { fields } : { id: stored.id, version: stored.version, fields }), () => readPeaks(api, scope));
    },
    onSaved: () => {
      toast.success('Đã lưu vào lịch.');
      onClose();
    },
  });
  const { whenKind } = form.values;
  return (
    <Modal opened onClose={onClose} title={stored === null ? 'Thêm cao điểm, ngày kỷ niệm' : 'Sửa cao điểm, ngày kỷ niệm'} size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Cao điểm, ngày kỷ niệm">
        <FieldGrid min={280}>
          <TextField {...form.field('name')} label="Tên" required autoFocus maxLength={300} />
          <SelectField {...form.field('campaignId')} label="Phong trào" choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))} clearable placeholder="Việc riêng của đơn vị" />
        </FieldGrid>
        <RadioField {...form.field('kind')} label="Loại" choices={kinds} required />
        <FieldGrid>
          <SelectField {...form.field('whenKind')} label="Thời gian" choices={whens} required />
          {whenKind === 'month' && <SelectField {...form.field('month')} label="Tháng" choices={months} searchable={false} required />}
          {whenKind === 'days' && <TextField {...form.field('fromDay')} label="Từ ngày" placeholder="ngày/tháng" required />}
          {whenKind === 'days' && <TextField {...form.field('toDay')} label="Đến ngày" placeholder="ngày/tháng" required />}
          {whenKind === 'lunar-day' && <TextField {...form.field('lunarDay')} label="Ngày âm lịch" placeholder="ngày/tháng" required />}
          {whenKind === 'dates' && <DateField {...form.field('fromDate')} label="Từ ngày" required />}
          {whenKind === 'dates' && <DateField {...form.field('toDate')} label="Đến ngày" required />}
        </FieldGrid>
        {whenKind !== 'dates' && (
          <FieldGrid>
            <NumberField {...form.field('fromYear')} label="Từ năm" description="Để trống: năm nào cũng có." plain min={1900} max={2200} />
            <NumberField {...form.field('toYear')} label="Đến năm" description="Để trống: không kết thúc." plain min={1900} max={2200} />
          </FieldGrid>
        )}
        <TextField {...form.field('source')} label="Văn bản" placeholder="Số, ngày văn bản hoặc mục của kế hoạch" maxLength={300} />
        <Activities form={form} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

function Activities({ form }: { readonly form: FormHandle<PeakValues> }) {
  const { activities } = form.values;
  const put = (next: readonly ActivityValues[]) => form.field('activities').onCommit(next);
  const change = (key: number, values: Omit<ActivityValues, 'key'>) => put(activities.map((activity) => (activity.key === key ? { key, ...values } : activity)));
  return (
    <Stack gap={8} role="group" aria-label="Hoạt động">
      {activities.map(({ key, rejected, ...activity }, index) => (
        <div key={key} className={classes.activity}>
          <TextInput
            label={`Hoạt động ${index + 1}`}
            data-field={`text-${key}`}
            defaultValue={activity.text}
            autoComplete="off"
            maxLength={300}
            onChange={(event) => change(key, { ...activity, text: event.currentTarget.value })}
          />
          <DateField
            name={`on-${key}`}
            label={`Ngày của hoạt động ${index + 1}`}
            value={activity.on}
            revision={0}
            {...(rejected === undefined ? {} : { rejected, fault: rejected.fault })}
            onCommit={(on, refused) => change(key, { ...activity, on, ...(refused === undefined ? {} : { rejected: refused }) })}
            onTouched={() => undefined}
          />
          <Checkbox label="Đã làm" checked={activity.done} onChange={(event) => change(key, { ...activity, done: event.currentTarget.checked })} />
          <Button variant="default" size="compact-md" mb={4} aria-label={`Bỏ hoạt động ${index + 1}`} onClick={() => put(activities.filter((other) => other.key !== key))}>
            Bỏ
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-md" onClick={() => put([...activities, { key: Math.max(-1, ...activities.map((other) => other.key)) + 1, text: '', on: null, done: false }])}>
          Thêm hoạt động
        </Button>
      </div>
    </Stack>
  );
}
