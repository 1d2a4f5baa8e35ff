import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { SetBlock } from '../../../shared/api/certificate.ts';
import { boxOf, CERTIFICATE_FIELD_WORDS, type CertificateBlock } from '../../../shared/domain/certificate-stock.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { choose, moveBy, redo, undo, useEditor, widenBy } from './editor-store.ts';
import type { Chosen } from './editor-store.ts';
import classes from './stocks.module.css';

const MM_PER_PT = 25.4 / 72;
/** Drags go in half millimetres, as the arrow keys do. */
const STEP_MM = 0.5;
const LONG_STEP_MM = 5;
const HANDLE_MM = 3;

interface SheetViewProps {
  /** Address of the picture of the blank; null: none. */
  readonly picture: string | null;
  readonly emblem: string | null;
}

interface Drag {
  readonly what: Chosen;
  readonly side: 'left' | 'right' | null;
  /** Where the pointer was when the last step was taken, in mm. */
  readonly x: number;
  readonly y: number;
  readonly moved: boolean;
}

/**
 * The sheet to scale, drawn in millimetres whatever the size of the window. Blocks are dragged, pulled wider at their
 * edges, or moved with the arrow keys; what is shown in them is set by the backend as the PDF sets it.
 */
export function SheetView({ picture, emblem }: SheetViewProps) {
  const svg = useRef<SVGSVGElement>(null);
  const { fields, chosen, set } = useEditor();
  const [drag, setDrag] = useState<Drag | null>(null);
  const { sheet } = fields;

  const atMm = (event: PointerEvent): { x: number; y: number } => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return { x: 0, y: 0 };
    return { x: ((event.clientX - box.left) * sheet.widthMm) / box.width, y: ((event.clientY - box.top) * sheet.heightMm) / box.height };
  };
  const take = (event: PointerEvent, what: Chosen, side: Drag['side'] = null): void => {
    event.stopPropagation();
    choose(what);
    svg.current?.setPointerCapture?.(event.pointerId);
    setDrag({ what, side, ...atMm(event), moved: false });
  };
  function onMove(event: PointerEvent): void {
    if (drag === null) return;
    const now = atMm(event);
    const steps = (by: number): number => Math.trunc(by / STEP_MM) * STEP_MM;
    const [dx, dy] = [steps(now.x - drag.x), drag.side === null ? steps(now.y - drag.y) : 0];
    if (dx === 0 && dy === 0) return;
    if (drag.side === null) moveBy(drag.what, dx, dy, drag.moved);
    else if (drag.what !== null && drag.what !== 'emblem') widenBy(drag.what, drag.side, dx, drag.moved);
    setDrag({ ...drag, x: drag.x + dx, y: drag.y + dy, moved: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey && !event.altKey && (event.key === 'z' || event.key === 'y')) {
      event.preventDefault();
      if (event.key === 'z' && !event.shiftKey) undo();
      else redo();
      return;
    }
    if (event.ctrlKey || event.altKey) return;
    const step = event.shiftKey ? LONG_STEP_MM : STEP_MM;
    const by = ({ ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] } as Readonly<Record<string, readonly [number, number]>>)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    moveBy(chosen, by[0], by[1]);
  }

  const printed = fields.blocks.filter((block) => block.printed);
  return (
    <div className={classes.sheet}>
      <svg
        ref={svg}
        className={classes.paper}
        style={{ aspectRatio: `${sheet.widthMm} / ${sheet.heightMm}`, width: `min(100%, calc((100vh - 252px) * ${sheet.widthMm / sheet.heightMm}))` }}
        viewBox={`0 0 ${sheet.widthMm} ${sheet.heightMm}`}
        role="group"
        aria-label="Tờ phôi"
        onPointerMove={onMove}
        onPointerUp={() => setDrag(null)}
        onPointerCancel={() => setDrag(null)}
        onKeyDown={onKeyDown}
      >
        <rect x={0} y={0} width={sheet.widthMm} height={sheet.heightMm} className={classes.ground} onPointerDown={() => choose(null)} />
        {picture !== null && <image href={picture} x={0} y={0} width={sheet.widthMm} height={sheet.heightMm} preserveAspectRatio="none" pointerEvents="none" />}
        {fields.emblem.printed && (
          <g tabIndex={0} role="button" aria-label="Biểu trưng" aria-pressed={chosen === 'emblem'} className={classes.block} data-chosen={chosen === 'emblem' || undefined} onFocus={() => choose('emblem')} onPointerDown={(event) => take(event, 'emblem')}>
            {emblem !== null && <image href={emblem} x={fields.emblem.xMm} y={fields.emblem.yMm} width={fields.emblem.widthMm} height={fields.emblem.heightMm} preserveAspectRatio="none" />}
            <rect className={classes.box} x={fields.emblem.xMm} y={fields.emblem.yMm} width={fields.emblem.widthMm} height={fields.emblem.heightMm} />
          </g>
        )}
        {printed.map((block) => (
          <Block key={block.field} block={block} set={set.find(({ field }) => field === block.field)} chosen={chosen === block.field} onTake={take} />
        ))}
      </svg>
      <div className={classes.where} aria-live="polite">
        {whereWords(chosen, fields.blocks)}
      </div>
    </div>
  );
}

