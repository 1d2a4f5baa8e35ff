import { useEffect, useRef } from 'react';
import type { FormHandle } from '../../components/form/index.ts';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import { moved } from './lines.ts';
import type { Values } from './values.ts';

type ListName = 'members' | 'activities' | 'table';

/** Adding, changing, moving and removing lines of one list of the form; a removed line comes back with «Hoàn tác». */
export function useLines<K extends ListName>(form: FormHandle<Values>, name: K) {
  type Line = Values[K][number];
  const lines = form.values[name] as readonly Line[];
  const { revision, onCommit } = form.field(name);
  const box = useRef<HTMLTableSectionElement>(null);
  const undoable = useUndoToasts();
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  const put = (next: readonly Line[]) => onCommit(next as Values[K]);
  return {
    lines,
    revision,
    box,
    change: (id: string, part: Partial<Line>) => put(lines.map((line) => (line.id === id ? { ...line, ...part } : line))),
    put,
    move: (index: number, step: -1 | 1) => form.set({ [name]: moved(lines, index, step) } as Partial<Values>),
    /** Adds a line and puts the focus into its first field. */
    add: (line: Line) => {
      put([...lines, line]);
      setTimeout(() => box.current?.querySelector<HTMLElement>('tr[data-line]:last-child [data-field]')?.focus());
    },
    /** `also` goes with the line, `back` comes with it again. */
    remove: (line: Line, index: number, what: string, also: Partial<Values> = {}, back: Partial<Values> = {}) => {
      form.set({ ...also, [name]: lines.filter((other) => other !== line) } as Partial<Values>);
      if (what === '') return;
      undoable(`Đã bỏ ${what}.`, () => form.set({ ...back, [name]: latest.current.toSpliced(index, 0, line) } as Partial<Values>));
    },
    /** The sentence of a fault at a cell, which has a field's name of its own. */
    faultAt: (cell: string): string | undefined => form.field(cell as K).fault?.message,
  };
}
