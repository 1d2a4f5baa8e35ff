import {
  pageSizeMm,
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
  type TitleBlock,
} from '../../shared/documents/model.ts';
import { withoutMark } from '../../shared/documents/lines.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { ABOUT_SIDE_MM, headerLayout, RECIPIENTS_INDENT_MM, titleBeforePt, titleLayout } from './layout.ts';
import { MOTTO } from '../../shared/documents/national.ts';
import { measureText, mmToPt } from './measure.ts';
import { beside, drawLine, ruleBox, setText, spaceBox, stack, textBox, type Box } from './pdf-boxes.ts';
import type { Unit } from './pdf-flow.ts';
import { linePt } from './pdf-pen.ts';
import { drawPlaced } from './pdf-placed.ts';
import { tableUnits } from './pdf-table.ts';
import type { Role, Tag } from './pdf-tags.ts';

/** Space between what is centred under it and a drawn rule. */
const RULE_ABOVE_PT = 2;
const ROLES: Partial<Record<ParagraphBlock['style'], Role>> = { kind: 'H1', annex: 'H1', heading: 'H2', subheading: 'H2' };

/**
 * The units of a section in their order.
 * @param onStep called after each row of a table and each other block
 */
export function* sectionUnits(section: Section, tag: Tag, onStep: () => void): Generator<Unit> {
  let broken = false;
  for (const [i, block] of section.blocks.entries()) {
    if (block.type === 'page-break') {
      broken = true;
      continue;
    }
    for (const unit of blockUnits(block, section, tag, onStep, section.blocks[i - 1])) {
      yield broken ? { ...unit, breakBefore: true } : unit;
      broken = false;
    }
    if (block.type !== 'table') onStep();
  }
}

function* blockUnits(block: Exclude<Block, { type: 'page-break' }>, section: Section, tag: Tag, onStep: () => void, above: Block | undefined): Generator<Unit> {
  const left = mmToPt(section.margins.left);
  const textMm = textWidthMm(section);
  const whole = (box: Box, over: Partial<Unit> = {}): Unit => ({ height: box.height, before: 0, keepNext: false, lines: 0, draw: (pen, y) => box.draw(pen, left, y, tag), ...over });
  switch (block.type) {
    case 'header':
      return yield whole(headerBox(block, textMm));
    case 'title':
      return yield whole(titleBox(block, textMm), { before: titleBeforePt(above), keepNext: true });
    case 'recipients':
      return yield whole(recipientsBox(block, mmToPt(textMm)), { before: styleOf('recipients').beforePt ?? 0 });
    case 'paragraph':
      return yield* paragraphUnits(block, left, mmToPt(textMm), tag);
    case 'table':
      return yield* tableUnits(block, section, tag, onStep);
    case 'signatures':
      return yield* signatureUnits(block, section, whole);
    case 'placed':
      return yield { height: 0, before: 0, keepNext: false, lines: 0, breakBefore: true, draw: (pen) => drawPlaced(pen, block, tag) };
  }
}

/** Line by line, so that a page may end inside; never after the first line or before the last. */
function* paragraphUnits(block: ParagraphBlock, left: number, widthPt: number, parent: Tag): Generator<Unit> {
  const set = setText(block.style, block.runs, widthPt);
  const tag = parent.child(ROLES[block.style] ?? 'P');
  const each = linePt(set.sizePt);
  const last = set.lines.length - 1;
  for (let i = 0; i <= last; i++) {
    yield {
      height: each + (i === last ? set.afterPt : 0),
      before: i === 0 ? set.beforePt : 0,
      keepNext: block.keepWithNext === true || (last > 0 && (i === 0 || i === last - 1)),
      lines: 1,
      draw: (pen, y) => {
        pen.content(tag, () => drawLine(pen, set, i, left, y));
        if (i === last) pen.ended(tag);
      },
    };
  }
}

