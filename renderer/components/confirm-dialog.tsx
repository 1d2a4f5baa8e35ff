import { Button, Modal, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { fault as makeFault } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { nfcLines } from '../../shared/text/normal.ts';
import { DialogBar } from './dialog-bar.tsx';
import { escapeHere } from './escape-here.ts';
import { GrowingTextarea } from './growing-textarea.tsx';
import { FaultAlert } from './states.tsx';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  /** The question, ending with «?». */
  readonly question: string;
  /** What follows from a yes. */
  readonly detail?: ReactNode;
  /** The verb of the deed: «Xóa», «Trình hồ sơ». */
  readonly confirmLabel: string;
  /** «Hủy thao tác» when left out. */
  readonly cancelLabel?: string;
  /** A deed that takes something away: the button is red and the focus begins on cancel. */
  readonly danger?: boolean;
  /** Asks for a reason; `minLetters` letters at least (digits and marks do not count). */
  readonly reason?: { readonly label: string; readonly hint?: string; readonly minLetters?: number };
  /** Does the deed. The dialog stays with the fault shown when the result is an error, and closes by itself otherwise. */
  readonly onConfirm: (reason: string) => Promise<Result<unknown>> | void;
  readonly onClose: () => void;
}

const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** A question before a deed that cannot be taken back lightly. Nothing happens by closing it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.question} closeButtonProps={{ 'aria-label': 'Đóng' }} {...escapeHere(props.onClose)}>
      {props.opened && <Body {...props} />}
    </Modal>
  );
}

function Body({ detail, confirmLabel, cancelLabel = 'Hủy thao tác', danger = false, reason, onConfirm, onClose }: ConfirmDialogProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [reasonFault, setReasonFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm(): Promise<void> {
    const text = nfcLines(input.current?.value ?? '');
    const least = reason?.minLetters ?? 1;
    if (reason !== undefined && letters(text) < least) {
      setReasonFault(least <= 1 ? 'Ghi lý do.' : `Ghi ít nhất ${least} chữ cái; mới có ${letters(text)}.`);
      input.current?.focus();
      return;
    }
    setReasonFault(null);
    setBusy(true);
    const result = await Promise.resolve(onConfirm(text)).catch((error: unknown) => {
      window.reportError(error);
      return { ok: false as const, error: makeFault('loi-phan-mem', 'Phần mềm gặp lỗi nên chưa làm được.', { next: 'Thử lại lần nữa.', kind: 'bug' }) };
    });
    setBusy(false);
    if (result === undefined || result.ok) onClose();
    else setFault(result.error);
  }

  return (
    <Stack gap={16}>
      {detail !== undefined && <Text component="div">{detail}</Text>}
      {reason !== undefined && (
        <GrowingTextarea
          ref={input}
          label={reason.label}
          description={reason.hint}
          error={reasonFault}
          required
          minRows={3}
          maxRows={8}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      )}
      <FaultAlert fault={fault} />
      <DialogBar>
        <Button variant="default" onClick={onClose} disabled={busy} {...(danger && reason === undefined ? { 'data-autofocus': true } : {})}>
          {cancelLabel}
        </Button>
        <Button
          onClick={() => void confirm()}
          loading={busy}
          {...(danger ? { color: 'red' } : {})}
          {...(!danger && reason === undefined ? { 'data-autofocus': true } : {})}
        >
          {confirmLabel}
        </Button>
      </DialogBar>
    </Stack>
  );
}
