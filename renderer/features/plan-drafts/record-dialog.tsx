import { Modal, MultiSelect } from '@mantine/core';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { fault, ok } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { CheckField, FieldGrid, Form, FormBar, NumberField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { faultLine } from '../../components/form/field.ts';
import type { FieldBinding } from '../../components/form/field.ts';
import { faultsOf, recordOf, valuesOf } from './record-fields.ts';
import type { FieldSpec, FieldValues, FormSpec, PlanRecord } from './record-fields.ts';
import { ThresholdsField } from './thresholds-field.tsx';
import classes from './plan-drafts.module.css';

export interface RecordDialogProps {
  readonly title: string;
  readonly spec: FormSpec;
  readonly plan: Plan;
  /** The record, or the part of the plan, as it stands or as it begins. */
  readonly record: PlanRecord;
  /** The words of the document it was read from. */
  readonly quote?: string;
  readonly saveLabel?: string;
  readonly onSave: (record: PlanRecord) => Promise<Result<unknown>> | Result<unknown>;
  readonly onClose: () => void;
}

/** The form of one record of a plan. A fault stands at its field; closing keeps nothing. */
export function RecordDialog({ title, spec, plan, record, quote, saveLabel, onSave, onClose }: RecordDialogProps) {
  const base = spec.open?.(record) ?? record;
  const fields = spec.fields(plan);
  const form = useForm<FieldValues, unknown>({
    initial: valuesOf(base, fields),
    check: (values) => [...faultsOf(values, fields), ...(spec.check?.(recordOf(base, values, fields)) ?? [])],
    deed: 'planDraft.edit',
    save: async (values) => {
      const made = recordOf(base, values, fields);
      const saved = await onSave(spec.finish?.(made, plan) ?? made);
      return saved.ok ? ok() : { ok: false, error: atField(saved.error, fields) };
    },
    onSaved: onClose,
  });
  const short = (kind: FieldSpec['kind']) => kind !== 'area' && kind !== 'lines' && kind !== 'steps' && kind !== 'check' && kind !== 'many' && kind !== 'thresholds';
  return (
    <Modal opened onClose={onClose} title={title} size={fields.some(({ kind }) => kind === 'thresholds') ? 'xl' : 'lg'} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        {quote !== undefined && quote !== '' && <blockquote className={classes.quote}>{quote}</blockquote>}
        {groups(fields, short).map((group) =>
          group.length > 1 ? (
            <FieldGrid key={group[0]?.path} min={200}>
              {group.map((field) => (
                <RecordField key={field.path} form={form} field={field} first={field === fields[0]} />
              ))}
            </FieldGrid>
          ) : (
            group.map((field) => <RecordField key={field.path} form={form} field={field} first={field === fields[0]} />)
          ),
        )}
        <FormBar form={form} saveLabel={saveLabel ?? 'Lưu'} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

/** Short fields that follow one another stand side by side. */
function groups(fields: readonly FieldSpec[], short: (kind: FieldSpec['kind']) => boolean): FieldSpec[][] {
  const all: FieldSpec[][] = [];
  for (const field of fields) {
    const last = all.at(-1);
    if (short(field.kind) && last?.[0] !== undefined && short(last[0].kind)) last.push(field);
    else all.push([field]);
  }
  return all;
}

/** A place of the plan («quotas.1.max») said as the field of this form, never shown as it is. */
function atField(found: Fault, fields: readonly FieldSpec[]): Fault {
  if (found.code !== 'ke-hoach-sai') return found;
  const field = fields.find(({ path }) => found.item === path || found.item?.endsWith(`.${path}`) === true);
  return fault('ke-hoach-sai', field === undefined ? 'Nội dung vừa ghi chưa đúng.' : `“${field.label}” chưa đúng.`, { next: 'Xem lại rồi lưu.', ...(field !== undefined && { item: field.path }) });
}

function RecordField({ form, field, first }: { readonly form: FormHandle<FieldValues>; readonly field: FieldSpec; readonly first: boolean }) {
  const { kind, label, note, required, choices = [], suggestions } = field;
  const binding = form.field(field.path);
  const look = { label, ...(note !== undefined && { description: note }), ...(required === true && { required }), ...(first && { autoFocus: true }) };
  switch (kind) {
    case 'number':
    case 'figure':
      return <NumberField {...(binding as FieldBinding<number | null>)} {...look} decimals={kind === 'figure' ? 4 : 0} min={0} />;
    case 'choice':
      return <SelectField {...(binding as FieldBinding<string | null>)} {...look} choices={choices} clearable={required !== true} />;
    case 'thresholds':
      return <ThresholdsField form={form} field={field} />;
    case 'many':
      return <ManyField binding={binding as FieldBinding<readonly string[]>} field={field} />;
    case 'check':
      return <CheckField {...(binding as FieldBinding<boolean>)} label={label} {...(note !== undefined && { description: note })} />;
    case 'area':
    case 'lines':
    case 'steps':
      return <TextAreaField {...(binding as FieldBinding<string>)} {...look} minRows={2} maxRows={8} />;
    default:
      return <TextField {...(binding as FieldBinding<string>)} {...look} {...(suggestions !== undefined && { suggestions })} />;
  }
}

function ManyField({ binding, field: { path, label, note, choices = [], required } }: { readonly binding: FieldBinding<readonly string[]>; readonly field: FieldSpec }) {
  return (
    <MultiSelect
      label={label}
      description={note}
      required={required === true}
      size="sm"
      data={choices.map(({ value, label: word }) => ({ value, label: word }))}
      value={[...binding.value]}
      onChange={(value) => binding.onCommit(value)}
      onBlur={binding.onTouched}
      searchable={choices.length > 6}
      hidePickedOptions
      nothingFoundMessage="Không có dữ liệu phù hợp."
      data-field={path}
      error={faultLine(binding.fault)}
    />
  );
}
