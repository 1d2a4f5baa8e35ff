import { Button } from '@mantine/core';
import { useState } from 'react';
import { maskNationalId } from '../../shared/domain/national-id.ts';
import { TextField } from './form/index.ts';
import type { FieldBinding, FieldLook } from './form/field.ts';

/** A citizen number with all but its last three digits hidden, until «Hiện» is pressed. */
export function MaskedNationalId({ value, of }: { readonly value: string; /** Whose it is, read aloud with the button. */ readonly of: string }) {
  const [shown, setShown] = useState(false);
  if (value === '') return <>–</>;
  return (
    <>
      {shown ? value : maskNationalId(value)}{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => setShown(!shown)} aria-label={`${shown ? 'Ẩn' : 'Hiện'} số căn cước: ${of}`}>
        {shown ? 'Ẩn' : 'Hiện'}
      </Button>
    </>
  );
}

/** The number in a form: masked while it is only looked at, and open to typing once it is shown or while there is none. */
export function NationalIdField(props: FieldBinding<string> & FieldLook) {
  const [open, setOpen] = useState(props.value === '');
  const toggle = (
    <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!open)} aria-label={`${open ? 'Ẩn' : 'Hiện'} số căn cước`}>
      {open ? 'Ẩn' : 'Hiện'}
    </Button>
  );
  if (open) return <TextField {...props} type="tel" key="open" {...(props.value === '' ? {} : { rightSection: toggle, rightSectionWidth: 56 })} />;
  return <TextField {...props} key="masked" value={maskNationalId(props.value)} onCommit={() => undefined} readOnly rightSection={toggle} rightSectionWidth={56} />;
}
