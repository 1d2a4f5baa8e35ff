import { err, fault, type Result } from '../result.ts';
import { addCounts, countsPhrase, type RecipientCounts } from './counts.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { shortAward } from './phrases.ts';

/** Awards handed over together: one award, one kind of recipient. */
export interface CeremonyTurn {
  readonly award: string;
  readonly counts: RecipientCounts;
  readonly rows: readonly {
    readonly name: string;
    readonly place: string;
    /** «345/QĐ-UBND». */
    readonly decision: string;
    /** Who receives for a collective or household; empty: room to write. */
    readonly receiver: string;
    /** Who hands it over; empty: room to write. */
    readonly presenter: string;
  }[];
}

/** Input of the list by which awards are handed over (R65). Turns in the order of presentation. */
export interface CeremonyListInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  readonly occasion: string;
  readonly turns: readonly CeremonyTurn[];
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 56, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 50, align: 'left' },
  { heading: 'Quyết định', widthMm: 32, align: 'left' },
  { heading: 'Người nhận thay', widthMm: 36, align: 'left' },
  { heading: 'Người trao', widthMm: 36, align: 'left' },
  { heading: 'Ký nhận', widthMm: 26, align: 'left' },
];

/** Builds the list on landscape A4: turns numbered, rows numbered through. Fault: nothing to hand over. */
export function buildCeremonyList(input: CeremonyListInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.turns.length === 0) return err(fault('khong-co-gi-trao', 'Không có khen thưởng nào để trao.', { next: 'Chọn quyết định khác, hoặc ghi quyết định trước.' }));
  const filler = fillerFor('ceremony-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  let number = 0;
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('under', { dip: input.occasion }), rule: true },
    {
      type: 'table',
      caption: null,
      columns: scaledColumns(COLUMNS, LANDSCAPE_TEXT_MM),
      rows: input.turns.flatMap((turn, i): TableRow[] => [
        { type: 'group', text: fill.line('group', { luot: String(i + 1), hinhThuc: shortAward(turn.award), dem: countsPhrase(turn.counts, 'comma') }) },
        ...turn.rows.map((row): TableRow => ({ type: 'cells', cells: [String(++number), row.name, row.place, row.decision, row.receiver, row.presenter, ''] })),
      ]),
    },
    paragraph('summary', fill.say('total', { dem: countsPhrase(addCounts(input.turns.map(({ counts }) => counts)), 'comma') }), true),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'ceremony-list', title: 'Danh sách trao tặng khen thưởng', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}
