import { Button, Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../shared/text/numbers.ts';
import { DialogBar } from './dialog-bar.tsx';
import { FaultAlert } from './states.tsx';
import type { JobHandle, JobState } from './use-job.ts';

export interface JobDialogProps<T> {
  readonly job: JobHandle<T>;
  /** What is being done: «Đang ghi gói dữ liệu», which becomes «Đã ghi gói dữ liệu» when it is done. */
  readonly title: string;
  /** «Hủy thao tác» when left out. */
  readonly cancelLabel?: string;
  /** Shown when it is done; the dialog closes by itself at once when this is left out. */
  readonly result?: (value: T) => ReactNode;
  /** Further buttons beside «Đóng» when it is done. */
  readonly resultActions?: (value: T) => ReactNode;
  /** Called when the dialog is closed after success, with the value. */
  readonly onDone?: (value: T) => void;
}

function titleIn(phase: JobState<unknown>['phase'], title: string): string {
  const deed = /^Đang (.)(.*)$/u.exec(title);
  if (deed === null || phase === 'idle' || phase === 'running') return title;
  return phase === 'done' ? `Đã ${deed[1]}${deed[2]}` : `${deed[1]?.toLocaleUpperCase('vi')}${deed[2]}`;
}

/** What had the focus goes when the work ends; a dialog keeps it. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** Long work in front of the page: how far it is, a way to stop it, and what came of it. Escape does not stop it by accident. */
export function JobDialog<T>({ job, title, cancelLabel = 'Hủy thao tác', result, resultActions, onDone }: JobDialogProps<T>) {
  const { state } = job;
  const close = () => {
    if (state.phase === 'running') return;
    job.close();
    if (state.phase === 'done') onDone?.(state.value);
  };
  const silent = state.phase === 'done' && result === undefined;
  useEffect(() => {
    if (silent) close();
  });
  return (
    <Modal
      opened={state.phase !== 'idle'}
      onClose={close}
      title={titleIn(state.phase, title)}
      closeOnClickOutside={false}
      withCloseButton={state.phase === 'failed' || (state.phase === 'done' && !silent)}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap={16}>
        {state.phase === 'running' && <Running state={state} cancelLabel={cancelLabel} onCancel={job.cancel} />}
        {state.phase === 'done' && result !== undefined && (
          <>
            <div role="status">{result(state.value)}</div>
            <DialogBar>
              {resultActions?.(state.value)}
              <Button ref={takeFocus} variant={resultActions === undefined ? 'filled' : 'default'} onClick={close} data-autofocus>
                Đóng
              </Button>
            </DialogBar>
          </>
        )}
        {state.phase === 'failed' && (
          <>
            {state.fault.kind === 'cancelled' ? <Text role="status">{state.fault.message}</Text> : <FaultAlert fault={state.fault} />}
            <DialogBar>
              <Button variant="default" onClick={job.retry}>
                Thử lại
              </Button>
              <Button ref={takeFocus} onClick={close} data-autofocus>
                Đóng
              </Button>
            </DialogBar>
          </>
        )}
      </Stack>
    </Modal>
  );
}

interface RunningProps<T> {
  readonly state: Extract<JobState<T>, { phase: 'running' }>;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

function Running<T>({ state, cancelLabel, onCancel }: RunningProps<T>) {
  const { progress, cancelling } = state;
  const total = progress?.total;
  const percent = progress !== null && total !== undefined && total > 0 ? Math.min(100, Math.round((100 * progress.done) / total)) : null;
  const label = cancelling ? 'Đang dừng…' : (progress?.label ?? 'Đang bắt đầu…');
  return (
    <>
      <Stack gap={8}>
        <Text role="status">{label}</Text>
        <Progress.Root size={10}>
          <Progress.Section value={percent ?? 100} animated={percent === null} striped={percent === null} aria-label={label} {...(percent === null ? { 'aria-valuetext': label } : {})} />
        </Progress.Root>
        <Text c="dimmed" size="xs">
          {progress === null || total === undefined ? ' ' : `${formatNumber(progress.done)} / ${formatNumber(total)}`}
        </Text>
      </Stack>
      <DialogBar>
        <Button variant="default" onClick={onCancel} disabled={cancelling} data-autofocus>
          {cancelLabel}
        </Button>
      </DialogBar>
    </>
  );
}
