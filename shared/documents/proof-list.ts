import { err, fault, type Result } from '../result.ts';
import { formatCount } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type TableColumn } from './model.ts';
import { dateRuns, numberRuns, shortAward } from './phrases.ts';

/** One certificate as it is going to be printed. */
export interface ProofRow {
  /** The recipient's place in the decision. */
  readonly ordinal: number;
  readonly award: string;
  readonly name: string;
  readonly place: string;
  readonly merit: string;
}

export interface ProofListInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  readonly decision: { readonly number: string; readonly date: string };
  /** «Phôi giấy khen A4», or the names of several. */
  readonly stock: string;
  /** In the order of the decision. */
  readonly rows: readonly ProofRow[];
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 12, align: 'center' },
  { heading: 'Tên in trên bằng', widthMm: 56, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 56, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 40, align: 'left' },
  { heading: 'Nội dung khen thưởng', widthMm: 65, align: 'left' },
  { heading: 'Soát', widthMm: 18, align: 'center' },
];

/** Builds the list that is read against the signed decision and signed before any blank is used, on landscape A4. Fault: no row. */
export function buildProofList(input: ProofListInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.rows.length === 0) return err(fault('khong-co-giay-khen', 'Không có giấy khen nào để in.', { item: 'rows', next: 'Chọn quyết định có dòng được khen thưởng.' }));
  const filler = fillerFor('proof-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const note = fill.line('signNote');
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('attachedTo', { so: numberRuns(input.decision.number, 'QĐ-UBND'), ngay: dateRuns(input.decision.date, Number(input.decision.date.slice(0, 4))), phoi: input.stock }), rule: true },
    { type: 'table', caption: null, columns: scaledColumns(COLUMNS, LANDSCAPE_TEXT_MM), rows: input.rows.map((row) => ({ type: 'cells', cells: [String(row.ordinal), row.name, row.place, shortAward(row.award), row.merit, ''] })) },
    paragraph('summary', fill.say('summary', { dem: formatCount(input.rows.length) }), true),
    {
      type: 'signatures',
      widthsMm: [LANDSCAPE_TEXT_MM / 2, LANDSCAPE_TEXT_MM / 2],
      left: { type: 'signer', authority: [fill.line('preparer')], note, name: null },
      right: { type: 'signer', authority: [fill.line('checker')], note, name: null },
    },
  ];
  return fill.done({ kind: 'proof-list', title: 'Danh sách soát trước khi in', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}
