import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount, formatPercent } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { issuerLines, type PaperIssuer } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { blank, flowingSection, paragraph, text, type Block, type Paper, type SignerCell, type TableBlock } from './model.ts';
import { penLines } from './pen.ts';
import { shortAward, upper } from './phrases.ts';
import type { FieldValue } from './wording.ts';

/** One nominee of the meeting; votes that were not counted are null. */
export interface ReviewResult {
  readonly name: string;
  readonly award: string;
  readonly agreed: number | null;
}

/** Input of the Biên bản bình xét of a village or a unit (documents.md 3.6). What is not known is left open. */
export interface ReviewMinutesInput {
  readonly issuer: PaperIssuer;
  /** Households are counted in a village, people in a unit. */
  readonly setting: 'thon' | 'don-vi';
  /** As it is written on the minutes, «02/BB-THTA»; empty: left open. */
  readonly number: string;
  /** Completes «Họp bình xét, đề nghị khen thưởng …». */
  readonly about: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly total: number | null;
  readonly present: number | null;
  readonly guests: string;
  readonly chair: { readonly name: string; readonly title: string };
  readonly front: string;
  readonly secretary: string;
  /** Null: nothing noted yet, lines to write on; empty: nobody spoke. */
  readonly discussion: string | null;
  readonly results: readonly ReviewResult[];
  readonly conclusion: string;
  readonly draft: boolean;
}

const NUMBER_MM = 15;
const COUNT_MM = 14;
const TIME_MM = 30;

/** Builds the minutes. Faults: nobody was put forward, or more agreed than were there. */
export function buildReviewMinutes(input: ReviewMinutesInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.results.length === 0) return err(fault('binh-xet-trong', 'Biên bản chưa có ai được bình xét.', { item: 'results', next: 'Chọn các đề nghị đã đưa ra bình xét.' }));
  const { total, present } = input;
  if (total !== null && present !== null && present > total) return err(fault('du-hop-vuot-tong-so', `Dự họp ${present}, nhiều hơn tổng số ${total}.`, { item: 'present', next: 'Xem lại hai con số.' }));
  const over = input.results.find(({ agreed }) => agreed !== null && present !== null && agreed > present);
  if (over !== undefined) return err(fault('dong-y-vuot-du-hop', `${over.name}: ${over.agreed ?? 0} đồng ý, nhiều hơn ${present ?? 0} dự họp.`, { item: 'results', next: 'Xem lại số đồng ý.' }));
  const filler = fillerFor('review-minutes', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const count = (value: number | null): FieldValue => (value === null ? [blank(COUNT_MM)] : value === 0 ? '0' : formatCount(value));
  const open = (value: string): FieldValue => withoutMark(value) || '.'.repeat(40);
  const time = (value: string): FieldValue => value.trim() || [blank(TIME_MM)];
  const day = formatPaperDate(input.date);
  const village = input.setting === 'thon';
  const discussion: Block[] =
    input.discussion === null
      ? [paragraph('body', fill.say('discussionOpen'), true), ...penLines(3)]
      : [paragraph('body', input.discussion.trim() === '' ? fill.say('discussionNone') : fill.say('discussion', { noiDung: input.discussion.trim() }))];
  const blocks: Block[] = [
    { type: 'header', ...issuerLines(input.issuer), number: input.number.trim() === '' ? [text('Số: '), blank(NUMBER_MM), text('/BB-'), blank(NUMBER_MM)] : [text(`Số: ${input.number.trim()}`)], placeDate: null },
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { noiDung: withoutMark(input.about) || input.date.slice(0, 4) }), attachedTo: null, rule: true },
    paragraph('body', fill.say('start', { gio: time(input.startTime), ngay: day })),
    paragraph('body', fill.say('place', { diaDiem: open(input.place) })),
    paragraph('body', fill.say(village ? 'households' : 'people', { tongSo: count(total), coMat: count(present) })),
    ...(input.guests.trim() === '' ? [] : [paragraph('body', fill.say('guests', { danhSach: withoutMark(input.guests) }))]),
    paragraph('body', fill.say('chair', { chuTri: open(input.chair.name.trim() === '' ? '' : [input.chair.name, input.chair.title].filter(Boolean).join(', ')) })),
    ...(village ? [paragraph('body', fill.say('front', { nguoi: open(input.front) }))] : []),
    paragraph('body', fill.say('secretary', { thuKy: open(input.secretary) })),
    paragraph('subheading', fill.say('contents'), true),
    paragraph('body', fill.say('report', { noiDung: withoutMark(input.about) || input.date.slice(0, 4) })),
    ...discussion,
    paragraph('body', fill.say('results'), true),
    resultTable(input),
    ...(input.conclusion.trim() === '' ? [paragraph('body', fill.say('conclusionOpen'), true), ...penLines(2)] : [paragraph('body', fill.say('conclusion', { ketLuan: input.conclusion.trim() }))]),
    paragraph('body', fill.say('end', { gio: time(input.endTime), ngay: day }), true),
    {
      type: 'signatures',
      widthsMm: [80, 80],
      left: signer(fill.line('signSecretary'), input.secretary),
      right: signer(upper(input.chair.title.trim()) || fill.line('signChair'), input.chair.name),
    },
    ...(village ? [{ type: 'signatures', widthsMm: [30, 100], left: null, right: signer(fill.line('signFront'), input.front) } as const] : []),
  ];
  return fill.done({ kind: 'review-minutes', title: 'Biên bản bình xét', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}

const signer = (title: string, name: string): SignerCell => ({ type: 'signer', authority: [title], note: '(Ký, ghi rõ họ và tên)', name: name.trim() || null });

function resultTable({ results, present }: ReviewMinutesInput): TableBlock {
  const share = (agreed: number | null): string => (agreed === null || present === null || present === 0 ? '' : formatPercent((agreed / present) * 100, 2));
  const cell = (agreed: number | null): string => (agreed === null ? '' : present === null ? String(agreed) : `${agreed}/${present}`);
  return {
    type: 'table',
    caption: null,
    columns: [
      { heading: 'STT', widthMm: 10, align: 'center' },
      { heading: 'Họ và tên/Tên tập thể, hộ gia đình', widthMm: 62, align: 'left' },
      { heading: 'Danh hiệu/Hình thức đề nghị', widthMm: 42, align: 'left' },
      { heading: 'Đồng ý/Tổng số', widthMm: 24, align: 'center' },
      { heading: 'Tỷ lệ', widthMm: 22, align: 'center' },
    ],
    rows: results.map(({ name, award, agreed }, i) => ({ type: 'cells', cells: [String(i + 1), name, shortAward(award), cell(agreed), share(agreed)] })),
  };
}
