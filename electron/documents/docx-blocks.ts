import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, Paragraph, PageBreak, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions } from 'docx';
import { withoutMark } from '../../shared/documents/lines.ts';
import {
  RULE_PT,
  SIGNATURE_SPACE_MM,
  textWidthMm,
  type Block,
  type DistributionCell,
  type HeaderBlock,
  type ParagraphBlock,
  type PlacedBlock,
  type RecipientsBlock,
  type Section,
  type SignaturesBlock,
  type SignerCell,
  type TitleBlock,
} from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { alignment, FONT } from './docx-styles.ts';
import { docxTable, NO_BORDERS } from './docx-table.ts';
import { docxParagraph, twips } from './docx-text.ts';
import { ABOUT_SIDE_MM, headerLayout, MOTTO, RECIPIENTS_INDENT_MM, titleLayout } from './layout.ts';
import { ascentPt, measureText, ptToMm } from './measure.ts';

/** The blocks of a section as paragraphs and tables; a section never ends with a table, as Word asks. */
export function docxBlocks(section: Section): (Paragraph | Table)[] {
  const children = section.blocks.flatMap((block) => blockChildren(block, section));
  const last = section.blocks.at(-1)?.type;
  return last === 'paragraph' || last === 'title' ? children : [...children, new Paragraph({ style: 'rule' })];
}

function blockChildren(block: Block, section: Section): (Paragraph | Table)[] {
  switch (block.type) {
    case 'header':
      return [headerTable(block, textWidthMm(section))];
    case 'title':
      return titleParagraphs(block, textWidthMm(section));
    case 'recipients':
      return recipientParagraphs(block);
    case 'paragraph':
      return [paragraphOf(block)];
    case 'table':
      return [new Paragraph({ style: 'rule', keepNext: true, spacing: { before: 40, line: 40, lineRule: 'exact' } }), docxTable(block, section), new Paragraph({ style: 'rule', spacing: { before: 40, line: 40, lineRule: 'exact' } })];
    case 'signatures':
      return [signatureTable(block)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'placed':
      return placedParagraphs(block);
  }
}

function paragraphOf(block: ParagraphBlock): Paragraph {
  return docxParagraph(block.style, block.runs, { keepNext: block.keepWithNext === true });
}

/** A drawn line: the bottom border of an empty paragraph, indented to the length wanted. */
function rule(lengthMm: number, widthMm: number, beforePt: number, over: Partial<IParagraphOptions> = {}): Paragraph {
  const side = twips((widthMm - lengthMm) / 2);
  return new Paragraph({
    style: 'rule',
    indent: { left: side, right: side },
    spacing: { before: beforePt * 20, line: 40, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE_PT * 8, space: 0, color: '000000' } },
    ...over,
  });
}

function twoColumns(widthsMm: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[], spaceBefore = false): Table {
  return new Table({
    width: { size: twips(widthsMm.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widthsMm.map(twips),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: spaceBefore ? 240 : 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((paragraphs, i) => new TableCell({ width: { size: twips(widthsMm[i] ?? 0), type: WidthType.DXA }, children: paragraphs.length === 0 ? [new Paragraph({ style: 'rule' })] : [...paragraphs] })),
        }),
    ),
  });
}

function headerTable(block: HeaderBlock, textMm: number): Table {
  const { leftMm, rightMm, superior, issuer, nation, issuerRuleMm, mottoRuleMm, placeDateSizePt } = headerLayout(block, textMm);
  const left = [
    ...superior.lines.map((line) => docxParagraph('superior', [{ text: line }], {}, superior.sizePt)),
    ...issuer.lines.map((line) => docxParagraph('issuer', [{ text: line }], {}, issuer.sizePt)),
    rule(issuerRuleMm, leftMm, 2),
  ];
  const right = [
    ...nation.lines.map((line) => docxParagraph('nation', [{ text: line }], {}, nation.sizePt)),
    docxParagraph('motto', [{ text: MOTTO }]),
    rule(mottoRuleMm, rightMm, 2),
  ];
  const numberRow = [
    [
      ...(block.number === null ? [] : [docxParagraph('number', block.number)]),
      ...(block.about === undefined ? [] : [docxParagraph('about', block.about, { indent: { left: twips(ABOUT_SIDE_MM), right: twips(ABOUT_SIDE_MM) } })]),
    ],
    block.placeDate === null ? [] : [docxParagraph('placeDate', block.placeDate, {}, placeDateSizePt)],
  ];
  return twoColumns([leftMm, rightMm], block.number === null && block.placeDate === null ? [[left, right]] : [[left, right], numberRow]);
}

