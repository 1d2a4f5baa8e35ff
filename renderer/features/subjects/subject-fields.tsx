import { Group, Input, Text } from '@mantine/core';
import { nationalIdWarnings } from '../../../shared/domain/national-id.ts';
import type { SubjectFields } from '../../../shared/domain/subject.ts';
import { BirthField, CheckField, FieldGrid, NumberField, SelectField, TextAreaField, TextField, YesNoField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { flagsOf } from '../../components/flag-words.ts';
import { NationalIdField } from '../../components/national-id.tsx';
import { TagsField } from './tags-field.tsx';
import classes from './subjects.module.css';
import { COLLECTIVE_CATEGORIES, HONORIFICS, NAME_LABELS, PERSON_CATEGORIES } from './words.ts';

type Of<K extends SubjectFields['kind']> = Omit<SubjectFieldsetProps, 'form'> & { readonly form: FormHandle<Extract<SubjectFields, { kind: K }>> };

export interface SubjectFieldsetProps {
  readonly form: FormHandle<SubjectFields>;
  /** Last possible day of birth, 'YYYY-MM-DD'. */
  readonly today: string | null;
  readonly autoFocus?: boolean;
}

/** The fields of a subject by its kind, which never changes within one form. */
export function SubjectFieldset(props: SubjectFieldsetProps) {
  switch (props.form.values.kind) {
    case 'person':
      return <PersonFieldset {...props} form={props.form as unknown as Of<'person'>['form']} />;
    case 'collective':
      return <CollectiveFieldset {...props} form={props.form as unknown as Of<'collective'>['form']} />;
    case 'household':
      return <HouseholdFieldset {...props} form={props.form as unknown as Of<'household'>['form']} />;
  }
}

const GENDERS = [
  { value: 'nam' as const, label: 'Nam' },
  { value: 'nu' as const, label: 'Nữ' },
];

function PersonFieldset({ form, today, autoFocus = false }: Of<'person'>) {
  return (
    <>
      <FieldGrid>
        <TextField {...form.field('honorific')} label="Danh xưng" suggestions={HONORIFICS} placeholder="Ông, Bà, Thượng tá…" autoFocus={autoFocus} />
        <TextField {...form.field('name')} label={NAME_LABELS.person} required />
        <TextField {...form.field('otherName')} label="Tên khác" />
        <BirthField {...form.field('birth')} label="Ngày sinh" {...(today === null ? {} : { max: today })} />
        <SelectField {...form.field('gender')} label="Giới tính" choices={GENDERS} clearable />
        <NationalIdField {...form.field('nationalId')} label="Số căn cước" />
        <TextField {...form.field('position')} label="Chức vụ, chức danh" />
        <TextField {...form.field('department')} label="Phòng, ban, tổ" />
        <TextField {...form.field('workplace')} label="Đơn vị công tác" />
        <TextField {...form.field('address')} label="Địa chỉ, nơi ở" />
        <TextField {...form.field('ethnicity')} label="Dân tộc" />
        <TextField {...form.field('phone')} label="Điện thoại" type="tel" />
      </FieldGrid>
      {(form.dirty ? nationalIdWarnings(form.values.nationalId, form.values) : []).map((warning) => (
        <Text key={warning} size="sm" className={classes.warning} role="status">
          {warning}
        </Text>
      ))}
      <FieldGrid min={400}>
        <TextField {...form.field('category')} label="Phân loại cá nhân" suggestions={PERSON_CATEGORIES} />
        <TagsField {...form.field('tags')} kind="person" />
      </FieldGrid>
      <Common form={form as unknown as FormHandle<SubjectFields>} />
    </>
  );
}

function CollectiveFieldset({ form, autoFocus = false }: Of<'collective'>) {
  return (
    <>
      <FieldGrid>
        <TextField {...form.field('name')} label={NAME_LABELS.collective} required autoFocus={autoFocus} />
        <TextField {...form.field('printName')} label="Tên in trên bằng" placeholder="Khi khác tên tập thể" />
        <TextField {...form.field('managedBy')} label="Đơn vị quản lý" />
        <TextField {...form.field('category')} label="Phân loại" suggestions={COLLECTIVE_CATEGORIES} />
        <TextField {...form.field('field')} label="Lĩnh vực hoạt động" />
        <TextField {...form.field('representative')} label="Đại diện" />
        <NumberField {...form.field('size')} label="Số người" law="members.total" unit="người" min={0} />
        <NumberField {...form.field('women')} label="Trong đó nữ" unit="người" min={0} />
        <TextField {...form.field('address')} label="Địa chỉ" />
        <NumberField {...form.field('foundedYear')} label="Năm thành lập" law="subject.foundedYear" plain min={1900} max={2200} />
        <YesNoField {...form.field('mayReceiveFlags')} label="Thuộc đối tượng tặng cờ thi đua" law="subject.flags" />
        <TagsField {...form.field('tags')} kind="collective" />
      </FieldGrid>
      <Common form={form as unknown as FormHandle<SubjectFields>} />
    </>
  );
}

function HouseholdFieldset({ form, autoFocus = false }: Of<'household'>) {
  return (
    <>
      <FieldGrid>
        <TextField {...form.field('name')} label={NAME_LABELS.household} required autoFocus={autoFocus} />
        <TextField {...form.field('address')} label="Địa chỉ (thôn, tổ)" required />
        <TextField {...form.field('category')} label="Phân loại" />
      </FieldGrid>
      <Common form={form as unknown as FormHandle<SubjectFields>} />
    </>
  );
}

function Common({ form }: { readonly form: FormHandle<SubjectFields> }) {
  const { flags, kind } = form.values;
  const binding = form.field('flags');
  return (
    <>
      <Input.Wrapper label="Đặc điểm để xét ưu tiên và thống kê" labelElement="div">
        <Group gap={24} mt={4}>
          {flagsOf(kind).map(({ key, label }) => (
            <CheckField
              key={key}
              name={`flags.${key}`}
              label={label}
              value={flags[key]}
              revision={binding.revision}
              onCommit={(value) => binding.onCommit({ ...flags, [key]: value })}
              onTouched={binding.onTouched}
            />
          ))}
          <CheckField {...form.field('outsideProvince')} label="Ngoài tỉnh" />
        </Group>
      </Input.Wrapper>
      <TextAreaField {...form.field('note')} label="Ghi chú" minRows={2} />
    </>
  );
}
