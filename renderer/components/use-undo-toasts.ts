import { useCallback, useEffect, useRef } from 'react';
import { ok } from '../../shared/result.ts';
import { dismissToast, toast } from './toasts.ts';

/**
 * «Hoàn tác» for what was changed in a form and not saved yet. With the page gone there is nothing left to take back, so
 * the toasts go with it.
 */
export function useUndoToasts(): (message: string, undo: () => void) => void {
  const shown = useRef<number[]>([]);
  useEffect(
    () => () => {
      for (const id of shown.current) dismissToast(id);
    },
    [],
  );
  return useCallback((message, undo) => {
    shown.current.push(
      toast.success(message, () => {
        undo();
        return Promise.resolve(ok());
      }),
    );
  }, []);
}
