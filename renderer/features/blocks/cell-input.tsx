import { TextInput } from '@mantine/core';
import { nfc } from '../../../shared/text/normal.ts';
import { useTyping } from '../../components/form/typing.ts';

interface CellInputProps {
  /** Name read aloud: the column and the row. */
  readonly label: string;
  readonly field: string;
  readonly value: string;
  /** Changes when the value was set from outside. */
  readonly revision: number;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly error?: string;
  readonly list?: string;
}

/** One line of text in a cell of a table, typed without disturbance. */
export function CellInput({ label, field, value, revision, onText, maxLength = 300, ...look }: CellInputProps) {
  const typing = useTyping<HTMLInputElement>(value, revision, (text) => onText(nfc(text)), () => undefined);
  return <TextInput {...look} {...typing} aria-label={label} data-field={field} size="xs" maxLength={maxLength} autoComplete="off" spellCheck={false} />;
}
