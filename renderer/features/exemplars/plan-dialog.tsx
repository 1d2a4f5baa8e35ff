import { Modal } from '@mantine/core';
import { fault } from '../../../shared/result.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import type { ExemplarPlanFields, ExemplarStage } from '../../../shared/domain/exemplar.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { useExemplars } from './store.ts';
import type { Plan } from './store.ts';

type Values = Readonly<Record<ExemplarStage, number | null>> & {
  readonly span: 'nam' | 'giai-doan';
  readonly year: number | null;
  readonly level: string;
  readonly campaignId: string | null;
  readonly criteria: string;
};

function fieldsOf({ span, year, level, campaignId, criteria, ...planned }: Values): ExemplarPlanFields {
  return { campaignId, year: span === 'nam' ? year : null, level, criteria, planned };
}

function faultsOf(values: Values) {
  return [
    ...(values.span === 'nam' && values.year === null ? [fault('bat-buoc', '“Năm” chưa được ghi.', { item: 'year' })] : []),
    ...(EXEMPLAR_STAGES.every((stage) => values[stage] === null) && values.criteria === ''
      ? [fault('thieu-so', 'Ghi số dự kiến của ít nhất một khâu, hoặc tiêu chí đánh giá.', { item: 'phat-hien' })]
      : []),
  ];
}

interface PlanDialogProps {
  readonly plan: Plan | null;
  readonly campaignId: string | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Planned exemplars of a year or of the whole period, with the criteria by which this level judges them. */
export function PlanDialog({ plan, campaignId, onClose, onSaved }: PlanDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { campaigns, today } = useExemplars();
  const planned = plan?.planned ?? { 'phat-hien': null, 'boi-duong': null, 'tong-ket': null, 'nhan-rong': null };
  const year = plan === null ? (today === null ? null : Number(today.slice(0, 4))) : plan.year;
  const form = useForm<Values>({
    initial: { ...planned, span: plan !== null && plan.year === null ? 'giai-doan' : 'nam', year, level: plan?.level ?? '', campaignId: plan === null ? campaignId : plan.campaignId, criteria: plan?.criteria ?? '' },
    draft: { key: `exemplar-plan/${plan?.id ?? 'new'}`, ...drafts },
    check: faultsOf,
    deed: 'exemplar.savePlan',
    save: (values) => api.call('exemplar.savePlan', { ...(plan === null ? {} : { id: plan.id, version: plan.version }), fields: fieldsOf(values) }),
    onSaved: () => {
      toast.success('Đã lưu kế hoạch điển hình.');
      onSaved();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={plan === null ? 'Thêm kế hoạch điển hình' : 'Sửa kế hoạch điển hình'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Kế hoạch điển hình">
        <FieldGrid min={200}>
          <RadioField
            {...form.field('span')}
            label="Thời gian"
            choices={[
              { value: 'nam', label: 'Một năm' },
              { value: 'giai-doan', label: 'Cả giai đoạn' },
            ]}
            onCommit={(span) => span !== null && form.field('span').onCommit(span)}
          />
          {form.values.span === 'nam' && <NumberField {...form.field('year')} label="Năm" required plain min={1900} max={2200} />}
        </FieldGrid>
        <FieldGrid min={220}>
          <SelectField {...form.field('campaignId')} label="Phong trào" clearable choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))} description="Để trống: tính mọi điển hình của đơn vị." />
          <TextField {...form.field('level')} label="Cấp" maxLength={300} suggestions={['Cấp cơ sở', 'Cấp tỉnh']} />
        </FieldGrid>
        <FieldGrid min={110}>
          {EXEMPLAR_STAGES.map((stage) => (
            <NumberField key={stage} {...form.field(stage)} label={EXEMPLAR_STAGE_WORDS[stage]} min={0} />
          ))}
        </FieldGrid>
        <TextAreaField {...form.field('criteria')} label="Tiêu chí đánh giá điển hình của cấp này" maxLength={8000} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
