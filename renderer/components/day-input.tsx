import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatScreenDate, parseVietnameseDate } from '../../shared/text/dates.ts';
import { useTyping } from './form/typing.ts';

export interface DayInputProps {
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null;
  /** Read aloud; nothing stands above the field. */
  readonly label: string;
  readonly placeholder: string;
  readonly disabled?: boolean;
  /** `xs` in a line of small things, `sm` beside other fields; `xs` when left out. */
  readonly size?: 'xs' | 'sm';
  /** Called when the clerk leaves the field or presses Enter with another day, or with none. */
  readonly onCommit: (day: string | null) => void;
}

/** A day in a row of other things, outside a form: typed as dd/mm/yyyy, taken over when the field is left. */
export function DayInput({ value, label, placeholder, disabled = false, size = 'xs', onCommit }: DayInputProps) {
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = value === null ? '' : formatScreenDate(value);
  function take(): void {
    if (text === null) return;
    const parsed = text.trim() === '' ? null : parseVietnameseDate(text);
    if (parsed !== null && (!parsed.ok || parsed.value.kind === 'year')) return setFault('Ghi ngày/tháng/năm.');
    setFault(null);
    setText(null);
    const day = parsed === null || parsed.value.kind === 'year' ? null : parsed.value.iso;
    if (day !== value) onCommit(day);
  }
  const typing = useTyping<HTMLInputElement>(text ?? shown, 0, setText, take);
  return (
    <TextInput
      {...typing}
      size={size}
      w={140}
      aria-label={label}
      placeholder={placeholder}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled}
      error={fault}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        take();
      }}
    />
  );
}