function headerBox(block: HeaderBlock, textMm: number): Box {
  const { leftMm, rightMm, superior, issuer, nation, issuerRuleMm, mottoRuleMm, placeDateSizePt } = headerLayout(block, textMm);
  const [leftPt, rightPt] = [mmToPt(leftMm), mmToPt(rightMm)];
  const aboutSide = mmToPt(ABOUT_SIDE_MM);
  const columns = (left: readonly Box[], right: readonly Box[]) => beside({ at: 0, box: stack(...left) }, { at: leftPt, box: stack(...right) });
  const names = columns(
    [
      ...superior.lines.map((line) => textBox('superior', [{ text: line }], leftPt, { sizePt: superior.sizePt })),
      ...issuer.lines.map((line) => textBox('issuer', [{ text: line }], leftPt, { sizePt: issuer.sizePt })),
      ruleBox(mmToPt(issuerRuleMm), leftPt, RULE_ABOVE_PT),
    ],
    [
      ...nation.lines.map((line) => textBox('nation', [{ text: line }], rightPt, { sizePt: nation.sizePt })),
      textBox('motto', [{ text: MOTTO }], rightPt),
      ruleBox(mmToPt(mottoRuleMm), rightPt, RULE_ABOVE_PT),
    ],
  );
  if (block.number === null && block.placeDate === null) return names;
  const numberAndDate = columns(
    [
      ...(block.number === null ? [] : [textBox('number', block.number, leftPt)]),
      ...(block.about === undefined ? [] : [textBox('about', block.about, leftPt, { leftPt: aboutSide, rightPt: aboutSide })]),
    ],
    block.placeDate === null ? [] : [textBox('placeDate', block.placeDate, rightPt, { sizePt: placeDateSizePt })],
  );
  return stack(names, numberAndDate);
}

function titleBox(block: TitleBlock, textMm: number): Box {
  const layout = titleLayout(block, textMm);
  const widthPt = mmToPt(textMm);
  const side = mmToPt(layout.subjectSideMm);
  return stack(
    textBox('kind', [{ text: block.kind }], widthPt, { beforePt: 0, role: 'H1' }),
    ...(block.subject === null ? [] : [textBox('subject', block.subject, widthPt, { leftPt: side, rightPt: side, role: 'H1' })]),
    ...(block.attachedTo === null ? [] : [textBox('attachedTo', block.attachedTo, widthPt)]),
    ...(block.rule ? [ruleBox(mmToPt(layout.ruleMm), widthPt, RULE_ABOVE_PT + 1)] : []),
    spaceBox(6),
  );
}

/** «Kính gửi: …» centred for one recipient; several stand under the colon, each on its own line. */
function recipientsBox(block: RecipientsBlock, widthPt: number): Box {
  const names = block.names.map((name) => withoutMark(printable(name)));
  const only = names.length === 1 ? names[0] : undefined;
  if (only !== undefined) return textBox('recipients', [{ text: `Kính gửi: ${only}.` }], widthPt, { align: 'center', beforePt: 0, afterPt: 6 });
  const indent = mmToPt(RECIPIENTS_INDENT_MM);
  const label = mmToPt(measureText('Kính gửi:', { sizePt: styleOf('recipients').sizePt }));
  const listAt = indent + label + 4;
  const lines = names.map((name, i) => textBox('recipients', [{ text: `- ${name}${i === names.length - 1 ? '.' : ';'}` }], widthPt - listAt, { beforePt: 2 }));
  return stack(
    textBox('recipients', [{ text: 'Kính gửi:' }], widthPt - indent, { beforePt: 0, leftPt: indent }),
    beside({ at: listAt, box: stack(...lines) }),
    spaceBox(6),
  );
}

/** Both signers in one piece; a list of recipients longer than a page goes on by itself. */
function* signatureUnits(block: SignaturesBlock, section: Section, whole: (box: Box, over: Partial<Unit>) => Unit): Generator<Unit> {
  const [leftMm, rightMm] = block.widthsMm;
  const room = mmToPt(pageSizeMm(section).heightMm - section.margins.top - section.margins.bottom) * 0.8;
  const left = cellBoxes(block.left, mmToPt(leftMm));
  const right = stack(...cellBoxes(block.right, mmToPt(rightMm)));
  const first: Box[] = [];
  while (left.length > 0 && stack(...first, left[0] as Box).height <= room) first.push(left.shift() as Box);
  yield whole(beside({ at: 0, box: stack(...first) }, { at: mmToPt(leftMm + (block.gapMm ?? 0)), box: right }), { before: 12, company: true });
  for (const box of left) yield whole(box, {});
}

function cellBoxes(cell: SignerCell | DistributionCell | null, widthPt: number): Box[] {
  if (cell === null) return [];
  if (cell.type === 'distribution') {
    return [
      textBox('distributionTitle', [{ text: 'Nơi nhận:' }], widthPt),
      ...cell.items.map((item, i) => textBox('distribution', [{ text: `- ${withoutMark(item)}${i === cell.items.length - 1 ? '.' : ';'}` }], widthPt)),
    ];
  }
  return [
    ...cell.authority.map((line) => textBox('signerTitle', [{ text: line }], widthPt)),
    ...(cell.note === null ? [] : [textBox('signerNote', [{ text: cell.note }], widthPt)]),
    textBox('signerName', [{ text: cell.name ?? '' }], widthPt, { beforePt: mmToPt(SIGNATURE_SPACE_MM) }),
  ];
}
