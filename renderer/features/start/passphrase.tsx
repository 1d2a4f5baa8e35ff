import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { fault } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FieldGrid, TextField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';

/** A passphrase, hidden until the clerk asks to see it: letters with marks typed blind are easily wrong. */
export function PassphraseField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'rightSection'>) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      rightSection={
        <ActionIcon aria-label={`${shown ? 'Giấu' : 'Hiện'}: ${props.label}`} onClick={() => setShown(!shown)}>
          <Icon size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
    />
  );
}

export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
}

/** The new passphrase, typed twice. */
export function PassphrasePair<V extends NewPassphrase>({ form, label = 'Mật khẩu' }: { readonly form: FormHandle<V>; readonly label?: string }) {
  return (
    <FieldGrid>
      <PassphraseField {...form.field('passphrase')} label={label} description="Một câu ngắn dễ nhớ thì tốt hơn một từ khó." />
      <PassphraseField {...form.field('again')} label="Gõ lại mật khẩu" description="Để chắc là gõ đúng ý." />
    </FieldGrid>
  );
}

export function passphraseFaults({ passphrase, again }: NewPassphrase): Fault[] {
  return passphrase === again ? [] : [fault('mat-khau-khac-nhau', 'Hai lần gõ mật khẩu khác nhau.', { next: 'Gõ lại cho giống nhau.', item: 'again' })];
}

/** Answered by a save that waits for the clerk's answer; a form shows nothing for it. */
const asking: Fault = { code: 'cho-tra-loi', message: '', kind: 'cancelled' };

/**
 * Asks before data is left without a passphrase. `guard` stands in the form's save: it opens the question for an empty passphrase and
 * lets the save through once the clerk has said yes; then `resubmit` is called.
 */
export function useUnprotectedQuestion(resubmit: () => void): {
  readonly guard: <T>(passphrase: string, save: (acceptUnprotected: boolean) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly question: ReactNode;
} {
  const [open, setOpen] = useState(false);
  const accepted = useRef(false);
  return {
    guard: async (passphrase, save) => {
      if (passphrase !== '') return save(false);
      if (!accepted.current) {
        setOpen(true);
        return { ok: false, error: asking };
      }
      accepted.current = false;
      return save(true);
    },
    question: (
      <ConfirmDialog
        opened={open}
        question="Không đặt mật khẩu?"
        detail="Tệp dữ liệu sẽ không được bảo vệ: ai mở được máy này hoặc cầm được bản sao đều đọc được họ tên, ngày sinh, số căn cước trong đó. Trang Việc hôm nay sẽ luôn nhắc điều này. Có thể đặt mật khẩu sau ở mục Thiết lập."
        confirmLabel="Không đặt mật khẩu"
        cancelLabel="Quay lại đặt mật khẩu"
        danger
        onConfirm={() => {
          accepted.current = true;
          resubmit();
        }}
        onClose={() => setOpen(false)}
      />
    ),
  };
}
