import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMay } from '../app/may.ts';
import type { Deed } from '../app/may.ts';
import { Button } from './button.tsx';

export interface FilePickButtonProps {
  readonly label: string;
  /** The name for assistive technology where the label alone does not say what for; the label itself when left out. */
  readonly 'aria-label'?: string;
  /** What the file dialog offers: '.xlsx', '.pdf,image/*'. What a file really is, is judged by its content later. */
  readonly accept: string;
  /** Called with the file; not called when the dialog is closed without choosing. */
  readonly onFile: (file: File) => void;
  readonly icon?: ReactNode;
  readonly variant?: 'filled' | 'default' | 'light' | 'subtle';
  readonly size?: 'sm' | 'compact-sm' | 'compact-md';
  readonly disabled?: boolean;
  readonly loading?: boolean;
  /** What is done with the file. */
  readonly deed?: Deed;
}

/** A button that opens the file dialog. The same file can be chosen twice in a row. */
export function FilePickButton({ label, 'aria-label': name = label, accept, onFile, icon, variant = 'default', size = 'sm', disabled, loading, deed }: FilePickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const read = useRef(false);
  // While the file is read the button is disabled, and a browser takes the focus from it: the next key goes on from here.
  useEffect(() => {
    if (read.current && loading !== true && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    read.current = loading === true;
  }, [loading]);
  const may = useMay(deed);
  if (may.hidden) return null;
  return (
    <>
      <Button ref={button} {...(deed === undefined ? {} : { deed })} variant={variant} size={size} aria-label={name} leftSection={icon} disabled={disabled} loading={loading} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={name}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
