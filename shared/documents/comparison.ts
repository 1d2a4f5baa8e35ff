import type { Result } from '../result.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, text, type Block, type Paper, type TableColumn } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';
import { sheetName, type Sheet } from './sheet.ts';

/** Input of the printed Bảng so sánh (R60): what the screen shows, in its order. */
export interface ComparisonInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** The round: «Khen thưởng thường xuyên cuối năm 2026». */
  readonly about: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly { readonly chosen: boolean; readonly cells: readonly string[] }[];
  /** Shares and places left: name and figure in words. */
  readonly figures: readonly { readonly name: string; readonly words: string }[];
}

const CHOSEN = 'x';

/** Builds the comparison on landscape A4: the columns shown, who is chosen, the shares among those. */
export function buildComparison(input: ComparisonInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('comparison', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const fixed: readonly TableColumn[] = [
    { heading: 'STT', widthMm: 10, align: 'center' },
    { heading: 'Chọn', widthMm: 13, align: 'center' },
  ];
  const columns = scaledColumns(input.columns.map(({ heading, width }) => ({ heading, widthMm: width / 5, align: 'left' as const })), LANDSCAPE_TEXT_MM - 23);
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: [text(input.about)], attachedTo: fill.say('asOf', { ngay: formatPaperDate(input.date) }), rule: true },
    input.rows.length === 0
      ? paragraph('body', fill.say('empty'))
      : { type: 'table', caption: null, columns: [...fixed, ...columns], rows: input.rows.map(({ chosen, cells }, i) => ({ type: 'cells', cells: [String(i + 1), chosen ? CHOSEN : '', ...cells] })) },
    paragraph('summary', fill.say('total', { dem: formatNumber(input.rows.length), chon: formatNumber(input.rows.filter(({ chosen }) => chosen).length) }), true),
    ...input.figures.map(({ name, words }) => paragraph('summary', fill.say('figure', { ten: name, soLieu: words }), true)),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'comparison', title: 'Bảng so sánh các đề nghị khen thưởng', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** The same as a spreadsheet; the figures stand under the rows. */
export function comparisonSheet(input: ComparisonInput): Sheet {
  return {
    name: sheetName('Bảng so sánh'),
    titles: ['BẢNG SO SÁNH CÁC ĐỀ NGHỊ KHEN THƯỞNG', input.about, ...input.figures.map(({ name, words }) => `${name}: ${words}`)],
    columns: [
      { heading: 'STT', type: 'number', widthMm: 10 },
      { heading: 'Chọn', type: 'text', widthMm: 13 },
      ...input.columns.map(({ heading, width }) => ({ heading, type: 'text' as const, widthMm: width / 4 })),
    ],
    rows: input.rows.map(({ chosen, cells }, i) => [i + 1, chosen ? CHOSEN : '', ...cells]),
  };
}
