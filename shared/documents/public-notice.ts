import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { countsPhrase, type RecipientCounts } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { scaledColumns } from './list-parts.ts';
import { flowingSection, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type TableColumn } from './model.ts';
import { shortAward } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the notice that makes a list of nominees public (R61). */
export interface PublicNoticeInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** What the list is for: «đề nghị khen thưởng năm 2026». */
  readonly about: string;
  readonly counts: RecipientCounts;
  /** In the order of the session. */
  readonly rows: readonly { readonly name: string; readonly place: string; readonly award: string }[];
  /** First and last day it hangs out, `YYYY-MM-DD`; `to` null: not set. */
  readonly from: string;
  readonly to: string | null;
  /** Empty: not said. */
  readonly manner: string;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 52, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 50, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 47, align: 'left' },
];

/** Builds the notice: the list, from when to when, how to object. Merit is left out: what hangs out names people. Fault: nobody on the list. */
export function buildPublicNotice(input: PublicNoticeInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.rows.length === 0) return err(fault('cong-khai-trong', 'Danh sách công khai chưa có dòng nào.', { item: 'rows', next: 'Thêm đề nghị vào cuộc họp.' }));
  const filler = fillerFor('public-notice', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const fields = { coQuan: input.issuer.name, viec: withoutMark(input.about) };
  const tuNgay = formatPaperDate(input.from);
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', fields), attachedTo: null, rule: true },
    paragraph('body', fill.say('opening', { ...fields, dem: countsPhrase(input.counts) }), true),
    { type: 'table', caption: null, columns: scaledColumns(COLUMNS, PORTRAIT_TEXT_MM), rows: input.rows.map(({ name, place, award }, i) => ({ type: 'cells', cells: [String(i + 1), name, place, shortAward(award)] })) },
    paragraph('body', input.to === null ? fill.say('periodOpen', { tuNgay }) : fill.say('period', { tuNgay, denNgay: formatPaperDate(input.to) })),
    ...(input.manner.trim() === '' ? [] : [paragraph('body', fill.say('manner', { hinhThuc: withoutMark(input.manner) }))]),
    paragraph('body', fill.say('objection', fields)),
    paragraph('body', fill.say('closing', fields), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({ kind: 'public-notice', title: 'Thông báo công khai danh sách', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}
