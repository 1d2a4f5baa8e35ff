import { RULE_PT, type Run } from '../../shared/documents/model.ts';
import { styleOf, type ParagraphStyle, type StyleName } from '../../shared/documents/styles.ts';
import { mmToPt } from './measure.ts';
import { breakLines, fragmentsOf, type Line } from './pdf-lines.ts';
import { aligned, linePt, type Pen } from './pdf-pen.ts';
import type { Role, Tag } from './pdf-tags.ts';

/** What takes a height and can be drawn at a place. Lengths are points. */
export interface Box {
  readonly height: number;
  draw(pen: Pen, x: number, y: number, tag: Tag): void;
}

/** What differs from a named style; sides and spaces are points. */
export interface TextOver {
  readonly sizePt?: number;
  readonly align?: ParagraphStyle['align'];
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly leftPt?: number;
  readonly rightPt?: number;
  readonly role?: Role;
}

/** A paragraph broken into its lines. */
export interface SetText {
  readonly lines: readonly Line[];
  readonly sizePt: number;
  readonly align: ParagraphStyle['align'];
  readonly firstPt: number;
  readonly leftPt: number;
  /** Room of a line, without the sides. */
  readonly roomPt: number;
  readonly beforePt: number;
  readonly afterPt: number;
}

export function setText(name: StyleName, runs: readonly Run[], widthPt: number, over: TextOver = {}): SetText {
  const style = styleOf(name);
  const sizePt = over.sizePt ?? style.sizePt;
  const leftPt = over.leftPt ?? mmToPt(style.indentMm ?? 0);
  const roomPt = widthPt - leftPt - (over.rightPt ?? 0);
  const firstPt = mmToPt(style.firstLineMm ?? 0);
  return {
    lines: breakLines(fragmentsOf(runs, { ...style, sizePt }), sizePt, roomPt, { firstPt }),
    sizePt,
    align: over.align ?? style.align,
    firstPt,
    leftPt,
    roomPt,
    beforePt: over.beforePt ?? style.beforePt ?? 0,
    afterPt: over.afterPt ?? style.afterPt ?? 0,
  };
}

/** Draws one line of a paragraph, `y` at its upper edge. */
export function drawLine(pen: Pen, set: SetText, index: number, x: number, y: number): void {
  const line = set.lines[index];
  if (line === undefined || line.fragments.length === 0) return;
  const first = index === 0 ? set.firstPt : 0;
  const { x: shift, stretch } = aligned(line, set.align, set.roomPt - first, index === set.lines.length - 1);
  pen.line(line, x + set.leftPt + first + shift, y, set.sizePt, stretch);
}

/** A paragraph that stays in one piece. */
export function textBox(name: StyleName, runs: readonly Run[], widthPt: number, over: TextOver = {}): Box {
  const set = setText(name, runs, widthPt, over);
  const each = linePt(set.sizePt);
  return {
    height: set.beforePt + set.lines.length * each + set.afterPt,
    draw: (pen, x, y, tag) => {
      const own = tag.child(over.role ?? 'P');
      pen.content(own, () => set.lines.forEach((_, i) => drawLine(pen, set, i, x, y + set.beforePt + i * each)));
      pen.ended(own);
    },
  };
}

export function spaceBox(height: number): Box {
  return { height, draw: () => undefined };
}

/** A drawn line of this length, centred in `widthPt`. */
export function ruleBox(lengthPt: number, widthPt: number, abovePt: number): Box {
  const start = (widthPt - lengthPt) / 2;
  return {
    height: abovePt,
    draw: (pen, x, y) => pen.artifact(() => pen.rule(x + start, y + abovePt, x + start + lengthPt, y + abovePt, RULE_PT)),
  };
}

/** Boxes one under the other. */
export function stack(...boxes: readonly Box[]): Box {
  return {
    height: boxes.reduce((sum, box) => sum + box.height, 0),
    draw: (pen, x, y, tag) => {
      let top = y;
      for (const box of boxes) {
        box.draw(pen, x, top, tag);
        top += box.height;
      }
    },
  };
}

/** Boxes side by side, each at its distance from the left. */
export function beside(...columns: readonly { readonly at: number; readonly box: Box }[]): Box {
  return {
    height: Math.max(0, ...columns.map(({ box }) => box.height)),
    draw: (pen, x, y, tag) => {
      for (const { at, box } of columns) box.draw(pen, x + at, y, tag);
    },
  };
}
