import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import classes from './wide-table.module.css';

export interface WideTableProps {
  /** Narrower than this, in px, the table is moved sideways instead of being squeezed. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** Lets a table be wider than its place. Where it is, it is a stop of Tab, so that the arrow keys move it sideways. */
export function WideTable({ minWidth, children }: WideTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(false);
  useLayoutEffect(() => {
    const node = box.current;
    if (node === null) return;
    const look = (): void => setMoves(node.scrollWidth > node.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(node);
    look();
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={classes.box} {...(moves ? { tabIndex: 0, role: 'group', 'aria-label': 'Bảng rộng: dùng phím mũi tên để xem sang hai bên' } : {})}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
