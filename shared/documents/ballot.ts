import { err, fault, type Fault, type Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { MARGINS, paragraph, type Block, type Paper, type Section, type TableColumn } from './model.ts';
import { shortAward } from './phrases.ts';

/** Input of the Phiếu bầu (documents.md 3.8): the same ballot once for each who votes. */
export interface BallotInput {
  readonly issuer: PaperIssuer;
  /** Day of the session, `YYYY-MM-DD`. */
  readonly date: string;
  /** «Xét, đề nghị khen thưởng năm 2026». */
  readonly about: string;
  /** Names in the order of the list. */
  readonly nominees: readonly { readonly name: string; readonly place: string; readonly award: string }[];
  /** How many ballots are printed: as many as may vote. */
  readonly copies: number;
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 37, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 37, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 43, align: 'left' },
  { heading: 'Đồng ý', widthMm: 15, align: 'center' },
  { heading: 'Không đồng ý', widthMm: 17, align: 'center' },
];

/**
 * Builds the ballots, each on a page of its own: no name, no signature and no number, so that none tells who cast it.
 * Faults: nobody to vote on, nobody to vote.
 */
export function buildBallots(input: BallotInput, texts: PaperTexts = {}): Result<Paper> {
  const wrong = ballotFault(input);
  if (wrong !== null) return err(wrong);
  const filler = fillerFor('ballot', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const blocks: Block[] = [
    headerBlock(input.issuer, null, false),
    paragraph('note', fill.say('seal')),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { noiDung: input.about }), attachedTo: null, rule: false },
    { type: 'table', caption: null, columns: COLUMNS, rows: input.nominees.map(({ name, place, award }, i) => ({ type: 'cells', cells: [String(i + 1), name, place, shortAward(award), '', ''] })) },
    paragraph('summary', fill.say('howTo')),
  ];
  const section: Section = { orientation: 'portrait', margins: MARGINS, pageNumbers: 'from-second', blocks };
  return fill.done({ kind: 'ballot', title: 'Phiếu bầu', language: 'vi', mark: null, sections: Array.from({ length: input.copies }, () => section) });
}

/** Why no ballot can be made: nobody to vote on, or nobody to vote. */
export function ballotFault(input: BallotInput): Fault | null {
  if (input.nominees.length === 0) return fault('phieu-bau-trong', 'Cuộc họp chưa có đề nghị nào để in phiếu bầu.', { item: 'results', next: 'Thêm đề nghị rồi in phiếu.' });
  if (input.copies === 0) return fault('phieu-bau-khong-nguoi', 'Chưa có thành viên nào có mặt để in phiếu bầu.', { item: 'attendance', next: 'Ghi người có mặt rồi in phiếu.' });
  return null;
}
