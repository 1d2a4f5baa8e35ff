import { RULE_PT, type Placed, type PlacedBlock } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { ascentPt, faceOf, measureText, mmToPt, widthPt } from './measure.ts';
import type { Pen } from './pdf-pen.ts';
import type { Tag } from './pdf-tags.ts';

/** What stands at fixed places of a sheet, in its order, moved as a whole by the block's offset. */
export function drawPlaced(pen: Pen, block: PlacedBlock, tag: Tag): void {
  const { xMm, yMm } = block.offsetMm ?? { xMm: 0, yMm: 0 };
  for (const item of block.items) drawItem(pen, item, mmToPt(xMm), mmToPt(yMm), tag);
}

function drawItem(pen: Pen, item: Placed, right: number, down: number, tag: Tag): void {
  switch (item.type) {
    case 'text': {
      const text = printable(item.text);
      if (text.trim() === '') return;
      const face = faceOf(item);
      const width = widthPt(text, face, item.sizePt);
      const x = mmToPt(item.xMm) - (item.align === 'left' ? 0 : item.align === 'center' ? width / 2 : width);
      const own = tag.child('P');
      pen.content(own, () => pen.line({ fragments: [{ text, face }] }, right + x, down + mmToPt(item.baselineMm) - ascentPt(item.sizePt), item.sizePt, 0, item.color ?? null));
      return pen.ended(own);
    }
    case 'rule': {
      const half = mmToPt(measureText(item.likeText, { sizePt: item.sizePt, bold: true })) / 2;
      const [x, y] = [right + mmToPt(item.xMm), down + mmToPt(item.yMm)];
      return pen.artifact(() => pen.rule(x - half, y, x + half, y));
    }
    case 'line':
      return pen.artifact(() => pen.rule(right + mmToPt(item.x1Mm), down + mmToPt(item.y1Mm), right + mmToPt(item.x2Mm), down + mmToPt(item.y2Mm), item.widthPt ?? RULE_PT));
    case 'picture': {
      const draw = () => pen.picture(item.picture, right + mmToPt(item.xMm), down + mmToPt(item.yMm), mmToPt(item.widthMm), mmToPt(item.heightMm));
      if (item.picture.alt === null) return pen.artifact(draw);
      const own = tag.child('Figure', item.picture.alt);
      pen.content(own, draw);
      return pen.ended(own);
    }
  }
}
