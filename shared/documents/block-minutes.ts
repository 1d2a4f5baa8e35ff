import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { issuerLines, type PaperIssuer } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { blank, flowingSection, paragraph, text, type Block, type Paper, type SignerCell, type TableBlock } from './model.ts';
import { penLines } from './pen.ts';

export interface BlockMinutesMember {
  readonly name: string;
  /** Null: not scored completely. */
  readonly self: number | null;
  readonly block: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  /** Null: no vote is recorded. */
  readonly votes: number | null;
}

/** Input of the Biên bản họp cụm, khối (R38): scores, ranking, who is acclaimed and put forward. */
export interface BlockMinutesInput {
  readonly issuer: PaperIssuer;
  readonly kind: 'cum' | 'khoi';
  /** «Khối thi đua số 3». */
  readonly block: string;
  readonly year: number;
  /** Day of the meeting, `YYYY-MM-DD`; null: left open. */
  readonly date: string | null;
  /** Today, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly head: string;
  readonly members: readonly BlockMinutesMember[];
  readonly voters: number | null;
  /** Whether there is a scoring table. */
  readonly scored: boolean;
  /** The sentence of the result; empty while nobody is acclaimed. */
  readonly proposal: string;
  /** What the minutes must account for. */
  readonly matters: readonly string[];
}

/** Builds the minutes; what nobody recorded (attendance, hours, other opinions) is left open for the pen. Fault: no member. */
export function buildBlockMinutes(input: BlockMinutesInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.members.length === 0) return err(fault('khoi-khong-co-thanh-vien', 'Cụm, khối chưa có đơn vị thành viên nào.', { item: 'members', next: 'Ghi các đơn vị thành viên rồi in biên bản.' }));
  const filler = fillerFor('block-minutes', input.date ?? input.asOf, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const word = input.kind === 'cum' ? 'cụm' : 'khối';
  const day = input.date === null ? [text('ngày '), blank(8), text(' tháng '), blank(8), text(` năm ${input.year}`)] : formatPaperDate(input.date);
  const dots = '.'.repeat(60);
  const cell = (title: string): SignerCell => ({ type: 'signer', authority: [title], note: '(Ký, ghi rõ họ và tên)', name: null });
  const blocks: Block[] = [
    { type: 'header', ...issuerLines(input.issuer), number: [text('Số: '), blank(15), text('/BB-'), blank(15)], placeDate: null },
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { khoi: input.block, nam: String(input.year) }), attachedTo: null, rule: true },
    paragraph('body', fill.say('start', { gio: [blank(30)], ngay: day })),
    paragraph('body', fill.say('place', { diaDiem: dots })),
    paragraph('body', fill.say('members', { dem: String(input.members.length), danhSach: input.members.map(({ name }) => withoutMark(name)).join('; ') })),
    paragraph('body', fill.say('present', { danhSach: dots })),
    paragraph('body', fill.say('chair', { chuTri: input.head.trim() === '' ? dots : `đại diện ${withoutMark(input.head)}` })),
    paragraph('body', fill.say('secretary', { thuKy: '.'.repeat(40) })),
    paragraph('subheading', fill.say('contents'), true),
    ...(input.scored ? [paragraph('body', fill.say('scores', { loai: word }), true), scoreTable(input)] : [paragraph('body', fill.say('noScores'))]),
    ...(input.proposal.trim() === '' ? [paragraph('body', fill.say('noAcclaim'), true), ...penLines(2)] : [paragraph('body', fill.say('acclaim', { noiDung: input.proposal.trim() }))]),
    ...input.matters.map((matter) => paragraph('body', fill.say('note', { noiDung: matter }))),
    paragraph('body', fill.say('discussion'), true),
    ...penLines(3),
    paragraph('body', fill.say('end', { gio: [blank(30)], ngay: day }), true),
    { type: 'signatures', widthsMm: [80, 80], left: cell(fill.line('signSecretary')), right: cell(fill.line('signChair')) },
  ];
  return fill.done({ kind: 'block-minutes', title: 'Biên bản họp cụm, khối thi đua', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

function scoreTable({ members, voters }: BlockMinutesInput): TableBlock {
  const figure = (value: number | null): string => (value === null ? '' : formatNumber(value));
  return {
    type: 'table',
    caption: null,
    columns: [
      { heading: 'STT', widthMm: 10, align: 'center' },
      { heading: 'Đơn vị', widthMm: 60, align: 'left' },
      { heading: 'Điểm tự chấm', widthMm: 22, align: 'right' },
      { heading: 'Điểm bình xét', widthMm: 22, align: 'right' },
      { heading: 'Xếp hạng', widthMm: 22, align: 'center' },
      { heading: 'Phiếu suy tôn', widthMm: 24, align: 'center' },
    ],
    rows: members.map((member, i) => ({
      type: 'cells',
      cells: [
        String(i + 1),
        member.name,
        figure(member.self),
        figure(member.block),
        member.rank === null ? '' : `${member.rank}${member.tied ? ' (đồng hạng)' : ''}`,
        member.votes === null ? '' : voters === null ? String(member.votes) : `${member.votes}/${voters}`,
      ],
    })),
  };
}
