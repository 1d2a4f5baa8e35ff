import { Text } from '@mantine/core';
import { NumberField, RowsField, SelectField, TextField } from '../../components/form/index.ts';
import type { FormHandle, RowColumn } from '../../components/form/index.ts';
import { COMPARISONS, PERS } from './record-choices.ts';
import type { FieldSpec, FieldValues } from './record-fields.ts';
import { BLANK_THRESHOLD, OF_PLAN } from './threshold-rows.ts';
import type { ThresholdRow } from './threshold-rows.ts';
import classes from './plan-drafts.module.css';

const COLUMNS: readonly RowColumn<ThresholdRow>[] = [
  { key: 'figure', width: 'span 12', render: (binding) => <TextField {...binding} label="Văn bản ghi" required maxLength={500} placeholder="Ví dụ: giảm từ 1,5%/năm trở lên" /> },
  { key: 'words', width: 'span 4', render: (binding) => <SelectField {...binding} label="Mức" required choices={COMPARISONS} /> },
  { key: 'first', width: 'span 2', render: (binding) => <NumberField {...binding} label="Con số" required decimals={4} /> },
  { key: 'second', width: 'span 2', render: (binding) => <NumberField {...binding} label="Đến" decimals={4} /> },
  { key: 'unit', width: 'span 4', render: (binding) => <TextField {...binding} label="Đơn vị tính" required maxLength={100} suggestions={['%', 'điểm %', OF_PLAN, 'triệu đồng/người', 'hộ', 'người']} /> },
  { key: 'per', width: 'span 4', render: (binding) => <SelectField {...binding} label="Tính cho" clearable choices={PERS} /> },
  { key: 'years', width: 'span 4', render: (binding) => <NumberField {...binding} label="Số năm liên tục" decimals={0} min={2} max={10} /> },
  { key: 'base', width: 'span 4', render: (binding) => <TextField {...binding} label="So với" maxLength={100} suggestions={['đầu kỳ', 'cùng kỳ', 'năm trước']} /> },
];

/** The measurable parts of a criterion: each threshold in the words of the plan and as it is judged. */
export function ThresholdsField({ form, field: { path, label } }: { readonly form: FormHandle<FieldValues>; readonly field: FieldSpec }) {
  return (
    <section className={classes.thresholds} aria-label={label}>
      <Text fw={500}>{label}</Text>
      <RowsField<FieldValues, ThresholdRow> form={form} name={path} line="ngưỡng" cards blank={BLANK_THRESHOLD} columns={COLUMNS} most={20} empty="Không có: tiêu chí do người phụ trách xác nhận, kèm minh chứng." />
    </section>
  );
}
