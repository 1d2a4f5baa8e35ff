import type { Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';

/** Input of the Phiếu khóa đơn vị, which two people lay beside the screen to compare a unit's key. */
export interface KeySheetInput {
  readonly issuer: PaperIssuer;
  readonly unitName: string;
  readonly unitCode: string;
  /** The fingerprint in digits, groups parted by a blank. */
  readonly fingerprint: string;
  /** The same in words, one a piece. */
  readonly words: readonly string[];
  /** Day of printing, `YYYY-MM-DD`. */
  readonly date: string;
}

const GROUPS_A_LINE = 3;

/** Builds the one-page sheet: unit, code, the fingerprint in words and in digits, and how to compare. */
export function buildKeySheet(input: KeySheetInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('key-sheet', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const place = input.issuer.place.trim();
  const groups = input.fingerprint.split(' ');
  const half = Math.ceil(input.words.length / 2);
  const beside = (at: number): [string, string] => (at < input.words.length ? [String(at + 1), input.words[at] ?? ''] : ['', '']);
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { donVi: input.unitName }), attachedTo: null, rule: true },
    paragraph('body', fill.say('purpose', { donVi: input.unitName })),
    paragraph('body', `Mã đơn vị: ${input.unitCode}`, true),
    {
      type: 'table',
      caption: 'Dãy từ nhận dạng',
      columns: [0, 1].flatMap(() => [
        { heading: 'Thứ tự', widthMm: 20, align: 'center' as const },
        { heading: 'Từ', widthMm: 60, align: 'left' as const },
      ]),
      rows: input.words.slice(0, half).map((word, i) => ({ type: 'cells', bold: true, cells: [String(i + 1), word, ...beside(i + half)] })),
    },
    paragraph('subheading', 'Dãy số nhận dạng', true),
    ...rowsOf(groups, GROUPS_A_LINE).map((line) => paragraph('code', line.join('  '))),
    paragraph('body', fill.say('compare')),
    paragraph('warning', fill.say('differs', { donVi: input.unitName })),
    paragraph('note', [{ text: `${place === '' ? '' : `${place}, `}${formatPaperDate(input.date)}`, italic: true }], true),
    { type: 'signatures', widthsMm: [80, 80], left: null, right: { type: 'signer', authority: [fill.line('signer')], note: '(Ký, ghi rõ họ tên)', name: null } },
  ];
  return fill.done({ kind: 'key-sheet', title: 'Phiếu khóa đơn vị', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

function rowsOf<T>(items: readonly T[], width: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / width) }, (_, row) => items.slice(row * width, (row + 1) * width));
}
