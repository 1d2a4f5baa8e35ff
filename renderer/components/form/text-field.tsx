import { TextInput } from '@mantine/core';
import { memo, useId } from 'react';
import type { ReactNode } from 'react';
import { nfc, nfcLines } from '../../../shared/text/normal.ts';
import { GrowingTextarea } from '../growing-textarea.tsx';
import { faultLine, sameField } from './field.ts';
import type { FieldBinding, LawLook } from './field.ts';
import { LawNoted } from './law-note.tsx';
import { useTyping } from './typing.ts';

const QUIET = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const;

export interface TextFieldProps extends FieldBinding<string>, LawLook {
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Offered while typing; anything else may be typed as well. */
  readonly suggestions?: readonly string[];
  /** `password` hides what is typed and stores it untouched. */
  readonly type?: 'text' | 'password' | 'tel';
  /** Drawn inside the field at the right. */
  readonly rightSection?: ReactNode;
  readonly rightSectionWidth?: number;
  /** Looked at, not typed into. */
  readonly readOnly?: boolean;
}

function DrawnTextField({ name, value, revision, fault, onCommit, onTouched, rejected: _, type = 'text', suggestions, law, ...drawn }: TextFieldProps) {
  const listId = useId();
  const tidy = type === 'password' ? (text: string) => text : nfc;
  const typing = useTyping<HTMLInputElement>(value, revision, (text) => onCommit(tidy(text)), onTouched);
  return (
    <>
      <LawNoted law={law} look={drawn}>
        {(look) => <TextInput {...QUIET} {...look} {...typing} type={type} data-field={name} error={faultLine(fault)} {...(suggestions === undefined ? {} : { list: listId })} />}
      </LawNoted>
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}

export interface TextAreaFieldProps extends FieldBinding<string>, LawLook {
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Height in lines before it grows; 3 when left out. */
  readonly minRows?: number;
  /** Where it stops growing and scrolls; 12 when left out. */
  readonly maxRows?: number;
}

function DrawnTextAreaField({ name, value, revision, fault, onCommit, onTouched, rejected: _, minRows = 3, maxRows = 12, law, ...drawn }: TextAreaFieldProps) {
  const typing = useTyping<HTMLTextAreaElement>(value, revision, (text) => onCommit(nfcLines(text)), onTouched);
  return (
    <LawNoted law={law} look={drawn}>
      {(look) => <GrowingTextarea {...QUIET} {...look} {...typing} minRows={minRows} maxRows={maxRows} data-field={name} error={faultLine(fault)} />}
    </LawNoted>
  );
}

/** One line of text. Stored in NFC without superfluous blanks; what is on the screen changes only after leaving the field. */
export const TextField = memo(DrawnTextField, sameField);

/** Several lines of text; Enter starts a new line. */
export const TextAreaField = memo(DrawnTextAreaField, sameField);
