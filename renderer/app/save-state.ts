import { create } from 'zustand';

interface SaveState {
  readonly phase: 'idle' | 'saving' | 'saved' | 'failed';
  /** Time of the last successful save, 'HH:mm'. */
  readonly at: string | null;
}

const timeOf = (now: Date) => `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;

/** What the frame's save indicator says. Forms set it; a page that writes without a form calls `markSaved`. */
export const useSaveState = create<SaveState>(() => ({ phase: 'idle', at: null }));

export function markSaving(): void {
  useSaveState.setState({ phase: 'saving' });
}

export function markSaved(now: Date = new Date()): void {
  useSaveState.setState({ phase: 'saved', at: timeOf(now) });
}

/** Something was written that no form told of: removed, restored, taken in. What a form is about to say of itself stays. */
export function noteWritten(now: Date = new Date()): void {
  useSaveState.setState(({ phase }) => ({ phase: phase === 'idle' ? 'saved' : phase, at: timeOf(now) }));
}

export function markSaveFailed(): void {
  useSaveState.setState({ phase: 'failed' });
}

/** What could not be saved was given up: the last good save counts again. */
export function forgetSaveFailure(): void {
  useSaveState.setState((state) => (state.phase === 'failed' ? { phase: state.at === null ? 'idle' : 'saved' } : state));
}

/** «Đã lưu lúc 14:05» and its siblings; '' before the first save. */
export function saveStateWords({ phase, at }: SaveState): string {
  switch (phase) {
    case 'idle':
      return '';
    case 'saving':
      return 'Đang lưu…';
    case 'saved':
      return `Đã lưu lúc ${at}`;
    case 'failed':
      return at === null ? 'Chưa lưu được' : `Chưa lưu được. Lần lưu gần nhất lúc ${at}`;
  }
}
