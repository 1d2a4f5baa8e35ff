import { BorderStyle, Paragraph, PageBreak, Table, TableCell, TableLayoutType, TableRow, WidthType, type IParagraphOptions } from 'docx';
import { withoutMark } from '../../shared/documents/lines.ts';
import {
  RULE_PT,
  SIGNATURE_SPACE_MM,
  textWidthMm,
  type Block,
  type DistributionCell,
  type HeaderBlock,
  type ParagraphBlock,
  type RecipientsBlock,
  type Section,
  type SignaturesBlock,
  type SignerCell,
  type TableBlock,
  type TitleBlock,
} from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { backgroundParagraph, placedParagraphs } from './docx-placed.ts';
import { alignment } from './docx-styles.ts';
import { docxTable, NO_BORDERS } from './docx-table.ts';
import { docxParagraph, twips } from './docx-text.ts';
import { ABOUT_SIDE_MM, COMPANY_LINES, headerLayout, linesOf, RECIPIENTS_INDENT_MM, titleBeforePt, titleLayout } from './layout.ts';
import { MOTTO } from '../../shared/documents/national.ts';
import { measureText } from './measure.ts';

/** The blocks of a section as paragraphs and tables; a section never ends with a table, as Word asks. */
export function docxBlocks(section: Section, sizesOf: (table: TableBlock) => readonly number[]): (Paragraph | Table)[] {
  const company = companyOf(section);
  const children = section.blocks.flatMap((block, i) => blockChildren(block, section, company.has(block), section.blocks[i - 1], sizesOf));
  if (section.background !== undefined) children.unshift(backgroundParagraph(section.background, section));
  const last = section.blocks.at(-1)?.type;
  return last === 'paragraph' || last === 'title' ? children : [...children, new Paragraph({ style: 'rule' })];
}

/** Blocks above signatures that give them company on their page: as many as make two lines of text, or a table's last row. */
function companyOf(section: Section): ReadonlySet<Block> {
  const company = new Set<Block>();
  for (const [i, { type }] of section.blocks.entries()) {
    if (type !== 'signatures') continue;
    let lines = 0;
    for (let above = i - 1; above >= 0 && lines < COMPANY_LINES; above--) {
      const block = section.blocks[above] as Block;
      if (block.type !== 'paragraph' && block.type !== 'table') break;
      company.add(block);
      lines += block.type === 'table' ? COMPANY_LINES : linesOf(block, textWidthMm(section));
    }
  }
  return company;
}

/** @param company stands on the page of what follows */
function blockChildren(block: Block, section: Section, company: boolean, above: Block | undefined, sizesOf: (table: TableBlock) => readonly number[]): (Paragraph | Table)[] {
  switch (block.type) {
    case 'header':
      return [headerTable(block, textWidthMm(section))];
    case 'title':
      return titleParagraphs(block, textWidthMm(section), titleBeforePt(above));
    case 'recipients':
      return recipientParagraphs(block);
    case 'paragraph':
      return [paragraphOf(block, company)];
    case 'table':
      return [new Paragraph({ style: 'rule', keepNext: true, spacing: { before: 40, line: 40, lineRule: 'exact' } }), docxTable(block, section, { company, sizes: sizesOf(block) }), new Paragraph({ style: 'rule', keepNext: company, spacing: { before: 40, line: 40, lineRule: 'exact' } })];
    case 'signatures':
      // Word takes two tables that touch for one, with the columns of the first.
      return [...(above?.type === 'signatures' ? [new Paragraph({ style: 'rule', keepNext: true, spacing: { before: 0, line: 40, lineRule: 'exact' } })] : []), signatureTable(block)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'placed':
      return placedParagraphs(block);
  }
}

function paragraphOf(block: ParagraphBlock, company: boolean): Paragraph {
  return docxParagraph(block.style, block.runs, { keepNext: block.keepWithNext === true || company });
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

function titleParagraphs(block: TitleBlock, textMm: number, beforePt: number): Paragraph[] {
  const layout = titleLayout(block, textMm);
  const sides = (mm: number) => (mm === 0 ? {} : { indent: { left: twips(mm), right: twips(mm), firstLine: 0 } });
  return [
    docxParagraph('kind', [{ text: block.kind }], { keepNext: true, ...(beforePt === styleOf('kind').beforePt ? {} : { spacing: { before: beforePt * 20, after: 0 } }) }),
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
