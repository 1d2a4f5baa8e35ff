import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

const WAIT_MS = 200;

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** The text searched for now; written into the field only at its first appearance and when emptied. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches a moment after typing stops. The field is left alone while one types: UniKey replaces letters within milliseconds. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // Emptied from elsewhere on the page.
    if (value === '' && sent.current !== '' && input.current !== null) input.current.value = '';
    sent.current = value;
  }, [value]);
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      autoComplete="off"
      spellCheck={false}
      w={320}
      leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
      rightSection={
        value !== '' && (
          <CloseButton
            size="sm"
            aria-label="Xóa lọc"
            onClick={() => {
              clearTimeout(timer.current);
              onSearch('');
              input.current?.focus();
            }}
          />
        )
      }
      onChange={(event) => {
        const text = event.currentTarget.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onSearch(text.trim()), WAIT_MS);
      }}
    />
  );
}