function titleParagraphs(block: TitleBlock, textMm: number): Paragraph[] {
  const layout = titleLayout(block, textMm);
  const sides = (mm: number) => (mm === 0 ? {} : { indent: { left: twips(mm), right: twips(mm), firstLine: 0 } });
  return [
    docxParagraph('kind', [{ text: block.kind }], { keepNext: true }),
    ...(block.subject === null ? [] : [docxParagraph('subject', block.subject, { keepNext: true, ...sides(layout.subjectSideMm) })]),
    ...(block.attachedTo === null ? [] : [docxParagraph('attachedTo', block.attachedTo, { keepNext: true })]),
    ...(block.rule ? [rule(layout.ruleMm, textMm, 3)] : []),
    new Paragraph({ style: 'rule', spacing: { before: 120, line: 40, lineRule: 'exact' } }),
  ];
}

function recipientParagraphs(block: RecipientsBlock): Paragraph[] {
  const names = block.names.map((name) => withoutMark(printable(name)));
  const only = names.length === 1 ? names[0] : undefined;
  if (only !== undefined) return [docxParagraph('recipients', [{ text: `Kính gửi: ${only}.` }], { alignment: alignment('center'), spacing: { before: 240, after: 120 } })];
  const label = measureText('Kính gửi:', { sizePt: styleOf('recipients').sizePt }) + 1.5;
  return [
    docxParagraph('recipients', [{ text: 'Kính gửi:' }], { indent: { left: twips(RECIPIENTS_INDENT_MM) }, keepNext: true }),
    ...names.map((name, i) =>
      docxParagraph('recipients', [{ text: `- ${name}${i === names.length - 1 ? '.' : ';'}` }], {
        indent: { left: twips(RECIPIENTS_INDENT_MM + label) },
        spacing: { before: 40, after: i === names.length - 1 ? 120 : 0 },
      }),
    ),
  ];
}

function signatureTable(block: SignaturesBlock): Table {
  const gapMm = block.gapMm ?? 0;
  const [leftMm, rightMm] = block.widthsMm;
  const cells = gapMm === 0 ? [cellParagraphs(block.left), cellParagraphs(block.right)] : [cellParagraphs(block.left), [], cellParagraphs(block.right)];
  return twoColumns(gapMm === 0 ? [leftMm, rightMm] : [leftMm, gapMm, rightMm], [cells], true);
}

function cellParagraphs(cell: SignerCell | DistributionCell | null): Paragraph[] {
  if (cell === null) return [];
  if (cell.type === 'distribution') {
    return [
      docxParagraph('distributionTitle', [{ text: 'Nơi nhận:' }]),
      ...cell.items.map((item, i) => docxParagraph('distribution', [{ text: `- ${withoutMark(item)}${i === cell.items.length - 1 ? '.' : ';'}` }])),
    ];
  }
  return [
    ...cell.authority.map((line) => docxParagraph('signerTitle', [{ text: line }])),
    ...(cell.note === null ? [] : [docxParagraph('signerNote', [{ text: cell.note }])]),
    docxParagraph('signerName', [{ text: cell.name ?? '' }], { spacing: { before: twips(SIGNATURE_SPACE_MM) } }),
  ];
}

/** Each item is a frame at its place on the sheet. */
function placedParagraphs(block: PlacedBlock): Paragraph[] {
  return block.items.map((item) => {
    if (item.type === 'rule') {
      const length = measureText(item.likeText, { sizePt: item.sizePt, bold: true });
      return rule(length, length, 0, { indent: { left: 0, right: 0 }, frame: frame(item.xMm - length / 2, item.yMm - 0.7, length) });
    }
    const leftMm = item.align === 'center' ? item.xMm - item.widthMm / 2 : item.xMm;
    return new Paragraph({
      style: 'note',
      alignment: alignment(item.align),
      spacing: { before: 0, after: 0 },
      frame: frame(leftMm, item.baselineMm - ptToMm(ascentPt(item.sizePt)), item.widthMm),
      children: [new TextRun({ text: printable(item.text), font: FONT, size: item.sizePt * 2, bold: item.bold === true, italics: item.italic === true, color: item.color ?? '000000' })],
    });
  });
}

function frame(leftMm: number, topMm: number, widthMm: number): NonNullable<IParagraphOptions['frame']> {
  return {
    type: 'absolute',
    position: { x: twips(leftMm), y: twips(topMm) },
    width: twips(widthMm),
    wrap: FrameWrap.AROUND,
    rule: HeightRule.AUTO,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
}
