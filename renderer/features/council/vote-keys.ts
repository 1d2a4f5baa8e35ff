import type { KeyboardEvent } from 'react';

export type VoteDeed = 'unanimous' | 'unanimous-all' | 'remainder';
type Column = 'yes' | 'no';

const STEPS: Readonly<Record<string, readonly [number, number]>> = { Enter: [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const COLUMNS: readonly Column[] = ['yes', 'no'];

function deedOf(key: string, shift: boolean): VoteDeed | null {
  switch (key.toLowerCase()) {
    case 'n':
      return shift ? 'unanimous-all' : 'unanimous';
    case 'c':
      return 'remainder';
    default:
      return null;
  }
}

/**
 * Keys within the cells of votes, where only digits are typed: Enter and ↓ go down, ↑ up, ← and → change column; N is
 * «nhất trí» for the row, Shift+N for all rows, C writes what is left into the cell. After a deed on a row the next row follows.
 */
export function onVoteKey(event: KeyboardEvent<HTMLElement>, run: (deed: VoteDeed, row: number, column: Column) => void): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  const column = COLUMNS.find((one) => one === input.dataset['column']);
  if (column === undefined) return;
  const row = Number(input.dataset['row']);
  const deed = deedOf(event.key, event.shiftKey);
  const step = deed === null ? STEPS[event.key] : deed === 'unanimous-all' ? ([0, 0] as const) : ([1, 0] as const);
  if (step === undefined) return;
  if (step[1] !== 0 && !atEdge(input, step[1])) return;
  event.preventDefault();
  event.stopPropagation();
  if (deed !== null) run(deed, row, column);
  const next = COLUMNS[COLUMNS.indexOf(column) + step[1]];
  const cell = event.currentTarget.querySelector<HTMLInputElement>(`input[data-row="${row + step[0]}"][data-column="${next ?? ''}"]`);
  cell?.focus();
  cell?.select();
}

/** ← and → leave a cell from the edge of what is typed in it, or when all of it is marked. */
function atEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, right: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return right < 0 ? selectionEnd === 0 : selectionStart === value.length;
}