function whereWords(chosen: Chosen, blocks: readonly CertificateBlock[]): string {
  const block = blocks.find(({ field }) => field === chosen);
  if (block === undefined || !block.printed) return chosen === 'emblem' ? 'Biểu trưng' : 'Bấm vào một khung để chọn; kéo chuột hoặc dùng phím mũi tên (0,5 mm; giữ Shift 5 mm) để dời.';
  return `${CERTIFICATE_FIELD_WORDS[block.field]}: cách mép trái ${formatNumber(block.xMm)} mm, chân chữ cách mép trên ${formatNumber(block.baselineMm)} mm.`;
}

interface BlockProps {
  readonly block: CertificateBlock;
  readonly set: SetBlock | undefined;
  readonly chosen: boolean;
  readonly onTake: (event: PointerEvent, what: Chosen, side?: Drag['side']) => void;
}

const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const;

function Block({ block, set, chosen, onTake }: BlockProps) {
  const box = boxOf(block);
  const faulty = set?.fault !== null && set?.fault !== undefined;
  const shown = faulty ? ['Chữ mẫu không vừa khung'] : (set?.lines ?? []).length === 0 ? [] : [(set?.lines ?? []).map(({ text }) => text).join('')];
  return (
    <g
      tabIndex={0}
      role="button"
      aria-label={[CERTIFICATE_FIELD_WORDS[block.field], ...shown].join(': ')}
      aria-pressed={chosen}
      className={classes.block}
      data-chosen={chosen || undefined}
      data-faulty={faulty || undefined}
      onFocus={() => choose(block.field)}
      onPointerDown={(event) => onTake(event, block.field)}
    >
      <rect className={classes.box} x={box.leftMm} y={box.topMm} width={box.widthMm} height={box.heightMm} />
      {set?.lines.map((line, i) => (
        <text
          key={i}
          className={classes.text}
          x={block.xMm}
          y={line.baselineMm}
          fontSize={set.sizePt * MM_PER_PT}
          textAnchor={ANCHOR[block.align]}
          fontWeight={block.bold ? 700 : 400}
          fontStyle={block.italic ? 'italic' : 'normal'}
          fill={`#${block.color}`}
          textLength={line.widthMm}
          lengthAdjust="spacingAndGlyphs"
        >
          {line.text}
        </text>
      ))}
      {faulty && (
        <text className={classes.tooLong} x={box.leftMm + box.widthMm / 2} y={box.topMm + box.heightMm / 2} fontSize={4} textAnchor="middle" dominantBaseline="middle">
          Chữ mẫu không vừa khung
        </text>
      )}
      {chosen &&
        (['left', 'right'] as const).map((side) => (
          <rect
            key={side}
            className={classes.handle}
            x={(side === 'left' ? box.leftMm : box.leftMm + box.widthMm) - HANDLE_MM / 2}
            y={box.topMm + box.heightMm / 2 - HANDLE_MM / 2}
            width={HANDLE_MM}
            height={HANDLE_MM}
            onPointerDown={(event) => onTake(event, block.field, side)}
          />
        ))}
    </g>
  );
}
