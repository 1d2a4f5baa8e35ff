import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

/** What a bar that opens something is given. */
interface BarProps {
  readonly ref: (element: HTMLButtonElement | null) => void;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One stop for Tab in a chart, arrows inside: left and right to the next bar, up and down to the next row, Home and End to the ends.
 * `rows`: keys of what can be opened, row by row; a key stands once.
 */
export function useBarKeys(rows: readonly (readonly string[])[]): (key: string) => BarProps {
  const all = rows.flat();
  const [wanted, setWanted] = useState<string | null>(null);
  const active = wanted !== null && all.includes(wanted) ? wanted : all[0];
  const elements = useRef(new Map<string, HTMLButtonElement>());
  function target(from: string, key: string): string | undefined {
    const at = all.indexOf(from);
    switch (key) {
      case 'ArrowRight':
        return all[at + 1];
      case 'ArrowLeft':
        return all[at - 1];
      case 'ArrowDown':
      case 'ArrowUp': {
        const filled = rows.filter((row) => row.length > 0);
        const row = filled.findIndex((keys) => keys.includes(from));
        const next = filled[row + (key === 'ArrowDown' ? 1 : -1)];
        return next?.[Math.min(filled[row]?.indexOf(from) ?? 0, next.length - 1)];
      }
      case 'Home':
        return all[0];
      case 'End':
        return all.at(-1);
      default:
        return undefined;
    }
  }
  return (key) => ({
    ref: (element) => {
      if (element === null) elements.current.delete(key);
      else elements.current.set(key, element);
    },
    tabIndex: key === active ? 0 : -1,
    onFocus: () => setWanted(key),
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !/^(?:Arrow|Home$|End$)/u.test(event.key)) return;
      event.preventDefault();
      const next = target(key, event.key);
      if (next !== undefined) elements.current.get(next)?.focus();
    },
  });
}
