import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
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
  type Run,
  type Section,
  type SignaturesBlock,
  type SignerCell,
  type TitleBlock,
} from '../../shared/documents/model.ts';
import { withoutMark } from '../../shared/documents/lines.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { ABOUT_SIDE_MM, beginningHeightPt, headerLayout, MOTTO, RECIPIENTS_INDENT_MM, titleLayout } from './layout.ts';
import { ascentPt, measureText, mmToPt } from './measure.ts';
import { tableContent } from './pdf-table.ts';
import { paragraphContent } from './pdf-text.ts';

type DynamicPageBreak = NonNullable<TDocumentDefinitions['pageBreakBefore']>;

/** A paragraph longer than this is not held together with what follows: it might not fit a page. */
const LONGEST_KEPT = 900;

/** Space beside «V/v …», so that it does not touch the date. */
const ABOUT_SIDE_PT = mmToPt(ABOUT_SIDE_MM);

/**
 * The blocks of a section; a block that keeps with the next stands in one unbreakable stack with it. What stands before
 * a table cannot, since a table may be longer than a page: it carries the height it needs together with the beginning
 * of the table as `headlineLevel`, and `orphaned` moves it to the page where the table begins.
 */
export function pdfBlocks(section: Section): Content[] {
  const out: Content[] = [];
  let kept: Content[] = [];
  let heads: ParagraphBlock[] = [];
  for (const block of section.blocks) {
    const content = blockContent(block, section);
    if (keepsWithNext(block)) {
      kept.push(content);
      heads.push(block);
      continue;
    }
    if (kept.length > 0 && block.type !== 'table') {
      out.push({ stack: [...kept, content], unbreakable: true });
    } else {
      const needs = block.type === 'table' ? beginningHeightPt(heads, block, section) : 0;
      out.push(...kept.map((one, i) => (i === 0 ? { ...(one as ContentText), headlineLevel: needs } : one)), content);
    }
    kept = [];
    heads = [];
  }
  return [...out, ...kept];
}

/** True for a heading at the foot of a page whose table begins on the next one. */
export const orphaned: DynamicPageBreak = ({ headlineLevel, startPosition }) =>
  headlineLevel !== undefined && startPosition.verticalRatio > 0 && (1 - startPosition.verticalRatio) * startPosition.pageInnerHeight < headlineLevel;

function keepsWithNext(block: Block): block is ParagraphBlock {
  return block.type === 'paragraph' && block.keepWithNext === true && lengthOf(block.runs) <= LONGEST_KEPT;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 0), 0);
}

function blockContent(block: Block, section: Section): Content {
  switch (block.type) {
    case 'header':
      return headerContent(block, textWidthMm(section));
    case 'title':
      return titleContent(block, textWidthMm(section));
    case 'recipients':
      return recipientsContent(block);
    case 'paragraph':
      return paragraphContent(block.style, block.runs);
    case 'table':
      return tableContent(block, section);
    case 'signatures':
      return signaturesContent(block);
    case 'page-break':
      return { text: '', pageBreak: 'after' };
    case 'placed':
      return { stack: placedContent(block) };
  }
}

function headerContent(block: HeaderBlock, textMm: number): Content {
  const { leftMm, rightMm, superior, issuer, nation, issuerRuleMm, mottoRuleMm, placeDateSizePt } = headerLayout(block, textMm);
  const left: Content[] = [
    ...superior.lines.map((line) => paragraphContent('superior', [{ text: line }], { fontSize: superior.sizePt })),
    ...issuer.lines.map((line) => paragraphContent('issuer', [{ text: line }], { fontSize: issuer.sizePt })),
    rule(issuerRuleMm, leftMm, 2),
  ];
  const right: Content[] = [
    ...nation.lines.map((line) => paragraphContent('nation', [{ text: line }], { fontSize: nation.sizePt })),
    paragraphContent('motto', [{ text: MOTTO }]),
    rule(mottoRuleMm, rightMm, 2),
  ];
  const rows: Content[] = [twoColumns(left, right, leftMm, rightMm, 0)];
  if (block.number !== null || block.placeDate !== null) {
    const number = [...(block.number === null ? [] : [paragraphContent('number', block.number)]), ...(block.about === undefined ? [] : [paragraphContent('about', block.about, { margin: [ABOUT_SIDE_PT, styleOf('about').beforePt ?? 0, ABOUT_SIDE_PT, 0] })])];
    const placeDate = block.placeDate === null ? [] : [paragraphContent('placeDate', block.placeDate, { fontSize: placeDateSizePt })];
    rows.push(twoColumns(number, placeDate, leftMm, rightMm, 0));
  }
  return { stack: rows };
}

