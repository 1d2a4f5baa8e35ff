import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Sort } from '../../../shared/tables/condition.ts';
import type { Column } from './column.ts';
import classes from '../data-table.module.css';

export interface HeadingProps<Row> {
  readonly column: Column<Row>;
  /** False: the list cannot be ordered by it. */
  readonly sorts: boolean;
  readonly sort: Sort | null;
  /** One heading of the list is reached by Tab, the others from it by arrows. */
  readonly reached: boolean;
  readonly onSort: () => void;
  readonly onWidth: (width: number) => void;
}

const STEP = 16;
const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** A heading: orders the list by a click or Enter; wider and narrower by its edge, or by Shift with the arrows. */
export function Heading<Row>({ column, sorts, sort, reached, onSort, onWidth }: HeadingProps<Row>) {
  const cell = useRef<HTMLDivElement>(null);
  const mine = sort?.by === column.key ? sort : null;
  const wide = () => cell.current?.offsetWidth ?? column.width;
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    if (event.shiftKey) return onWidth(wide() + step * STEP);
    const buttons = [...(cell.current?.parentElement?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
  }
  function onPointerDown(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault();
    const [from, width, edge] = [event.clientX, wide(), event.currentTarget];
    const move = ({ clientX }: globalThis.PointerEvent) => onWidth(width + clientX - from);
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  }
  const Icon = mine === null ? IconArrowsSort : mine.direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <div ref={cell} role="columnheader" className={classes.heading} style={{ justifyContent: column.align === 'right' ? 'flex-end' : column.align }} {...(sorts ? { 'aria-sort': mine === null ? ('none' as const) : ARIA[mine.direction] } : {})}>
      {sorts ? (
        <button type="button" className={classes.sort} tabIndex={reached ? 0 : -1} onClick={onSort} onKeyDown={onKeyDown}>
          <span className={classes.sortText}>{column.heading}</span>
          <Icon size={14} stroke={2} aria-hidden className={mine === null ? classes.unsorted : classes.sorted} />
        </button>
      ) : (
        column.heading
      )}
      <span className={classes.edge} aria-hidden onPointerDown={onPointerDown} onDoubleClick={() => onWidth(0)} />
    </div>
  );
}
