import { ledgerSums, type LedgerRow } from '../domain/stock-ledger.ts';
import type { Result } from '../result.ts';
import { numberInWords } from '../text/amount-words.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type Run, type TableColumn } from './model.ts';
import { tableDate } from './phrases.ts';
import type { Sheet } from './sheet.ts';

export interface StockLedgerInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  readonly year: number;
  /** Name of the one stock shown; null: all of them. */
  readonly only: string | null;
  /** Lines of the year with the name of their stock, oldest first. */
  readonly rows: readonly (LedgerRow & { readonly stockName: string })[];
  /** What was left of each stock when the year began and at its end; null: not known. */
  readonly stocks: readonly { readonly name: string; readonly before: number | null; readonly left: number | null }[];
}

const COLUMNS: readonly (TableColumn & { readonly type: 'text' | 'number' | 'date' })[] = [
  { heading: 'Ngày', widthMm: 24, align: 'center', type: 'date' },
  { heading: 'Nhập', widthMm: 17, align: 'right', type: 'number' },
  { heading: 'Xuất: in', widthMm: 17, align: 'right', type: 'number' },
  { heading: 'Xuất: hỏng', widthMm: 17, align: 'right', type: 'number' },
  { heading: 'Xuất: hủy', widthMm: 17, align: 'right', type: 'number' },
  { heading: 'Tồn', widthMm: 18, align: 'right', type: 'number' },
  { heading: 'Loại phôi', widthMm: 46, align: 'left', type: 'text' },
  { heading: 'Người nhận', widthMm: 40, align: 'left', type: 'text' },
  { heading: 'Ghi chú', widthMm: 51, align: 'left', type: 'text' },
];
const CARRIED = 'Chuyển từ năm trước';

/** Nothing in a column of what came or went is an empty cell. */
const count = (value: number): string => (value === 0 ? '' : formatNumber(value));

/** Builds the book of one year on landscape A4: what was carried over, each coming and going, the closing line in figures and words. */
export function buildStockLedger(input: StockLedgerInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('stock-ledger', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const carried = input.stocks.flatMap(({ name, before }) => (before === null ? [] : [['', '', '', '', '', formatNumber(before), name, '', CARRIED]]));
  const cells = input.rows.map((row) => [tableDate(row.on), count(row.taken), count(row.printed), count(row.spoiled), count(row.destroyed), row.left === null ? 'chưa rõ' : formatNumber(row.left), row.stockName, row.person, row.note]);
  const unknown = input.stocks.filter(({ left }) => left === null);
  const short = input.stocks.filter(({ left }) => left !== null && left < 0);
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('under', { nam: String(input.year), loai: input.only ?? fill.line('all') }), rule: true },
    cells.length === 0 && carried.length === 0
      ? paragraph('body', fill.say('empty'))
      : { type: 'table', caption: null, columns: scaledColumns(COLUMNS, LANDSCAPE_TEXT_MM), rows: [...carried, ...cells].map((row) => ({ type: 'cells', cells: row })) },
    ...(input.rows.length === 0 ? [] : [paragraph('summary', closing(input, fill.say), true)]),
    ...(unknown.length === 0 ? [] : [paragraph('summary', fill.say('unknown', { ten: names(unknown) }), true)]),
    ...(short.length === 0 ? [] : [paragraph('summary', fill.say('short', { ten: names(short) }), true)]),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'stock-ledger', title: 'Sổ theo dõi phôi', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

const names = (stocks: readonly { readonly name: string }[]): string => stocks.map(({ name }) => name).join(', ');

/** What is left stands in the closing line only where it is known of every stock and of none below zero. */
function closing({ rows, stocks }: StockLedgerInput, say: Filler['say']): readonly Run[] {
  const { taken, out, printed, spoiled, destroyed } = ledgerSums(rows);
  const figures = { nhap: formatNumber(taken), xuat: formatNumber(out), in: formatNumber(printed), hong: formatNumber(spoiled), huy: formatNumber(destroyed) };
  const known = stocks.every(({ left }) => left !== null && left >= 0);
  if (!known) return say('totalUnknown', figures);
  const left = stocks.reduce((sum, stock) => sum + (stock.left ?? 0), 0);
  return say('total', { ...figures, ton: formatNumber(left), bangChu: numberInWords(left) });
}

/** The same book as a spreadsheet; an empty cell where nothing came or went, or nobody knows. */
export function stockLedgerSheets(input: Pick<StockLedgerInput, 'year' | 'only' | 'rows' | 'stocks'>): readonly Sheet[] {
  const some = (value: number): number | null => (value === 0 ? null : value);
  return [
    {
      name: `Sổ theo dõi phôi ${input.year}`,
      titles: ['SỔ THEO DÕI PHÔI', `Năm ${input.year}${input.only === null ? '' : `, ${input.only}`}`],
      columns: COLUMNS.map(({ heading, widthMm, type }) => ({ heading, widthMm, type })),
      rows: [
        ...input.stocks.flatMap(({ name, before }) => (before === null ? [] : [[null, null, null, null, null, before, name, null, CARRIED]])),
        ...input.rows.map((row) => [row.on, some(row.taken), some(row.printed), some(row.spoiled), some(row.destroyed), row.left, row.stockName, row.person, row.note]),
      ],
    },
  ];
}