function twoColumns(left: Content[], right: Content[], leftMm: number, rightMm: number, gapMm: number): Content {
  return {
    columns: [
      { width: mmToPt(leftMm), stack: left },
      { width: mmToPt(rightMm), stack: right },
    ],
    columnGap: mmToPt(gapMm),
  };
}

/** A drawn line, centred in `widthMm`. */
function rule(lengthMm: number, widthMm: number, abovePt: number): Content {
  const start = mmToPt((widthMm - lengthMm) / 2);
  return { canvas: [{ type: 'line', x1: start, y1: 0, x2: start + mmToPt(lengthMm), y2: 0, lineWidth: RULE_PT }], margin: [0, abovePt, 0, 0] };
}

function titleContent(block: TitleBlock, textMm: number): Content {
  const layout = titleLayout(block, textMm);
  const sided = (name: 'subject' | 'attachedTo', runs: readonly Run[] | null, sideMm: number): Content[] =>
    runs === null ? [] : [paragraphContent(name, runs, { margin: [mmToPt(sideMm), 0, mmToPt(sideMm), 0] })];
  return {
    stack: [
      paragraphContent('kind', [{ text: block.kind }]),
      ...sided('subject', block.subject, layout.subjectSideMm),
      ...sided('attachedTo', block.attachedTo, 0),
      ...(block.rule ? [rule(layout.ruleMm, textMm, 3)] : []),
    ],
    margin: [0, 0, 0, 6],
  };
}

/** «Kính gửi: …» centred for one recipient; several stand under the colon, each on its own line. */
function recipientsContent(block: RecipientsBlock): Content {
  const style = styleOf('recipients');
  const names = block.names.map((name) => withoutMark(printable(name)));
  const only = names.length === 1 ? names[0] : undefined;
  if (only !== undefined) return paragraphContent('recipients', [{ text: `Kính gửi: ${only}.` }], { alignment: 'center', margin: [0, 12, 0, 6] });
  const label = mmToPt(measureText('Kính gửi:', { sizePt: style.sizePt }));
  return {
    columns: [
      { width: mmToPt(RECIPIENTS_INDENT_MM), text: '' },
      { width: label + 4, text: 'Kính gửi:', fontSize: style.sizePt },
      {
        width: '*',
        stack: names.map((name, i) => ({ text: `- ${name}${i === names.length - 1 ? '.' : ';'}`, fontSize: style.sizePt, margin: [0, i === 0 ? 16 : 2, 0, 0] as [number, number, number, number] })),
      },
    ],
    margin: [0, style.beforePt ?? 0, 0, 6],
  };
}

function signaturesContent(block: SignaturesBlock): Content {
  const [leftMm, rightMm] = block.widthsMm;
  return { ...(twoColumns(cellContent(block.left), cellContent(block.right), leftMm, rightMm, block.gapMm ?? 0) as object), margin: [0, 12, 0, 0], unbreakable: true } as Content;
}

function cellContent(cell: SignerCell | DistributionCell | null): Content[] {
  if (cell === null) return [];
  if (cell.type === 'distribution') {
    return [
      paragraphContent('distributionTitle', [{ text: 'Nơi nhận:' }]),
      ...cell.items.map((item, i) => paragraphContent('distribution', [{ text: `- ${withoutMark(item)}${i === cell.items.length - 1 ? '.' : ';'}` }])),
    ];
  }
  return [
    ...cell.authority.map((line) => paragraphContent('signerTitle', [{ text: line }])),
    ...(cell.note === null ? [] : [paragraphContent('signerNote', [{ text: cell.note }])]),
    paragraphContent('signerName', [{ text: cell.name ?? ' ' }], { margin: [0, mmToPt(SIGNATURE_SPACE_MM), 0, 0] }),
  ];
}

function placedContent(block: PlacedBlock): Content[] {
  return block.items.map((item): Content => {
    if (item.type === 'rule') {
      const length = measureText(item.likeText, { sizePt: item.sizePt, bold: true });
      return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: mmToPt(length), y2: 0, lineWidth: RULE_PT }], absolutePosition: { x: mmToPt(item.xMm - length / 2), y: mmToPt(item.yMm) } };
    }
    const left = item.align === 'center' ? item.xMm - item.widthMm / 2 : item.xMm;
    return {
      columns: [{ width: mmToPt(item.widthMm), text: printable(item.text), fontSize: item.sizePt, bold: item.bold === true, italics: item.italic === true, alignment: item.align, color: item.color === undefined ? 'black' : `#${item.color}` }],
      absolutePosition: { x: mmToPt(left), y: mmToPt(item.baselineMm) - ascentPt(item.sizePt) },
    };
  });
}
