import { AMOUNT_UNKNOWN, bonusTotal } from '../domain/bonus-payment.ts';
import { err, fault, type Result } from '../result.ts';
import { moneyInWords } from '../text/amount-words.ts';
import { formatCount, formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type Run, type TableColumn } from './model.ts';
import { dateRuns, numberRuns, shortAward, tableDate } from './phrases.ts';
import type { Sheet } from './sheet.ts';
import type { PaperSigner } from './signer.ts';

/** One recipient of money. */
export interface PaymentRow {
  readonly name: string;
  readonly place: string;
  readonly award: string;
  /** Multiple of the base salary in hundredths, and that salary; null: not known or settled by a person. */
  readonly hundredths: number | null;
  readonly baseVnd: number | null;
  /** Null: not known. */
  readonly amountVnd: number | null;
  /** The rules give no money, or another award of the same time is paid instead. */
  readonly none: boolean;
  /** Given as an object of that value. */
  readonly souvenir: boolean;
  /** Day it was paid, `YYYY-MM-DD`; null: it was not. */
  readonly paidOn: string | null;
}

/** Input of the Danh sách ký nhận tiền thưởng. */
export interface PaymentListInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  /** The one decision it is about; else the year of all. */
  readonly of: { readonly number: string; readonly date: string; readonly authority: string } | { readonly year: number };
  readonly rows: readonly PaymentRow[];
  readonly signer: PaperSigner | null;
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 10, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 46, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 44, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 44, align: 'left' },
  { heading: 'Hệ số', widthMm: 14, align: 'right' },
  { heading: 'Mức lương cơ sở (đồng)', widthMm: 26, align: 'right' },
  { heading: 'Tiền thưởng (đồng)', widthMm: 27, align: 'right' },
  { heading: 'Ký nhận', widthMm: 36, align: 'left' },
];

const factorOf = ({ hundredths }: PaymentRow): string => (hundredths === null ? '' : formatNumber(hundredths / 100));
const amountOf = ({ amountVnd, none }: PaymentRow): string => (none ? 'không có' : amountVnd === null ? AMOUNT_UNKNOWN : formatNumber(amountVnd));
/** An empty cell is signed; what was paid before says when. */
const signedOf = ({ paidOn, souvenir }: PaymentRow): string => [souvenir ? 'Tặng phẩm' : '', paidOn === null ? '' : `Đã chi ${tableDate(paidOn)}`].filter(Boolean).join('; ');

function attachedTo(input: PaymentListInput, say: (sentence: string, fields: Readonly<Record<string, string | readonly Run[]>>) => readonly Run[]): readonly Run[] {
  if ('year' in input.of) return say('attachedToYear', { nam: String(input.of.year) });
  const { number, date, authority } = input.of;
  return say('attachedTo', { so: numberRuns(number, 'QĐ-UBND'), ngay: dateRuns(date, Number(date.slice(0, 4))), coQuan: authority });
}

/** Builds the list on landscape A4: total in figures and words; what is not known is named and never counted as zero. Fault: no row. */
export function buildPaymentList(input: PaymentListInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.rows.length === 0) return err(fault('danh-sach-tien-thuong-trong', 'Danh sách tiền thưởng chưa có dòng nào.', { item: 'rows', next: 'Ghi quyết định khen thưởng trước.' }));
  const filler = fillerFor('payment-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const total = bonusTotal(input.rows.filter(({ none }) => !none).map(({ amountVnd }) => amountVnd));
  const none = input.rows.filter((row) => row.none).length;
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: attachedTo(input, fill.say), rule: true },
    {
      type: 'table',
      caption: null,
      columns: scaledColumns(COLUMNS, LANDSCAPE_TEXT_MM),
      rows: input.rows.map((row, i) => ({ type: 'cells', cells: [String(i + 1), row.name, row.place, shortAward(row.award), factorOf(row), row.baseVnd === null ? '' : formatNumber(row.baseVnd), amountOf(row), signedOf(row)] })),
    },
    ...(total.known === 0 ? [] : [paragraph('summary', fill.say('total', { tien: formatNumber(total.knownVnd), bangChu: moneyInWords(total.knownVnd) }), true)]),
    ...(total.unknown === 0 ? [] : [paragraph('summary', fill.say('unknown', { dem: formatCount(total.unknown) }), true)]),
    ...(none === 0 ? [] : [paragraph('summary', fill.say('none', { dem: formatCount(none) }), true)]),
    listSignatures(LANDSCAPE_TEXT_MM, input.signer),
  ];
  return fill.done({ kind: 'payment-list', title: 'Danh sách ký nhận tiền thưởng', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** The same rows as a spreadsheet: money as numbers, an empty cell where it is not known. */
export function paymentSheets(input: PaymentListInput): readonly Sheet[] {
  const title = 'year' in input.of ? `Năm ${input.of.year}` : `Quyết định số ${input.of.number}`;
  return [
    {
      name: 'Tiền thưởng',
      titles: ['DANH SÁCH KÝ NHẬN TIỀN THƯỞNG', title],
      columns: [
        { heading: 'STT', type: 'number', widthMm: 12 },
        { heading: 'Họ và tên/Tên tập thể', type: 'text', widthMm: 46 },
        { heading: 'Chức vụ, đơn vị', type: 'text', widthMm: 46 },
        { heading: 'Danh hiệu/Hình thức', type: 'text', widthMm: 46 },
        { heading: 'Hệ số', type: 'number', widthMm: 16 },
        { heading: 'Mức lương cơ sở (đồng)', type: 'number', widthMm: 28 },
        { heading: 'Tiền thưởng (đồng)', type: 'number', widthMm: 28 },
        { heading: 'Ngày chi', type: 'date', widthMm: 24 },
        { heading: 'Ghi chú', type: 'text', widthMm: 40 },
      ],
      rows: input.rows.map((row, i) => [
        i + 1, row.name, row.place, row.award, row.hundredths === null ? null : row.hundredths / 100, row.baseVnd, row.none ? null : row.amountVnd, row.paidOn,
        row.none ? 'không có tiền thưởng' : row.amountVnd === null ? AMOUNT_UNKNOWN : row.souvenir ? 'Tặng phẩm' : '',
      ]),
    },
  ];
}
