import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, HorizontalPositionRelativeFrom, ImageRun, Paragraph, TextRun, TextWrappingType, VerticalPositionRelativeFrom, type IParagraphOptions } from 'docx';
import { RULE_PT, type PictureFile, type Placed, type PlacedBlock, type Section } from '../../shared/documents/model.ts';
import { pageSizeMm } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { alignment, FONT } from './docx-styles.ts';
import { twips } from './docx-text.ts';
import { ascentPt, measureText, ptToMm } from './measure.ts';

const EMU_PER_MM = 36_000;
const PIXELS_PER_MM = 96 / 25.4;
/** Half the height of the empty paragraph that carries a drawn line. */
const HALF_RULE_MM = 0.7;

/** Each item is a frame at its place on the sheet; pictures lie behind the text. */
export function placedParagraphs(block: PlacedBlock): Paragraph[] {
  const { xMm, yMm } = block.offsetMm ?? { xMm: 0, yMm: 0 };
  return block.items.map((item) => placedParagraph(item, xMm, yMm));
}

/** The picture that fills a section's sheet. */
export function backgroundParagraph(picture: PictureFile, section: Section): Paragraph {
  const { widthMm, heightMm } = pageSizeMm(section);
  return new Paragraph({ style: 'rule', children: [pictureRun(picture, 0, 0, widthMm, heightMm)] });
}

function placedParagraph(item: Placed, right: number, down: number): Paragraph {
  switch (item.type) {
    case 'rule': {
      const length = measureText(item.likeText, { sizePt: item.sizePt, bold: true });
      return lineParagraph('bottom', RULE_PT, { indent: { left: 0, right: 0 }, frame: frame(right + item.xMm - length / 2, down + item.yMm - HALF_RULE_MM, length) });
    }
    case 'line': {
      const [x, y] = [right + Math.min(item.x1Mm, item.x2Mm), down + Math.min(item.y1Mm, item.y2Mm)];
      const [width, height] = [Math.abs(item.x2Mm - item.x1Mm), Math.abs(item.y2Mm - item.y1Mm)];
      const thick = item.widthPt ?? RULE_PT;
      if (width >= height) return lineParagraph('bottom', thick, { frame: frame(x, y - HALF_RULE_MM, width) });
      return lineParagraph('left', thick, { spacing: { before: 0, line: twips(height), lineRule: 'exact' }, frame: { ...frame(x, y, 1), height: twips(height), rule: HeightRule.EXACT } });
    }
    case 'picture':
      return new Paragraph({ style: 'rule', children: [pictureRun(item.picture, right + item.xMm, down + item.yMm, item.widthMm, item.heightMm)] });
    case 'text': {
      const leftMm = item.align === 'left' ? item.xMm : item.align === 'center' ? item.xMm - item.widthMm / 2 : item.xMm - item.widthMm;
      return new Paragraph({
        style: 'note',
        alignment: alignment(item.align),
        spacing: { before: 0, after: 0 },
        frame: frame(right + leftMm, down + item.baselineMm - ptToMm(ascentPt(item.sizePt)), item.widthMm),
        children: [new TextRun({ text: printable(item.text), font: FONT, size: item.sizePt * 2, bold: item.bold === true, italics: item.italic === true, color: item.color ?? '000000' })],
      });
    }
  }
}

function lineParagraph(side: 'bottom' | 'left', thick: number, over: Partial<IParagraphOptions>): Paragraph {
  return new Paragraph({
    style: 'rule',
    spacing: { before: 0, line: 40, lineRule: 'exact' },
    border: { [side]: { style: BorderStyle.SINGLE, size: Math.round(thick * 8), space: 0, color: '000000' } },
    ...over,
  });
}

function pictureRun({ format, bytes, alt }: PictureFile, leftMm: number, topMm: number, widthMm: number, heightMm: number): ImageRun {
  return new ImageRun({
    type: format === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: widthMm * PIXELS_PER_MM, height: heightMm * PIXELS_PER_MM },
    ...(alt === null ? {} : { altText: { name: alt, description: alt, title: alt } }),
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: Math.round(leftMm * EMU_PER_MM) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(topMm * EMU_PER_MM) },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  });
}

function frame(leftMm: number, topMm: number, widthMm: number): Extract<NonNullable<IParagraphOptions['frame']>, { type: 'absolute' }> {
  return {
    type: 'absolute',
    position: { x: twips(leftMm), y: twips(topMm) },
    width: twips(widthMm),
    wrap: FrameWrap.AROUND,
    rule: HeightRule.AUTO,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
}
