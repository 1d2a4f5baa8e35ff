import { Modal } from '@mantine/core';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { saveRules } from './store.ts';
import type { VoteRule } from './store.ts';

interface Values {
  readonly awardCode: string | null;
  readonly rule: VoteRule['rule'] | null;
  readonly percent: number | null;
  readonly base: VoteRule['base'] | null;
  readonly validFrom: string | null;
  readonly source: string;
}
const blank: Values = { awardCode: null, rule: null, percent: null, base: 'all-members', validFrom: null, source: '' };

const awards = awardCatalogue.map(({ code, nameVi }) => ({ value: code, label: nameVi }));
const rules = [
  { value: 'majority' as const, label: 'Quá nửa' },
  { value: 'at-least' as const, label: 'Từ một tỷ lệ trở lên' },
];
const bases = [
  { value: 'all-members' as const, label: 'Tổng số thành viên' },
  { value: 'present' as const, label: 'Số người biểu quyết' },
];

export interface VoteRuleDialogProps {
  readonly rules: readonly VoteRule[];
  /** Place of the rule being changed; -1 for a new one. */
  readonly index: number;
  readonly start: Partial<VoteRule>;
  readonly onClose: () => void;
}

/** One rule of the unit's own: for what, how much of whom, from when, by which paper. */
export function VoteRuleDialog({ rules: all, index, start, onClose }: VoteRuleDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values>({
    initial: { ...blank, ...start },
    draft: { key: `vote-rule/${index < 0 ? `new/${start.awardCode ?? ''}` : `${start.awardCode ?? ''}/${start.validFrom ?? ''}`}`, ...drafts },
    check: (values) =>
      missing(values, {
        rule: 'Cách tính',
        base: 'Tính trên',
        validFrom: 'Áp dụng từ ngày',
        source: 'Văn bản quy định',
        ...(values.rule === 'at-least' ? { percent: 'Tỷ lệ' } : {}),
      }),
    deed: 'council.saveRules',
    save: ({ awardCode, rule, percent, base, validFrom, source }) => {
      const made: VoteRule = { awardCode, rule: rule ?? 'majority', percent: rule === 'at-least' ? percent : null, base: base ?? 'all-members', validFrom: validFrom ?? '', source };
      return saveRules(api, index < 0 ? [...all, made] : all.map((other, at) => (at === index ? made : other)));
    },
    onSaved: () => {
      toast.success('Đã lưu quy định.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={index < 0 ? 'Thêm quy định tỷ lệ phiếu' : 'Sửa quy định tỷ lệ phiếu'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Quy định tỷ lệ phiếu">
        <SelectField {...form.field('awardCode')} label="Áp dụng cho" choices={awards} clearable searchable placeholder="Mọi danh hiệu, hình thức không có quy định riêng" />
        <RadioField {...form.field('rule')} label="Cách tính" choices={rules} required />
        {form.values.rule === 'at-least' && <NumberField {...form.field('percent')} label="Tỷ lệ" law="vote.share" unit="%" decimals={2} min={0} max={100} required />}
        <RadioField {...form.field('base')} label="Tính trên" law="vote.base" choices={bases} required />
        <FieldGrid>
          <DateField {...form.field('validFrom')} label="Áp dụng từ ngày" required />
          <TextField {...form.field('source')} label="Văn bản quy định" placeholder="Số, ngày quyết định hoặc quy chế" required />
        </FieldGrid>
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
