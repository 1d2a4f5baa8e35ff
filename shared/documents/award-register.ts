import type { Result } from '../result.ts';
import { countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { numberInWords } from '../text/amount-words.ts';
import { formatCount, formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type TableColumn } from './model.ts';
import { shortAward, tableDate } from './phrases.ts';
import type { Sheet } from './sheet.ts';

/** One line of the Sổ khen thưởng (documents.md 3.16). */
export interface RegisterRow {
  /** Null: not numbered. */
  readonly number: number | null;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
  readonly place: string;
  readonly award: string;
  /** «345/QĐ-UBND, Chủ tịch UBND xã Tân An». */
  readonly decision: string;
  /** Who signed for it; empty: nobody yet. */
  readonly signedBy: string;
  /** `YYYY-MM-DD`; null: it stands. */
  readonly cancelledOn: string | null;
}

export interface AwardRegisterInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  readonly year: number;
  /** In the order of their numbers. */
  readonly rows: readonly RegisterRow[];
  /** Without the cancelled ones. */
  readonly counts: RecipientCounts;
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'Số vào sổ', widthMm: 16, align: 'center' },
  { heading: 'Ngày', widthMm: 24, align: 'center' },
  { heading: 'Họ tên/Tên tập thể', widthMm: 46, align: 'left' },
  { heading: 'Đơn vị', widthMm: 46, align: 'left' },
  { heading: 'Hình thức', widthMm: 42, align: 'left' },
  { heading: 'Quyết định', widthMm: 44, align: 'left' },
  { heading: 'Ký nhận', widthMm: 29, align: 'left' },
];

const signed = ({ signedBy, cancelledOn }: RegisterRow): string => (cancelledOn === null ? signedBy : `Đã hủy ${tableDate(cancelledOn)}`);

/** Builds the book of one year on landscape A4. A cancelled line keeps its number and says so; it is not counted. */
export function buildAwardRegister(input: AwardRegisterInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('award-register', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const cancelled = input.rows.filter(({ cancelledOn }) => cancelledOn !== null).length;
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('under', { nam: String(input.year) }), rule: true },
    input.rows.length === 0
      ? paragraph('body', fill.say('empty'))
      : {
          type: 'table',
          caption: null,
          columns: scaledColumns(COLUMNS, LANDSCAPE_TEXT_MM),
          rows: input.rows.map((row) => ({ type: 'cells', cells: [row.number === null ? '' : String(row.number), tableDate(row.date), row.name, row.place, shortAward(row.award), shortAward(row.decision), signed(row)] })),
        },
    ...(totalOf(input.counts) === 0 ? [] : [paragraph('summary', fill.say('total', { tong: formatNumber(totalOf(input.counts)), bangChu: numberInWords(totalOf(input.counts)), dem: countsPhrase(input.counts, 'comma') }), true)]),
    ...(cancelled === 0 ? [] : [paragraph('summary', fill.say('cancelled', { huy: formatCount(cancelled) }), true)]),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'award-register', title: 'Sổ khen thưởng', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** The same book as a spreadsheet. */
export function awardRegisterSheets(input: Pick<AwardRegisterInput, 'year' | 'rows'>): readonly Sheet[] {
  return [
    {
      name: `Sổ khen thưởng ${input.year}`,
      titles: ['SỔ KHEN THƯỞNG', `Năm ${input.year}`],
      columns: COLUMNS.map(({ heading, widthMm }, i) => ({ heading, widthMm, type: i === 0 ? 'number' : i === 1 ? 'date' : 'text' })),
      rows: input.rows.map((row) => [row.number, row.date, row.name, row.place, row.award, row.decision, signed(row)]),
    },
  ];
}
