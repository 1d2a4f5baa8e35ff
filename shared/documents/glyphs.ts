import { fault, type Fault } from '../result.ts';
import { GLYPH_RANGES } from './glyph-ranges.ts';
import type { Block, DistributionCell, Paper, Run, SignerCell } from './model.ts';
import { printable } from './safe-text.ts';

const RANGES = GLYPH_RANGES.split(' ').map((range) => {
  const [from = '', to = from] = range.split('-');
  return [parseInt(from, 36), parseInt(to, 36)] as const;
});

/** What stands in a table for a letter that the typeface has not. */
const MISSING_GLYPH = '□';

function hasGlyph(code: number): boolean {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = RANGES[middle] as readonly [number, number];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Letters of a text that the papers' typeface has no glyph for (Chinese, emoji, Thai …), each once, in their order. */
export function missingGlyphs(text: string): readonly string[] {
  return [...new Set(printable(text))].filter((letter) => !hasGlyph(letter.codePointAt(0) ?? 0));
}

/** The text with □ for each letter that would print as nothing. */
export function withoutMissingGlyphs(text: string): string {
  return [...printable(text)].map((letter) => (hasGlyph(letter.codePointAt(0) ?? 0) ? letter : MISSING_GLYPH)).join('');
}

/** A text of a paper with letters that its typeface has not. */
export interface Unprintable {
  readonly text: string;
  readonly letters: readonly string[];
  /** In a table the letter is printed as □ and the paper is made; anywhere else the paper is refused as PDF. */
  readonly inTable: boolean;
}

/**
 * All texts of papers that the typeface cannot print; empty for nearly every paper. A caller that makes a list or many
 * certificates shows them as warnings before printing.
 */
export function unprintableTexts(papers: readonly Paper[]): readonly Unprintable[] {
  const found: Unprintable[] = [];
  for (const { text, inTable } of papers.flatMap((paper) => paper.sections.flatMap((section) => section.blocks.flatMap(textsOf)))) {
    const letters = missingGlyphs(text);
    if (letters.length > 0) found.push({ text, letters, inTable });
  }
  return found;
}

/** Why a PDF of these papers is refused: the first text outside a table that cannot be printed; null when all can. */
export function glyphFault(papers: readonly Paper[]): Fault | null {
  const first = unprintableTexts(papers).find((one) => !one.inTable);
  if (first === undefined) return null;
  return fault('chu-khong-in-duoc', `Chữ ${first.letters.map((letter) => `«${letter}»`).join(', ')} trong «${shortened(first.text)}» không có trong phông chữ của giấy tờ.`, {
    next: 'Sửa chữ này ở nơi đã nhập rồi làm lại, hoặc làm bản Word.',
  });
}

const LONGEST_SHOWN = 80;

function shortened(text: string): string {
  const shown = printable(text).trim();
  return shown.length <= LONGEST_SHOWN ? shown : `${[...shown].slice(0, LONGEST_SHOWN).join('')}…`;
}

interface Found {
  readonly text: string;
  readonly inTable: boolean;
}
const outside = (text: string): Found => ({ text, inTable: false });
const inside = (text: string): Found => ({ text, inTable: true });

function textsOf(block: Block): Found[] {
  switch (block.type) {
    case 'header':
      return [...block.superior.flat().map(outside), ...block.issuer.flat().map(outside), ...runs(block.number), ...runs(block.placeDate), ...runs(block.about ?? null)];
    case 'title':
      return [outside(block.kind), ...runs(block.subject), ...runs(block.attachedTo)];
    case 'recipients':
      return block.names.map(outside);
    case 'paragraph':
      return runs(block.runs);
    case 'table':
      return [
        ...(block.caption === null ? [] : [inside(block.caption)]),
        ...block.columns.map((column) => inside(column.heading)),
        ...block.rows.flatMap((row) => (row.type === 'group' ? [inside(row.text)] : row.cells.map(inside))),
      ];
    case 'signatures':
      return [block.left, block.right].flatMap(signed);
    case 'page-break':
      return [];
    case 'placed':
      return block.items.flatMap((item) => (item.type === 'text' ? [outside(item.text)] : []));
  }
}

/** Runs as one text: what the sentence names is the whole paragraph. */
function runs(list: readonly Run[] | null): Found[] {
  const text = (list ?? []).map((run) => ('text' in run ? run.text : ' ')).join('');
  return text === '' ? [] : [outside(text)];
}

function signed(cell: SignerCell | DistributionCell | null): Found[] {
  if (cell === null) return [];
  return cell.type === 'distribution' ? cell.items.map(outside) : [...cell.authority, cell.note ?? '', cell.name ?? ''].filter((text) => text !== '').map(outside);
}
