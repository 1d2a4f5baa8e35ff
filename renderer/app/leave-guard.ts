import { useEffect, useId, useRef } from 'react';
import { create } from 'zustand';

/** A form that may hold something typed and not saved. */
export interface Unsaved {
  readonly isDirty: () => boolean;
  /** Answers whether it was saved. */
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
}

interface LeaveState {
  readonly forms: Readonly<Record<string, Unsaved>>;
  /** Set while the question «Có nội dung chưa lưu» is open; called with whether to go on. */
  readonly question: ((leave: boolean) => void) | null;
}

/** The forms on the screen, and the question being asked. The frame's `LeaveDialog` shows it. */
export const useLeaveGuard = create<LeaveState>(() => ({ forms: {}, question: null }));

function unsaved(): Unsaved[] {
  return Object.values(useLeaveGuard.getState().forms).filter((form) => form.isDirty());
}

function answer(leave: boolean): void {
  const { question } = useLeaveGuard.getState();
  useLeaveGuard.setState({ question: null });
  question?.(leave);
}

/** Resolves true at once when nothing is unsaved; otherwise asks, and resolves with the clerk's answer. */
export function askToLeave(): Promise<boolean> {
  answer(false);
  if (unsaved().length === 0) return Promise.resolve(true);
  return new Promise((resolve) => useLeaveGuard.setState({ question: resolve }));
}

/** What was being saved when the question came up is saved: there is nothing left to ask, and the clerk goes where she wanted. */
export function leaveIfSaved(): void {
  if (useLeaveGuard.getState().question !== null && unsaved().length === 0) answer(true);
}

/** Stays with what was typed. */
export function stay(): void {
  answer(false);
}

/** Drops what is unsaved and goes on. */
export function leaveWithoutSaving(): void {
  for (const form of unsaved()) form.discard();
  answer(true);
}

/** Saves every unsaved form and goes on when all of them could be saved; otherwise stays, with the fault shown in its form. */
export async function saveAndLeave(): Promise<void> {
  let saved = true;
  for (const form of unsaved()) saved = (await form.save()) && saved;
  answer(saved);
}

/** Puts a form under the guard while it is on the screen; the browser's own question covers closing the window. */
export function useUnsaved(form: Unsaved): void {
  const id = useId();
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  useEffect(() => {
    const guarded: Unsaved = {
      isDirty: () => latest.current.isDirty(),
      save: () => latest.current.save(),
      discard: () => latest.current.discard(),
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (guarded.isDirty()) event.preventDefault();
    };
    useLeaveGuard.setState((state) => ({ forms: { ...state.forms, [id]: guarded } }));
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      useLeaveGuard.setState((state) => ({ forms: Object.fromEntries(Object.entries(state.forms).filter(([key]) => key !== id)) }));
    };
  }, [id]);
}
