import { Text, TextInput } from '@mantine/core';
import { memo } from 'react';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber, parseVietnameseNumber } from '../../../shared/text/numbers.ts';
import { faultLine, sameField } from './field.ts';
import type { FieldBinding, LawLook, Rejected } from './field.ts';
import { LawNoted } from './law-note.tsx';
import { useTyping } from './typing.ts';

export interface NumberFieldProps extends FieldBinding<number | null>, LawLook {
  /** How many decimals may be typed; 0 when left out. */
  readonly decimals?: number;
  /** Smallest and largest value allowed, inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** Drawn after the figure: «người», «đồng», «%». */
  readonly unit?: string;
  /** Draws the figure bold, without thousands dots: for years. */
  readonly plain?: boolean;
  readonly placeholder?: string;
}

type Limits = Pick<NumberFieldProps, 'decimals' | 'min' | 'max' | 'plain'>;

function limitFault(value: number, { decimals = 0, min, max, plain }: Limits): Fault | undefined {
  const show = (bound: number) => (plain === true ? String(bound) : formatNumber(bound));
  if (!Number.isInteger(Math.round(value * 1e12) / (1e12 / 10 ** decimals))) {
    return decimals === 0
      ? makeFault('so-khong-nguyen', 'Chỗ này ghi số nguyên, không có phần lẻ.')
      : makeFault('so-qua-nhieu-le', `Ghi nhiều nhất ${decimals} chữ số sau dấu phẩy.`);
  }
  if (min !== undefined && value < min) return makeFault('so-qua-nho', `Số này không được nhỏ hơn ${show(min)}.`);
  if (max !== undefined && value > max) return makeFault('so-qua-lon', `Số này không được lớn hơn ${show(max)}.`);
  return undefined;
}

/** Reads what was typed: null for nothing; a refused text comes with its fault. */
function read(text: string, limits: Limits): { readonly value: number | null; readonly rejected?: Rejected } {
  if (text.trim() === '') return { value: null };
  const parsed = parseVietnameseNumber(text);
  const fault = parsed.ok ? limitFault(parsed.value, limits) : parsed.error;
  if (parsed.ok && fault === undefined) return { value: parsed.value };
  return { value: null, rejected: { text, fault: fault as Fault } };
}

function DrawnNumberField({
  name,
  value,
  revision,
  rejected,
  fault,
  onCommit,
  onTouched,
  decimals = 0,
  min,
  max,
  unit,
  plain = false,
  law,
  ...drawn
}: NumberFieldProps) {
  const shown = rejected?.text ?? (value === null ? '' : plain ? String(value) : formatNumber(value));
  const typing = useTyping<HTMLInputElement>(
    shown,
    revision,
    (text) => {
      const { value: next, rejected: refused } = read(text, { decimals, min, max, plain });
      onCommit(next, refused);
    },
    onTouched,
  );
  return (
    <LawNoted law={law} look={drawn}>
      {(look) => (
        <TextInput
          {...look}
          {...typing}
          inputMode="decimal"
          autoComplete="off"
          data-field={name}
          error={faultLine(fault)}
          {...(unit === undefined
            ? {}
            : {
                rightSection: (
                  <Text c="dimmed" size="sm" pr={8}>
                    {unit}
                  </Text>
                ),
                rightSectionWidth: 16 + unit.length * 9,
              })}
        />
      )}
    </LawNoted>
  );
}

/** A number with a decimal comma; thousands dots appear after leaving the field. Nothing typed is null, never zero. */
export const NumberField = memo(DrawnNumberField, sameField);
