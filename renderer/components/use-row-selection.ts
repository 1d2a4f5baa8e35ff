import { useState } from 'react';

interface Selection {
  readonly keys: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: number | null;
}

const NONE: Selection = { keys: new Set(), anchor: null };

/** Which rows of a table are chosen, by key. Ranges run over the rows as they are shown. */
export function useRowSelection(keyAt: (index: number) => string | undefined, count: number) {
  const [selection, setSelection] = useState<Selection>(NONE);
  const range = (from: number, to: number) => {
    const keys: string[] = [];
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
      const key = keyAt(index);
      if (key !== undefined) keys.push(key);
    }
    return keys;
  };
  return {
    keys: selection.keys,
    toggle: (index: number) => {
      const key = keyAt(index);
      if (key === undefined) return;
      setSelection(({ keys }) => {
        const next = new Set(keys);
        if (!next.delete(key)) next.add(key);
        return { keys: next, anchor: index };
      });
    },
    /** Chooses everything between the anchor, or `from` where there is none, and `to`. */
    extend: (from: number, to: number) =>
      setSelection(({ keys, anchor }) => ({ keys: new Set([...keys, ...range(anchor ?? from, to)]), anchor: anchor ?? from })),
    all: () => setSelection({ keys: new Set(range(0, count - 1)), anchor: null }),
    clear: () => setSelection(NONE),
  };
}
