import { create } from 'zustand';
import { useNavigation } from '../app/navigation.ts';
import { onSessionEnd } from '../app/session.ts';
import type { Fault, Result } from '../../shared/result.ts';

export interface Toast {
  readonly id: number;
  readonly kind: 'success' | 'error';
  readonly message: string;
  readonly next?: string;
  /** Takes the deed back; shown as «Hoàn tác». */
  readonly undo?: () => Promise<Result<unknown>>;
  /** The particulars of the unit are missing; shown with a way to where they are written. */
  readonly asksUnit?: boolean;
  /** Belongs to no page: it stays until closed. */
  readonly alarm?: boolean;
}

interface ToastState {
  readonly toasts: readonly Toast[];
}

const MOST = 4;
let lastId = 0;

/** Short messages at the corner of the window. Put one there with `toast`. */
export const useToasts = create<ToastState>(() => ({ toasts: [] }));
// They name people, and their undo is for the unit that was open.
onSessionEnd(() => useToasts.setState({ toasts: [] }));
// What went wrong on a page, and what to do there, goes with it; what can still be taken back stays.
useNavigation.subscribe(({ here }, before) => {
  if (here.visit !== before.here.visit) useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(({ kind, alarm }) => kind !== 'error' || alarm === true) }));
});

function add(message: Omit<Toast, 'id'>): number {
  lastId += 1;
  const id = lastId;
  useToasts.setState((state) => ({ toasts: [...state.toasts, { ...message, id }].slice(-MOST) }));
  return id;
}

/** Says what happened. Both answer an id for `dismissToast`. */
export const toast = {
  /** Goes by itself after a while; with `undo` it waits longer and offers «Hoàn tác». */
  success: (message: string, undo?: Toast['undo']): number => add({ kind: 'success', message, ...(undo === undefined ? {} : { undo }) }),
  /** Stays until closed or until its page is left. A fault beside its cause belongs into `FaultAlert` or at its field instead. */
  error: (fault: Fault): number => add({ kind: 'error', message: fault.message, ...(fault.next === undefined ? {} : { next: fault.next }), ...(fault.code === 'thieu-thong-tin-don-vi' ? { asksUnit: true } : {}) }),
  /** Something about the whole program, whatever page is open: it stays until closed. */
  alarm: (message: string): number => add({ kind: 'error', message, alarm: true }),
};

export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((other) => other.id !== id) }));
}

/** Runs a toast's undo: the toast gives way to «Đã hoàn tác» or to the fault. */
export async function undoToast({ id, undo }: Toast): Promise<void> {
  dismissToast(id);
  if (undo === undefined) return;
  const result = await undo();
  if (result.ok) toast.success('Đã hoàn tác.');
  else toast.error(result.error);
}
