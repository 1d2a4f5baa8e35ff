import { Checkbox, Radio, Select } from '@mantine/core';
import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { fold } from '../../../shared/text/fold.ts';
import { faultLine, sameField } from './field.ts';
import type { FieldBinding, FieldLook, LawLook } from './field.ts';
import { LawNoted } from './law-note.tsx';
import classes from './form.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A second line, for radio buttons only. */
  readonly note?: ReactNode;
  readonly disabled?: boolean;
}

/** Keeps the choices whose label holds what was typed; tone marks and case do not matter. */
const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search);
  const fits = (item: ComboboxParsedItem) => !('group' in item) && fold(item.label).includes(wanted);
  return options.filter(fits).slice(0, limit);
};

export interface SelectFieldProps<T extends string> extends FieldBinding<T | null>, LawLook {
  readonly choices: readonly Choice<T>[];
  readonly placeholder?: string;
  /** The choice may be taken back to none. */
  readonly clearable?: boolean;
  /** Typing narrows the list; on by itself above 10 choices. */
  readonly searchable?: boolean;
}

function DrawnSelectField<T extends string>({
  name,
  value,
  revision: _revision,
  rejected: _rejected,
  fault,
  onCommit,
  onTouched,
  choices,
  clearable = false,
  searchable = choices.length > 10,
  law,
  ...drawn
}: SelectFieldProps<T>) {
  return (
    <LawNoted law={law} look={drawn}>
      {(look) => (
        <Select
          {...look}
          data={choices.map(({ value: key, label, disabled }) => ({ value: key, label, disabled: disabled === true }))}
          value={value}
          onChange={(next) => onCommit(choices.find((choice) => choice.value === next)?.value ?? null)}
          onBlur={onTouched}
          allowDeselect={clearable}
          clearable={clearable}
          clearButtonProps={{ 'aria-label': `Bỏ chọn: ${look.label}` }}
          searchable={searchable}
          filter={foldedFilter}
          nothingFoundMessage="Không có dữ liệu phù hợp."
          maxDropdownHeight={280}
          data-field={name}
          error={faultLine(fault)}
        />
      )}
    </LawNoted>
  );
}

export interface RadioFieldProps<T extends string> extends FieldBinding<T | null>, Omit<LawLook, 'autoFocus'> {
  readonly choices: readonly Choice<T>[];
  /** One under the other, for choices with notes; side by side when left out. */
  readonly vertical?: boolean;
}

function DrawnRadioField<T extends string>({
  name,
  value,
  revision: _revision,
  rejected: _rejected,
  fault,
  onCommit,
  onTouched,
  choices,
  vertical = false,
  disabled = false,
  law,
  ...drawn
}: RadioFieldProps<T>) {
  const radios = choices.map((choice) => (
    <Radio
      key={choice.value}
      value={choice.value}
      label={choice.label}
      description={choice.note}
      disabled={disabled || choice.disabled === true}
      data-field={name}
    />
  ));
  return (
    <LawNoted law={law} look={drawn}>
      {(look) => (
        <Radio.Group
          {...look}
          value={value ?? ''}
          onChange={(next) => onCommit(choices.find((choice) => choice.value === next)?.value ?? null)}
          onBlur={onTouched}
          error={faultLine(fault)}
        >
          <div className={vertical ? `${classes.radios} ${classes.vertical}` : classes.radios}>{radios}</div>
        </Radio.Group>
      )}
    </LawNoted>
  );
}

export interface CheckFieldProps extends FieldBinding<boolean>, Omit<FieldLook, 'required'> {}

function DrawnCheckField({ name, value, revision: _revision, rejected: _rejected, fault, onCommit, onTouched, ...look }: CheckFieldProps) {
  return (
    <Checkbox
      {...look}
      className={classes.check}
      checked={value}
      onChange={(event) => onCommit(event.currentTarget.checked)}
      onBlur={onTouched}
      data-field={name}
      error={faultLine(fault)}
    />
  );
}

/** One of several. Above 10 choices typing «dang thi» finds «Đặng Thị …». */
export const SelectField = memo(DrawnSelectField, sameField) as typeof DrawnSelectField;

/** One of a few, all visible; arrow keys move between them. */
export const RadioField = memo(DrawnRadioField, sameField) as typeof DrawnRadioField;

/** Yes or no; Space changes it. */
export const CheckField = memo(DrawnCheckField, sameField);
