import { useEffect, useRef } from 'react';

/**
 * Lines pasted on a page outside every field, as Excel puts them on the clipboard. What is pasted into a field or while a
 * dialog is open is left alone; so is a single word.
 */
export function usePastedRows(onRows: (text: string) => void): void {
  const take = useRef(onRows);
  useEffect(() => {
    take.current = onRows;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [contenteditable="true"], [role="dialog"]') != null || document.querySelector('[role="dialog"]') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!/[\t\n]/u.test(text.trim())) return;
      event.preventDefault();
      take.current(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
