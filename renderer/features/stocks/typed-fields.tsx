import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { nfc } from '../../../shared/text/normal.ts';
import { formatNumber, parseVietnameseNumber } from '../../../shared/text/numbers.ts';

interface TypedProps {
  readonly label: string;
  readonly shown: string;
  /** Takes the text when the field is left; answers why it cannot, or null. */
  readonly take: (typed: string) => string | null;
  readonly unit?: string;
  readonly required?: boolean;
  readonly error?: string | null;
  readonly placeholder?: string;
}

/** A field whose text counts when it is left or Enter is pressed: one step that can be taken back, not one a letter. */
export function TypedField({ label, shown, take, unit, required = false, error = null, placeholder }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  function leave(): void {
    if (typed === null) return;
    const why = typed === shown ? null : take(typed);
    setRefused(why);
    if (why === null) setTyped(null);
  }
  return (
    <TextInput
      label={label}
      value={typed ?? shown}
      withAsterisk={required}
      autoComplete="off"
      spellCheck={false}
      error={refused ?? error}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(unit === undefined ? {} : { rightSection: unit, rightSectionWidth: 40, inputMode: 'decimal' as const })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
          setRefused(null);
        }
      }}
    />
  );
}

export function NameField({ label, value, onTake, error = null, placeholder }: { readonly label: string; readonly value: string; readonly onTake: (value: string) => void; readonly error?: string | null; readonly placeholder?: string }) {
  return (
    <TypedField
      label={label}
      shown={value}
      required
      error={error}
      {...(placeholder === undefined ? {} : { placeholder })}
      take={(typed) => {
        onTake(nfc(typed).slice(0, 120));
        return null;
      }}
    />
  );
}

export interface MeasureFieldProps {
  readonly label: string;
  readonly value: number;
  readonly unit: 'mm' | 'pt' | 'dòng';
  readonly min: number;
  readonly max: number;
  readonly onTake: (value: number) => void;
}

const STEPS = { mm: { per: 10, words: 'một chữ số sau dấu phẩy' }, pt: { per: 2, words: 'chẵn hoặc nửa điểm' }, dòng: { per: 1, words: 'số nguyên' } } as const;

/** A length, size or count with a decimal comma; 12.5 is taken as well, since nothing here has thousands. */
export function MeasureField({ label, value, unit, min, max, onTake }: MeasureFieldProps) {
  const { per, words } = STEPS[unit];
  return (
    <TypedField
      label={label}
      shown={formatNumber(value)}
      unit={unit}
      take={(typed) => {
        const text = typed.trim().replace(/\s*(?:mm|pt|dòng)$/u, '');
        const read = parseVietnameseNumber(/^\d{1,3}\.\d$/u.test(text) ? text.replace('.', ',') : text);
        if (!read.ok) return 'Ghi bằng số.';
        const exact = Math.round(read.value * per) / per;
        if (Math.abs(exact - read.value) > 1e-9) return `Ghi ${words}.`;
        if (exact < min || exact > max) return `Từ ${formatNumber(min)} đến ${formatNumber(max)}.`;
        onTake(exact);
        return null;
      }}
    />
  );
}
