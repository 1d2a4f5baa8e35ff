import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { grouped, sizeWords } from './handover-slip.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { tableDate } from './phrases.ts';
import { sheetName, type Sheet } from './sheet.ts';

/** One bundle of the journal, for one unit. */
export interface JournalLine {
  readonly direction: 'sent' | 'received';
  /** Day it was made, or taken in, `YYYY-MM-DD`. */
  readonly date: string;
  /** «7», «8 (gói 2/3)». */
  readonly number: string;
  /** «Hồ sơ trình», «Kết quả». */
  readonly kind: string;
  /** The unit it goes to, or comes from. */
  readonly unit: string;
  /** «2 hồ sơ, 1 phiếu xác nhận». */
  readonly contents: string;
  /** Bytes of the file; null where it is not kept. */
  readonly sizeBytes: number | null;
  /** Fingerprint of the file; empty where it is not kept. */
  readonly checkCode: string;
  /** «Đã giao», «Đã nhận». */
  readonly state: string;
  /** Day of the receiver's receipt; null while there is none. */
  readonly receiptOn: string | null;
  /** Who carried it, to whom, and when; empty and null while nobody has said. */
  readonly givenBy: string;
  readonly givenTo: string;
  readonly givenOn: string | null;
  /** Day it was read again on the stick and found whole. */
  readonly verifiedOn: string | null;
}

/** Input of the Nhật ký giao nhận gói dữ liệu (R84–R86). */
export interface ExchangeJournalInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** First and last day, inclusive; null: no limit. */
  readonly from: string | null;
  readonly to: string | null;
  /** The only unit printed; empty: all of them. */
  readonly unit: string;
  /** In any order; printed by day within each direction. */
  readonly lines: readonly JournalLine[];
}

const TITLE = 'Nhật ký giao nhận gói dữ liệu';
const day = (iso: string | null): string => (iso === null ? '' : tableDate(iso));

/** «Đã nhận, phiếu xác nhận 05/11/2026». */
function stateWords({ state, receiptOn, verifiedOn }: JournalLine): string {
  return [state, receiptOn === null ? '' : `phiếu xác nhận ${tableDate(receiptOn)}`, verifiedOn === null ? '' : `kiểm tra lại ${tableDate(verifiedOn)}`].filter(Boolean).join('; ');
}

/** «Lê Văn Mẫu giao Trần Thị Thử, 05/11/2026». */
function handedWords({ givenBy, givenTo, givenOn }: JournalLine): string {
  const who = [givenBy, givenTo === '' ? '' : `giao ${givenTo}`].filter(Boolean).join(' ');
  return [who, day(givenOn)].filter(Boolean).join(', ');
}

function sorted(lines: readonly JournalLine[]): readonly JournalLine[] {
  return lines.toSorted((a, b) => (a.direction === b.direction ? (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) : a.direction === 'sent' ? -1 : 1));
}

/** Builds the journal: what was sent, then what was received. An empty one says so. */
export function buildExchangeJournal(input: ExchangeJournalInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('exchange-journal', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const columns: TableColumn[] = [
    { heading: 'STT', widthMm: 11, align: 'center' },
    { heading: 'Ngày', widthMm: 23, align: 'center' },
    { heading: 'Số gói', widthMm: 20, align: 'left' },
    { heading: 'Loại gói', widthMm: 26, align: 'left' },
    { heading: 'Đơn vị gửi, nhận', widthMm: 36, align: 'left' },
    { heading: 'Nội dung', widthMm: 38, align: 'left' },
    { heading: 'Dung lượng', widthMm: 24, align: 'left' },
    { heading: 'Mã kiểm tra', widthMm: 24, align: 'left' },
    { heading: 'Kết quả', widthMm: 34, align: 'left' },
    { heading: 'Người giao, người nhận', widthMm: 34, align: 'left' },
  ];
  const period = input.from === null && input.to === null ? fill.say('all', { ngay: tableDate(input.date) }) : fill.say('period', { tuNgay: day(input.from) || '…', denNgay: tableDate(input.to ?? input.date) });
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: input.unit === '' ? null : fill.say('unit', { donVi: input.unit }), attachedTo: period, rule: true },
    input.lines.length === 0
      ? paragraph('body', fill.say('empty'))
      : { type: 'table', caption: null, columns: scaledColumns(columns, LANDSCAPE_TEXT_MM), rows: rowsOf(sorted(input.lines), { sent: fill.line('sent'), received: fill.line('received') }) },
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'exchange-journal', title: TITLE, language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

function rowsOf(lines: readonly JournalLine[], titles: Readonly<Record<JournalLine['direction'], string>>): TableRow[] {
  let group: JournalLine['direction'] | null = null;
  return lines.flatMap((line, i): TableRow[] => {
    const cells = [
      String(i + 1), day(line.date), line.number, line.kind, line.unit, line.contents,
      line.sizeBytes === null ? '' : shortSize(line.sizeBytes), grouped(line.checkCode.slice(0, 16), 4), stateWords(line), handedWords(line),
    ];
    const row: TableRow = { type: 'cells', cells };
    if (line.direction === group) return [row];
    group = line.direction;
    return [{ type: 'group', text: titles[line.direction] }, row];
  });
}

/** Without the exact bytes, which the slip has. */
const shortSize = (bytes: number): string => sizeWords(bytes).replace(/ \(.*\)$/u, '');

/** The same as a spreadsheet. */
export function exchangeJournalSheets(input: ExchangeJournalInput): readonly Sheet[] {
  const text = (heading: string, widthMm: number) => ({ heading, type: 'text' as const, widthMm });
  const date = (heading: string) => ({ heading, type: 'date' as const, widthMm: 26 });
  return [
    {
      name: sheetName('Nhật ký giao nhận'),
      titles: ['NHẬT KÝ GIAO NHẬN GÓI DỮ LIỆU', ...(input.unit === '' ? [] : [`Đơn vị trao đổi: ${input.unit}`])],
      columns: [
        { heading: 'STT', type: 'number', widthMm: 12 }, text('Chiều', 16), date('Ngày'), text('Số gói', 26), text('Loại gói', 34), text('Đơn vị', 60), text('Nội dung', 60),
        { heading: 'Dung lượng (byte)', type: 'number', widthMm: 30 }, text('Mã kiểm tra', 120), text('Kết quả', 34), date('Ngày xác nhận'), text('Người giao', 40), text('Người nhận', 40), date('Ngày giao'), date('Ngày kiểm tra lại'),
      ],
      rows: sorted(input.lines).map((line, i) => [
        i + 1, line.direction === 'sent' ? 'Gửi' : 'Nhận', line.date, line.number, line.kind, line.unit, line.contents, line.sizeBytes, line.checkCode, line.state, line.receiptOn, line.givenBy, line.givenTo, line.givenOn, line.verifiedOn,
      ]),
    },
  ];
}
