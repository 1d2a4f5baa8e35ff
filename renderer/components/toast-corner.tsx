import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { navigate } from '../app/navigation.ts';
import { dismissToast, undoToast, useToasts } from './toasts.ts';
import type { Toast } from './toasts.ts';
import classes from './toast-corner.module.css';

const SHOWN_MS = 6_000;
const SHOWN_WITH_UNDO_MS = 15_000;

/** Where toasts appear; stands once in the window. Successes are read aloud politely, errors at once. */
export function ToastCorner() {
  const toasts = useToasts((state) => state.toasts);
  const of = (kind: Toast['kind']) => toasts.filter((entry) => entry.kind === kind).map((entry) => <Entry key={entry.id} toast={entry} />);
  return (
    <div className={classes.corner} data-no-print="">
      {of('error')}
      <div role="log" aria-live="polite" aria-label="Thông báo">
        {of('success')}
      </div>
    </div>
  );
}

async function openUnitSettings(id: number): Promise<void> {
  if (await navigate('thiet-lap')) dismissToast(id);
}

function Entry({ toast }: { readonly toast: Toast }) {
  const { id, kind, undo } = toast;
  const [held, setHeld] = useState(false);
  const undoable = undo !== undefined;
  useEffect(() => {
    if (kind === 'error' || held) return;
    const timer = setTimeout(() => dismissToast(id), undoable ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, kind, undoable, held]);
  return (
    <div
      role={kind === 'error' ? 'alert' : undefined}
      className={kind === 'error' ? `${classes.toast} ${classes.error}` : classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={classes.body}>
        <div>{toast.message}</div>
        {toast.next !== undefined && <div className={classes.next}>{toast.next}</div>}
      </div>
      {undoable && (
        <Button size="compact-sm" variant="light" onClick={() => void undoToast(toast)}>
          Hoàn tác
        </Button>
      )}
      {toast.asksUnit === true && (
        <Button size="compact-sm" variant="light" onClick={() => void openUnitSettings(id)}>
          Mở Thiết lập
        </Button>
      )}
      <CloseButton size="sm" aria-label="Đóng thông báo" onClick={() => dismissToast(id)} />
    </div>
  );
}
